/** Pairs in which people and programs put an address. */
const WRAPPED = /^(?:<(.+)>|["“”„«»](.+)["“”„«»]|['‘’‚‹›](.+)['‘’‚‹›]|\((.+)\)|\[(.+)\])$/u;

const WORD = '(?!(?:to|for|of|from|and|with|TO|FOR|OF|FROM|AND|WITH) )[^\\s,;<>"“”@]{1,60}';
// `Berg, Anna` is one name where both begin with a capital letter; `ben, Anna` are two people.
const NAMED = new RegExp(
  `(?<=^|[ ,;])(?:"[^"]{1,100}" ?|“[^”]{1,100}” ?|(?:\\p{Lu}${WORD}, (?=\\p{Lu}))?(?:${WORD} ){1,6})?<(?:mailto:)?([^\\s<>@]{1,200}@[^\\s<>@]{1,300})>`,
  'gu',
);

/** `Anna Berg <anna@partner.com>`, also as Outlook writes it, `Berg, Anna <…>`: the address alone. */
export const withoutNames = (text: string): string => text.replace(NAMED, '$1');

/** An address without what stands around it: quotation marks, brackets, the sentence's full stop, `mailto:`. */
export function bareAddress(token: string): string {
  const ended = token.replace(/(?<=[^.,;:!?…])[.,;:!?…]+$/u, '');
  const [, ...inner] = WRAPPED.exec(ended) ?? [];
  return (inner.find((one) => one !== undefined) ?? ended).replace(/^mailto:(?=.)/iu, '');
}
