import type { Resource } from './catalog.ts';
import type { Recommendation, Review } from './handover.ts';
import type { AccessRecord, Granted } from './record.ts';
import { accountOf } from './record-queries.ts';
import type { Silence } from './review-rule.ts';
import { DAY_MS, type Duration, type Instant, plus } from './term.ts';

/** What is known of an account's use; without `lastSignIn` the directory does not tell it, or there was none. */
export interface Usage {
  readonly enabled: boolean;
  readonly lastSignIn?: Instant;
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
  { lastSignIn }: Partial<Usage>,
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

/** `usage` undefined: there is no such account. */
export function recommendationOf(
  { inactive }: Pick<Resource, 'inactive'>,
  usage: Usage | undefined,
  at: Instant,
): Recommendation {
  if (usage === undefined) return 'gone';
  if (!usage.enabled) return 'blocked';
  if (usage.lastSignIn === undefined) return 'unknown';
  return at < plus(usage.lastSignIn, inactive?.after ?? RECENT) ? 'active' : 'inactive';
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
