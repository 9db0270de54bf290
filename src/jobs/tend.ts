import { openBatches } from '../usecases/batch/lately.ts';
import { tendBatches } from '../usecases/batch/tend-batch.ts';
import { newTending } from '../usecases/batch/tending.ts';
import type { World } from '../usecases/ports.ts';
import type { Roles } from '../usecases/roles.ts';
import { realTimers, type Timers } from './timers.ts';

export interface Tender {
  /** Somebody did something to a list: it need not wait for the next turn. */
  nudge(): void;
  /** Resolves when the turn under way is over. */
  stop(): Promise<void>;
}

/**
 * Between two turns, in milliseconds: after one in which a list went on; after one in which none did, and after more of
 * those each time half as long again, so that a list that waits for people for days costs few reads.
 */
const SOON_MS = 1_000;
const IDLE_MS = 2_000;
const LONGEST_IDLE_MS = 10_000;
/** A turn is over by then, in milliseconds; where its process is gone, another replica goes on. */
const TURN_MS = 15_000;
const NAME = 'batches';

/**
 * Brings lists of partners on, again and again, on one replica at a time, and soon after a nudge. A failure is logged,
 * and the next turn comes all the same.
 */
export function startTender(world: World, roles: Pick<Roles, 'caller'>, timers: Timers = realTimers): Tender {
  const { store, clock, log } = world;
  const tending = newTending();
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  let cancel = (): void => undefined;
  let idle = IDLE_MS;

  async function take(): Promise<boolean> {
    // On most days there is none: the turn is taken, which is a write or two, only where there is something to do.
    if ((await openBatches(world)).length === 0) return false;
    const now = clock.now();
    if (!(await store.acquireLease(NAME, now, TURN_MS))) return false;
    try {
      return await tendBatches(world, roles, tending);
    } finally {
      await store.releaseLease(NAME, now + TURN_MS);
    }
  }

  function run(): void {
    cancel();
    if (stopped) return;
    running = take()
      .catch((error: unknown) => {
        log.warn({ job: NAME, err: error }, 'job did not finish');
        return false;
      })
      .then((goesOn) => {
        running = undefined;
        idle = goesOn || again ? IDLE_MS : Math.min(LONGEST_IDLE_MS, idle * 1.5);
        schedule(again ? 0 : goesOn ? SOON_MS : idle);
        again = false;
      });
  }

  function schedule(ms: number): void {
    cancel();
    if (!stopped) cancel = timers.after(ms, run);
  }

  schedule(0);
  return {
    nudge() {
      if (running === undefined) schedule(0);
      else again = true;
    },
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
