import { isClean } from './clean-text.ts';

/** Pairs in which people and programs put an address. */
const WRAPPED = /^(?:<(.+)>|["“”„«»](.+)["“”„«»]|['‘’‚‹›](.+)['‘’‚‹›]|\((.+)\)|\[(.+)\])$/u;

/** As almost every word is: nothing stands around it. */
const BARE = /^[\p{L}\p{N}@._+-]*[\p{L}\p{N}]$/u;

const WORD = '(?!(?:to|for|of|from|and|with|TO|FOR|OF|FROM|AND|WITH) )[^\\s,;<>"“”@]{1,60}';
// `Berg, Anna` is one name where both begin with a capital letter; `ben, Anna` are two people.
const NAMED = new RegExp(
  `(?<=^|[ ,;])(?:"[^"]{1,100}" ?|“[^”]{1,100}” ?|(?:\\p{Lu}${WORD}, (?=\\p{Lu}))?(?:${WORD} ){1,6})?<(?:mailto:)?([^\\s<>@]{1,200}@[^\\s<>@]{1,300})>`,
  'gu',
);

/** An address without what stands around it: quotation marks, brackets, the sentence's full stop, `mailto:`, whose it is. */
export function bareAddress(token: string): string {
  if (BARE.test(token)) return token;
  const ended = unbracketed(token.replace(/(?<=[^.,;:!?…])[.,;:!?…]+$/u, ''));
  const [, ...inner] = WRAPPED.exec(ended) ?? [];
  const bare = inner.find((one) => one !== undefined) ?? ended;
  return bare.replace(/^mailto:(?=.)([^?]*).*$/isu, '$1').replace(/(@[^@'’]+)['’]s$/iu, '$1');
}

/** `(anna@partner.com, portal)` in words: of the first, the bracket that closes elsewhere; of the last, that which opens. */
function unbracketed(word: string): string {
  if (!word.includes('@')) return word;
  const open = /^[([]/u.test(word) && !/[)\]]/u.test(word) ? word.slice(1) : word;
  return /[)\]]$/u.test(open) && !/[([]/u.test(open) ? open.slice(0, -1) : open;
}

/** One address as somebody wrote it, and the name beside it. */
export interface Written {
  readonly address: string;
  readonly name?: string;
}

/** What cannot be seen and says nothing; marks that turn the direction of writing are not among it. */
const INVISIBLE = /\u00ad|\u034f|\u180e|[\u200b-\u200d\u2060-\u2064\u2800]|\ufeff|\p{Variation_Selector}/gu;
const TURNS = '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]';
// The second begins at the first of many alone, so that looking takes no more than the length.
const TURNS_AROUND = new RegExp(`(?<!\\S)${TURNS}+|(?<!${TURNS})${TURNS}+(?!\\S)`, 'gu');
const TURNED = new RegExp(TURNS, 'u');

/** Whether there are marks in it that turn the direction of writing: what is shown is not what stands there. */
export const isTurned = (text: string): boolean => TURNED.test(text);

/**
 * Text from a file or a form as a person sees it, in one line: invisible characters gone, every blank a single one.
 * Copying from Windows puts marks of direction around a word; inside one they stay, and no address holds them.
 */
export const visible = (text: string): string =>
  isClean(text)
    ? text
    : text.normalize('NFKC').replace(INVISIBLE, '').replace(TURNS_AROUND, '').replace(/\s+/gu, ' ').trim();

/** All that a line of `visible` text names, in its order; a word that is no address is for the caller to refuse. */
export function writtenIn(line: string): readonly Written[] {
  const found: Written[] = [];
  let from = 0;
  const between = (text: string): void => {
    for (const word of text.split(/[\s,;]+/u)) {
      const address = bareAddress(word);
      if (address !== '' && !/^(?:and|&)$/iu.test(address)) found.push({ address });
    }
  };
  for (const { 0: whole, 1: address = '', index } of line.matchAll(NAMED)) {
    between(line.slice(from, index));
    const name = whole
      .slice(0, whole.lastIndexOf('<'))
      .replace(/^["“]|["”] ?$/gu, '')
      .trim();
    found.push({ address: bareAddress(address), ...(name && { name }) });
    from = index + whole.length;
  }
  between(line.slice(from));
  return found;
}
