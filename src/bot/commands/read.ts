import { isNear } from '../../access/nearest.ts';
import type { CommandName } from '../../words/en/commands.ts';
import { mayMean } from '../parse/may-mean.ts';
import { messageLines } from '../parse/message-lines.ts';
import { wordsOf } from '../parse/said.ts';
import { type SmallTalk, smallTalk } from '../parse/small-talk.ts';
import { lowered, tokensOf } from '../parse/tokens.ts';
import type { Command, Ready } from './command.ts';
import { COMMANDS, commandList } from './index.ts';

/** What a message asks for. */
export type Read =
  | Ready
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several'; readonly first: string }
  | { readonly kind: 'small-talk'; readonly talk: SmallTalk }
  /** Nobody is named whom the command is about. */
  | { readonly kind: 'incomplete'; readonly name: CommandName }
  | {
      readonly kind: 'unknown';
      readonly text: string;
      readonly nearest?: CommandName;
      /** The line with the command that is likely meant, where that is a whole command. */
      readonly corrected?: string;
      /** Others that may be meant, of the partner whom the line names. */
      readonly offered?: readonly string[];
    };

interface Phrase {
  readonly words: readonly string[];
  readonly command: Command;
  /** Whether it runs the command; else it only leads to its name. */
  readonly runs: boolean;
}

const phrase = (text: string, command: Command, runs: boolean): Phrase => ({
  words: text.split(' ').map(lowered),
  command,
  runs,
});
/** By its first word, the longest first. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  commandList
    .flatMap((command) => [
      ...[command.name, ...command.aliases].map((text) => phrase(text, command, true)),
      ...(command.meantBy ?? []).map((text) => phrase(text, command, false)),
    ])
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
);

/** Words that a command's name may take, with a `please` in between. */
const MAX_COMMAND_WORDS = 8;

/** The command that a line begins with, and where what it is given begins. */
function beginning(line: string): { readonly phrase: Phrase; readonly end: number } | undefined {
  const words = wordsOf(line.slice(0, 200)).slice(0, MAX_COMMAND_WORDS);
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  const head = [
    { ...first, word: first.word.replace(/^\//u, '') },
    ...others.filter(({ word }) => word !== 'please'),
  ];
  const found = PHRASES.get(head[0]?.word ?? '')?.find((one) =>
    one.words.every((word, i) => head[i]?.word === word),
  );
  return found && { phrase: found, end: head[found.words.length - 1]?.end ?? 0 };
}

/** Whether a line begins a command of its own. */
function startsCommand(line: string): boolean {
  const found = beginning(line);
  return found !== undefined && (line.slice(found.end).trim() === '' || line.includes('@'));
}

/** Reads a message's plain text; `resources` are the ids and names of what can be asked for. */
export function readMessage(text: string, resources: readonly string[]): Read {
  const talk = smallTalk(text.slice(0, 200).replace(/\s+/gu, ' ').trim());
  if (talk !== undefined && text.length < 200) return { kind: 'small-talk', talk };
  const said = messageLines(text, startsCommand);
  if (said.kind === 'several') return said;
  const { line, doubt } = said;
  const shown = line.replace(/\s+/gu, ' ').trim();
  if (shown === '') return { kind: 'nothing' };
  const found = beginning(line);
  const known = found?.phrase.runs ? found : undefined;
  const [only, ...more] = known === undefined ? tokensOf(line) : [];
  // An address alone asks where its partner stands.
  const command =
    known?.phrase.command ?? (only?.kind === 'address' && more.length === 0 ? COMMANDS.status : undefined);
  if (command === undefined)
    return nearMiss(shown, found?.phrase.command.name ?? nearest(shown), resources, doubt);
  const rest = line.slice(known?.end ?? 0);
  const end = commandInName(rest) ?? rest.length;
  const odd = doubt ?? (end < rest.length ? rest.slice(end) : undefined);
  const read = command.read({
    text: rest.slice(0, end),
    resources: resources.map(lowered),
    ...(known && { phrase: known.phrase.words.join(' ') }),
    ...(odd !== undefined && { doubt: odd }),
  });
  if (read.kind === 'unclear') return unknown(shown, command.name);
  if (read.kind === 'incomplete') return { kind: 'incomplete', name: command.name };
  return read;
}

/** Where another command begins: in `Remove Ben <…>` nobody is called Remove. */
function commandInName(rest: string): number | undefined {
  for (const token of tokensOf(rest))
    if (token.kind === 'address' && token.name !== undefined && beginning(token.name)) return token.at;
  return undefined;
}

/** Longer lines are not offered again, in characters. */
const MAX_CORRECTED = 300;

const unknown = (text: string, name: CommandName | undefined): Extract<Read, { kind: 'unknown' }> => ({
  kind: 'unknown',
  text,
  ...(name !== undefined && { nearest: name }),
  ...offers(text),
});

function offers(text: string): { readonly offered?: readonly string[] } {
  const offered = text.length > MAX_CORRECTED ? [] : mayMean(text);
  return offered.length === 0 ? {} : { offered };
}

/** What is likely meant, with all else as it was typed: no more than an offer. */
function nearMiss(
  text: string,
  name: CommandName | undefined,
  resources: readonly string[],
  doubt: string | undefined,
): Read {
  const rest = text.replace(/^\S+\s*/u, '');
  const corrected = name === undefined || rest === '' || doubt !== undefined ? undefined : `${name} ${rest}`;
  const isWhole = (line: string): boolean => {
    const read = readMessage(line, resources);
    return read.kind === 'ready' && read.whole;
  };
  if (corrected !== undefined && corrected.length <= MAX_CORRECTED && isWhole(corrected))
    return { ...unknown(text, name), corrected };
  return unknown(text, name);
}

function nearest(text: string): CommandName | undefined {
  const first = lowered(/^\/?(\S+)/u.exec(text)?.[1] ?? '');
  return commandList.find(({ name }) => isNear(first, name, name.length > 4 ? 2 : 1))?.name;
}
