import type { CommandName } from '../../words/en/commands.ts';
import { TAKEN } from '../parse/english.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './index.ts';

const OBJECTS = ['access', 'request', 'invitation', 'invite', 'approval'] as const;
type Taken = (typeof OBJECTS)[number];

/** In many languages one verb does for all that can be taken away or back. */
const BY_OBJECT: Partial<Readonly<Record<CommandName, Partial<Readonly<Record<Taken, CommandName>>>>>> = {
  remove: { request: 'cancel', invitation: 'cancel', invite: 'cancel', approval: 'revoke' },
  cancel: { access: 'remove', approval: 'revoke' },
};

/** The command that a line means by what it says is taken away: `withdraw access of …` ends it. */
export function byObject(name: CommandName, rest: string): Command | undefined {
  const said = TAKEN.exec(rest)?.[1]?.toLowerCase();
  const object = OBJECTS.find((one) => one === said);
  const other = object && BY_OBJECT[name]?.[object];
  return other && COMMANDS[other];
}
