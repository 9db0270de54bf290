import { LEASE, pay } from '../usecases/pay/pay.ts';
import type { World } from '../usecases/ports.ts';

export interface Worker {
  /** Something is owed now. */
  nudge(): void;
  /** Resolves when the errands under way are paid or put off. */
  stop(): Promise<void>;
}

/** How many errands one process pays at once. */
const AT_ONCE = 16;
/** Leaves a person who waits for the same errand the first go at it, in milliseconds. */
const COURTESY = 25;
/** The longest time without a look, for what another replica owed and left behind, in milliseconds. */
const LONGEST = 5_000;

/** Pays what is owed, as it comes due, until stopped. What is owed survives the process; the worker does not need to. */
export function startDelivery(world: Omit<World, 'nudge'>): Worker {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  const running = new Set<Promise<unknown>>();
  let looking: Promise<void> | undefined;
  let again = false;

  const whole: World = { ...world, nudge: () => schedule(COURTESY) };

  function schedule(ms: number): void {
    // Not the clock of the day, which may be set.
    const at = performance.now() + ms;
    if (stopped || at >= wakesAt) return;
    clearTimeout(timer);
    wakesAt = at;
    timer = setTimeout(() => {
      wakesAt = Number.POSITIVE_INFINITY;
      if (looking !== undefined) {
        again = true;
        return;
      }
      looking = look()
        .catch((error: unknown) => {
          world.log.error({ err: error }, 'the store did not say what is owed');
          schedule(1_000);
        })
        .finally(() => {
          looking = undefined;
          if (again) schedule(0);
          again = false;
        });
    }, ms);
  }

  async function look(): Promise<void> {
    const room = AT_ONCE - running.size;
    const claims = room > 0 && !stopped ? await world.store.claim(world.clock.now(), LEASE, room) : [];
    for (const claim of claims) {
      const paying = pay(whole, claim)
        .catch((error: unknown) =>
          world.log.error({ err: error, errand: claim.errand.id }, 'payment not noted'),
        )
        .finally(() => {
          running.delete(paying);
          schedule(0);
        });
      running.add(paying);
    }
    const next = claims.length === room ? undefined : await world.store.nextDue();
    const wait = next === undefined ? LONGEST : Math.min(LONGEST, Math.max(0, next - world.clock.now()));
    schedule(room === 0 ? LONGEST : Math.max(wait, COURTESY));
  }

  schedule(0);
  return {
    nudge: whole.nudge,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
      await Promise.allSettled(running);
    },
  };
}
