import type { Notice } from '../notice.ts';
import type { AccessEvent, AccessRecord } from '../record.ts';
import { undoneOf } from '../record-queries.ts';

/**
 * What a row of a list is told of by itself: what comes up once access is there, or what somebody else did to it; and
 * what keeps it from going on, once for all rows. All else is told of the list as a whole, by its own card and messages.
 */
const TOLD_BY_ROW: ReadonlySet<Notice> = new Set([
  'cancelled',
  'resent',
  'account-gone',
  'mail-bounced',
  'terms-declined',
  'new-terms-declined',
  'invitation-held-up',
  'grant-failed',
  'removed',
  'removal-failed',
  'earlier-removal-asked',
  'membership-restored',
  'left',
  'new-link-wished',
  'longer-wished',
  'revoked-for-you',
  'ends-soon',
  'extended',
  'extended-for-you',
  'inactive-removed',
  'leftover-failed',
  'account-restored',
]);

/** What shows, and asks about, one record by itself. */
const OF_ONE: ReadonlySet<string> = new Set(['show', 'ask', 'remind', 'refresh']);

/** What changes a card about all whose access ends on one day, on which rows of a list stand, too. */
const ABOUT_AN_END: ReadonlySet<AccessEvent['type']> = new Set([
  'extended',
  'end-answered',
  'transfer-accepted',
]);

/** What was given back after a removal is told, too. */
export const isTold = (notice: Notice, record: AccessRecord): boolean =>
  record.request.batch === undefined ||
  TOLD_BY_ROW.has(notice) ||
  (notice === 'granted' && undoneOf(record) !== undefined);

/** A row of a list has no card of its own before somebody takes away what it gave. */
export const isShownTogether = (
  kind: string,
  record: AccessRecord,
  events: readonly AccessEvent[],
): boolean =>
  record.request.batch !== undefined &&
  OF_ONE.has(kind) &&
  !(kind === 'refresh' && events.some(({ type }) => ABOUT_AN_END.has(type))) &&
  record.status !== 'removing' &&
  !(record.status === 'ended' && record.memberships !== undefined);
