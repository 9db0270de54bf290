import type { Person } from './request.ts';
import type { Silence } from './review-rule.ts';
import type { Instant } from './term.ts';

/** 22 characters, base64url. */
export type InquiryId = string;

/**
 * Why somebody is asked: the time for it has come; the partner does not use the access; their account is gone, or
 * somebody else blocked it; or a mail of ours came back undelivered.
 */
export const REVIEW_CAUSES = ['due', 'inactive', 'no-sign-in', 'mail-bounced'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];

/**
 * What a reviewer is told of the partner's use of the account, from which the recommendation follows. `gone`: there is
 * no such account any more.
 */
export const RECOMMENDATIONS = ['active', 'inactive', 'blocked', 'gone', 'unknown'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** A question about access that waits for an answer. */
export interface Review {
  readonly at: Instant;
  readonly inquiry: InquiryId;
  readonly why: ReviewCause;
  /** Who may answer, beside those who administer the resource. */
  readonly people: readonly Person[];
  readonly silence: Silence;
  readonly recommendation: Recommendation;
  readonly lastSignIn?: Instant;
}

/** How a review ended without anybody's answer; `put-off`: nobody could be expected to answer, so it is asked again. */
export const SILENCE_OUTCOMES = ['kept', 'removed', 'owners', 'put-off'] as const;
export type SilenceOutcome = (typeof SILENCE_OUTCOMES)[number];

/** The last answer about access, or that nobody gave one and the catalogue keeps it. */
export interface Reviewed {
  readonly at: Instant;
  readonly inquiry: InquiryId;
  readonly by?: Person;
}

/** Why another sponsor is asked for: somebody asked for it, or the sponsor has left. */
export const TRANSFER_CAUSES = ['asked', 'sponsor-left'] as const;
export type TransferCause = (typeof TRANSFER_CAUSES)[number];

/** How an offer ended without a yes. `passed-on`: others are asked; `back`: the sponsor is there again. */
export const TRANSFER_ENDS = ['lapsed', 'passed-on', 'back'] as const;
export type TransferEnd = (typeof TRANSFER_ENDS)[number];

/** An offer to look after a partner, which waits for a yes. Until then the sponsor stays who it is. */
export interface Transfer {
  readonly at: Instant;
  readonly inquiry: InquiryId;
  readonly cause: TransferCause;
  /** Any of them may accept. */
  readonly people: readonly Person[];
  /** Who asked for it; absent: the sponsor left. */
  readonly by?: Person;
}
