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
  const { addresses, whole } = await partnersCalled(context, typed);
  const [only, ...more] = addresses;
  if (only === undefined) return then(typed);
  if (more.length === 0 && whole) return then(only);
  return { kind: 'which-partner', typed, lines: addresses.map((one) => `status ${one}`) };
}

/**
 * Who may be meant by what is no address, each as the line that says so; undefined where nobody is called that. Nothing is
 * done to somebody by a name before that was clicked.
 */
export async function whichPartner(
  context: CommandContext,
  { line, name }: { readonly line: string; readonly name: string },
): Promise<Reply | undefined> {
  const { addresses } = await partnersCalled(context, name);
  if (addresses.length === 0) return undefined;
  return { kind: 'called', typed: name, lines: addresses.map((one) => line.replace(name, () => one)) };
}

async function partnersCalled(
  context: CommandContext,
  typed: string,
): Promise<{ readonly addresses: readonly string[]; readonly whole: boolean }> {
  const { administers, reads, asks } = rolesHeld(context);
  if (isAddress(typed) || (!administers && !reads && !asks)) return { addresses: [], whole: true };
  const sponsor = administers || reads ? {} : { sponsor: context.speaker.person.id };
  const { partners, whole } = await searchPartners(context.world, {
    text: typed,
    ...sponsor,
    limit: MAX_NAMED,
  });
  return { addresses: partners.flatMap(([record]) => record.request.address), whole };
}
