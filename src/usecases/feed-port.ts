import type { ObjectId } from '../access/catalog.ts';
import type { Inquiry } from '../access/inquiry.ts';
import type { AccessRecord, Requested } from '../access/record.ts';

/** What somebody is notified of beside a message: the message says it whole. */
export type Notification =
  | { readonly kind: 'approval'; readonly record: Requested }
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry }
  | { readonly kind: 'granted'; readonly record: AccessRecord };

/** Where a muted chat does not silence us. */
export interface ActivityFeed {
  /** Whether the tenant lets us. Throws DirectoryError. */
  mayNotify(): Promise<boolean>;
  /** Throws DirectoryError, also where it is somebody who has not installed us. */
  notify(person: ObjectId, notification: Notification): Promise<void>;
}
