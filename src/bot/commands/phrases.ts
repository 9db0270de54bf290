import { isNear } from '../../access/nearest.ts';
import type { CommandName } from '../../words/en/commands.ts';
import { QUESTIONS, type TypedLine } from '../../words/vocabulary.ts';
import { inEnglish } from '../parse/language/in-english.ts';
import { folded, type Lexicon } from '../parse/language/lexicon.ts';
import { wordsOf } from '../parse/said.ts';
import { lowered } from '../parse/tokens.ts';
import type { Command } from './command.ts';
import { COMMANDS, commandList } from './index.ts';

/** How a line may begin. */
export interface Phrase {
  /** Empty where the verb comes last. */
  readonly words: readonly string[];
  /** What stands behind the rest, where a verb is torn in two or comes last. */
  readonly torn?: readonly string[];
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
      (a, b) => b.words.length - a.words.length || (b.torn?.length ?? 0) - (a.torn?.length ?? 0),
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

/** What the questions of a language ask. */
const ASKED: Readonly<Record<(typeof QUESTIONS)[number], Command>> = {
  'when does': COMMANDS.status,
  'my partners': COMMANDS.list,
  'who has access to': COMMANDS.list,
  'who is waiting': COMMANDS.list,
  'what ends soon': COMMANDS.list,
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
      const [before = '', behind] = one.split('…');
      const torn = behind === undefined ? {} : { torn: read(behind) };
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

/** A line without what it begins with: what is given to the command. */
export interface Beginning {
  readonly phrase: Phrase;
  readonly rest: string;
}

/** Words that a command's name may take, with a `please` in between. */
const MAX_COMMAND_WORDS = 8;

/** The command that a line begins with, or with which it ends in a language where the verb comes last. */
export function beginning(
  line: string,
  phrases: Phrases,
  compared: (word: string) => string,
): Beginning | undefined {
  const words = wordsOf(line.slice(0, 200)).slice(0, MAX_COMMAND_WORDS);
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  const head = [
    { ...first, word: compared(first.word.replace(/^\//u, '')) },
    ...others.flatMap(({ word, end }) => (word === 'please' ? [] : [{ word: compared(word), end }])),
  ];
  for (const phrase of [...(phrases.get(head[0]?.word ?? '') ?? []), ...(phrases.get('') ?? [])]) {
    if (!phrase.words.every((word, i) => head[i]?.word === word)) continue;
    const rest = line.slice(head[phrase.words.length - 1]?.end ?? 0);
    if (phrase.torn === undefined) return { phrase, rest };
    const whole = withoutTorn(rest, phrase.torn, compared);
    if (whole !== undefined && (phrase.words.length > 0 || rest.includes('@')))
      return { phrase, rest: whole };
  }
  return undefined;
}

/** What may come behind the torn end of a verb. */
const GOES_ON = new Set(['to', 'for', 'until', 'by', 'from', 'because', 'thanks', 'please']);

/** A line without the torn end of its verb; undefined where that is nowhere where it could be. */
function withoutTorn(
  line: string,
  torn: readonly string[],
  compared: (word: string) => string,
): string | undefined {
  const words = wordsOf(line).map(({ word, end }) => ({ word: compared(word), end }));
  const because = words.findIndex(({ word }) => word === 'because');
  const last = (because < 0 ? words.length : because) - torn.length;
  for (let i = last; i >= 0; i--) {
    if (!torn.every((word, k) => words[i + k]?.word === word)) continue;
    const next = words[i + torn.length];
    if (next !== undefined && !GOES_ON.has(next.word)) continue;
    const from = words[i - 1]?.end ?? 0;
    return `${line.slice(0, from)}${line.slice(words[i + torn.length - 1]?.end ?? from)}`;
  }
  return undefined;
}
