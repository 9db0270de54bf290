import { DateTime } from 'luxon';
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

function at(instant: Instant, { locale, timeZone }: Reader): DateTime {
  const there = DateTime.fromMillis(instant, { zone: timeZone });
  return (there.isValid ? there : DateTime.fromMillis(instant, { zone: 'utc' })).setLocale(locale);
}

/** Day and time, in the reader's language and zone; the zone is named where it may not be theirs. */
export function dateTime(instant: Instant, reader: Reader): string {
  const there = at(instant, reader);
  const said = there.toLocaleString(DateTime.DATETIME_MED);
  return there.zoneName === 'UTC' ? `${said} UTC` : said;
}

export const date = (instant: Instant, reader: Reader): string =>
  at(instant, reader).toLocaleString(DateTime.DATE_MED);

/** An end on a day's last instant is said as that day. */
export const lastDay = (until: Instant, reader: Reader): string => date(until - 1, reader);
