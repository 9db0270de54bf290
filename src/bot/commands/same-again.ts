import { parseAddress } from '../../access/address.ts';
import { type Request, STATUSES } from '../../access/record.ts';
import type { CommandContext } from '../authorize.ts';
import type { SameFor } from '../parse/same-for.ts';
import { termEntry } from '../parse/term-entry.ts';
import { inviteFormFor } from '../partner/invite-by-line.ts';
import type { Reply } from '../respond/reply.ts';

/** Of how many that changed lately the newest request is one: more than anybody types meanwhile. */
const MAX_LATELY = 100;
/** For how long a line may lean on one before it, in milliseconds. */
const LATELY_MS = 10 * 60_000;

/**
 * What somebody asked for just before in this chat, or for somebody else, for others now: the form, filled in; nothing is
 * asked by it. Undefined where nothing was. It stands on record, so that no replica has to remember it.
 */
export async function sameAgain(
  context: CommandContext,
  { addresses, as }: SameFor,
): Promise<Reply | undefined> {
  const last = as === undefined ? await askedLast(context) : await heldBy(context, as);
  if (last === undefined) return undefined;
  const { resource, reason, term } = last;
  const asked = {
    resource,
    ...termEntry(term, context.speaker.timeZone),
    ...(reason !== undefined && { reason }),
  };
  return inviteFormFor(context, { addresses, ...asked }, undefined);
}

async function askedLast({ world, speaker }: CommandContext): Promise<Request | undefined> {
  const since = world.clock.now() - LATELY_MS;
  const { items } = await world.store.list({ statuses: STATUSES, sponsor: speaker.person.id }, MAX_LATELY);
  const [last] = items
    .map(({ record }) => record.request)
    .filter(({ at, origin }) => at >= since && origin?.conversation === speaker.place.conversation)
    .toSorted((a, b) => b.at - a.at);
  return last;
}

/** What the speaker asked for before, for this address; what others asked for is not theirs to see. */
async function heldBy({ world, speaker }: CommandContext, as: string): Promise<Request | undefined> {
  const parsed = parseAddress(as);
  const stored = parsed.ok ? await world.store.byAddress(parsed.address) : [];
  return stored.find(({ record }) => record.request.sponsor.id === speaker.person.id)?.record.request;
}
