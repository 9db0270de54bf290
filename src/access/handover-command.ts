import type { InquiryId, Review, TransferEnd } from './handover.ts';
import type { Actor } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Person } from './request.ts';
import type { Instant } from './term.ts';

/** Whether access is still needed. */
export type ReviewCommand =
  | ({
      readonly type: 'ask-review';
      /** In place of those who are asked already. */
      readonly instead?: true;
    } & Review)
  | {
      readonly type: 'review';
      readonly at: Instant;
      readonly by: Actor;
      readonly inquiry: InquiryId;
      readonly answer: 'keep' | 'remove';
      readonly comment?: string;
    }
  /** Nobody answered in time. */
  | {
      readonly type: 'close-review';
      readonly at: Instant;
      readonly inquiry: InquiryId;
      readonly round: 'sponsor' | 'owners';
      /** Nobody could be asked. */
      readonly unreached?: true;
    }
  | { readonly type: 'remove-inactive'; readonly at: Instant; readonly lastSignIn: Instant };

/** Who looks after a partner. */
export type TransferCommand =
  | {
      readonly type: 'offer-transfer';
      readonly at: Instant;
      readonly by: Actor;
      readonly to: Person;
      readonly inquiry: InquiryId;
      readonly reason?: string;
    }
  /** The sponsor has left: these are asked. */
  | {
      readonly type: 'pass-on';
      readonly at: Instant;
      readonly people: readonly Person[];
      readonly inquiry: InquiryId;
    }
  | {
      readonly type: 'accept-transfer';
      readonly at: Instant;
      readonly by: Actor;
      readonly inquiry: InquiryId;
    }
  | {
      readonly type: 'decline-transfer';
      readonly at: Instant;
      readonly by: Actor;
      readonly inquiry: InquiryId;
      readonly comment?: string;
    }
  | {
      readonly type: 'end-transfer';
      readonly at: Instant;
      readonly inquiry: InquiryId;
      readonly why: TransferEnd;
    }
  | ({
      readonly type: 'note-sponsors';
      readonly at: Instant;
      readonly placed?: string;
    } & Partial<Problem>);
