import type { Instant } from '../access/term.ts';

/** For whom a card is drawn. */
export interface Reader {
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly id?: string;
  /** Whether they administer, where that is known. */
  readonly administers?: boolean;
  /** False for who is known not to decide on the record at hand. */
  readonly decides?: false;
}

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const MINUTE = { ...DAY, hour: 'numeric', minute: 'numeric' } as const;

interface Clock {
  readonly format: (instant: Instant) => string;
  readonly isUtc: boolean;
}

/** Making a clock costs more than all else on a card; there are as many as places where people sit, and languages. */
const clocks = new Map<string, Clock>();
const MAX_CLOCKS = 500;

function clockOf(what: typeof DAY | typeof MINUTE, { locale, timeZone }: Reader): Clock {
  const key = `${what === DAY ? 'day' : 'minute'} ${locale} ${timeZone}`;
  const known = clocks.get(key);
  if (known !== undefined) return known;
  const format = inZone(what, locale, timeZone);
  const { timeZone: zone } = format.resolvedOptions();
  // A narrow blank before “AM” is a box in some fonts.
  const written = (instant: Instant): string => format.format(instant).replaceAll('\u202f', ' ');
  const made = { format: written, isUtc: zone === 'UTC' };
  if (clocks.size >= MAX_CLOCKS) clocks.clear();
  clocks.set(key, made);
  return made;
}

/** A zone that nobody knows is taken for UTC, and then named. */
function inZone(what: Intl.DateTimeFormatOptions, locale: string, timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...what, timeZone });
  } catch (error) {
    if (!(error instanceof RangeError) || timeZone === 'UTC') throw error;
    return inZone(what, locale, 'UTC');
  }
}

/** Day and time, in the reader's language and zone; the zone is named where it may not be theirs. */
export function dateTime(instant: Instant, reader: Reader): string {
  const { format, isUtc } = clockOf(MINUTE, reader);
  return isUtc ? `${format(instant)} UTC` : format(instant);
}

export const date = (instant: Instant, reader: Reader): string => clockOf(DAY, reader).format(instant);

/** An end on a day's last instant is said as that day. */
export const lastDay = (until: Instant, reader: Reader): string => date(until - 1, reader);
