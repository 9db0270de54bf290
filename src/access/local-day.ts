import { DAY_MS, type Duration, type Instant, plus } from './term.ts';

/** A day of the calendar where somebody is, as `2026-11-27`. */
export type LocalDay = string;

/** The day of an instant in an IANA zone; a zone that nobody knows is taken for UTC. */
export function dayIn(at: Instant, timeZone: string): LocalDay {
  const parts = partsOf(at, formatIn(timeZone));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The instant at which it is so many hours there on that day; where clocks skip that hour, the one after. */
export function hourOf(day: LocalDay, hours: number, timeZone: string): Instant {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000;
  const clocks = formatIn(timeZone);
  // By the clocks as they are set a day before, and a day after: they change at most once between the two.
  const earlier = wanted - offsetAt(wanted - DAY_MS, clocks);
  const later = wanted - offsetAt(wanted + DAY_MS, clocks);
  const isThen = (at: Instant): boolean => at + offsetAt(at, clocks) === wanted;
  // Of an hour that they skip neither is true, and by the clocks of before it is the one after.
  return earlier === later || isThen(earlier) || !isThen(later) ? earlier : later;
}

/** The day so long before another; months and years follow the calendar. */
export function daysBefore(day: LocalDay, { amount, unit }: Duration): LocalDay {
  return new Date(plus(Date.parse(`${day}T00:00:00Z`), { amount: -amount, unit })).toISOString().slice(0, 10);
}

export const nextDay = (day: LocalDay): LocalDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>>;

function partsOf(at: Instant, clocks: Intl.DateTimeFormat): Parts {
  const parts = clocks.formatToParts(at);
  const of = (type: keyof Parts): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}

/** How much later it is there than in UTC, in milliseconds. */
function offsetAt(at: Instant, clocks: Intl.DateTimeFormat): number {
  const { year, month, day, hour, minute, second } = partsOf(at, clocks);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000;
}

/** What the clocks of a zone say; to make one takes as long as to ask it ten times. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  } catch (error) {
    if (!(error instanceof RangeError) || timeZone === 'UTC') throw error;
    return formatIn('UTC');
  }
}
