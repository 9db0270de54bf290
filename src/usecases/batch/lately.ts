import type { Batch, BatchesLately, BatchId } from '../../access/batch/batch.ts';
import { withBatch, withoutBatch } from '../../access/batch/decide-batch.ts';
import type { World } from '../ports.ts';

const MAX_TRIES = 20;

export async function changeLately(
  { store }: Pick<World, 'store'>,
  next: (lately: BatchesLately) => BatchesLately | undefined,
): Promise<boolean> {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const found = await store.batchesLately();
    const after = next(found?.lately ?? { batches: [] });
    if (after === undefined) return false;
    if (await store.saveBatchesLately(after, found?.version)) return true;
  }
  throw new Error(`the batches under way kept changing under ${MAX_TRIES} tries`);
}

/** Counts a batch as under way; false where its rows are more than its sponsor may send in a day. */
export const beginBatch = (world: World, batch: Batch): Promise<boolean> =>
  changeLately(world, (lately) => withBatch(lately, batch, world.policy.bulk.rowsADay, world.clock.now()));

export const endBatch = (world: World, id: BatchId): Promise<boolean> =>
  changeLately(world, (lately) => withoutBatch(lately, id));

/** Those that are to be brought on. One read. */
export async function openBatches({ store }: Pick<World, 'store'>): Promise<BatchesLately['batches']> {
  const found = await store.batchesLately();
  return (found?.lately.batches ?? []).filter(({ underWay }) => underWay);
}
