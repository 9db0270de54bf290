import { type Batch, type BatchId, type BatchRow, partsOf } from '../../access/batch/batch.ts';
import { isStripped, overSince, stripRow } from '../../access/batch/strip-rows.ts';
import { FORGOTTEN } from '../../access/forgotten.ts';
import { DAY_MS } from '../../access/term.ts';
import type { World } from '../ports.ts';
import { idsOf } from './ids-of.ts';

type Kept = Pick<World, 'store' | 'clock'>;

/** A preview that nobody confirmed for so long is dropped, in milliseconds. */
const PREVIEW_MS = 7 * DAY_MS;

/** Takes whoever is named out of the rows of every list that is over. */
export async function stripLists(world: Kept, isNamed: (value: unknown) => boolean): Promise<void> {
  for await (const id of idsOf(world, 'batch')) {
    const batch = await overBatch(world, id);
    if (batch !== undefined) await stripBatch(world, batch, isNamed);
  }
}

/** Takes everybody out of lists that were over by then. */
export async function stripOldLists(world: Kept, before: number): Promise<void> {
  for await (const id of idsOf(world, 'batch')) {
    const batch = await overBatch(world, id);
    if (batch === undefined || (overSince(batch) ?? before) >= before) continue;
    // Its first part is stripped last: then all of it is.
    if ((await world.store.batchRows(id, 0))?.rows.every(isStripped)) continue;
    await stripBatch(world, batch, () => true);
  }
}

async function overBatch({ store, clock }: Kept, id: BatchId): Promise<Batch | undefined> {
  const found = await store.batch(id);
  if (found === undefined) return undefined;
  const { batch, version } = found;
  if (batch.status !== 'previewed' || batch.at + PREVIEW_MS > clock.now())
    return overSince(batch) === undefined ? undefined : batch;
  const dropped: Batch = { ...batch, seq: batch.seq + 1, status: 'dropped', droppedAt: batch.at };
  return (await store.saveBatch(dropped, version)) ? dropped : undefined;
}

async function stripBatch(
  { store }: Kept,
  batch: Batch,
  isNamed: (value: unknown) => boolean,
): Promise<void> {
  const { id } = batch;
  if ('lost' in batch && batch.lost?.some(isNamed)) await stripLost({ store }, id, isNamed);
  for (let part = partsOf(batch) - 1; part >= 0; part--)
    for (let isDone = false; !isDone; ) {
      const found = await store.batchRows(id, part);
      if (!found?.rows.some(isNamed)) break;
      const rows = found.rows.map((row: BatchRow) => (isNamed(row) ? stripRow(row) : row));
      isDone = await store.saveBatchRows(id, part, rows, found.version);
    }
}

async function stripLost(
  { store }: Pick<World, 'store'>,
  id: BatchId,
  isNamed: (value: unknown) => boolean,
): Promise<void> {
  for (let isDone = false; !isDone; ) {
    const found = await store.batch(id);
    if (found === undefined || !('lost' in found.batch) || found.batch.lost === undefined) return;
    const lost = found.batch.lost.map((row) => (isNamed(row) ? { ...row, address: FORGOTTEN } : row));
    isDone = await store.saveBatch({ ...found.batch, lost }, found.version);
  }
}
