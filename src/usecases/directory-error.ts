export type DirectoryCode =
  | 'throttled'
  | 'unavailable'
  | 'timeout'
  | 'not-signed-in'
  | 'permission-missing'
  | 'not-replicated'
  | 'pending-guest'
  | 'not-found'
  | 'group-dynamic'
  | 'group-synced'
  | 'group-mail-enabled'
  | 'group-closed'
  | 'group-full'
  | 'invitations-disabled'
  /** Microsoft has blocked invitations for the whole directory: going on makes it worse. */
  | 'invitations-blocked'
  /** No room for anybody new in the whole directory. */
  | 'directory-full'
  | 'invitee-refused'
  | 'domain-is-ours'
  | 'address-is-employee'
  | 'account-blocked'
  | 'address-refused'
  | 'cross-tenant-blocked'
  | 'target-address'
  | 'mailbox-missing'
  | 'unexpected';

/** What Microsoft answered, in its own words: cleaned, and cut. */
export interface DirectoryAnswer {
  /** The method and the path without its query. */
  readonly call: string;
  readonly status: number;
  /** Empty where it gives none. */
  readonly code: string;
  readonly said: string;
}

/** An answer that nobody knows the meaning of, as administrators and the log get it; our own words, where it has none. */
export type UnknownAnswer = Partial<DirectoryAnswer> &
  Pick<DirectoryAnswer, 'said'> & { readonly requestId?: string };

/**
 * What every method of Directory throws when it cannot do its work.
 * `retryAfterMs` is set when the same call may succeed later; without it, it will not.
 * `acted` is false only when the call certainly changed nothing.
 */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly code: DirectoryCode;
  readonly retryAfterMs: number | undefined;
  readonly acted: boolean;
  /** Graph's request id, for the log. */
  readonly requestId: string | undefined;
  /** The permission that is missing, as Graph names it. */
  readonly permission: string | undefined;
  /** Absent where no answer came, or it is not its wording that is at fault. */
  readonly answer: DirectoryAnswer | undefined;

  constructor(
    code: DirectoryCode,
    detail: {
      retryAfterMs?: number | undefined;
      acted?: boolean | undefined;
      requestId?: string | undefined;
      permission?: string | undefined;
      answer?: DirectoryAnswer | undefined;
      message?: string | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(detail.message ?? code, { cause: detail.cause });
    this.code = code;
    this.retryAfterMs = detail.retryAfterMs;
    this.acted = detail.acted ?? false;
    this.requestId = detail.requestId;
    this.permission = detail.permission;
    this.answer = detail.answer;
  }
}
