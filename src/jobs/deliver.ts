import { pay, payAuditors } from '../usecases/pay/pay.ts';
import {
  AUDITED,
  EMERGENCIES,
  GRANTS,
  INVITATIONS,
  type Kinds,
  OTHERS,
  POSTS,
  payTogether,
} from '../usecases/pay/together.ts';
import type { Claim, Directory, World } from '../usecases/ports.ts';
import { type LaneOptions, startLane } from './lane.ts';
import { createPeopleFirst, type PeopleFirst } from './people-first.ts';
import { realTimers } from './timers.ts';

export interface Worker {
  /** Something is owed now, of these kinds where they are known. */
  nudge(kinds?: Kinds): void;
  /** Resolves when the errands under way are paid or put off. */
  stop(): Promise<void>;
}

/** How many errands one process pays at once, one by one. */
const MAX_ERRANDS_ONE_BY_ONE = 16;
/** How many events it posts at once. */
const MAX_POSTS = 4;
/** Of how many events the audit channel is told at once. */
const MAX_TOLD = 200;
/**
 * How many it pays together: twice what Graph's quota of invitations lets through in 5 s, in whole batches of 20, so
 * that the second half is ready when the first is sent. A lease outlasts that even at half the quota; what would not be
 * sent in time is put back.
 */
const MAX_ERRANDS_TOGETHER = 320;
/** What paying one invitation takes at most, in milliseconds, as long as Graph answers. */
const PAYING_MS = 20_000;
/** Fewer than this are paid one by one, before all bulk work: somebody may be waiting. */
const MIN_ERRANDS_IN_BULK = 5;

/**
 * Pays what is owed, as it comes due, until stopped. What is owed survives the process; the worker does not need to.
 * Of invitations and grants many may be owed at once: those are paid together, by way of `background`. Each kind has
 * a lane of its own, so that a thousand invitations keep neither a grant nor a message waiting. Messages in turn let those
 * go first who wait for an answer.
 */
export function startDelivery(
  world: Omit<World, 'nudge'>,
  background: Directory,
  { someoneWaits }: Pick<PeopleFirst, 'someoneWaits'> = createPeopleFirst(),
  timers = realTimers,
): Worker {
  const nudge = (kinds?: Kinds): void => {
    for (const lane of lanes) lane.nudge(kinds);
  };
  const whole: World = { ...world, nudge };
  const bulk: World = { ...whole, directory: background };

  function inBulk(kinds: Kinds): LaneOptions {
    let alone = 0;
    const payAll = (claims: readonly Claim[]): readonly Promise<unknown>[] => {
      if (alone + claims.length >= MIN_ERRANDS_IN_BULK) return payTogether(bulk, claims);
      alone += claims.length;
      return claims.map((claim) => pay(whole, claim).finally(() => (alone -= 1)));
    };
    return { kinds, maxRunning: MAX_ERRANDS_TOGETHER, minRoom: MAX_ERRANDS_TOGETHER / 2, pay: payAll };
  }

  const oneByOne = (kinds: Kinds, maxRunning: number): LaneOptions => ({
    kinds,
    maxRunning,
    minRoom: 1,
    pay: (claims) => claims.map((claim) => pay(whole, claim)),
  });
  let last: Promise<unknown> = Promise.resolve();
  /** One begins when the one before is over; whose claim would not hold so long is put back. */
  const afterTheLast = (claim: Claim): Promise<unknown> => {
    const paid = last.then(
      (): Promise<unknown> =>
        world.clock.now() + PAYING_MS > claim.leaseUntil
          ? world.store.postpone(claim, world.clock.now(), claim.inDoubt)
          : pay(whole, claim),
    );
    last = paid.catch(() => undefined);
    return paid;
  };
  const inTurn: LaneOptions = {
    kinds: INVITATIONS,
    maxRunning: MAX_ERRANDS_ONE_BY_ONE,
    minRoom: MAX_ERRANDS_ONE_BY_ONE / 2,
    pay: (claims) => claims.map(afterTheLast),
  };
  const invitations = world.pace.mode === 'full' ? inBulk(INVITATIONS) : inTurn;
  const others = { ...oneByOne(OTHERS, MAX_ERRANDS_ONE_BY_ONE), someoneWaits };
  const posts = world.webhook ? [{ ...oneByOne(POSTS, MAX_POSTS), someoneWaits }] : [];
  const auditors: LaneOptions = {
    someoneWaits,
    kinds: AUDITED,
    maxRunning: MAX_TOLD,
    minRoom: MAX_TOLD,
    pay: (claims) => payAuditors(whole, claims),
  };
  const emergencies = oneByOne(EMERGENCIES, MAX_ERRANDS_ONE_BY_ONE);
  const lanes = [emergencies, invitations, inBulk(GRANTS), others, auditors, ...posts].map((lane) =>
    startLane(whole, lane, timers),
  );
  return {
    nudge,
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}
