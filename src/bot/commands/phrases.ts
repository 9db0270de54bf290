import { isNear } from '../../access/nearest.ts';
import type { CommandName } from '../../words/en/commands.ts';
import { QUESTIONS, type TypedLine } from '../../words/vocabulary.ts';
import { inEnglish } from '../parse/language/in-english.ts';
import { folded, type Lexicon } from '../parse/language/lexicon.ts';
import { lowered } from '../parse/tokens.ts';
import type { Command } from './command.ts';
import { COMMANDS, commandList } from './index.ts';

/** How a line may begin. */
export interface Phrase {
  /** Empty where the verb comes last. */
  readonly words: readonly string[];
  /** What stands behind the rest, where a verb is torn in two or comes last. */
  readonly torn?: readonly string[];
  /** Whether that stays, since it says where to or where from, too. */
  readonly governs?: boolean;
  readonly command: Command;
  /** What it is in English, as a command is told it. */
  readonly name: string;
  /** Whether it runs the command; else it only leads to its name. */
  readonly runs: boolean;
}

/** By its first word, the longest first; what has none, under the empty word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const grouped = (phrases: readonly Phrase[]): Phrases =>
  Map.groupBy(
    phrases.toSorted(
      (a, b) =>
        b.words.length - a.words.length ||
        Number(a.governs ?? false) - Number(b.governs ?? false) ||
        (b.torn?.length ?? 0) - (a.torn?.length ?? 0),
    ),
    ({ words }) => words[0] ?? '',
  );

const english = (text: string, command: Command, runs: boolean): Phrase => ({
  words: text.split(' ').map(lowered),
  command,
  name: text.split(' ').map(lowered).join(' '),
  runs,
});

export const ENGLISH: Phrases = grouped(
  commandList.flatMap((command) => [
    ...[command.name, ...command.aliases].map((text) => english(text, command, true)),
    ...(command.meantBy ?? []).map((text) => english(text, command, false)),
  ]),
);

/** What they are, beside the commands’ own names. */
const ASKED: Readonly<Record<(typeof QUESTIONS)[number], Command>> = {
  'when does': COMMANDS.status,
  'my partners': COMMANDS.list,
  'who has access to': COMMANDS.list,
  'who is waiting': COMMANDS.list,
  'what ends soon': COMMANDS.list,
  'approvals on': COMMANDS['approvals quiet'],
};
const isQuestion = (line: TypedLine): line is (typeof QUESTIONS)[number] =>
  QUESTIONS.some((one) => one === line);

const MADE = new WeakMap<Lexicon, Phrases>();

/** How lines begin in another language, once its little words are English. */
export function phrasesOf(lexicon: Lexicon): Phrases {
  const made = MADE.get(lexicon);
  if (made !== undefined) return made;
  const read = (text: string): readonly string[] =>
    text.trim() === '' ? [] : inEnglish(text.trim(), lexicon, [], true).text.trim().split(' ').map(folded);
  const phrases = Object.entries(lexicon.vocabulary.lines).flatMap(([key, said]) => {
    const line = key as TypedLine;
    // Whoever gives or adds may say more words than who invites.
    const known = isQuestion(line)
      ? { command: ASKED[line], name: line }
      : { command: COMMANDS[line], name: line === 'invite' ? 'add' : lowered(line) };
    return said.map((one): Phrase => {
      const [before = '', behind, governed] = one.split('…');
      const torn = behind === undefined ? {} : { torn: read(behind), governs: governed !== undefined };
      return { words: read(before), ...torn, ...known, runs: true };
    });
  });
  const found = grouped([...phrases, ...[...ENGLISH.values()].flat()]);
  MADE.set(lexicon, found);
  return found;
}

/** The command that the first word of a text is likely to be. */
export function nearestTo(
  text: string,
  { phrases, compared }: { readonly phrases: Phrases; readonly compared: (word: string) => string },
): CommandName | undefined {
  const first = compared(lowered(/^\/?(\S+)/u.exec(text)?.[1] ?? ''));
  const isLike = (name: string): boolean => isNear(first, name, name.length > 4 ? 2 : 1);
  if (phrases === ENGLISH) return commandList.find(({ name }) => isLike(name))?.name;
  for (const one of phrases.values())
    for (const { words, command } of one)
      if (words.length === 1 && isLike(words[0] ?? '')) return command.name;
  return undefined;
}
