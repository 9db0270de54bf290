import type { BatchConsultation, ConfirmedBatch } from '../../access/batch/batch.ts';
import { consultationKey, consultationOf } from '../../access/batch/consultations.ts';
import type { Message, World } from '../ports.ts';
import { noteConsultation } from './change-batch.ts';
import { putCards, redraw } from './consult.ts';
import type { RowRecord } from './row-records.ts';
import type { Tending } from './tending.ts';
import { waitingRows } from './waiting-rows.ts';

/** Puts the cards of a consultation before those who decide, once more where nobody has, and keeps them true. */
export async function showConsultation(
  world: World,
  tending: Tending,
  batch: ConfirmedBatch,
  consultation: BatchConsultation,
  rows: readonly RowRecord[],
): Promise<ConfirmedBatch> {
  const key = consultationKey(consultation);
  const theirs = rows.filter(({ state, turn }) => state === 'asked' && turn === key);
  const { verdict, struck, takenUp } = consultation;
  const open = theirs.length > 0 && verdict === undefined;
  const remind = open && !consultation.reminded && theirs.some(({ isReminded }) => isReminded);
  const said = JSON.stringify([theirs.length, struck, verdict?.at, verdict?.done, takenUp?.at]);
  const name = `${batch.id} ${key}`;
  const missing = open && consultation.people.some(({ id }) => isMissing(consultation, id));
  if (!missing && !remind && tending.asked.get(name) === said) return batch;
  const message: Message = {
    kind: 'batch-approval',
    batch,
    consultation,
    ...(await waitingRows(world, batch, consultation)),
    waiting: theirs.length,
  };
  let now = batch;
  if (open) now = await putCards(world, now, consultation, theirs, message);
  if (remind) {
    now = await putCards(world, now, consultation, theirs, message, true);
    now = await noteConsultation(world, now, key, (one) => ({ ...one, reminded: true }));
  }
  const latest = consultationOf(now, key);
  if (latest !== undefined) now = await redraw(world, now, latest, message);
  tending.asked.set(name, said);
  return now;
}

const isMissing = ({ cards: put, unreachable }: BatchConsultation, id: string): boolean =>
  !unreachable.includes(id) && !put.some(({ reader }) => reader === undefined || reader === id);
