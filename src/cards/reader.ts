import { DateTime } from 'luxon';
import type { Instant } from '../access/term.ts';

/** For whom a card is drawn. */
export interface Reader {
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly id?: string;
}

const at = (instant: Instant, { locale, timeZone }: Reader): DateTime =>
  DateTime.fromMillis(instant, { zone: timeZone }).setLocale(locale);

/** Day and time, in the reader's language and zone. */
export const dateTime = (instant: Instant, reader: Reader): string =>
  at(instant, reader).toLocaleString(DateTime.DATETIME_MED);

export const date = (instant: Instant, reader: Reader): string =>
  at(instant, reader).toLocaleString(DateTime.DATE_MED);

/** An end on a day's last instant is said as that day. */
export const lastDay = (until: Instant, reader: Reader): string => date(until - 1, reader);
