import type { BatchConsultation, BatchId, BatchVerdict } from '../../../access/batch/batch.ts';
import { consultationKey, consultationOf } from '../../../access/batch/consultations.ts';
import { cleanLine } from '../../../access/clean-text.ts';
import type { World } from '../../ports.ts';
import { seesRecord } from '../../see-record.ts';
import { noteConsultation } from '../change-batch.ts';
import type { Ticked } from '../own-batch.ts';
import { waitingRows } from '../waiting-rows.ts';
import {
  alreadyDecided,
  type DecidingTogether,
  findTogether,
  isToDecide,
  refusalFor,
  type Together,
  type TogetherOutcome,
} from './found.ts';

/** A page of what waits; rows that were ticked off on the page before are struck out. */
export async function lookTogether(
  world: World,
  id: BatchId,
  { ask, after, ticked = {} }: { readonly ask: number; readonly after?: number; readonly ticked?: Ticked },
  by: DecidingTogether,
): Promise<TogetherOutcome> {
  const found = await findTogether(world, id, ask);
  if (found === undefined) return { kind: 'nothing-found' };
  const may = await refusalFor(world, found, by);
  if (may !== undefined && !(await mayLook(world, found, by))) return { kind: 'refused', refusal: may };
  const struck = may === undefined && found.consultation.verdict === undefined ? ticked : {};
  const consultation = await noteStruck(world, found, struck);
  const now = await findTogether(world, id, ask, after);
  return now === undefined ? { kind: 'nothing-found' } : { kind: 'shown', ...now, consultation };
}

/** Decides on all rows that wait in the stage, but for those struck out, which are turned down. The first decision counts. */
export async function decideTogether(
  world: World,
  id: BatchId,
  asked: {
    readonly ask: number;
    readonly decision: 'approve' | 'reject';
    readonly comment?: string;
    readonly ticked?: Ticked;
  },
  by: DecidingTogether,
): Promise<TogetherOutcome> {
  const found = await findTogether(world, id, asked.ask);
  if (found === undefined) return { kind: 'nothing-found' };
  const refusal = await refusalFor(world, found, by);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  if (asked.decision === 'approve' && (await approvesNone(world, found, asked.ticked ?? {})))
    return { kind: 'shown', ...found, nothingTicked: true };
  const at = world.clock.now();
  const comment = cleanLine(asked.comment ?? '').slice(0, 500);
  const verdict = { decision: asked.decision, by: by.person, at, ...(comment && { comment }) };
  const key = consultationKey(found.consultation);
  const batch = await noteConsultation(world, found.batch, key, (one) =>
    isToDecide(one, found.page) ? decidedBy(one, asked.ticked ?? {}, verdict) : one,
  );
  const consultation = consultationOf(batch, key) ?? found.consultation;
  const before = consultation.verdict;
  const ours = before?.at === at && before.by.id === by.person.id;
  if (ours) world.nudgeLists();
  world.log.info({ batch: id, by: by.person.id, decision: asked.decision, counts: ours }, 'decided together');
  return {
    kind: 'shown',
    batch,
    consultation,
    page: found.page,
    ...(!ours && before !== undefined && { refusal: alreadyDecided(before) }),
  };
}

function decidedBy(one: BatchConsultation, ticked: Ticked, verdict: BatchVerdict): BatchConsultation {
  const { takenUp: _over, ...rest } = one;
  return { ...rest, struck: struckAfter(one, ticked), verdict };
}

/** Whoever sees the records sees them together. */
async function mayLook(
  world: World,
  { consultation, page }: Together,
  by: DecidingTogether,
): Promise<boolean> {
  const [first] = page.rows;
  if (first === undefined) return consultation.people.some(({ id }) => id === by.person.id);
  return seesRecord(world, first.record, by);
}

/** Who means to turn down everybody has a button for it. */
async function approvesNone(
  world: World,
  { batch, consultation, page }: Together,
  ticked: Ticked,
): Promise<boolean> {
  if (page.rows.length === 0 || !isToDecide(consultation, page)) return false;
  const struck = new Set(struckAfter(consultation, ticked));
  for (let shown = page; ; shown = await waitingRows(world, batch, consultation, shown.after)) {
    if (shown.rows.some(({ row }) => !struck.has(row))) return false;
    if (shown.after === undefined) return true;
  }
}

function struckAfter({ struck }: BatchConsultation, ticked: Ticked): readonly number[] {
  const rows = new Set(struck);
  for (const [row, wanted] of Object.entries(ticked))
    rows[wanted === 'false' ? 'add' : 'delete'](Number(row));
  return [...rows].sort((a, b) => a - b);
}

async function noteStruck(
  world: World,
  { batch, consultation }: Together,
  ticked: Ticked,
): Promise<BatchConsultation> {
  if (Object.keys(ticked).length === 0) return consultation;
  const key = consultationKey(consultation);
  const noted = await noteConsultation(world, batch, key, (one) =>
    one.verdict === undefined ? { ...one, struck: struckAfter(one, ticked) } : one,
  );
  return consultationOf(noted, key) ?? consultation;
}
