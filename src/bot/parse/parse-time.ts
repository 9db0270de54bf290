import { DateTime } from 'luxon';
import type { Instant } from '../../access/term.ts';
import { parseTerm } from './parse-term.ts';

/** A day, or a minute of one, where the speaker is: from `since` until right before `until`. */
export interface SaidTime {
  readonly since: Instant;
  readonly until: Instant;
}

/** `2026-11-03`, `3 November 2026`, `2026-11-03 14:05`; undefined for the rest. */
export function parseTime(text: string, timeZone: string): SaidTime | undefined {
  const minute = /^(.*\S)[ T]+(?:at )?(\d{1,2}):(\d{2})$/u.exec(text.trim());
  const day = parseTerm(minute?.[1] ?? text, timeZone);
  if (day?.kind !== 'until') return undefined;
  const begins = DateTime.fromMillis(day.at, { zone: timeZone }).minus({ days: 1 }).startOf('day');
  if (minute === null) return { since: begins.toMillis(), until: day.at };
  const at = begins.set({ hour: Number(minute[2]), minute: Number(minute[3]) });
  if (!at.isValid || Number(minute[2]) > 23 || Number(minute[3]) > 59) return undefined;
  return { since: at.toMillis(), until: at.plus({ minutes: 1 }).toMillis() };
}
