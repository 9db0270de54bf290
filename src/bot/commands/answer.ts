import { type CommandContext, rolesHeld } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';
import type { Read } from './command.ts';
import { COMMANDS } from './index.ts';

/** What was read of a line, done or answered. */
export async function answerTo(context: CommandContext, read: Read): Promise<Reply> {
  switch (read.kind) {
    case 'ready':
      return read.run(context);
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

async function help(context: CommandContext): Promise<Reply> {
  const read = COMMANDS.help.read({ text: '', resources: [] });
  return read.kind === 'ready' ? read.run(context) : { kind: 'says', sentence: 'notUnderstood' };
}
