import type { CutOffWhom } from '../../access/admin-act.ts';
import {
  type BatchId,
  type BatchRow,
  isConfirmed,
  isToSend,
  partsOf,
  ROWS_A_PART,
} from '../../access/batch/batch.ts';
import type { RecordId } from '../../access/record.ts';
import { openBatches } from '../batch/lately.ts';
import type { World } from '../ports.ts';
import { type CutOffAct, endRecord } from './end-record.ts';
import { isAbout } from './whom.ts';

type Stores = Pick<World, 'store'>;

/** The parts of lists under way in which rows may still be to come. */
async function* partsToCome({
  store,
}: Stores): AsyncGenerator<{ readonly id: BatchId; readonly part: number }> {
  for (const { id } of await openBatches({ store })) {
    const found = await store.batch(id);
    // What rows do to access that there is finds it over.
    if (found === undefined || !isConfirmed(found.batch) || found.batch.actions !== undefined) continue;
    for (let part = Math.floor(found.batch.next / ROWS_A_PART); part < partsOf(found.batch); part++)
      yield { id, part };
  }
}

/** How many rows about them are still to come. */
export async function countRows({ store }: Stores, whom: CutOffWhom): Promise<number> {
  let count = 0;
  for await (const { id, part } of partsToCome({ store })) {
    const rows = (await store.batchRows(id, part))?.rows ?? [];
    count += rows.filter((row) => isToSend(row) && isAbout(whom, row.address)).length;
  }
  return count;
}

/** Rows of lists under way that are not on record yet never come there. */
export async function endRows(world: World, whom: CutOffWhom): Promise<void> {
  for await (const { id, part } of partsToCome(world)) await closePart(world, id, part, whom);
}

const MAX_TRIES = 20;

async function closePart({ store }: Stores, id: BatchId, part: number, whom: CutOffWhom): Promise<void> {
  const closed = (row: BatchRow): BatchRow =>
    isToSend(row) && isAbout(whom, row.address) ? { ...row, refused: 'cut-off' } : row;
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const found = await store.batchRows(id, part);
    const rows = found?.rows.map(closed);
    if (found === undefined || rows === undefined || rows.every((row, n) => row === found.rows[n])) return;
    if (await store.saveBatchRows(id, part, rows, found.version)) return;
  }
  throw new Error(`part ${part} of batch ${id} kept changing under ${MAX_TRIES} tries`);
}

/** An emergency was said a moment ago: among so many of the newest acts it is. */
const LATEST_ACTS = 200;

/**
 * The job that puts rows on record may have been at this one when it was closed, and have put it there behind the back
 * of whoever ended all that was: then it ends as they did.
 */
export async function endClosedRow(world: World, address: string, id: RecordId): Promise<void> {
  if ((await world.store.load(id)) === undefined) return;
  const { items } = await world.store.acts(LATEST_ACTS);
  const act = items.find((one): one is CutOffAct => one.kind === 'cut-off' && isAbout(one.whom, address));
  if (act !== undefined) await endRecord(world, act, id);
}
