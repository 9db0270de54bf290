import type { Members, Resource } from '../access/catalog.ts';

/** What the administrators decided, read at start; the catalogue also while we run. */
export interface Policy {
  readonly resources: readonly Resource[];
  /** Whether another catalogue takes two administrators. */
  readonly catalogueApproval?: 'required';
  readonly admins?: Members;
  /** Read everything, and do nothing. */
  readonly auditors?: Members;
  /** Rows that a list may have, and that one person may send in a day. */
  readonly bulk: { readonly rows: number; readonly rowsADay: number };
  /** Whether directory roles, and groups that can hold them, may be given at all. */
  readonly directoryRoles?: boolean;
  /** How long a grant link lives. */
  readonly invitationTtlMs: number;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** The directory that partners are guests in; absent where it is not known. */
  readonly tenant?: string;
  /** Where guests find what they may open there, with the tenant in the link; absent in other clouds. */
  readonly myAppsUrl?: string;
  /** The address that our own mail comes from; absent where it is not known. */
  readonly mailSender?: string;
}
