import type { ActionEffect, ActionRow, RowAction } from '../../access/batch/action-row.ts';
import type { WrongRow } from '../../access/batch/batch.ts';
import { type Headings, refusalInRow } from '../../access/batch/row-problem.ts';
import { cleanLine } from '../../access/clean-text.ts';
import { decide } from '../../access/decide.ts';
import { requireReasonFor } from '../../access/policy.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import { isAccess, isLive } from '../../access/record-queries.ts';
import type { Refusal } from '../../access/refusal.ts';
import { LIMITS, spend } from '../../access/spending.ts';
import type { Instant } from '../../access/term.ts';
import { awaitsTerms } from '../../access/terms.ts';
import { isTransferable } from '../../access/transfer.ts';
import { judgeExtension } from '../extend.ts';
import { offerRefused } from '../inquiries/offer-transfer.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { wrongRow } from './rows.ts';

export interface ActionOn {
  readonly action: RowAction;
  readonly person: Person;
  readonly caller: Caller;
  readonly reason?: string;
}

/** Whether a record is in a state in which that does something; who has terms to read is sent a link to them. */
export function fitsAction({ kind }: RowAction, record: AccessRecord): boolean {
  switch (kind) {
    case 'remove':
      return isAccess(record) && record.status !== 'removing' && record.status !== 'ended';
    case 'resend':
      return record.status === 'invited' || record.status === 'invitation-expired' || awaitsTerms(record);
    case 'extend':
      return record.status === 'granted';
    case 'transfer':
      return isTransferable(record);
  }
}

/** The row of a list that this is, at a place of it; `address`: as it stands there. Throws DirectoryError. */
export async function judgedRow(
  world: World,
  { row, address }: { readonly row: number; readonly address: string },
  record: AccessRecord,
  on: ActionOn,
  headings: Headings,
): Promise<ActionRow | WrongRow> {
  const judged = await judgeAction(world, record, on);
  if (judged.kind === 'refused')
    return wrongRow(row, address, refusalInRow(judged.refusal, address, headings));
  const { id, seq, request } = record;
  const { action, reason } = on;
  const about = { row, address, resource: request.resource, sponsor: request.sponsor, record: id, seq };
  return { kind: 'action', ...about, action, effect: judged, ...(reason && { reason }) };
}

/** What would come of it, by the decision of a single command; nothing is written. Throws DirectoryError. */
async function judgeAction(
  world: World,
  record: AccessRecord,
  { action, person, caller, reason: why = '' }: ActionOn,
): Promise<{ readonly kind: 'refused'; readonly refusal: Refusal } | ActionEffect> {
  const reason = cleanLine(why);
  if (action.kind === 'extend')
    return judgeLonger(world, record, { person, caller, reason, ...(action.term && { term: action.term }) });
  if (action.kind === 'transfer') {
    const { to } = action;
    const refusal = offerRefused(world, record, { to, reason }, { person, caller });
    return refusal === undefined ? { kind: 'asks-to-take-over', to } : { kind: 'refused', refusal };
  }
  const by = actorFor(world, person, caller, resourceOf(world, record.request.resource));
  const at = world.clock.now();
  const decision = decide(record, { type: action.kind, at, by, ...(reason && { reason }) });
  if (decision.kind === 'refused') return decision;
  if (action.kind === 'resend') {
    const until = await sentAnewUntil(world, record);
    return until === undefined
      ? { kind: 'sends-anew' }
      : { kind: 'refused', refusal: { code: 'limit-reached', limited: 'resends', until } };
  }
  return { kind: decision.events.some(({ type }) => type === 'cancelled') ? 'withdraws' : 'ends-access' };
}

/** When the next new invitation may be sent, where as many as may be were sent; by what is on record, for nothing is counted. */
async function sentAnewUntil({ store, clock }: World, { id }: AccessRecord): Promise<Instant | undefined> {
  const history = await store.history(id);
  const sent = history.flatMap(({ type, at }) => (type === 'resend-asked' ? [{ at, what: String(at) }] : []));
  const spending = spend(sent, LIMITS.resends, clock.now(), '');
  return spending.kind === 'over' ? spending.until : undefined;
}

async function judgeLonger(
  world: World,
  record: AccessRecord,
  by: Parameters<typeof judgeExtension>[2],
): Promise<{ readonly kind: 'refused'; readonly refusal: Refusal } | ActionEffect> {
  const judged = await judgeExtension(world, record, by);
  if (judged.kind === 'refused') return judged;
  const until =
    judged.end.kind === 'end' && judged.end.until !== undefined ? { until: judged.end.until } : {};
  if (judged.kind === 'extends') {
    const decision = decide(record, judged.command);
    return decision.kind === 'refused' ? decision : { kind: 'lengthens', ...until };
  }
  const unsaid = requireReasonFor(record, judged.command.by, judged.command.reason);
  if (unsaid !== undefined) return { kind: 'refused', refusal: unsaid };
  const waits = (await world.store.byAddress(record.request.address)).some(
    ({ record: other }) => isLive(other) && other.request.extension?.record === record.id,
  );
  return waits
    ? { kind: 'refused', refusal: { code: 'extension-pending' } }
    : { kind: 'asks-to-lengthen', ...until };
}
