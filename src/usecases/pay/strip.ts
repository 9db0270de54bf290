import { ROWS_A_PART } from '../../access/batch/batch.ts';
import { stripRow } from '../../access/batch/strip-rows.ts';
import { knownBy } from '../../access/known.ts';
import type { AccessRecord } from '../../access/record.ts';
import { stripElsewhere } from '../audit/strip-elsewhere.ts';
import type { Claim, World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';
import { payRefresh } from './tell/messages.ts';

/** Cards first, which are found by what is stripped; then the row of the list that it came in; then the history. */
export async function payStrip(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'ended' || !record.forgotten) return PAID;
  const shown = await payRefresh(world, claim);
  if (shown.kind !== 'paid') return shown;
  await stripRowOf(world, record);
  // What leads to all else about the partner goes with the history.
  await stripElsewhere(world, knownBy(await world.store.history(record.id)), [record.id]);
  await world.store.strip(record.id);
  return PAID;
}

/** Somebody else may be writing to the same part: then it is read once more. */
async function stripRowOf({ store }: World, { id, request: { batch } }: AccessRecord): Promise<void> {
  for (let isDone = batch === undefined; batch !== undefined && !isDone; ) {
    const part = await partOf(store, batch.id, id);
    if (part === undefined) return;
    const rows = part.rows.map((row) => (row.kind === 'good' && row.record === id ? stripRow(row) : row));
    isDone = await store.saveBatchRows(batch.id, part.number, rows, part.version);
  }
}

async function partOf(store: World['store'], batch: string, record: string) {
  const rows = (await store.batch(batch))?.batch.rows ?? 0;
  for (let number = 0; number * ROWS_A_PART < rows; number++) {
    const part = await store.batchRows(batch, number);
    if (part?.rows.some((row) => row.kind === 'good' && row.record === record)) return { number, ...part };
  }
  return undefined;
}
