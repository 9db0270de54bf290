import { vocabularyFor } from '../../words/index.ts';
import { doubts, SAME, SAME_AS } from './english.ts';
import { inEnglish } from './language/in-english.ts';
import { folded, lexiconFor } from './language/lexicon.ts';
import { type Addressee, addressee, isAnd, type Token, tokensOf } from './tokens.ts';

/** Whom something is meant for that was said before, or that somebody else has. */
export interface SameFor {
  readonly addresses: readonly Addressee[];
  /** Whose access it is like; absent: what was asked just before. */
  readonly as?: string;
}

/** Longer lines say more than that, in characters. */
const MAX_LENGTH = 300;

/**
 * Whom a line names that says nothing but that the same is meant for them, too: `same for paul@partner.com`, or the same
 * as somebody else has: `can paul@partner.com have the same as anna@partner.com?`, in English and in the language of
 * whoever wrote it. Undefined for every other line.
 */
export function sameFor(text: string, locale: string): SameFor | undefined {
  if (text.length > MAX_LENGTH || !text.includes('@')) return undefined;
  const tokens = tokensOf(text);
  const addresses = sameAgain(tokens, locale);
  return addresses === undefined ? sameAs(text, tokens, locale) : { addresses };
}

function sameAgain(tokens: readonly Token[], locale: string): readonly Addressee[] | undefined {
  const whom = addresseesOf(tokens);
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

const addresseesOf = (tokens: readonly Token[]): readonly Addressee[] =>
  tokens.flatMap((token) => (token.kind === 'address' ? [addressee(token)] : []));

/** In words; and of those behind whom it is like. */
const MAX_WORDS = 14;
const MAX_WORDS_BEHIND = 3;

/** Whose access it is like stands last; it is no line of another kind, and takes nothing back. */
function sameAs(text: string, tokens: readonly Token[], locale: string): SameFor | undefined {
  const last = tokens.findLastIndex(({ kind }) => kind === 'address');
  const [model, ...whom] = addresseesOf(tokens).toReversed();
  if (model === undefined || whom.length === 0) return undefined;
  const before = wordsOf(tokens.slice(0, last));
  const behind = wordsOf(tokens.slice(last + 1));
  if (before.length > MAX_WORDS || behind.length > MAX_WORDS_BEHIND) return undefined;
  const own = lexiconFor(locale, 'sentences');
  const isEnglish = says(before, SAME_AS) && [...before, ...behind].every((word) => SAME_AS.beside.has(word));
  if (!isEnglish && (own === undefined || !says(before, own.vocabulary.sameAs) || isMore(text, own)))
    return undefined;
  return { addresses: whom.toReversed(), as: model.address.replace(/['’]s$/u, '') };
}

const wordsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) => (token.kind === 'word' ? token.word.split(' ').map(folded) : []));

/** That it is the same, and, right before whom it is like, that it is like theirs. */
function says(
  words: readonly string[],
  { same, as }: { readonly same: readonly string[]; readonly as: readonly string[] },
): boolean {
  const said = ` ${words.join(' ')} `;
  return (
    same.some((one) => said.includes(` ${folded(one)} `)) &&
    as.some((one) => said.endsWith(` ${folded(one)} `))
  );
}

/** Whether it asks for something else, or takes something back. */
function isMore(text: string, own: NonNullable<ReturnType<typeof lexiconFor>>): boolean {
  const words = wordsOf(tokensOf(inEnglish(text, own, [], true).text));
  return words.some((word, i) => OTHERWISE.has(word) || doubts(word, words[i + 1]));
}
const OTHERWISE = new Set(['remove', 'resend', 'cancel', 'extend', 'change', 'again', 'left', 'send']);
