import type { Instant } from './term.ts';

/** What Microsoft answers when no more invitations may be sent at all, by anybody of the tenant. */
export const STOPS = ['invitations-blocked', 'directory-full'] as const;
export type Stop = (typeof STOPS)[number];
export const isStop = (code: string): code is Stop => STOPS.some((one) => one === code);

/** Why an invitation waits that is to go out later: the problem of its record, beside `heldUntil`. */
export const PACED = 'paced';

/** How fast invitations have gone, and what came of it; one for the tenant, shared by all replicas. */
export interface Pace {
  /** What was sent in the last hour by the minute, which ends at `until`; oldest first. */
  readonly sent: readonly { readonly until: Instant; readonly count: number }[];
  /** How many were sent in the best hour since there was trouble last. */
  readonly best: number;
  /** There was trouble, and no good hour since. */
  readonly careful?: true;
  /** How many were told a later time, and have not had it. */
  readonly delayed: number;
  /** Somebody sends one now, and has told what came of it by then. */
  readonly sending?: Instant;
  readonly stopped?: { readonly code: Stop; readonly at: Instant };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What an hour may take without any hour to go by, and what it may take after trouble. */
const FIRST_AN_HOUR = 100;
const FIRST_AN_HOUR_AFTER_TROUBLE = 25;
/** How much faster than the best hour so far. */
const GROWTH_FACTOR = 4;

export const NEW_PACE: Pace = { sent: [], best: 0, delayed: 0 };

const following = (best: number, careful: boolean): number =>
  Math.max(careful ? FIRST_AN_HOUR_AFTER_TROUBLE : FIRST_AN_HOUR, GROWTH_FACTOR * best);

/** How many may be sent in an hour. */
export const allowance = ({ best, careful }: Pace): number => following(best, careful ?? false);

/** How many were sent in the last hour. */
export const sentLately = ({ sent }: Pace): number => sent.reduce((sum, { count }) => sum + count, 0);

/** When one may go again that may not now: when the oldest is more than an hour ago. */
export const opensAt = ({ sent }: Pace): Instant => (sent[0]?.until ?? 0) + HOUR_MS;

/** As it is now: hours that are over without trouble count, and make room. */
export function paceAt(pace: Pace, now: Instant): Pace {
  const { sent, best, careful, delayed, ...rest } = pace;
  const [oldest, ...others] = sent;
  if (oldest === undefined || oldest.until + HOUR_MS > now) return pace;
  const hour = sent.filter(({ until }) => until < oldest.until + HOUR_MS);
  const good = hour.reduce((sum, { count }) => sum + count, 0);
  const learned: Pace = {
    ...rest,
    sent: others,
    best: Math.max(best, good),
    ...(careful && good < FIRST_AN_HOUR_AFTER_TROUBLE && { careful }),
    delayed: Math.max(0, delayed - oldest.count * GROWTH_FACTOR),
  };
  return paceAt(learned, now);
}

/** After one that is sent now; whoever sends it says what came of it before `sending`. */
export function taken(pace: Pace, now: Instant, sending: Instant): Pace {
  const until = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
  const last = pace.sent.at(-1);
  const sent =
    last?.until === until
      ? [...pace.sent.slice(0, -1), { until, count: last.count + 1 }]
      : [...pace.sent, { until, count: 1 }];
  return { ...pace, sent, sending };
}

/** After what was sent as `sending` has its answer; whoever sends another is left to it. */
export function answered(pace: Pace, sending: Instant | undefined, stop: Pace['stopped']): Pace {
  const { sending: other, ...rest } = pace;
  const stopped = pace.stopped ?? stop;
  return {
    ...rest,
    ...(other !== undefined && other !== sending && { sending: other }),
    ...(stopped && { stopped }),
  };
}

/** After one that was certainly not sent after all, so that it takes nothing of what an hour allows. */
export function withoutTurn(pace: Pace): Pace {
  const last = pace.sent.at(-1);
  if (last === undefined) return pace;
  const before = pace.sent.slice(0, -1);
  const sent = last.count > 1 ? [...before, { ...last, count: last.count - 1 }] : before;
  return { ...pace, sent };
}

/** Microsoft lets us send again, an administrator says: slowly at first. */
export const resumed = ({ sending }: Pace): Pace => ({
  ...NEW_PACE,
  careful: true,
  ...(sending !== undefined && { sending }),
});

/**
 * When the next one that has to wait is likely to go, as long as there is no trouble: what waits already goes
 * first, and each hour takes more than the one before.
 */
export function laterTurn(pace: Pace): Instant {
  let best = Math.max(pace.best, sentLately(pace));
  let ahead = pace.delayed;
  let at = opensAt(pace);
  for (;;) {
    const room = following(best, (pace.careful ?? false) && best < FIRST_AN_HOUR_AFTER_TROUBLE);
    if (ahead < room) return at;
    ahead -= room;
    best = Math.max(best, room);
    at += HOUR_MS + MINUTE_MS;
  }
}
