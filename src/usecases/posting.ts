import type { ObjectId } from '../access/catalog.ts';
import type { Turn } from '../access/consultation.ts';
import type { RecordId } from '../access/record.ts';
import type { Instant } from '../access/term.ts';

/** A message of ours that shows a record, kept so that it can be changed in place. */
export interface Posting {
  readonly record: RecordId;
  readonly conversation: string;
  readonly activity: string;
  readonly serviceUrl: string;
  /** `ending`: with others of the same sponsor whose access ends on the same day. */
  readonly card: 'journey' | 'approval' | 'ending';
  /** Whom it was written for; a channel's card is for all. */
  readonly reader?: ObjectId;
  /** For an ending card: which day, where its reader is. */
  readonly day?: string;
  /** For an approval card: whose decision it asked for. */
  readonly turn?: Turn;
  /** An approval card that was put there once more, because nobody had decided. */
  readonly reminder?: true;
  /** A digest of what stands there; absent where that is not known. */
  readonly shown?: string;
  /** What was sent there and not waited for any longer may still arrive until then, and stand over what is newer. */
  readonly lateUntil?: Instant;
}
