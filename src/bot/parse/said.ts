import { BECAUSE, FILLERS } from './english.ts';
import { type Addressee, addressee, lowered, type Token, tokensOf } from './tokens.ts';

/** What was said after a command's name. */
export interface Said {
  /** Line breaks stay where a line went on with the one before. */
  readonly text: string;
  /** What else in the message may take it back, put it off or only ask about it. */
  readonly doubt?: string;
  /** It was put together from what was said: understood, but to be looked at before anything comes of it. */
  readonly unsure?: true;
  /** Ids and names of what can be asked for, which may hold words of the grammar. */
  readonly resources: readonly string[];
  /** A part of it, as it was written: in another language, where the text is what it means in English. */
  readonly asWritten?: (part: string) => string;
  /** The command's name, or what else ran it, as it is compared; absent where nothing did. */
  readonly phrase?: string | undefined;
}

/** What a command makes of it. */
export type Reading<Typed> =
  | { readonly kind: 'whole'; readonly typed: Typed }
  /** Understood but for `unclear`, or for what is wrong in itself: nothing is done, a form shows what was. */
  | { readonly kind: 'part'; readonly typed: Typed; readonly unclear?: string }
  /** Nobody is named whom it is about. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unclear' };

export const UNCLEAR = { kind: 'unclear' } as const;
export const whole = <Typed>(typed: Typed): Reading<Typed> => ({ kind: 'whole', typed });

/** One line, without what ends a sentence. */
export const trimmed = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=[^\s.,;:!?…])[\s.,;:!?…]+$/u, '');

/** A command that takes nothing more. */
export const nothingMore = ({ text }: Said): Reading<undefined> =>
  /^[\s.,;:!?…]*$/u.test(text) ? whole(undefined) : UNCLEAR;

/** A command that takes a reason at most. */
export function onlyReason({ text }: Said): Reading<{ readonly reason: string | undefined }> {
  const [rest, reason] = splitAt(text, BECAUSE);
  return trimmed(rest) === '' || /^[\s.,;:!?…]*$/u.test(rest) ? whole({ reason }) : UNCLEAR;
}

/** A command about one partner: their address, and what `read` makes of the rest of the line. */
export function aboutOne<Typed>(
  { text }: Said,
  read: (address: string, tail: string) => Typed | undefined,
): Reading<Typed> {
  const tokens = tokensOf(text);
  const at = tokens.findIndex((token) => !isFiller(token));
  const found = tokens[at];
  if (found === undefined || found.kind === 'separator') return { kind: 'incomplete' };
  const next = tokens.slice(at + 1).find(({ kind }) => kind !== 'separator');
  const typed = read(
    found.kind === 'address' ? found.address : found.text,
    next === undefined ? '' : trimmed(text.slice(next.at)),
  );
  return typed === undefined ? UNCLEAR : whole(typed);
}

const isFiller = (token: Token): boolean =>
  token.kind === 'separator' || (token.kind === 'word' && FILLERS.has(token.word));

/** The address alone. */
export const onlyAddress = (said: Said): Reading<{ readonly address: string }> =>
  aboutOne(said, (address, tail) => (tail === '' ? { address } : undefined));

/** An address, or what a partner is called. */
export function addressOrName(said: Said): Reading<{ readonly address: string }> {
  const reading = onlyAddress(said);
  if (reading.kind === 'whole' || reading.kind === 'incomplete') return reading;
  const words = tokensOf(said.text);
  const name = words
    .map((one) => (one.kind === 'word' ? one.text : ''))
    .join(' ')
    .trim();
  return words.length <= MAX_NAME_WORDS && words.every(({ kind }) => kind === 'word')
    ? whole({ address: name })
    : reading;
}

const MAX_NAME_WORDS = 4;

/** A question about one partner, whose address it names, however it goes on: it is answered, and nothing is done. */
export function aboutWhom({ text }: Said): Reading<{ readonly address: string }> {
  const named = new Set(tokensOf(text).flatMap((token) => (token.kind === 'address' ? [token.address] : [])));
  const [only, ...more] = named;
  return only === undefined || more.length > 0 ? UNCLEAR : whole({ address: only });
}

/** The address, and the reason of whoever acts for somebody else. */
export const addressAndReason = (
  said: Said,
): Reading<{ readonly address: string; readonly reason: string | undefined }> =>
  aboutOne(said, (address, tail) => {
    const [rest, reason] = splitAt(tail, BECAUSE);
    return rest === '' ? { address, reason } : undefined;
  });

/** `from portal`, or just `portal`; undefined for what is no place. */
export function placeIn(tail: string): string | undefined {
  const named = tail.replace(/^from /iu, '');
  return named === '' || named.includes('@') || /^because /iu.test(named) ? undefined : named;
}

/** One address and nothing else, or one word that is told to be none. */
export function oneAddressee(text: string): Addressee | undefined {
  const [only, ...more] = tokensOf(text).filter(({ kind }) => kind !== 'separator');
  if (only === undefined || more.length > 0) return undefined;
  if (only.kind === 'address') return addressee(only);
  return only.kind === 'separator' ? undefined : { address: only.text };
}

/** What stands before the pattern and what after it; without it, all stands before. */
export function splitAt(text: string, pattern: RegExp): readonly [string, string | undefined] {
  const match = pattern.exec(text);
  return match === null
    ? [text, undefined]
    : [
        text.slice(0, match.index),
        text
          .slice(match.index + match[0].length)
          .replace(/\s+/gu, ' ')
          .trim(),
      ];
}

/** Each word of a line and where it ends, with what it is compared as. */
export const wordsOf = (line: string): readonly { readonly word: string; readonly end: number }[] =>
  [...line.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    word: lowered(text),
    end: index + text.length,
  }));
