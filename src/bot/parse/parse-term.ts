import { DateTime } from 'luxon';
import type { Duration, Instant, Term } from '../../access/term.ts';
import { inEnglish } from './language/in-english.ts';
import { lexiconFor } from './language/lexicon.ts';
import { relativeDay } from './relative-day.ts';

const UNITS: Readonly<Record<string, Duration['unit']>> = {
  d: 'd',
  day: 'd',
  days: 'd',
  w: 'w',
  wk: 'w',
  wks: 'w',
  week: 'w',
  weeks: 'w',
  m: 'm',
  mo: 'm',
  mth: 'm',
  mths: 'm',
  month: 'm',
  months: 'm',
  y: 'y',
  yr: 'y',
  yrs: 'y',
  year: 'y',
  years: 'y',
};
const LARGEST: Readonly<Record<Duration['unit'], number>> = { d: 3660, w: 520, m: 120, y: 10 };

const SPANS: Readonly<Record<string, Duration>> = {
  'half a year': { amount: 6, unit: 'm' },
  'half year': { amount: 6, unit: 'm' },
  'a quarter': { amount: 3, unit: 'm' },
};

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** How dates are written that mean one day only, in luxon's tokens. */
const WRITTEN = [
  'yyyy-MM-dd',
  'yyyy/M/d',
  'd.M.yyyy',
  'd MMMM yyyy',
  'd MMM yyyy',
  'MMMM d yyyy',
  'MMM d yyyy',
];

/**
 * `30d`, `2 weeks`, `6m`, `1y`, `a year`, `forever`, or a date (through that day, where the speaker is): 2027-03-31,
 * 31.03.2027, 31/03/2027, 31 March 2027, friday, friday 31 march, end of march. `now` in milliseconds; what English does
 * not know is read in the language of `locale`. Undefined for the rest, 03/04/2027 among it, which is not the same day to
 * everybody.
 */
export function parseTerm(text: string, timeZone: string, now: Instant, locale = 'en'): Term | undefined {
  const term = parseEnglish(text, timeZone, now);
  const lexicon = term === undefined ? lexiconFor(locale) : undefined;
  if (lexicon === undefined) return term;
  const written = inEnglish(text.trim(), lexicon, [], true).text.toLowerCase();
  return parseEnglish(plainDay(written), timeZone, now);
}

/** `the 31. from march from 2027` and `on friday`, without the little words that other languages put there. */
const plainDay = (said: string): string =>
  said
    .replace(/^(?:(?:on|the|to|for|until) )+/u, '')
    .replace(/(?<=\b\d{1,2})\.?(?: from| the)? (?=\p{L}{3,})/u, ' ')
    .replace(/ from (?=\d{4}$)/u, ' ')
    .replace(/^end of (?:the |from )+/u, 'end of ');

function parseEnglish(text: string, timeZone: string, now: Instant): Term | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/(?<![\s.,;:!?…])[\s.,;:!?…]+$/u, '');
  if (/^(?:(?:for ?)?ever|always|no end|permanent(?:ly)?|indefinitely|unlimited)$/u.test(said))
    return { kind: 'forever' };
  const span = SPANS[said];
  if (span !== undefined) return { kind: 'for', duration: span };
  // `am` is no month.
  const length = /^(?:(\d{1,4}) ?-?|([a-z]{1,6})[ -])([a-z]{1,6})$/u.exec(said);
  const unit = UNITS[length?.[3] ?? ''];
  const amount = amountOf(length?.[1] ?? length?.[2] ?? '');
  if (unit === undefined || amount === undefined)
    return parseDate(said, timeZone) ?? parseDay(said, timeZone, now);
  return amount >= 1 && amount <= LARGEST[unit] ? { kind: 'for', duration: { amount, unit } } : undefined;
}

function amountOf(said: string): number | undefined {
  if (/^\d+$/u.test(said)) return Number(said);
  if (said === 'a' || said === 'an') return 1;
  const number = NUMBERS.indexOf(said);
  return number < 0 ? undefined : number;
}

function parseDate(said: string, timeZone: string): Term | undefined {
  if (!/\d{4}/u.test(said)) return undefined;
  const written = said
    .replace(/(?<=\d)(?:st|nd|rd|th|er)\b/gu, '')
    .replace(/(?<=\d),/gu, '')
    .replace(/^(\d{1,2})\/(\d{1,2})\/(?=\d{4}$)/u, oneReading);
  const days = WRITTEN.map((format) =>
    DateTime.fromFormat(written, format, { zone: timeZone, locale: 'en' }),
  );
  const day = days.find(({ isValid }) => isValid);
  return day && { kind: 'until', at: day.plus({ days: 1 }).startOf('day').toMillis() };
}

/** `31/03/2027` and `03/31/2027`, where only one of both is a day. */
function oneReading(said: string, first: string, second: string): string {
  if (Number(first) > 12) return `${first}.${second}.`;
  return Number(second) > 12 ? `${second}.${first}.` : said;
}

function parseDay(said: string, timeZone: string, now: Instant): Term | undefined {
  const today = (): DateTime => DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  const day = relativeDay(said.replace(/(?<=\d)(?:st|nd|rd|th|er)\b/gu, ''), today);
  return day && { kind: 'until', at: day.plus({ days: 1 }).startOf('day').toMillis() };
}
