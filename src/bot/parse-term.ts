import { DateTime } from 'luxon';
import type { Duration, Term } from '../access/term.ts';

const UNITS: Readonly<Record<string, Duration['unit']>> = {
  d: 'd',
  day: 'd',
  days: 'd',
  w: 'w',
  week: 'w',
  weeks: 'w',
  m: 'm',
  month: 'm',
  months: 'm',
  y: 'y',
  year: 'y',
  years: 'y',
};
const LARGEST: Readonly<Record<Duration['unit'], number>> = { d: 3660, w: 520, m: 120, y: 10 };

/** `30d`, `2 weeks`, `6m`, `1y`, `a year`, a date (through that day, where the speaker is), `forever`; undefined for the rest. */
export function parseTerm(text: string, timeZone: string): Term | undefined {
  const said = text.trim().toLowerCase();
  if (/^(for ?ever|always|no end)$/u.test(said)) return { kind: 'forever' };
  if (/^\d{4}-\d{2}-\d{2}$/u.test(said)) {
    const day = DateTime.fromISO(said, { zone: timeZone });
    return day.isValid ? { kind: 'until', at: day.plus({ days: 1 }).startOf('day').toMillis() } : undefined;
  }
  const length = /^(\d{1,4}|an?|one) ?([a-z]+)$/u.exec(said);
  const unit = UNITS[length?.[2] ?? ''];
  if (length === null || unit === undefined) return undefined;
  const amount = /^\d/u.test(length[1] ?? '') ? Number(length[1]) : 1;
  return amount >= 1 && amount <= LARGEST[unit] ? { kind: 'for', duration: { amount, unit } } : undefined;
}
