import { parseAddress } from '../../access/address.ts';
import { overAlready } from '../../access/command.ts';
import { requireReasonFor } from '../../access/policy.ts';
import type { AccessRecord } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { RecordRef } from '../../usecases/change.ts';
import { changeAddress } from '../../usecases/change-address.ts';
import type { Stored } from '../../usecases/ports.ts';
import { actorFor, resourceOf } from '../../usecases/roles.ts';
import { type CommandContext, refuseOn, requireStake } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';
import { about, nothingFound } from './about.ts';
import { type Answered, confirmed, replyTo } from './asking.ts';
import { fieldOf } from './form-faults.ts';

interface Entered extends Answered {
  readonly address?: string;
  readonly reason?: string;
}

/** Every access of the speaker's partner under the old address; without a new one, the form. */
export const changeByLine = (
  context: CommandContext,
  typed: { readonly address: string; readonly to: string | undefined; readonly reason: string | undefined },
): Promise<Reply> =>
  about(context, typed.address, async (partner) => {
    const here = partner.records.filter(({ request }) => request.address === partner.address);
    const all = here.length > 0 ? here : partner.records;
    const own = all.filter((record) => requireStake(context, record) === undefined);
    const [newest] = own;
    if (newest === undefined) {
      const [other] = all;
      const refusal = other && requireStake(context, other);
      return refusal === undefined || other === undefined
        ? nothingFound(partner)
        : refuseOn(context, other, 'change-address', refusal);
    }
    const live = own.filter(({ status }) => status !== 'ended' && status !== 'removing');
    // What is over already may have been changed by the same line: the use case knows.
    const [first = newest, ...more] = live;
    const entered = { ...(typed.to && { address: typed.to }), ...(typed.reason && { reason: typed.reason }) };
    if (typed.to === undefined || more.length === 0) return orWhy(context, first, entered);
    const results = [];
    for (const record of live)
      results.push({ address: typed.to, reply: await orWhy(context, record, entered) });
    return { kind: 'asked-all', results };
  });

/** What lacks no more than a reason is asked for it. */
async function orWhy(context: CommandContext, record: AccessRecord, entered: Entered): Promise<Reply> {
  const reply = await changeTo(context, record, entered);
  return reply.kind === 'refused' && reply.refusal.code === 'reason-needed'
    ? { kind: 'change-form', record, entries: entered, errors: {} }
    : reply;
}

/** The form, sent: checked again, with all that is wrong at its fields. */
export async function changeByForm(
  context: CommandContext,
  stored: Stored,
  entered: Entered,
): Promise<Reply> {
  const { record } = stored;
  const { address, reason } = entered;
  const entries = { ...(address && { address }), ...(reason && { reason }) };
  const form = (
    errors: Partial<Record<'address' | 'reason', readonly Refusal[]>>,
    otherwise?: Extract<Reply, { kind: 'refused' | 'directory' }>,
  ): Reply => ({ kind: 'change-form', record, entries, errors, ...(otherwise && { otherwise }) });
  const reply = await changeTo(context, record, entered, stored);
  if (reply.kind === 'asked' && entered.settles !== undefined)
    return { kind: 'settled', record: reply.record };
  if (reply.kind === 'directory') return form({}, reply);
  // Sent without an address.
  if (reply.kind === 'change-form')
    return form({
      address: [{ code: 'address-malformed', input: '' }],
      ...reasonFault(context, record, reason),
    });
  if (reply.kind !== 'refused') return reply;
  switch (fieldOf(reply.refusal, address ?? '')) {
    case 'addresses':
      return form({ address: [reply.refusal], ...reasonFault(context, record, reason) });
    case 'reason':
      return form({ reason: [reply.refusal] });
    default:
      return reply.refusal.code === 'not-yours' ? reply : form({}, reply);
  }
}

/** What is wrong with the reason, whatever is with the address. */
function reasonFault(
  { world, speaker, caller }: CommandContext,
  record: AccessRecord,
  reason: string | undefined,
): { readonly reason?: readonly Refusal[] } {
  const by = actorFor(world, speaker.person, caller, resourceOf(world, record.request.resource));
  const refusal = requireReasonFor(record, by, reason);
  return refusal === undefined ? {} : { reason: [refusal] };
}

async function changeTo(
  context: CommandContext,
  record: AccessRecord,
  entered: Entered,
  ref: RecordRef = record.id,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const stranger = requireStake(context, record);
  if (stranger !== undefined) return refuseOn(context, record, 'change-address', stranger);
  const address = entered.address?.trim() ?? '';
  const reason = entered.reason?.trim() ?? '';
  if (address === '')
    return record.status === 'ended' || record.status === 'removing'
      ? { kind: 'refused', refusal: overAlready(record) }
      : { kind: 'change-form', record, entries: entered, errors: {} };
  const parsed = parseAddress(address);
  const question = {
    address: parsed.ok ? parsed.address : address,
    entries: { addresses: address, ...(reason && { reason }) },
    changes: { id: record.id, v: record.seq },
  };
  return replyTo(context, question, () =>
    changeAddress(world, ref, {
      address,
      ...(reason && { reason }),
      ...confirmed(entered),
      person: speaker.person,
      caller,
      activity: speaker.activity,
      origin: { conversation: speaker.place.conversation, serviceUrl: speaker.place.serviceUrl },
    }),
  );
}
