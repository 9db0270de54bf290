import type { Batch, BatchId, BatchRow, ConfirmedBatch } from '../../access/batch/batch.ts';
import { isConfirmed, partsOf } from '../../access/batch/batch.ts';
import type { World } from '../ports.ts';

type Stores = Pick<World, 'store'>;

/** Whoever loses reads and tries again. */
const MAX_TRIES = 20;

/**
 * Reads a batch, and writes what `next` makes of it, unless somebody else wrote meanwhile; then it reads again. Where
 * `next` gives back the same, or nothing, nothing is written. Undefined: there is no such batch.
 */
export async function changeBatch(
  { store }: Stores,
  id: BatchId,
  next: (batch: Batch) => Batch | undefined,
): Promise<{ readonly batch: Batch; readonly changed: boolean } | undefined> {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const found = await store.batch(id);
    if (found === undefined) return undefined;
    const after = next(found.batch);
    if (after === undefined || after === found.batch) return { batch: found.batch, changed: false };
    if (await store.saveBatch(after, found.version)) return { batch: after, changed: true };
  }
  throw new Error(`batch ${id} kept changing under ${MAX_TRIES} tries`);
}

/** As `changeBatch`, of one that is confirmed: what the job notes of it. The batch as it is then. */
export async function noteBatch(
  world: Stores,
  batch: ConfirmedBatch,
  next: (batch: ConfirmedBatch) => ConfirmedBatch,
): Promise<ConfirmedBatch> {
  const noted = await changeBatch(world, batch.id, (now) => {
    if (!isConfirmed(now)) return undefined;
    const after = next(now);
    return after === now ? now : { ...after, seq: now.seq + 1 };
  });
  if (noted === undefined || !isConfirmed(noted.batch)) throw new Error(`batch ${batch.id} is not there`);
  return noted.batch;
}

/** Its rows, part by part, from the one that holds the row at `from` on, counted from 0. */
export async function* rowsOf({ store }: Stores, batch: Batch, from = 0): AsyncGenerator<BatchRow> {
  for (let part = Math.floor(from / 100); part < partsOf(batch); part++)
    yield* (await store.batchRows(batch.id, part))?.rows ?? [];
}
