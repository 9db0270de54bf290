import { STATUSES } from '../../access/record.ts';
import type { CommandContext } from '../authorize.ts';
import { termEntry } from '../parse/term-entry.ts';
import type { Addressee } from '../parse/tokens.ts';
import { inviteFormFor } from '../partner/invite-by-line.ts';
import type { Reply } from '../respond/reply.ts';

/** Of how many that changed lately the newest request is one: more than anybody types meanwhile. */
const MAX_LATELY = 100;
/** For how long a line may lean on one before it, in milliseconds. */
const LATELY_MS = 10 * 60_000;

/**
 * What somebody asked for just before in this chat, for others now: the form, filled in; nothing is asked by it.
 * Undefined where nothing was. It stands on record, so that no replica has to remember it.
 */
export async function sameAgain(
  context: CommandContext,
  addresses: readonly Addressee[],
): Promise<Reply | undefined> {
  const { world, speaker } = context;
  const since = world.clock.now() - LATELY_MS;
  const { items } = await world.store.list({ statuses: STATUSES, sponsor: speaker.person.id }, MAX_LATELY);
  const [last] = items
    .map(({ record }) => record.request)
    .filter(({ at, origin }) => at >= since && origin?.conversation === speaker.place.conversation)
    .toSorted((a, b) => b.at - a.at);
  if (last === undefined) return undefined;
  const { resource, reason, term } = last;
  const asked = { resource, ...termEntry(term, speaker.timeZone), ...(reason !== undefined && { reason }) };
  return inviteFormFor(context, { addresses, ...asked }, undefined);
}
