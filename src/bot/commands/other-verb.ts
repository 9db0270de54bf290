import type { CommandName } from '../../words/en/commands.ts';
import { BECAUSE } from '../parse/english.ts';
import { splitAt, wordsOf } from '../parse/said.ts';
import { lowered } from '../parse/tokens.ts';
import type { Phrase, Phrases } from './phrases.ts';
import { tornAt } from './torn-end.ts';

/** What a command does to somebody's access: none of it is said with the verb of another. */
type Does = 'gives' | 'lengthens' | 'sends' | 'takes';
const DOES: Partial<Readonly<Record<CommandName, Does>>> = {
  ...{ invite: 'gives', extend: 'lengthens', resend: 'sends' },
  ...{ remove: 'takes', cancel: 'takes', revoke: 'takes', forget: 'takes' },
};

/** The verbs of a language, by what they do. */
interface Verbs {
  /** Those that are one word. */
  readonly whole: ReadonlyMap<string, ReadonlySet<Does>>;
  /** Their torn ends that are one word. */
  readonly ends: ReadonlyMap<string, ReadonlySet<Does>>;
  /** Those that stand last. */
  readonly last: readonly { readonly phrase: Phrase; readonly does: Does }[];
}
const MADE = new WeakMap<Phrases, Verbs>();

function verbsOf(phrases: Phrases): Verbs {
  const made = MADE.get(phrases);
  if (made !== undefined) return made;
  const whole = new Map<string, Set<Does>>();
  const ends = new Map<string, Set<Does>>();
  const last: { readonly phrase: Phrase; readonly does: Does }[] = [];
  for (const phrase of [...phrases.values()].flat()) {
    const does = DOES[phrase.command.name];
    if (does === undefined) continue;
    const [word = '', ...more] = phrase.torn ?? phrase.words;
    const into = phrase.torn === undefined ? whole : ends;
    if (more.length === 0) into.set(word, (into.get(word) ?? new Set()).add(does));
    if (phrase.words.length === 0) last.push({ phrase, does });
  }
  const verbs = { whole, ends, last };
  MADE.set(phrases, verbs);
  return verbs;
}

/** Words that lead to another, so that none of them ends what was said. */
const LEADS_ON = new Set(['to', 'for', 'from', 'of', 'on', 'by', 'until', 'since']);

/**
 * Whether a line is said with another verb that only begins like the phrase, and may mean the opposite: its end is torn
 * off (`geef … op` is not `geef`), it goes on with what nobody is given (`dar de baja` is not `dar`) or with no access at
 * all (`gib … keinen Zugriff`), or the verb is yet to come (`Einladung für … stornieren`).
 */
export function isOtherVerb(
  { command, name, torn }: Phrase,
  rest: string,
  known: {
    readonly phrases: Phrases;
    readonly compared: (word: string) => string;
    readonly resources: readonly string[];
  },
): boolean {
  const does = DOES[command.name];
  if (does === undefined) return false;
  const { whole, ends, last } = verbsOf(known.phrases);
  const words = wordsOf(splitAt(rest, BECAUSE)[0]).map(({ word }) => known.compared(word));
  const end = words.at(-1) ?? '';
  const isOther = (those: ReadonlySet<Does> | undefined): boolean => those?.has(does) === false;
  if (torn === undefined && (LEADS_ON.has(end) || isOther(ends.get(end)))) return true;
  if (name === 'add' && words[0] === 'from' && words[1] !== 'access') return true;
  if (words.some((word, i) => word === 'not' && words[i + 1] === 'access')) return true;
  // What is named may be called as a verb is.
  const isNamed = (word: string): boolean =>
    known.resources.some((one) => one.split(' ').some((part) => lowered(part) === word));
  return (
    words.some((word) => isOther(whole.get(word)) && !isNamed(word)) ||
    last.some((verb) => verb.does !== does && tornAt(words, verb.phrase) !== undefined)
  );
}
