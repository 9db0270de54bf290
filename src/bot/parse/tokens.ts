import { bareAddress } from '../../access/written-address.ts';
import { AND, NAME_PARTICLES, NO_NAME } from './english.ts';

/** A part of a line; `at` is where it begins. */
export type Token =
  | { readonly kind: 'address'; readonly at: number; readonly address: string; readonly name?: string }
  /** As it was written, and as it is compared. */
  | { readonly kind: 'word'; readonly at: number; readonly text: string; readonly word: string }
  | { readonly kind: 'quoted'; readonly at: number; readonly text: string }
  | { readonly kind: 'separator'; readonly at: number; readonly line: boolean };

/** Somebody's address, as it was written, and what they are called where that was written with it. */
export interface Addressee {
  readonly address: string;
  readonly name?: string;
}

const QUOTES = '"“”„«»';
/** Also those of Arabic and of East Asia. */
const SEPARATORS = ',;،؛、';
/** What stands in front of the items of a list, at the beginning of a line. */
const BULLET = /^(?:[•·∙▪▫◦‣⁃●○■□*–—-]|\d{1,3}[.)])$/u;
/** Each alternative ends at a blank or within a fixed number of characters, so that reading is linear. */
const PART = new RegExp(
  [
    `(?<separator>[${SEPARATORS}\\n])`,
    '<(?<link>mailto:)?(?<angled>[^\\s<>@]{1,200}@[^\\s<>@]{1,300})>',
    '[(\\[](?:mailto:)?(?<wrapped>[^\\s()[\\]<>@]{1,200}@[^\\s()[\\]<>@,;]{1,300})[)\\]](?=[\\s,;.:!?]|$)',
    `[${QUOTES}](?<quoted>[^${QUOTES}\\n]{1,100})[${QUOTES}](?=[\\s,;.:!?<]|$)`,
    `(?<word><?[^\\s${SEPARATORS}<]+|<)`,
  ].join('|'),
  'gu',
);

/** A word as it is compared: letter case and the Turkish i do not matter, nor does what ends a sentence. */
export function lowered(word: string): string {
  const small = TURKISH.test(word)
    ? word.replace(/İ/gu, 'i').toLowerCase().replace(/ı/gu, 'i')
    : word.toLowerCase();
  return ENDS.has(small.at(-1) ?? '') ? small.replace(/(?<=[^.!?:;,…])[.!?:;,…]+$/u, '') : small;
}
const TURKISH = /[İı]/u;
const ENDS = new Set('.!?:;,…');

export const isAddress = (text: string): boolean => /.@./u.test(text);
export const isAnd = (token: Token): boolean =>
  token.kind === 'separator' || (token.kind === 'word' && AND.has(token.word));

/** A line in its parts; `Anna Berg <anna@partner.com>` and Outlook's `Berg, Anna <…>` are one. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { index: at, groups = {} } of text.matchAll(PART)) {
    const { separator, link, angled, wrapped, quoted, word = '' } = groups;
    const named = (angled ?? wrapped)?.replace(/\?.*$/su, '');
    const before = tokens.at(-1);
    if (separator !== undefined) tokens.push({ kind: 'separator', at, line: separator === '\n' });
    else if (named !== undefined) {
      // What mail programs put behind an address that is a link: the text counts, and it stands there already.
      if (before?.kind === 'address' && (link !== undefined || isSame(before.address, named))) continue;
      const name = takeName(tokens);
      tokens.push({ kind: 'address', at: name?.at ?? at, address: named, ...(name && { name: name.text }) });
    } else if (BULLET.test(word) && (before === undefined || (before.kind === 'separator' && before.line)))
      continue;
    else if (quoted !== undefined && !isAddress(quoted))
      tokens.push({ kind: 'quoted', at, text: quoted.trim() });
    else if (!/^[.:!?…]+$/u.test(quoted ?? word)) tokens.push(wordOf((quoted ?? word).trim(), at));
  }
  return tokens;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function wordOf(text: string, at: number): Token {
  const bare = bareAddress(text);
  return isAddress(bare)
    ? { kind: 'address', at, address: bare }
    : { kind: 'word', at, text: bare, word: lowered(bare) };
}

/** Words that a name may have. */
const MAX_NAME_WORDS = 6;
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
/** A small letter begins no name, for `drop ben <…>` asks for nobody. */
const isInName = ({ word, text }: { readonly word: string; readonly text: string }): boolean =>
  !NO_NAME.has(word) && (!/^\p{Ll}/u.test(text) || NAME_PARTICLES.has(word));

/** Takes the name that stands last off the tokens. */
function takeName(tokens: Token[]): { readonly at: number; readonly text: string } | undefined {
  const last = tokens.at(-1);
  if (last?.kind === 'quoted') {
    tokens.pop();
    return last;
  }
  const words: Extract<Token, { kind: 'word' }>[] = [];
  while (words.length < MAX_NAME_WORDS) {
    const one = tokens.at(-1);
    if (one?.kind !== 'word' || !isInName(one)) break;
    words.unshift(one);
    tokens.pop();
  }
  const [first] = words;
  if (first === undefined) return undefined;
  // `Berg, Anna` is one name where both begin with a capital letter; `ben, Anna` are two people.
  const [family, comma] = tokens.slice(-2);
  const text = words
    .map((word) => word.text)
    .join(' ')
    .replace(/^['‘’‚‹›](.+)['‘’‚‹›]$/u, '$1');
  if (comma?.kind !== 'separator' || comma.line || family?.kind !== 'word') return { at: first.at, text };
  if (!isCapital(family.text) || !isCapital(first.text) || NO_NAME.has(family.word))
    return { at: first.at, text };
  tokens.splice(-2);
  return { at: family.at, text: `${text} ${family.text}` };
}

/** Whether nothing but addresses stands there. */
export function onlyAddresses(text: string): boolean {
  const tokens = tokensOf(text);
  return (
    tokens.some(({ kind }) => kind === 'address') &&
    tokens.every((one) => one.kind === 'address' || isAnd(one))
  );
}

/** A list of addresses, as it stands in a form; what is no address is in it as it was written, to be told so. */
export function addresseesIn(text: string): readonly Addressee[] {
  const found = tokensOf(text).flatMap((token): readonly Addressee[] => {
    if (isAnd(token) || token.kind === 'separator') return [];
    return token.kind === 'address' ? [addressee(token)] : [{ address: token.text }];
  });
  return [...new Map(found.map((one) => [one.address.toLowerCase(), one])).values()];
}

export const addressee = ({ address, name }: Addressee): Addressee => ({ address, ...(name && { name }) });

/** As `addresseesIn` reads it again; a name that would be read as something else, such as an address, is left out. */
export function written({ address, name }: Addressee): string {
  if (name === undefined) return address;
  const quoted = `"${name.replace(new RegExp(`[${QUOTES}<>]`, 'gu'), '')}" <${address}>`;
  const plain = `${name} <${address}>`;
  if (readAs(plain)?.name === name) return plain;
  return readAs(quoted)?.address === address ? quoted : address;
}

/** The one addressee that a text is read as; undefined where it is more, or something else. */
function readAs(text: string): Addressee | undefined {
  const [read, ...more] = tokensOf(text);
  return more.length === 0 && read?.kind === 'address' ? addressee(read) : undefined;
}
