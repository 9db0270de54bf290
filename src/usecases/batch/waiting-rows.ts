import type { Batch, BatchConsultation, WaitingRow } from '../../access/batch/batch.ts';
import { stageOf } from '../../access/record-queries.ts';
import type { World } from '../ports.ts';
import { rowsOf } from './change-batch.ts';

/** Rows that one card shows: what can be read before deciding on them together. */
export const ROWS_SHOWN = 10;

/** A page of what waits for one decision. */
export interface WaitingPage {
  readonly rows: readonly WaitingRow[];
  /** The row after which the next page begins; absent on the last. */
  readonly after?: number;
}

/** The rows after this one, counted as in the list, that wait for a decision, as many as one card shows. */
export async function waitingRows(
  { store }: Pick<World, 'store'>,
  batch: Batch,
  { resource, stage }: Pick<BatchConsultation, 'resource' | 'stage'>,
  after = 0,
): Promise<WaitingPage> {
  const found: WaitingRow[] = [];
  for await (const row of rowsOf({ store }, batch)) {
    if (row.kind === 'wrong' || row.row <= after || row.resource !== resource) continue;
    const id = row.kind === 'good' ? row.record : row.asked;
    const record = id === undefined ? undefined : (await store.load(id))?.record;
    if (record?.status !== 'requested' || stageOf(record) !== stage) continue;
    if (found.length === ROWS_SHOWN) return { rows: found, after: found.at(-1)?.row ?? after };
    found.push({ row: row.row, record });
  }
  return { rows: found };
}
