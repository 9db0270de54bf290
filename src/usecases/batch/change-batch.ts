import {
  type Batch,
  type BatchConsultation,
  type BatchId,
  type BatchRow,
  type ConfirmedBatch,
  isConfirmed,
  partsOf,
  ROWS_A_PART,
} from '../../access/batch/batch.ts';
import { withConsultation } from '../../access/batch/consultations.ts';
import type { World } from '../ports.ts';
import { someAtOnce } from '../some-at-once.ts';

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

/** As `noteBatch`, of what is noted of one decision. */
export const noteConsultation = (
  world: Stores,
  batch: ConfirmedBatch,
  key: string,
  next: (one: BatchConsultation) => BatchConsultation,
): Promise<ConfirmedBatch> => noteBatch(world, batch, (now) => withConsultation(now, key, next));

/** How many rows are worked on at the same time. */
const AT_ONCE = 20;

/**
 * Notes what becomes of the rows of the part that is next, each by what `begin` makes of all of them. Whoever finds that
 * another has noted it meanwhile leaves it so; after a crash it is done once more, so it has one effect however often.
 * The batch as it is then.
 */
export async function onNextPart(
  world: Stores,
  batch: ConfirmedBatch,
  begin: (rows: readonly BatchRow[]) => Promise<(row: BatchRow) => Promise<BatchRow>>,
): Promise<ConfirmedBatch> {
  const part = Math.floor(batch.next / ROWS_A_PART);
  const found = await world.store.batchRows(batch.id, part);
  if (found === undefined) throw new Error(`batch ${batch.id}: part ${part} is not there`);
  const rows = await someAtOnce(found.rows, AT_ONCE, await begin(found.rows));
  if (!(await world.store.saveBatchRows(batch.id, part, rows, found.version))) return batch;
  const after = Math.min(batch.rows, (part + 1) * ROWS_A_PART);
  return noteBatch(world, batch, (now) => (now.next < after ? { ...now, next: after } : now));
}

/** Its rows, of which a part is read when it is their turn. */
export async function* rowsOf({ store }: Stores, batch: Batch): AsyncGenerator<BatchRow> {
  for (let part = 0; part < partsOf(batch); part++)
    yield* (await store.batchRows(batch.id, part))?.rows ?? [];
}
