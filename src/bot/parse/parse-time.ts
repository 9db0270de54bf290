import { DateTime } from 'luxon';
import type { Instant } from '../../access/term.ts';
import type { Locality } from '../../cards/dates.ts';
import { parseTerm } from './parse-term.ts';

/** A day, or a minute of one, where the speaker is: from `since` until right before `until`. */
export interface SaidTime {
  readonly since: Instant;
  readonly until: Instant;
}

/**
 * `2026-11-03`, `3 November 2026`, `2026-11-03 14:05`, `today`; undefined for the rest, and for a day without a year that
 * lies ahead: whoever asks what was does not mean next friday. `now` in milliseconds.
 */
export function parseTime(text: string, { timeZone, locale }: Locality, now: Instant): SaidTime | undefined {
  const said = text.trim();
  const minute = /(?:T| )(\d{1,2}):(\d{2})$/u.exec(said);
  const day = parseTerm(
    minute === null ? said : dayBefore(said.slice(0, minute.index)),
    timeZone,
    now,
    locale,
  );
  if (day?.kind !== 'until') return undefined;
  const begins = DateTime.fromMillis(day.at, { zone: timeZone }).minus({ days: 1 }).startOf('day');
  if (begins.toMillis() > now && !/\d{4}/u.test(text)) return undefined;
  if (minute === null) return { since: begins.toMillis(), until: day.at };
  const [hour, minutes] = [Number(minute[1]), Number(minute[2])];
  const at = begins.set({ hour, minute: minutes });
  if (!at.isValid || hour > 23 || minutes > 59) return undefined;
  return { since: at.toMillis(), until: at.plus({ minutes: 1 }).toMillis() };
}

/** `today at` is today. */
function dayBefore(text: string): string {
  const day = text.trimEnd();
  return day.endsWith(' at') ? day.slice(0, -' at'.length) : day;
}
