import { malformed, parseAddress } from '../../access/address.ts';
import type { AccessRecord } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import { findPartner, type Partner } from '../../usecases/find-partner.ts';
import type { LookPart } from '../../usecases/ports.ts';
import { type CommandContext, directoryReply, refuseOn, requireRole, requireStake } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** Runs `then` for the partner whom an address names, or says what is wrong with the address. */
export async function about(
  context: CommandContext,
  typed: string,
  then: (partner: Partner) => Promise<Reply>,
  parts?: readonly LookPart[],
): Promise<Reply> {
  const outsider = requireRole(context);
  if (outsider !== undefined) return { kind: 'refused', refusal: outsider };
  const parsed = parseAddress(typed);
  if (!parsed.ok) return { kind: 'refused', refusal: malformed(parsed) };
  try {
    return await then(await findPartner(context.world, parsed.address, parts));
  } catch (error) {
    return directoryReply(error);
  }
}

export const nothingFound = (partner: Partner): Reply => ({
  kind: 'refused',
  refusal: { code: 'nothing-found' },
  address: partner.address,
});

/** One reply a record of the speaker's; the refusal when all are somebody else's; undefined when there are none. */
export async function pickOwn(
  context: CommandContext,
  records: readonly AccessRecord[],
  reply: (record: AccessRecord) => Reply,
): Promise<Reply | undefined> {
  const own = records.filter((record) => requireStake(context, record) === undefined);
  const [first, ...more] = own;
  if (first !== undefined && more.length === 0) return reply(first);
  if (first !== undefined)
    return {
      kind: 'asked-all',
      results: own.map((one) => ({ address: one.request.address, reply: reply(one) })),
    };
  const [other] = records;
  const refusal: Refusal | undefined = other && requireStake(context, other);
  return other && refusal && refuseOn(context, other, 'remove', refusal);
}
