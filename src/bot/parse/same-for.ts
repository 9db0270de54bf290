import { vocabularyFor } from '../../words/index.ts';
import { SAME } from './english.ts';
import { folded, lexiconFor } from './language/lexicon.ts';
import { type Addressee, addressee, isAnd, tokensOf } from './tokens.ts';

/** Longer lines say more than that, in characters. */
const MAX_LENGTH = 300;

/**
 * Whom a line names that says nothing but that the same is meant for them, too: `same for paul@partner.com`, in English
 * and in the language of whoever wrote it. Undefined for every other line.
 */
export function sameFor(text: string, locale: string): readonly Addressee[] | undefined {
  if (text.length > MAX_LENGTH || !text.includes('@')) return undefined;
  const tokens = tokensOf(text);
  const whom = tokens.flatMap((token) => (token.kind === 'address' ? [addressee(token)] : []));
  const first = tokens.findIndex(({ kind }) => kind === 'address');
  const last = tokens.findLastIndex(({ kind }) => kind === 'address');
  const and = new Set(vocabularyFor(locale)?.words.and.map(folded));
  const words = tokens.flatMap((token, i) => {
    if (token.kind === 'address' || token.kind === 'separator') return [];
    const isBetween = i > first && i < last;
    return isBetween && (isAnd(token) || and.has(folded(token.text))) ? [] : [folded(token.text)];
  });
  const said = words.filter((word) => !KIND.has(word)).join(' ');
  if (whom.length === 0 || said === '') return undefined;
  if (ENGLISH.has(said)) return whom;
  const own = lexiconFor(locale)?.vocabulary;
  if (own === undefined) return undefined;
  const kind = new Set([...own.words.please, ...own.words.thanks].map(folded));
  const bare = words.filter((word) => !kind.has(word)).join(' ');
  return own.same.some((one) => folded(one) === bare) ? whom : undefined;
}

const ENGLISH = new Set(SAME);
const KIND = new Set(['please', 'pls', 'plz', 'thanks']);
