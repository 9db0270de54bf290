import type { Resource } from './catalog.ts';
import type { InquiryId } from './inquiry.ts';
import type { AccessRecord, Granted, Person } from './record.ts';
import { accountOf } from './record-queries.ts';
import { DAY_MS, type Duration, type Instant, plus } from './term.ts';

/** What becomes of access about which nobody answers: it goes, it stays, or the owners of its resource are asked. */
export const SILENCES = ['remove', 'keep', 'owners'] as const;
export type Silence = (typeof SILENCES)[number];

/** How often access is reviewed, how long an answer is waited for, and what silence means. */
export interface ReviewRule {
  readonly every: Duration;
  readonly within: Duration;
  readonly silence: Silence;
}

/** What becomes of access whose partner has not signed in for so long. */
export interface InactivityRule {
  readonly after: Duration;
  readonly outcome: 'ask' | 'remove';
}

/** Why somebody is asked: the time for it has come, or the partner does not use the access. */
export const REVIEW_CAUSES = ['due', 'inactive'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];

/** What is known of an account's use; without `lastSignIn` the directory does not tell it, or there was none. */
export interface Activity {
  readonly enabled: boolean;
  readonly lastSignIn?: Instant;
}

/**
 * What a reviewer is told of the partner's use of the account, from which the recommendation follows. `gone`: there is
 * no such account any more.
 */
export const ADVICES = ['active', 'inactive', 'blocked', 'gone', 'unknown'] as const;
export type Advice = (typeof ADVICES)[number];

/** A question about access that waits for an answer. */
export interface Review {
  readonly at: Instant;
  readonly inquiry: InquiryId;
  readonly why: ReviewCause;
  /** Who may answer, beside those who administer the resource. */
  readonly people: readonly Person[];
  readonly silence: Silence;
  readonly advice: Advice;
  readonly lastSignIn?: Instant;
}

/** How a review ended without anybody's answer; `put-off`: nobody could be expected to answer, so it is asked again. */
export const SILENT_OUTCOMES = ['kept', 'removed', 'owners', 'put-off'] as const;
export type SilentOutcome = (typeof SILENT_OUTCOMES)[number];

/** The last answer about access, or that nobody gave one and the catalogue keeps it. */
export interface Reviewed {
  readonly at: Instant;
  readonly inquiry: InquiryId;
  readonly by?: Person;
}

/** Without a rule of its own, use counts as recent for so long. */
const RECENT: Duration = { amount: 90, unit: 'd' };
/** How long an answer about unused access is waited for where the resource has no reviews. */
const WITHIN: Duration = { amount: 14, unit: 'd' };

/** Since when access counts as confirmed: its grant, the last answer, or the undoing of its removal. */
const confirmedAt = ({ grantedAt, reviewed, undone }: Granted): Instant =>
  Math.max(grantedAt, reviewed?.at ?? 0, undone?.at ?? 0);

/** Whether the time of a review has come. */
export const isReviewDue = (record: Granted, { review }: Resource, at: Instant): boolean =>
  review !== undefined && record.review === undefined && at >= plus(confirmedAt(record), review.every);

/** Whether the last sign-in matters: nobody has confirmed the access for so long that it may be unused. */
export const mayBeInactive = (record: Granted, { inactive }: Resource, at: Instant): boolean =>
  inactive !== undefined && record.review === undefined && at >= plus(confirmedAt(record), inactive.after);

/** Whether the access is unused, as far as anybody can know: a sign-in that is not known is no lack of one. */
export const isInactive = (
  record: Granted,
  resource: Resource,
  { lastSignIn }: Partial<Activity>,
  at: Instant,
): boolean =>
  lastSignIn !== undefined &&
  resource.inactive !== undefined &&
  mayBeInactive(record, resource, at) &&
  at >= plus(lastSignIn, resource.inactive.after);

/** Until when an answer is waited for. */
export const reviewEnds = ({ review }: Pick<Resource, 'review'>, at: Instant): Instant =>
  plus(at, review?.within ?? WITHIN);

/** What silence means; unused access stays where the resource has no reviews. */
export const silenceOf = ({ review }: Pick<Resource, 'review'>): Silence => review?.silence ?? 'keep';

/** `activity` undefined: there is no such account. */
export function adviceOf(
  { inactive }: Pick<Resource, 'inactive'>,
  activity: Activity | undefined,
  at: Instant,
): Advice {
  if (activity === undefined) return 'gone';
  if (!activity.enabled) return 'blocked';
  if (activity.lastSignIn === undefined) return 'unknown';
  return at < plus(activity.lastSignIn, inactive?.after ?? RECENT) ? 'active' : 'inactive';
}

/** Whether this person may answer for the access: nobody confirms their own. */
export const mayReview = (
  record: Granted,
  { id, administers }: { readonly id: string; readonly administers: boolean },
): boolean =>
  id !== accountOf(record) && (administers || id === record.request.sponsor.id || isAskedAbout(record, id));

const isAskedAbout = ({ review }: Granted, id: string): boolean =>
  (review?.people ?? []).some((one) => one.id === id);

/** The question about a record that waits for an answer. */
export const reviewOf = (record: AccessRecord): Review | undefined =>
  record.status === 'granted' ? record.review : undefined;

/** Which day of UTC an instant is in: all that comes due on one day is asked about together. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY_MS);
