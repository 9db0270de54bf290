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

/** What closes a row of whoever is cut off. */
const CUT_OFF = 'cut-off';

type Stores = Pick<World, 'store'>;

interface Part {
  readonly id: BatchId;
  readonly part: number;
  /** Whether rows in it may still be to come. */
  readonly toCome: boolean;
}

/** The parts of lists under way. */
async function* partsUnderWay({ store }: Stores): AsyncGenerator<Part> {
  for (const { id } of await openBatches({ store })) {
    const found = await store.batch(id);
    // What rows do to access that there is finds it over.
    if (found === undefined || !isConfirmed(found.batch) || found.batch.actions !== undefined) continue;
    const next = Math.floor(found.batch.next / ROWS_A_PART);
    for (let part = 0; part < partsOf(found.batch); part++) yield { id, part, toCome: part >= next };
  }
}

/** How many rows about them are still to come, and how many an emergency closed. */
export async function countRows(
  { store }: Stores,
  whom: CutOffWhom,
): Promise<{ readonly rows: number; readonly closedRows: number }> {
  let [toSend, closedRows] = [0, 0];
  for await (const { id, part, toCome } of partsUnderWay({ store })) {
    const theirs = (await store.batchRows(id, part))?.rows.filter(({ address }) => isAbout(whom, address));
    if (toCome) toSend += theirs?.filter(isToSend).length ?? 0;
    closedRows += theirs?.filter((row) => row.kind === 'good' && row.refused === CUT_OFF).length ?? 0;
  }
  return { rows: toSend, closedRows };
}

/** Rows of lists under way that are not on record yet never come there. */
export async function endRows(world: World, whom: CutOffWhom): Promise<void> {
  for await (const { id, part, toCome } of partsUnderWay(world))
    if (toCome) await closePart(world, id, part, whom);
}

const MAX_TRIES = 20;

async function closePart({ store }: Stores, id: BatchId, part: number, whom: CutOffWhom): Promise<void> {
  const closed = (row: BatchRow): BatchRow =>
    isToSend(row) && isAbout(whom, row.address) ? { ...row, refused: CUT_OFF } : row;
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
