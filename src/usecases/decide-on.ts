import { stagesOf } from '../access/catalog.ts';
import { cleanLine } from '../access/clean-text.ts';
import type { AccessRecord, Person } from '../access/record.ts';
import { stageOf } from '../access/record-queries.ts';
import { type MayDecide, mayDecide } from './approvers.ts';
import { type ChangeOutcome, change, type RecordRef, readRecord } from './change.ts';
import type { World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

export interface Deciding {
  readonly person: Person;
  readonly caller: Caller;
  readonly comment?: string;
  /** The version of the record that the person saw; a decision is never taken for a stage they did not see. */
  readonly seen?: number;
}

/**
 * An approver decides, or says that they look at it. The first decision of a stage counts; later ones are refused with
 * who was first.
 */
export async function decideOn(
  world: World,
  ref: RecordRef,
  decision: 'approve' | 'reject' | 'take-up',
  by: Deciding,
): Promise<ChangeOutcome> {
  const stored = await readRecord(world, ref);
  if (stored === undefined) return { kind: 'refused', refusal: { code: 'nothing-found' } };
  const { record } = stored;
  const resource = resourceOf(world, record.request.resource);
  const stage = await stageSeen(world, record, by.seen);
  const may: MayDecide =
    record.status === 'requested' && stage === stageOf(record)
      ? await mayDecide(world, record, by.person, by.caller)
      : { may: await hadASay(world, record, by) };
  const comment = cleanLine(by.comment ?? '');
  const command = {
    at: world.clock.now(),
    by: { ...actorFor(world, by.person, by.caller, resource), mayApprove: may.may },
    stage,
    ...(comment && { comment }),
    ...(may.for && { for: may.for }),
  };
  if (decision !== 'approve') return change(world, stored, { type: decision, ...command });
  const stages = resource === undefined ? 1 : stagesOf(resource).length;
  const ttlMs = world.policy.invitationTtlMs;
  return change(world, stored, { type: 'approve', stages, ttlMs, ...command });
}

async function stageSeen(world: World, record: AccessRecord, seen: number | undefined): Promise<number> {
  if (record.status !== 'requested') return 0;
  const stage = stageOf(record);
  if (stage === 0 || seen === undefined || seen >= record.seq) return stage;
  const before = (await world.store.history(record.id)).slice(0, seen);
  return before.filter(({ type }) => type === 'stage-approved').length;
}

/** Who could have decided what others have: they are told who did. */
async function hadASay(world: World, record: AccessRecord, { person, caller }: Deciding): Promise<boolean> {
  const resource = resourceOf(world, record.request.resource);
  if (actorFor(world, person, caller, resource).mayApprove) return true;
  return (await world.store.postings(record.id)).some(
    ({ card, reader }) => card === 'approval' && reader === person.id,
  );
}
