import { malformed, parseAddress, parseGuestName } from '../../access/address.ts';
import { seesWithoutRole } from '../../access/policy.ts';
import type { AccessRecord } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import { findByGuestName, findPartner, type Partner } from '../../usecases/find-partner.ts';
import type { LookPart } from '../../usecases/ports.ts';
import { seesRecord } from '../../usecases/see-record.ts';
import { type CommandContext, directoryReply, refuseOn, requireRole, requireStake } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/**
 * Runs `then` for the partner whom an address names, or says what is wrong with the address. Without a role it takes a
 * record of their own: whoever took over a partner, or lost the role since, still answers for them.
 */
export const about = (
  context: CommandContext,
  typed: string,
  then: (partner: Partner) => Promise<Reply>,
  parts?: readonly LookPart[],
): Promise<Reply> =>
  lookUp(context, typed, parts, async (partner) => {
    const { id } = context.speaker.person;
    const isTheirs = partner.records.some((record) => seesWithoutRole(record, id));
    const outsider = isTheirs ? undefined : requireRole(context);
    return outsider === undefined ? then(partner) : { kind: 'refused', refusal: outsider };
  });

/**
 * As `about`, of what the speaker sees: their records of the partner, and who the directory says it is. Whoever sees
 * none of the records there are reads whom to ask.
 */
export const aboutSeen = (
  context: CommandContext,
  typed: string,
  then: (partner: Partner) => Promise<Reply>,
  parts?: readonly LookPart[],
): Promise<Reply> =>
  lookUp(context, typed, parts, async (partner) => {
    const { world, speaker, caller } = context;
    const by = { person: speaker.person, caller };
    const seen = await Promise.all(partner.records.map((record) => seesRecord(world, record, by)));
    const records = partner.records.filter((_record, i) => seen[i]);
    if (records.length === 0 && partner.records.length > 0) {
      const sponsors = new Map(partner.records.map(({ request }) => [request.sponsor.id, request.sponsor]));
      return { kind: 'refused', refusal: { code: 'known-to-others', sponsors: [...sponsors.values()] } };
    }
    const outsider = records.length === 0 ? requireRole(context) : undefined;
    return outsider === undefined ? then({ ...partner, records }) : { kind: 'refused', refusal: outsider };
  });

async function lookUp(
  { world }: CommandContext,
  typed: string,
  parts: readonly LookPart[] | undefined,
  then: (partner: Partner) => Promise<Reply>,
): Promise<Reply> {
  const name = parseGuestName(typed);
  const parsed = parseAddress(name?.address ?? typed);
  if (!parsed.ok) return { kind: 'refused', refusal: malformed(parsed) };
  try {
    if (name === undefined) return await then(await findPartner(world, parsed.address, parts));
    const partner = await findByGuestName(world, name, parts);
    if (partner !== undefined) return await then(partner);
    const { domain, address } = name;
    return { kind: 'refused', refusal: { code: 'foreign-account-name', domain, address } };
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
  reply: (record: AccessRecord) => Reply | Promise<Reply>,
): Promise<Reply | undefined> {
  const own = records.filter((record) => requireStake(context, record) === undefined);
  const [first, ...more] = own;
  if (first !== undefined && more.length === 0) return reply(first);
  if (first !== undefined)
    return {
      kind: 'asked-all',
      results: await Promise.all(
        own.map(async (one) => ({ address: one.request.address, reply: await reply(one) })),
      ),
    };
  const [other] = records;
  const refusal: Refusal | undefined = other && requireStake(context, other);
  return other && refusal && refuseOn(context, other, 'remove', refusal);
}
