import { type AccessPeriod, reachesInto } from '../../src/access/access-periods.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import type { Instant } from '../../src/access/term.ts';

export const MINUTE_MS = 60_000;
export const minuteOf = (at: Instant): Instant => Math.floor(at / MINUTE_MS) * MINUTE_MS;

/** Minutes that follow each other: the first, as the instant at which it begins, and how many. */
export interface Minutes {
  readonly first: Instant;
  readonly count: number;
}

/** Every minute of lives, from ten minutes before their first change until ten minutes after their last. */
export function minutesAround(changes: readonly Instant[]): Minutes {
  const first = minuteOf(Math.min(...changes)) - 10 * MINUTE_MS;
  return { first, count: (minuteOf(Math.max(...changes)) - first) / MINUTE_MS + 11 };
}

/** What is said of a minute: that nobody had access in it, that they may have had it, that they had it at some time. */
const SURENESS = { no: 0, unsure: 1, yes: 2 } as const;
export type Said = keyof typeof SURENESS;
export const SAID: readonly Said[] = ['no', 'unsure', 'yes'];
const saidIn = (minutes: Uint8Array, n: number): Said => SAID[minutes[n] ?? 0] ?? 'no';

/**
 * The model: a directory that somebody watches. A membership is there from the moment at which we said that it was
 * given, until the moment at which we said that it was taken; what it says in between is nothing to it. A minute is
 * coloured by all that was seen in it.
 */
export function watched(history: readonly AccessEvent[], { first, count }: Minutes): Uint8Array {
  const minutes = new Uint8Array(count);
  const seen = changesIn(history);
  for (const [i, { at, said }] of seen.entries()) {
    const until = seen[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const last = Math.min(count - 1, Math.floor((Math.max(at, until - 1) - first) / MINUTE_MS));
    for (let n = Math.max(0, Math.floor((at - first) / MINUTE_MS)); n <= last; n++)
      minutes[n] = Math.max(minutes[n] ?? 0, SURENESS[said]);
  }
  return minutes;
}

function changesIn(history: readonly AccessEvent[]): { readonly at: Instant; readonly said: Said }[] {
  const seen: { readonly at: Instant; readonly said: Said }[] = [];
  let said: Said = 'no';
  for (const [i, event] of history.entries()) {
    const now = next(said, event, history.slice(i));
    if (now !== said) seen.push({ at: event.at, said: now });
    said = now;
  }
  return seen;
}

function next(said: Said, event: AccessEvent, rest: readonly AccessEvent[]): Said {
  if (event.type === 'granted' || event.type === 'adopted') return 'yes';
  if (event.type === 'account-gone' || (event.type === 'removed' && !event.earlier)) return 'no';
  if (event.type !== 'grant-begun' || said !== 'no') return said;
  return rest.find(({ type }) => OUTCOMES.has(type))?.type === 'granted' ? 'no' : 'unsure';
}
/** What a grant that was begun comes to. */
const OUTCOMES: ReadonlySet<AccessEvent['type']> = new Set(['granted', 'removed', 'account-gone']);

/** What the periods that an answer is made of say of each minute, by the rule that the answer goes by. */
export function answered(periods: readonly AccessPeriod[], { first, count }: Minutes): Uint8Array {
  const minutes = new Uint8Array(count);
  for (const period of periods)
    for (let n = 0, since = first; n < count; n++, since += MINUTE_MS)
      if (reachesInto(period, since, since + MINUTE_MS))
        minutes[n] = Math.max(minutes[n] ?? 0, period.unsure ? SURENESS.unsure : SURENESS.yes);
  return minutes;
}

/** The first minute of which an answer says something else than what is true; undefined: there is none. */
export function wrongIn(answer: Uint8Array, truth: Uint8Array, { first }: Minutes) {
  const n = truth.findIndex((said, i) => answer[i] !== said);
  if (n < 0) return undefined;
  return {
    at: new Date(first + n * MINUTE_MS).toISOString(),
    told: saidIn(answer, n),
    true: saidIn(truth, n),
  };
}
