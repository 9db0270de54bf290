import { parseTerm } from '../parse-term.ts';
import type { Token } from '../tokens.ts';

/** How long or until when, as it was said. */
export interface SaidTerm {
  /** `more`: beyond what there is; `by` and `to`: what only an end that is moved takes. */
  readonly how: 'for' | 'until' | 'more' | 'by' | 'to';
  readonly said: string;
  /** The day on which it is to begin: access begins when it is given, so that is asked about. */
  readonly begins?: string;
}

const HOW: Readonly<Record<string, SaidTerm['how']>> = {
  for: 'for',
  during: 'for',
  until: 'until',
  untill: 'until',
  till: 'until',
  til: 'until',
  through: 'until',
  thru: 'until',
  by: 'by',
  to: 'to',
};
const MORE = new Set(['more', 'another', 'extra', 'additional', 'further', 'longer']);
/** Before a length, they make no other of it. */
const BEFORE = new Set(['the', 'next', 'coming', 'a', 'an', 'of']);
const MAX_WORDS = 9;

type Kind = 'length' | 'day';

function kindOf(said: string): Kind | undefined {
  // Whether it is a term at all is the same everywhere and always.
  const term = parseTerm(said, 'UTC', 0);
  if (term === undefined) return undefined;
  return term.kind === 'until' ? 'day' : 'length';
}

/** What is said at `from` of how long access lasts, and of how many tokens; as much as can be. */
export function termAt(
  tokens: readonly Token[],
  from: number,
): { readonly term: SaidTerm; readonly length: number } | undefined {
  const words = wordsFrom(tokens, from);
  const span = spanOf(words);
  if (span !== undefined) return span;
  const [first = ''] = words;
  const how = Object.hasOwn(HOW, first) ? HOW[first] : undefined;
  for (let length = words.length; length > (how === undefined ? 0 : 1); length--) {
    const term = termOf(how, words.slice(how === undefined ? 0 : 1, length));
    if (term !== undefined) return { term, length };
  }
  return undefined;
}

function wordsFrom(tokens: readonly Token[], from: number): readonly string[] {
  const words: string[] = [];
  for (const token of tokens.slice(from, from + MAX_WORDS + 1)) {
    if (token.kind !== 'word') break;
    words.push(token.word);
  }
  return words;
}

interface Span {
  readonly term: SaidTerm & { readonly begins: string };
  readonly length: number;
}

/** `from 1 march to 31 may`, `15 dec until 10 jan`: what is said at `from` of when access begins and ends. */
export const spanAt = (tokens: readonly Token[], from: number): Span | undefined =>
  spanOf(wordsFrom(tokens, from));

function spanOf(words: readonly string[]): Span | undefined {
  const from = words[0] === 'from' ? 1 : 0;
  const to = words.findIndex((word, i) => i > from && ['to', 'until', 'till', '-', '–'].includes(word));
  if (to < 0) return undefined;
  const begins = words.slice(from, to).join(' ');
  if (kindOf(begins) !== 'day' || (from === 0 && !/\d/u.test(begins))) return undefined;
  for (let length = words.length; length > to + 1; length--) {
    const said = words.slice(to + 1, length).join(' ');
    if (kindOf(said) === 'day') return { term: { how: 'until', said, begins }, length };
  }
  return undefined;
}

function termOf(how: SaidTerm['how'] | undefined, words: readonly string[]): SaidTerm | undefined {
  const said = words.join(' ');
  if (words.some((word) => MORE.has(word)))
    return how === 'until' || how === 'to' ? undefined : moreOf(words);
  const kind = kindOf(said);
  if (how === undefined) {
    if (kind === 'length' && !/^(?:always|ever|unlimited)$/u.test(said)) return { how: 'for', said };
    return kind === 'day' && /^(?:end|\d)/u.test(said) ? { how: 'until', said } : undefined;
  }
  if (how === 'for' || how === 'by') {
    // `for the rest of the year` has an end rather than a length.
    if (kind === 'day' && /^(?:the )?rest of /u.test(said)) return { how: 'until', said };
    const bare = said.replace(/^(?:the )?(?:next|coming) /u, '');
    return kindOf(bare) === 'length' ? { how, said: bare } : undefined;
  }
  return kind === 'day' ? { how, said } : undefined;
}

/** `another month`, `two more weeks`, `30 days longer`: one of a unit where no number is said. */
function moreOf(words: readonly string[]): SaidTerm | undefined {
  const bare = words.filter((word) => !MORE.has(word));
  if (bare.length !== words.length - 1 || BEFORE.has(words.at(-1) ?? '')) return undefined;
  const said = bare.join(' ');
  const counted = words[0] !== 'more' && words[0] !== 'longer';
  const unit = counted ? /^(?:an? )?(day|week|month|year)$/u.exec(said)?.[1] : undefined;
  const length = unit === undefined ? said : `1 ${unit}`;
  return kindOf(length) === 'length' && /^(?:\d|\p{L}+ )/u.test(length)
    ? { how: 'more', said: length }
    : undefined;
}
