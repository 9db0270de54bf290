import { LEASE_MS } from '../usecases/pay/pay.ts';
import type { Kinds } from '../usecases/pay/together.ts';
import type { Claim, World } from '../usecases/ports.ts';
import type { Timers } from './timers.ts';

export interface Lane {
  /** Something is owed now, of these kinds where they are known. */
  nudge(owed?: Kinds): void;
  /** Resolves when the errands under way are paid or put off. */
  stop(): Promise<void>;
}

export interface LaneOptions {
  readonly kinds: Kinds;
  /** How many errands are under way at once, at most. */
  readonly maxRunning: number;
  /** It takes more when there is room for so many. */
  readonly minRoom: number;
  /** Begins to pay each. */
  readonly pay: (claims: readonly Claim[]) => readonly Promise<unknown>[];
  /** Absent: gives way to nobody. */
  readonly someoneWaits?: () => boolean;
}

/** Leaves a person who waits for the same errand the first go at it. */
const COURTESY_MS = 25;
/** How long a lane gives way at most: where people never stop coming, it goes on beside them. */
const MAX_COURTESY_MS = 500;
/** The longest time without a look, for what another replica owed and left behind. */
const MAX_UNWATCHED_MS = 5_000;

/** Pays errands of some kinds as they come due, until stopped. */
export function startLane(
  { store, clock, log }: Pick<World, 'store' | 'clock' | 'log'>,
  { kinds, maxRunning, minRoom, pay, someoneWaits = () => false }: LaneOptions,
  timers: Timers,
): Lane {
  let stopped = false;
  let cancel = (): void => undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  const running = new Set<Promise<unknown>>();
  let looking: Promise<void> | undefined;
  let again = false;

  function schedule(ms: number): void {
    const at = timers.now() + ms;
    if (stopped || at >= wakesAt) return;
    cancel();
    wakesAt = at;
    cancel = timers.after(ms, () => {
      wakesAt = Number.POSITIVE_INFINITY;
      if (looking !== undefined) {
        again = true;
        return;
      }
      looking = look()
        .catch((error: unknown) => {
          log.error({ err: error }, 'the store did not say what is owed');
          schedule(1_000);
        })
        .finally(() => {
          looking = undefined;
          if (again) schedule(0);
          again = false;
        });
    });
  }

  let givesWaySince: number | undefined;
  function givesWay(): boolean {
    if (!someoneWaits()) givesWaySince = undefined;
    else givesWaySince ??= timers.now();
    return givesWaySince !== undefined && timers.now() - givesWaySince < MAX_COURTESY_MS;
  }

  async function look(): Promise<void> {
    const room = maxRunning - running.size;
    // Whoever is done makes room, and has it looked again.
    if (room < minRoom || stopped) return schedule(MAX_UNWATCHED_MS);
    if (givesWay()) return schedule(COURTESY_MS);
    const next = await store.nextDue(kinds);
    const wait = next === undefined ? MAX_UNWATCHED_MS : next - clock.now();
    if (wait > 0) return schedule(Math.min(MAX_UNWATCHED_MS, Math.max(wait, COURTESY_MS)));
    const claims = await store.claim(clock.now(), LEASE_MS, room, kinds);
    const paid = claims.length > 0 ? pay(claims) : [];
    for (const [at, payment] of paid.entries()) {
      const paying = payment
        .catch((error: unknown) =>
          log.error({ err: error, errand: claims[at]?.errand.id }, 'payment not noted'),
        )
        .finally(() => {
          running.delete(paying);
          // One by one, another is taken at once; of many that are done together the last one counts.
          schedule(minRoom === 1 ? 0 : COURTESY_MS);
        });
      running.add(paying);
    }
    schedule(COURTESY_MS);
  }

  schedule(0);
  return {
    nudge(owed = kinds) {
      if (owed.some((kind) => kinds.includes(kind))) schedule(COURTESY_MS);
    },
    async stop() {
      stopped = true;
      cancel();
      await looking;
      await Promise.allSettled(running);
    },
  };
}
