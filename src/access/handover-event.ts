import type { ObjectId } from './catalog.ts';
import type { InquiryId, Review, SilenceOutcome, TransferCause, TransferEnd } from './handover.ts';
import type { Problem } from './problem.ts';
import type { Person } from './request.ts';
import type { Instant } from './term.ts';

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
      readonly outcome: SilenceOutcome;
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

const HANDOVERS: Readonly<Record<HandoverEvent['type'], true>> = {
  'review-asked': true,
  reviewed: true,
  'review-silent': true,
  'transfer-asked': true,
  'transfer-accepted': true,
  'transfer-declined': true,
  'transfer-over': true,
  'sponsors-noted': true,
};

export const isHandover = (event: { readonly type: string }): event is HandoverEvent =>
  Object.hasOwn(HANDOVERS, event.type);
