import { ROWS_A_PART } from '../../access/batch/batch.ts';
import { FORGOTTEN } from '../../access/forgotten.ts';
import type { AccessRecord } from '../../access/record.ts';
import type { Claim, World } from '../ports.ts';
import { payRefresh } from './messages.ts';
import { PAID, type Payment } from './payment.ts';

/** Cards first, which are found by what is stripped; then the row of the list that it came in; then the history. */
export async function payStrip(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'ended' || !record.forgotten) return PAID;
  const shown = await payRefresh(world, claim);
  if (shown.kind !== 'paid') return shown;
  await stripRow(world, record);
  await world.store.strip(record.id);
  return PAID;
}

/** Somebody else may be writing to the same part: then it is read once more. */
async function stripRow({ store }: World, { id, request: { batch } }: AccessRecord): Promise<void> {
  for (let isDone = batch === undefined; batch !== undefined && !isDone; ) {
    const part = await partOf(store, batch.id, id);
    if (part === undefined) return;
    const rows = part.rows.map((row) => {
      if (row.kind !== 'good' || row.record !== id) return row;
      const { name: _name, reason: _reason, answers: _answers, message: _message, ...rest } = row;
      return { ...rest, address: FORGOTTEN, found: { kind: 'nobody' as const } };
    });
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
