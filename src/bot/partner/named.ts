import { searchPartners } from '../../usecases/search-partners.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { isAddress } from '../parse/tokens.ts';
import type { Reply } from '../respond/reply.ts';

/** Partners that are named where several are meant. */
const MAX_NAMED = 10;

/**
 * Runs `then` for an address, or for the one partner who is called so: of the speaker's own, or of everybody's for who
 * sees them all. Where it is several, they are asked which.
 */
export async function nameOrAddress(
  context: CommandContext,
  typed: string,
  then: (address: string) => Promise<Reply>,
): Promise<Reply> {
  if (isAddress(typed)) return then(typed);
  const { administers, reads, asks } = rolesHeld(context);
  if (!administers && !reads && !asks) return then(typed);
  const sponsor = administers || reads ? {} : { sponsor: context.speaker.person.id };
  const { partners, whole } = await searchPartners(context.world, {
    text: typed,
    ...sponsor,
    limit: MAX_NAMED,
  });
  const [only, ...more] = partners.map(([record]) => record.request.address);
  if (only === undefined) return then(typed);
  if (more.length === 0 && whole) return then(only);
  return { kind: 'which-partner', typed, addresses: [only, ...more] };
}
