import { wordsOf } from '../parse/said.ts';
import { isOtherVerb } from './other-verb.ts';
import { ENGLISH, type Phrase, type Phrases } from './phrases.ts';
import { tornAt } from './torn-end.ts';

/** A line without what it begins with: what is given to the command. */
export interface Beginning {
  readonly phrase: Phrase;
  readonly rest: string;
}

/** What lines are compared with. */
interface Known {
  readonly phrases: Phrases;
  /** A word, as it is compared with those of the phrases. */
  readonly compared: (word: string) => string;
  /** Ids and names of what can be asked for. */
  readonly resources: readonly string[];
}

/** Words that a command's name may take, with a `please` in between. */
const MAX_COMMAND_WORDS = 8;

/** The command that a line begins with, or with which it ends in a language where the verb comes last. */
export function beginning(line: string, known: Known): Beginning | undefined {
  const { phrases, compared } = known;
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
    const whole = phrase.torn === undefined ? rest : withoutTorn(rest, phrase, compared);
    if (whole === undefined || (phrase.words.length === 0 && !rest.includes('@'))) continue;
    if (phrases !== ENGLISH && isOtherVerb(phrase, whole, known)) continue;
    return { phrase, rest: whole };
  }
  return undefined;
}

/** A line without the torn end of its verb; undefined where that is nowhere where it could be. */
function withoutTorn(line: string, phrase: Phrase, compared: (word: string) => string): string | undefined {
  const words = wordsOf(line).map(({ word, end }) => ({ word: compared(word), end }));
  const at = tornAt(
    words.map(({ word }) => word),
    phrase,
  );
  if (at === undefined) return undefined;
  if (phrase.governs === true) return line;
  const from = words[at - 1]?.end ?? 0;
  return `${line.slice(0, from)}${line.slice(words[at + (phrase.torn?.length ?? 0) - 1]?.end ?? from)}`;
}
