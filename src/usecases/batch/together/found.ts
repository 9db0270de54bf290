import {
  type Batch,
  type BatchConsultation,
  type BatchId,
  type ConfirmedBatch,
  isConfirmed,
} from '../../../access/batch/batch.ts';
import type { Person } from '../../../access/record.ts';
import type { Refusal } from '../../../access/refusal.ts';
import { mayDecide } from '../../approvers.ts';
import type { World } from '../../ports.ts';
import type { Caller } from '../../roles.ts';
import { type WaitingPage, waitingRows } from '../waiting-rows.ts';

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

/** What they look at. */
export interface Together {
  readonly batch: ConfirmedBatch;
  readonly consultation: BatchConsultation;
  readonly page: WaitingPage;
}

/** Undefined for a list, or a decision, that there is not. `after`: the row after which the page begins. */
export async function findTogether(
  world: World,
  id: BatchId,
  ask: number,
  after = 0,
): Promise<Together | undefined> {
  const batch = (await world.store.batch(id))?.batch;
  if (batch === undefined || !isConfirmed(batch)) return undefined;
  const consultation = batch.consultations?.[ask];
  if (consultation === undefined) return undefined;
  return { batch, consultation, page: await waitingRows(world, batch, consultation, after) };
}

/** Why somebody may not decide on any of them; by what the directory says, for the first row that is not their own. */
export async function refusalFor(
  world: World,
  { batch, consultation, page }: Together,
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

/** Whatever one decision left, because it was their own, is the next one's to decide. */
export const isToDecide = ({ verdict }: BatchConsultation, { rows }: WaitingPage): boolean =>
  verdict === undefined || (verdict.done === true && rows.length > 0);

export const alreadyDecided = ({ by, at, decision }: NonNullable<BatchConsultation['verdict']>): Refusal => ({
  code: 'already-decided',
  by,
  at,
  decision: decision === 'approve' ? 'approved' : 'rejected',
});
