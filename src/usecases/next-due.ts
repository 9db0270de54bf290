import { wakesAt } from '../access/record-queries.ts';
import type { Instant } from '../access/term.ts';
import type { World } from './ports.ts';

/** When something is done next without anybody asking for it, past or to come; undefined where nothing is. Two reads. */
export async function nextDue({ store }: Pick<World, 'store'>): Promise<Instant | undefined> {
  const [errand, [waking]] = await Promise.all([store.nextDue(), store.due(Number.MAX_SAFE_INTEGER, 1)]);
  const wakes = waking && wakesAt(waking.record);
  const all = [errand, wakes].filter((at) => at !== undefined);
  return all.length === 0 ? undefined : Math.min(...all);
}
