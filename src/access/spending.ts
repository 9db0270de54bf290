import { DAY_MS, type Instant } from './term.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** At most `most` of something within any `ms` milliseconds. */
export interface Limit {
  readonly most: number;
  readonly ms: number;
}

/** What one person may do, however often they ask for it. */
export const LIMITS = {
  /** Partners that somebody asks for, by line or by form. */
  requests: [
    { most: 40, ms: HOUR_MS },
    { most: 200, ms: DAY_MS },
  ],
  /** New invitations to one partner, whoever asks for them, by whatever way. */
  resends: [
    { most: 1, ms: 10 * MINUTE_MS },
    { most: 5, ms: DAY_MS },
  ],
  /** Changes of stand-ins. */
  'stand-ins': [{ most: 10, ms: HOUR_MS }],
} as const satisfies Readonly<Record<string, readonly Limit[]>>;

/** What a limit is for. */
export type Limited = keyof typeof LIMITS;

/** What was done under a limit: when, and which, so that the same counts once. Never more than its limits let through. */
export type Spent = readonly { readonly at: Instant; readonly what: string }[];

export type Spending =
  /** Counted, now or before. `until`: when all of it may be forgotten. */
  | { readonly kind: 'spent'; readonly spent: Spent; readonly until: Instant }
  | { readonly kind: 'over'; readonly until: Instant };

/** Counts `what`, unless one of the limits is reached: then it says when it goes on. */
export function spend(before: Spent, limits: readonly Limit[], now: Instant, what: string): Spending {
  const longest = Math.max(0, ...limits.map(({ ms }) => ms));
  if (before.some((one) => one.what === what)) return { kind: 'spent', spent: before, until: now + longest };
  const kept = before.filter(({ at }) => at > now - longest);
  const until = limits.flatMap(({ most, ms }) => {
    const ends = kept.map(({ at }) => at + ms).filter((end) => end > now);
    // It goes on when so many are over that one fewer than `most` is left.
    return ends.length < most ? [] : (ends.toSorted((a, b) => a - b)[ends.length - most] ?? []);
  });
  if (until.length > 0) return { kind: 'over', until: Math.max(...until) };
  return { kind: 'spent', spent: [...kept, { at: now, what }], until: now + longest };
}
