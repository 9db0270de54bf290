import { parseAddress } from '../../access/address.ts';
import type { Person } from '../../access/record.ts';
import { endOf } from '../../access/term.ts';
import { delegate } from '../../usecases/delegate.ts';
import { type Account, DeliveryError } from '../../usecases/ports.ts';
import { type CommandContext, directoryReply } from '../authorize.ts';
import type { TypedCommand } from '../parse/parse-command.ts';
import { parseTerm } from '../parse/parse-term.ts';
import type { Reply } from '../respond/reply.ts';

type Typed = Extract<TypedCommand, { kind: 'delegate' }>;

/** `delegate to @person until DATE`; administrators name first for whom. Without anybody, it ends. */
export async function delegateTyped(context: CommandContext, typed: Typed): Promise<Reply> {
  const { world, speaker, caller } = context;
  const unknown = (input: string): Reply => ({
    kind: 'refused',
    refusal: { code: 'stand-in-unknown', input },
  });
  try {
    const from = typed.from === undefined ? speaker.person : await colleague(context, typed.from);
    if (from === undefined) return unknown(typed.from ?? '');
    const ends = typed.to === undefined;
    const to = typed.to === undefined ? from : await colleague(context, typed.to);
    if (to === undefined) return unknown(typed.to ?? '');
    if (!ends && to.id === from.id) return { kind: 'refused', refusal: { code: 'stand-in-needed' } };
    const now = world.clock.now();
    const until = ends ? now : untilOf(typed.until, now, speaker.timeZone);
    if (until === undefined && typed.until !== undefined)
      return { kind: 'refused', refusal: { code: 'term-malformed', input: typed.until } };
    if (until === undefined) return { kind: 'refused', refusal: { code: 'stand-in-needed' } };
    if (!ends && until <= now) return { kind: 'refused', refusal: { code: 'term-past' } };
    const by = { person: speaker.person, caller };
    const outcome = await delegate(world, by, { from, to, until });
    return outcome.kind === 'refused' ? { kind: 'refused', refusal: outcome.refusal } : outcome;
  } catch (error) {
    return directoryReply(error);
  }
}

function untilOf(said: string | undefined, now: number, timeZone: string): number | undefined {
  const term = said === undefined ? undefined : parseTerm(said, timeZone);
  return term && endOf(term, now);
}

/** Who was mentioned, or whose address was written: an employee who is there. Throws DirectoryError. */
async function colleague({ world, speaker }: CommandContext, said: string): Promise<Person | undefined> {
  const name = said.replace(/^@/u, '').toLowerCase();
  const mention = speaker.mentions.find((one) => one.name.replace(/^@/u, '').toLowerCase() === name);
  const address = parseAddress(said);
  const found: readonly (Account | undefined)[] =
    mention !== undefined
      ? [await world.directory.account(await idOf(mention.id))]
      : address.ok
        ? await world.directory.find(address.address)
        : [];
  const [only, ...more] = found.filter((one) => one !== undefined);
  if (only === undefined || more.length > 0 || only.kind !== 'employee' || !only.enabled) return undefined;
  return { id: only.id, name: only.name };

  async function idOf(account: string): Promise<string> {
    if (!account.startsWith('29:')) return account.replace(/^8:orgid:/u, '').toLowerCase();
    const id = await world.messenger.personBehind(account, speaker.place).catch((error: unknown) => {
      if (!(error instanceof DeliveryError)) throw error;
      return undefined;
    });
    return id ?? account;
  }
}
