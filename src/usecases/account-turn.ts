import type { ObjectId } from '../access/catalog.ts';
import type { World } from './ports.ts';

/** Longer than the directory may take for one account's memberships, in milliseconds. */
const TURN_MS = 30_000;
/** Whoever finds the turn taken comes back after this, in milliseconds. */
export const TURN_TAKEN_MS = 500;

/**
 * Does `work` while nobody else, on any replica, gives or takes memberships that records of this account share.
 * Undefined: it is somebody else's turn, and nothing was done.
 */
export async function inTurnOf<T>(
  { store, clock, log }: Pick<World, 'store' | 'clock' | 'log'>,
  account: ObjectId,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const name = `memberships:${account}`;
  const now = clock.now();
  if (!(await store.acquireLease(name, now, TURN_MS))) return undefined;
  try {
    return await work();
  } finally {
    await store.releaseLease(name, now + TURN_MS).catch((error: unknown) => {
      log.warn({ account, err: error }, 'a turn was not given back; it ends by itself');
    });
  }
}
