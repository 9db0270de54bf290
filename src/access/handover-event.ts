import type { ObjectId } from './catalog.ts';
import type { InquiryId } from './inquiry.ts';
import type { Problem } from './problem.ts';
import type { Person } from './request.ts';
import type { Review, SilentOutcome } from './review.ts';
import type { Instant } from './term.ts';
import type { TransferCause, TransferEnd } from './transfer.ts';

/** Who wished for another sponsor; absent: nobody, the sponsor left. */
interface Offered {
  readonly offeredBy?: Person;
}

/** What is asked about who looks after a partner, and whether access is still needed, and what is answered. */
export type HandoverEvent =
  /** Somebody is asked whether access is still needed. */
  | ({ readonly type: 'review-asked' } & Review)
  | {
      readonly type: 'reviewed';
      readonly at: Instant;
      readonly by: Person;
      readonly inquiry: InquiryId;
      readonly answer: 'keep' | 'remove';
      readonly comment?: string;
    }
  | {
      readonly type: 'review-silent';
      readonly at: Instant;
      readonly inquiry: InquiryId;
      readonly outcome: SilentOutcome;
    }
  /** Any of these may become its sponsor, by their own yes. */
  | {
      readonly type: 'transfer-asked';
      readonly at: Instant;
      readonly by?: Person;
      readonly cause: TransferCause;
      readonly people: readonly Person[];
      readonly inquiry: InquiryId;
      readonly reason?: string;
    }
  | ({
      readonly type: 'transfer-accepted';
      readonly at: Instant;
      readonly by: Person;
      readonly from: Person;
    } & Offered)
  | ({
      readonly type: 'transfer-declined';
      readonly at: Instant;
      readonly by: Person;
      readonly comment?: string;
    } & Offered)
  | ({ readonly type: 'transfer-over'; readonly at: Instant; readonly why: TransferEnd } & Offered)
  /** The directory's own list of the guest's sponsors: whom we put on it, or why it does not follow. */
  | ({
      readonly type: 'sponsors-noted';
      readonly at: Instant;
      /** Whose entry there is ours now. */
      readonly placed?: ObjectId;
    } & Partial<Problem>);
