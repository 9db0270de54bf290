import type { Refusal } from '../access/refusal.ts';
import { LIMITS, type Limited } from '../access/spending.ts';
import type { World } from './ports.ts';

/**
 * Counts that `who` does `what`, the same once however often it is said; or refuses it, and counts nothing. To be asked
 * last, when nothing else stands in the way: what is refused costs nobody anything.
 */
export async function withinLimit(
  { store, clock, log }: Pick<World, 'store' | 'clock' | 'log'>,
  limited: Limited,
  who: string,
  what: string,
): Promise<Refusal | undefined> {
  const until = await store.spend(`${limited}:${who}`, LIMITS[limited], clock.now(), what);
  if (until === undefined) return undefined;
  log.warn({ limited, who, until }, 'a limit is reached');
  return { code: 'limit-reached', limited, until };
}
