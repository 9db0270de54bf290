import type { AccessRecord } from '../../access/record.ts';
import { approversOf } from '../../access/record-queries.ts';
import { type CommandContext, requireStake } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** A partner's card in somebody's message, for the one who reads it: what they asked for, decide on or administer. */
export async function sharedPartner(context: CommandContext, record: AccessRecord): Promise<Reply> {
  const stored = await context.world.store.byAddress(record.request.address);
  const seen = stored
    .map((one) => ({ record: one.record, own: requireStake(context, one.record) === undefined }))
    .filter((one) => one.own || hasASay(context, one.record));
  return { kind: 'shared', record, seen };
}

function hasASay(context: CommandContext, record: AccessRecord): boolean {
  const asked = record.status === 'requested' ? (record.asked?.people ?? []) : [];
  return [...asked, ...approversOf(record)].some(({ id }) => id === context.speaker.person.id);
}
