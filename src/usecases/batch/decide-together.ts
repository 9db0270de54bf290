import {
  type Batch,
  type BatchConsultation,
  type BatchId,
  type ConfirmedBatch,
  isConfirmed,
} from '../../access/batch/batch.ts';
import { consultationKey, consultationOf } from '../../access/batch/consultations.ts';
import { cleanLine } from '../../access/clean-text.ts';
import type { Person } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import { mayDecide } from '../approvers.ts';
import type { World } from '../ports.ts';
import type { Caller } from '../roles.ts';
import { seesRecord } from '../see-record.ts';
import { noteConsultation } from './change-batch.ts';
import type { Ticked } from './own-batch.ts';
import { type WaitingPage, waitingRows } from './waiting-rows.ts';

/** Whoever looks at, or decides on, rows that wait together. */
export interface DecidingTogether {
  readonly person: Person;
  readonly caller: Caller;
}

export type TogetherOutcome =
  | {
      readonly kind: 'shown';
      readonly batch: Batch;
      readonly consultation: BatchConsultation;
      readonly page: WaitingPage;
      /** Why the click changed nothing. */
      readonly refusal?: Refusal;
      /** All that wait were struck out: nobody was to be approved. */
      readonly nothingTicked?: true;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'nothing-found' };

interface Found {
  readonly batch: ConfirmedBatch;
  readonly consultation: BatchConsultation;
  readonly page: WaitingPage;
}

async function find(world: World, id: BatchId, ask: number, after = 0): Promise<Found | undefined> {
  const batch = (await world.store.batch(id))?.batch;
  if (batch === undefined || !isConfirmed(batch)) return undefined;
  const consultation = batch.consultations?.[ask];
  if (consultation === undefined) return undefined;
  return { batch, consultation, page: await waitingRows(world, batch, consultation, after) };
}

/** A page of what waits; rows that were ticked off on the page before are struck out. */
export async function lookTogether(
  world: World,
  id: BatchId,
  { ask, after, ticked = {} }: { readonly ask: number; readonly after?: number; readonly ticked?: Ticked },
  by: DecidingTogether,
): Promise<TogetherOutcome> {
  const found = await find(world, id, ask);
  if (found === undefined) return { kind: 'nothing-found' };
  const may = await whetherMay(world, found, by);
  if (may !== undefined && !(await mayLook(world, found, by))) return { kind: 'refused', refusal: may };
  const struck = may === undefined && found.consultation.verdict === undefined ? ticked : {};
  const consultation = await noteStruck(world, found, struck);
  const now = await find(world, id, ask, after);
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
  const found = await find(world, id, asked.ask);
  if (found === undefined) return { kind: 'nothing-found' };
  const refusal = await whetherMay(world, found, by);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  if (asked.decision === 'approve' && (await approvesNone(world, found, asked.ticked ?? {})))
    return { kind: 'shown', ...found, nothingTicked: true };
  const at = world.clock.now();
  const comment = cleanLine(asked.comment ?? '').slice(0, 500);
  const verdict = { decision: asked.decision, by: by.person, at, ...(comment && { comment }) };
  const key = consultationKey(found.consultation);
  const batch = await noteConsultation(world, found.batch, key, (one) =>
    // Whatever the one before left, because it was their own, is the next one's to decide.
    one.verdict === undefined || (one.verdict.done && found.page.rows.length > 0)
      ? { ...one, struck: struckAfter(one, asked.ticked ?? {}), verdict }
      : one,
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

const alreadyDecided = ({ by, at, decision }: NonNullable<BatchConsultation['verdict']>): Refusal => ({
  code: 'already-decided',
  by,
  at,
  decision: decision === 'approve' ? 'approved' : 'rejected',
});

/** Why somebody may not decide on any of them; by what the directory says, for the first row that is not their own. */
async function whetherMay(
  world: World,
  { batch, consultation, page }: Found,
  { person, caller }: DecidingTogether,
): Promise<Refusal | undefined> {
  if (person.id === batch.by.id) return { code: 'self-approval' };
  const [first] = page.rows;
  if (first === undefined) {
    const { verdict } = consultation;
    const asked = consultation.people.some(({ id }) => id === person.id);
    return verdict === undefined || !asked ? { code: 'not-approver' } : alreadyDecided(verdict);
  }
  return (await mayDecide(world, first.record, person, caller)).may ? undefined : { code: 'not-approver' };
}

/** Whoever sees the records sees them together. */
async function mayLook(world: World, { consultation, page }: Found, by: DecidingTogether): Promise<boolean> {
  const [first] = page.rows;
  if (first === undefined) return consultation.people.some(({ id }) => id === by.person.id);
  return seesRecord(world, first.record, by);
}

/** Who means to turn down everybody has a button for it. */
async function approvesNone(
  world: World,
  { batch, consultation, page }: Found,
  ticked: Ticked,
): Promise<boolean> {
  const { verdict } = consultation;
  if (page.rows.length === 0 || (verdict !== undefined && !verdict.done)) return false;
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
  { batch, consultation }: Found,
  ticked: Ticked,
): Promise<BatchConsultation> {
  if (Object.keys(ticked).length === 0) return consultation;
  const key = consultationKey(consultation);
  const noted = await noteConsultation(world, batch, key, (one) =>
    one.verdict === undefined ? { ...one, struck: struckAfter(one, ticked) } : one,
  );
  return consultationOf(noted, key) ?? consultation;
}
