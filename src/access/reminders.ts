import type { Granted } from './record.ts';
import { DAY_MS, type Duration, type Instant, plus } from './term.ts';

/** How long before its end a sponsor is reminded of access, where the catalogue says nothing. */
const USUAL: readonly Duration[] = [
  { amount: 14, unit: 'd' },
  { amount: 3, unit: 'd' },
  { amount: 0, unit: 'd' },
];

/** What reminders depend on. */
export type Reminding = Pick<
  Granted,
  'until' | 'grantedAt' | 'extendedAt' | 'reminders' | 'remindedAt' | 'answered'
>;

interface Reminder {
  /** From when on it is due: the day on which it is given has begun nowhere before. */
  readonly at: Instant;
  /** How long before the end; absent: access is too short for any of them, and there is one all the same. */
  readonly before?: Duration;
}

const back = ({ amount, unit }: Duration): Duration => ({ amount: -amount, unit });

/**
 * The reminders of the present end, in order. Those whose time was over when the end was set are left out; where that
 * leaves none, there is one when a fifth of the time is left.
 */
function remindersOf({
  until,
  grantedAt,
  extendedAt = grantedAt,
  reminders = USUAL,
}: Reminding): readonly Reminder[] {
  if (until === undefined || reminders.length === 0) return [];
  const ahead = reminders
    .map((before) => ({ before, at: plus(until - 1, back(before)) - DAY_MS }))
    .filter(({ at }) => at > extendedAt)
    .toSorted((a, b) => a.at - b.at);
  return ahead.length > 0 ? ahead : [{ at: until - Math.floor((until - extendedAt) / 5) }];
}

/** When the next reminder is due; undefined: the sponsor has said what is to come, or has heard them all. */
export function remindsAt(granted: Reminding): Instant | undefined {
  const { answered, remindedAt = Number.NEGATIVE_INFINITY } = granted;
  return answered === undefined ? remindersOf(granted).find(({ at }) => at > remindedAt)?.at : undefined;
}

/** How long before the end the latest reminder that was due is given; undefined: at once. */
export const latestReminder = (granted: Reminding): Duration | undefined =>
  remindersOf(granted).findLast(({ at }) => at <= (granted.remindedAt ?? Number.NEGATIVE_INFINITY))?.before;
