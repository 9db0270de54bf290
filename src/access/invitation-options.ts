import type { ObjectId } from './catalog.ts';

/** How an invitation goes out: by Microsoft's mail, by our own, or as a link that is handed over to be passed on. */
export const DELIVERIES = ['microsoft', 'own', 'link'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** Another record, whose partner goes on under another address. */
export interface Replaced {
  /** Its id. */
  readonly record: string;
  readonly address: string;
  /** The guest whose redemption starts over; absent where nobody had been invited. */
  readonly account?: ObjectId;
}

/** What an invitation can be besides; all of it is on record, for it is what an approver approves. */
export interface InvitationOptions {
  /** Absent: our own mail where it is set up, else Microsoft's. */
  readonly delivery?: Delivery;
  /** One more who gets the mail; normalised like the address itself. */
  readonly cc?: string;
  /** Absent: as a guest. */
  readonly invitedAs?: 'member';
  /** Of the sponsor to the partner, in our own mail. */
  readonly personalMessage?: string;
  /** Where the partner finds answers, in our own mail: a list of the sponsor's names it. An https address. */
  readonly contactUrl?: string;
  readonly replaces?: Replaced;
}
