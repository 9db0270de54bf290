import type { CommandName } from '../../words/en/commands.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { isAddress } from '../parse/tokens.ts';
import { whichPartner } from '../partner/named.ts';
import type { Reply } from '../respond/reply.ts';
import type { Read, Ready } from './command.ts';
import { COMMANDS } from './index.ts';
import { sameAgain } from './same-again.ts';

/** What was read of a line, done or answered. */
export async function answerTo(context: CommandContext, read: Read): Promise<Reply> {
  switch (read.kind) {
    case 'ready':
      return (await whoIsMeant(context, read)) ?? read.run(context);
    case 'same':
      return (await sameAgain(context, read)) ?? answerTo(context, read.otherwise);
    case 'nothing':
      return help(context);
    case 'small-talk':
      if (read.talk === 'help') return help(context);
      if (read.talk !== 'hello') return { kind: 'talk', talk: read.talk };
      return {
        kind: 'welcome',
        roles: rolesHeld(context),
        shared: context.speaker.place.type !== 'personal',
        again: true,
      };
    case 'several':
      return { kind: 'several-commands', first: read.first };
    case 'incomplete':
      return { kind: 'incomplete', command: read.name };
    case 'unknown': {
      const { text, nearest, corrected, offered } = read;
      return {
        kind: 'unknown-command',
        text,
        ...(nearest !== undefined && { nearest }),
        ...(corrected !== undefined && { corrected }),
        ...(offered !== undefined && { offered }),
      };
    }
  }
}

/** Where somebody is called by name, in a line about who is known: who that may be. */
async function whoIsMeant(context: CommandContext, { name, line, typed }: Ready): Promise<Reply | undefined> {
  if (!BY_NAME.has(name) || line === undefined) return undefined;
  const { address, addresses = [] }: { address?: string; addresses?: readonly string[] } = Object(typed);
  const [called] = address === undefined ? addresses : [address];
  if (called === undefined || addresses.length > 1 || isAddress(called)) return undefined;
  return whichPartner(context, { line, name: called });
}

/** `status` looks for its partner by itself, and shows who is the only one. */
const BY_NAME: ReadonlySet<CommandName> = new Set([
  ...(['extend', 'remove', 'resend', 'cancel', 'history', 'transfer'] as const),
]);

async function help(context: CommandContext): Promise<Reply> {
  const read = COMMANDS.help.read({ text: '', resources: [] });
  return read.kind === 'ready' ? read.run(context) : { kind: 'says', sentence: 'notUnderstood' };
}
