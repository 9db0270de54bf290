import type { BatchConsultation, BatchId } from '../../../access/batch/batch.ts';
import { consultationKey, consultationOf } from '../../../access/batch/consultations.ts';
import type { Person } from '../../../access/record.ts';
import { takenUpAt } from '../../../access/record-queries.ts';
import type { Refusal } from '../../../access/refusal.ts';
import type { Instant } from '../../../access/term.ts';
import type { World } from '../../ports.ts';
import { noteConsultation } from '../change-batch.ts';
import type { WaitingPage } from '../waiting-rows.ts';
import {
  alreadyDecided,
  type DecidingTogether,
  findTogether,
  isToDecide,
  refusalFor,
  type TogetherOutcome,
} from './found.ts';

/** Says for an hour that somebody looks at them, so that the others need not; it keeps nobody from deciding. */
export async function takeUpTogether(
  world: World,
  id: BatchId,
  ask: number,
  by: DecidingTogether,
): Promise<TogetherOutcome> {
  const found = await findTogether(world, id, ask);
  if (found === undefined) return { kind: 'nothing-found' };
  const may = await refusalFor(world, found, by);
  if (may !== undefined) return { kind: 'refused', refusal: may };
  const at = world.clock.now();
  const { page } = found;
  const key = consultationKey(found.consultation);
  const batch = await noteConsultation(world, found.batch, key, (one) =>
    isToDecide(one, page) && takenUpAt(one, at) === undefined
      ? { ...one, takenUp: { by: by.person, at } }
      : one,
  );
  const consultation = consultationOf(batch, key) ?? found.consultation;
  const refusal = whyNotTaken(consultation, page, by.person, at);
  if (refusal === undefined) world.nudgeLists();
  return { kind: 'shown', batch, consultation, page, ...(refusal && { refusal }) };
}

function whyNotTaken(
  one: BatchConsultation,
  page: WaitingPage,
  { id }: Person,
  now: Instant,
): Refusal | undefined {
  if (one.verdict !== undefined && !isToDecide(one, page)) return alreadyDecided(one.verdict);
  const taken = takenUpAt(one, now);
  return taken === undefined || taken.by.id === id ? undefined : { code: 'taken-up', ...taken };
}
