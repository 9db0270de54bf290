import { vocabularyFor } from '../../../words/index.ts';
import { languageOf } from '../../../words/language.ts';
import { TALKS } from '../../../words/small-talk.ts';
import type { Vocabulary } from '../../../words/vocabulary.ts';
import { lowered } from '../tokens.ts';

/** Words of a language that stand together, and what they are in English. */
export interface Entry {
  readonly words: readonly string[];
  /** Several where the same word is several: what comes after it tells. */
  readonly english: readonly string[];
}

/** What is typed in one language, ready to be looked up. */
export interface Lexicon {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  /** By their first word, the longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** A word in two where it begins with one that is written together with the next: `l'accès`. */
  apart(word: string): readonly [string] | readonly [string, string];
  /** Whole messages that ask for nothing. */
  readonly talk: ReadonlyMap<string, (typeof TALKS)[number]>;
}

/** A word as it is compared in any language: without accents, which many leave out. */
export const folded = (word: string): string =>
  lowered(word)
    .replace(/[’‘`´]/gu, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

const UNITS = ['day', 'week', 'month', 'year'] as const;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** A Monday, as 1 January. */
const YEAR = 2024;

/** Made once for each language, since that takes long and they do not change. */
const MADE = new Map<string, Lexicon>();

/**
 * What people type in a language beside English, in a line or in a whole sentence; undefined where there is nothing of
 * it.
 */
export function lexiconFor(locale: string, of: 'lines' | 'sentences' = 'lines'): Lexicon | undefined {
  const vocabulary = vocabularyFor(locale);
  if (vocabulary === undefined) return undefined;
  const language = languageOf(locale);
  const made = MADE.get(`${language} ${of}`);
  if (made?.vocabulary === vocabulary) return made;
  const lexicon = lexiconOf(language, vocabulary, of);
  MADE.set(`${language} ${of}`, lexicon);
  return lexicon;
}

function lexiconOf(language: string, vocabulary: Vocabulary, of: 'lines' | 'sentences'): Lexicon {
  const all = new Map<string, string[]>();
  const add = (said: string, english: string): void => {
    const key = said.split(' ').map(folded).join(' ');
    const known = all.get(key);
    if (known === undefined) all.set(key, [english]);
    else if (!known.includes(english)) known.push(english);
  };
  const said = of === 'lines' ? [] : [...Object.entries(vocabulary.sentences), ...verbsOf(vocabulary)];
  for (const [english, all] of said) for (const one of all) add(one, english);
  for (const [english, said] of Object.entries(vocabulary.words)) for (const one of said) add(one, english);
  const ours = new Set(all.keys());
  for (const [said, english] of ofIntl(language)) if (!ours.has(folded(said))) add(said, english);
  const joins = new Set(
    [...all.keys()].flatMap((key) => key.split(' ')).filter((word) => word.endsWith("'")),
  );
  const apart: Lexicon['apart'] = (word) => {
    const end = word.indexOf("'") + 1;
    return end > 0 && end < word.length && joins.has(word.slice(0, end))
      ? [word.slice(0, end), word.slice(end)]
      : [word];
  };
  const entries = [...all].map(
    ([key, english]): Entry => ({ words: key.split(' ').flatMap(apart), english }),
  );
  entries.sort((a, b) => b.words.length - a.words.length);
  return {
    language,
    vocabulary,
    apart,
    entries: Map.groupBy(entries, ({ words: [first = ''] }) => first),
    talk: new Map(
      TALKS.flatMap((talk) =>
        talk === 'help'
          ? []
          : vocabulary.talk[talk].map((said) => [said.split(' ').map(folded).join(' '), talk] as const),
      ),
    ),
  };
}

/** With which verb a sentence says what a line begins with. */
const VERBS = [
  ['invite', 'give'],
  ['remove', 'remove'],
  ['resend', 'resend'],
  ['cancel', 'cancel'],
  ['extend', 'extend'],
  ['change', 'change'],
] as const;

/** The verbs of lines that are one word, whether they stand first or last. */
const verbsOf = ({ lines }: Vocabulary): readonly (readonly [string, readonly string[]])[] =>
  VERBS.map(([line, english]) => [
    english,
    lines[line].map((one) => one.replace(/^… /u, '')).filter((one) => /^[\p{L}-]+$/u.test(one)),
  ]);

/** The words for units, months and weekdays. */
function* ofIntl(language: string): Generator<readonly [string, string]> {
  for (const unit of UNITS)
    for (const count of [1, 2, 5]) {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
      const said = format
        .formatToParts(count)
        .find(({ type }) => type === 'unit')
        ?.value.trim();
      if (said !== undefined) yield [said, unit];
    }
  for (const [i, english] of MONTHS.entries())
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      const parts = format.formatToParts(Date.UTC(YEAR, i, 1));
      const said = parts.find(({ type }) => type === 'month')?.value;
      if (said === undefined) continue;
      yield [said, english];
      // `31 de marzo`.
      const before = parts.find(({ type }) => type === 'literal')?.value.trim() ?? '';
      if (/^\p{L}+$/u.test(before)) yield [`${before} ${said}`, english];
    }
  for (const [i, english] of WEEKDAYS.entries()) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    yield [format.format(Date.UTC(YEAR, 0, 1 + i)), english];
  }
}
