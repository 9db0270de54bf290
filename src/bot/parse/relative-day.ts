import type { DateTime } from 'luxon';

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The speaker's: asked for only where a day is named, since it is made from zone and moment. */
type Today = () => DateTime;

/** A whole month's or weekday's name, or three of its first letters or more. */
const named = (names: readonly string[], said: string): number =>
  said.length < 3 ? -1 : names.findIndex((name) => name.startsWith(said));

/**
 * The day that is meant by `tomorrow`, `friday`, `friday 31 march` where that is one, `end of march`, `end of next month`,
 * `march` or `31 march`, counted from the speaker's today; always one to come. Undefined for the rest, `next friday` among
 * it, which is not the same day to everybody.
 */
export function relativeDay(said: string, today: Today): DateTime | undefined {
  const [, weekday = '', date = ''] = /^(\p{L}+),? (\d{1,2} \p{L}+|\p{L}+ \d{1,2})$/u.exec(said) ?? [];
  if (named(WEEKDAYS, weekday) >= 0) {
    const day = relativeDay(date, today);
    return day?.weekday === named(WEEKDAYS, weekday) + 1 ? day : undefined;
  }
  const words = said.replace(/^(?:the )?(?:end|rest) of (?:the )?/u, 'end ').split(' ');
  const [first = '', second = '', third, ...more] = words;
  if (more.length > 0) return undefined;
  if (first === 'end') return third === undefined ? endOf(second, today) : endOfNext(second, third, today);
  if (third !== undefined) return undefined;
  if (second !== '') return dayOfMonth(first, second, today);
  if (first.includes('/')) return slashed(first, today);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?$/u.exec(first);
  if (dotted !== null) return dayOfMonth(dotted[1] ?? '', MONTHS[Number(dotted[2]) - 1] ?? '', today);
  if (first === 'today') return today();
  if (first === 'tomorrow') return today().plus({ days: 1 });
  const nth = named(WEEKDAYS, first);
  if (nth < 0) return endOf(first, today);
  // On a Friday, `friday` is the next one.
  return today().plus({ days: ((nth + 7 - today().weekday) % 7) + 1 });
}

const SPANS = ['week', 'month', 'quarter', 'year'] as const;
/** As `eom` is written for the end of a month. */
const shortOf = (said: string) => SPANS.find((one) => said === `eo${one.charAt(0)}`);
const spanOf = (said: string) => SPANS.find((one) => one === said);

/** The last day of a month to come, or of this week, month, quarter or year. */
function endOf(said: string, today: Today): DateTime | undefined {
  const quarter = /^q([1-4])$/u.exec(said);
  if (quarter !== null) return endOf(MONTHS[Number(quarter[1]) * 3 - 1] ?? '', today);
  const span = spanOf(said) ?? shortOf(said);
  if (span !== undefined) return today().endOf(span);
  const month = named(MONTHS, said) + 1;
  if (month === 0) return undefined;
  const now = today();
  const year = month < now.month ? now.year + 1 : now.year;
  return now.set({ day: 1 }).set({ year, month }).endOf('month');
}

function endOfNext(which: string, said: string, today: Today): DateTime | undefined {
  const span = spanOf(said);
  if (span === undefined || (which !== 'next' && which !== 'this')) return undefined;
  return today()
    .plus(which === 'next' ? { [`${span}s`]: 1 } : {})
    .endOf(span);
}

/** `30/06` and `06/30`: where only one reading is a day. */
function slashed(said: string, today: Today): DateTime | undefined {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})$/u.exec(said) ?? [];
  const [a, b] = [Number(first), Number(second)];
  const [day, month] = a > 12 ? [a, b] : b > 12 ? [b, a] : [];
  return day === undefined || month === undefined || month < 1 || month > 12
    ? undefined
    : dayOfMonth(String(day), MONTHS[month - 1] ?? '', today);
}

/** `31 march` and `march 31`, in this year or the next. */
function dayOfMonth(first: string, second: string, today: Today): DateTime | undefined {
  const [number, name] = /^\d/u.test(first) ? [first, second] : [second, first];
  const month = named(MONTHS, name) + 1;
  if (month === 0 || !/^\d{1,2}$/u.test(number)) return undefined;
  const now = today();
  const there = (year: number): DateTime =>
    now
      .set({ day: 1 })
      .set({ year, month })
      .set({ day: Number(number) });
  const day = there(now.year) < now ? there(now.year + 1) : there(now.year);
  // Such as 31 April, which runs over into another month.
  return day.month === month && Number(number) >= 1 ? day : undefined;
}
