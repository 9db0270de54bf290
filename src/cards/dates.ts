import type { Instant } from '../access/term.ts';

/** How somebody writes dates, and where they sit. */
export interface Locality {
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

/** What dates are written with, and for whom. */
export interface Dated {
  readonly dates: DateFormats;
  readonly reader: Locality;
}

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const MINUTE = { ...DAY, hour: 'numeric', minute: 'numeric' } as const;

const MAX_FORMATS = 500;

/** Making a format costs more than all else on a card; there are as many as places where people sit, and languages. */
export class DateFormats {
  readonly #days = new Map<string, Format>();
  readonly #minutes = new Map<string, Format>();

  date(instant: Instant, where: Locality): string {
    return written(instant, kept(this.#days, DAY, where));
  }

  /** Day and time; the zone is named where it may not be the reader's. */
  dateTime(instant: Instant, where: Locality): string {
    const format = kept(this.#minutes, MINUTE, where);
    const time = written(instant, format);
    return format.isInUtc ? `${time}\u00a0UTC` : time;
  }
}

interface Format {
  readonly as: Intl.DateTimeFormat;
  /** Asked once: that costs more than to write a date. */
  readonly isInUtc: boolean;
}

/**
 * A line breaks between day and time, and nowhere within either. A narrow blank before “AM” is a box in some fonts, and
 * `20. nov.` at the beginning of a line would be an item of a list.
 */
const written = (instant: Instant, format: Format): string =>
  format.as.format(instant).replace(/[ \u202f](?!\d{1,2}(?:[:.]\d\d|\sh\s))/gu, '\u00a0');

function kept(
  formats: Map<string, Format>,
  what: Intl.DateTimeFormatOptions,
  { locale, timeZone }: Locality,
): Format {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const as = inZone(what, locale, timeZone);
  const made = { as, isInUtc: as.resolvedOptions().timeZone === 'UTC' };
  if (formats.size >= MAX_FORMATS) formats.clear();
  formats.set(key, made);
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

/** In the reader's own language and zone. */
export const date = (instant: Instant, { dates, reader }: Dated): string => dates.date(instant, reader);

export const dateTime = (instant: Instant, { dates, reader }: Dated): string =>
  dates.dateTime(instant, reader);

/** An end on a day's last instant is said as that day. */
export const lastDay = (until: Instant, view: Dated): string => date(until - 1, view);
