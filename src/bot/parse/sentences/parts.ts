import { doubts } from '../english.ts';
import { knownName } from '../invitation.ts';
import { type Addressee, addressee, isAnd, lowered, type Token, tokensOf } from '../tokens.ts';
import type { Comparable, Slot } from './pattern.ts';
import { type SaidTerm, termAt } from './said-length.ts';
import { KINDS, LANGUAGES, NEW, NOISE, TIMES, wordsIn } from './words.ts';

/** A part of a line, with where it stands there. */
export interface Part extends Comparable {
  readonly at: number;
  readonly end: number;
  /** Of whom it speaks, with their addresses. */
  readonly who?: readonly Addressee[];
  /** Somebody's name, or the name of what can be asked for. */
  readonly name?: string;
  /** Of several places, each. */
  readonly names?: readonly string[];
}

/** A line in the parts by which sentences are told apart. */
export interface Parts {
  readonly parts: readonly Part[];
  /** How long or until when, wherever that stands. */
  readonly term?: SaidTerm;
}

/** Longer lines are no sentence, in tokens. */
const MAX_TOKENS = 60;
const NONE: ReadonlySet<Slot> = new Set();

/** What ends a sentence. */
const ending = (line: string): string => /(?<=[^\s?!.])[\s?!.]+$/u.exec(line)?.[0] ?? '';
export const isQuestion = (line: string): boolean => ending(line).includes('?');

/** `known` are the words of the sentences: no part of anybody's name. Undefined for what is no sentence at all. */
export function partsOf(
  line: string,
  resources: readonly string[],
  known: ReadonlySet<string>,
  byName = false,
): Parts | undefined {
  const tokens = tokensOf(line);
  if (byName && tokens.some(({ kind }) => kind === 'address')) return undefined;
  if (tokens.length > MAX_TOKENS) return undefined;
  // A question within it, or a sentence of its own behind one.
  if (line.slice(0, line.length - ending(line).length).includes('?')) return undefined;
  const parts: Part[] = [];
  let term: SaidTerm | undefined;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (token === undefined) break;
    const end = (last: number): number => tokens[last]?.at ?? line.length;
    const named = knownName(tokens, i, resources);
    const found = named > 0 ? undefined : termAt(tokens, i);
    if (token.kind === 'word' && token.word === 'any' && isLonger(tokens[i + 1])) {
      parts.push({ word: 'longer', fits: NONE, at: token.at, end: end(i + 2) });
      i += 2;
    } else if (named > 0) {
      const name = tokens
        .slice(i, i + named)
        .map((one) => ('text' in one ? one.text : ''))
        .join(' ');
      parts.push({ fits: new Set(['WHAT']), name, at: token.at, end: end(i + named) });
      i += named;
    } else if (found !== undefined) {
      if (term !== undefined) return undefined;
      term = found.term;
      i += found.length;
    } else if (token.kind === 'address') {
      const last = listEnd(tokens, i, known);
      parts.push(...verbsIn(token, known));
      const who = tokens
        .slice(i, last)
        .flatMap((one): readonly Addressee[] => (one.kind === 'address' ? [called(one, known)] : []));
      parts.push({ fits: new Set(['WHO', 'OTHER']), who, at: token.at, end: end(last) });
      i = last;
    } else {
      // What is now so was not before; else now says no more than that it is urgent.
      const isNow = token.kind === 'word' && token.word === 'now' && parts.at(-1)?.word === 'is';
      if (isNow) parts.push({ word: 'now', fits: NONE, at: token.at, end: end(i + 1) });
      else if (token.kind !== 'separator') parts.push(...wordParts(token, end(i + 1), known));
      i += 1;
    }
  }
  const all = places(together(parts));
  return { parts: byName ? all.map(asPerson) : all, ...(term && { term }) };
}

/** `Invite Anna Berg <…>`: what is said before a name, with a capital letter as it is, is no part of it. */
function verbsIn(
  { name = '', at }: Extract<Token, { kind: 'address' }>,
  known: ReadonlySet<string>,
): readonly Part[] {
  return saidBefore(name, known).flatMap((text) =>
    wordParts({ kind: 'word', text: text.toLowerCase(), word: lowered(text), at }, at, known),
  );
}

function called({ address, name = '' }: Addressee, known: ReadonlySet<string>): Addressee {
  const own = name.split(' ').slice(saidBefore(name, known).length).join(' ');
  return addressee({ address, ...(own && { name: own }) });
}

function saidBefore(name: string, known: ReadonlySet<string>): readonly string[] {
  const words = name === '' ? [] : name.split(' ');
  const own = words.findIndex(
    (word) => !known.has(lowered(word)) && !NOISE.has(lowered(word)) && !KINDS.has(lowered(word)),
  );
  return words.slice(0, own < 0 ? words.length : own);
}

/** Behind `any`. */
const isLonger = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.word === 'more' || token.word === 'longer');

/** Where a list of addresses ends. */
function listEnd(tokens: readonly Token[], from: number, known: ReadonlySet<string>): number {
  let end = from + 1;
  for (let i = end; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'address' && saidBefore(token.name ?? '', known).length > 0) break;
    if (token?.kind === 'address') end = i + 1;
    else if (token === undefined || !isAnd(token)) break;
  }
  return end;
}

function wordParts(
  token: Exclude<Token, { kind: 'address' | 'separator' }>,
  end: number,
  known: ReadonlySet<string>,
): readonly Part[] {
  const { at, text } = token;
  if (token.kind === 'quoted') return [{ fits: new Set(['NAME', 'REST']), name: text, at, end }];
  const { word } = token;
  if (NOISE.has(word)) return [];
  const isName =
    text.startsWith('@') ||
    LANGUAGES.has(word) ||
    (/^\p{Lu}\p{L}/u.test(text) && !known.has(word) && !KINDS.has(word));
  if (isName) return [{ word, fits: new Set(['NAME', 'REST']), name: text, at, end }];
  if (/^@?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(text))
    return [{ word, fits: new Set(['DOMAIN']), name: text, at, end }];
  if (NEW.has(word)) return [{ word, fits: new Set(['NEW', 'KIND']), at, end }];
  if (KINDS.has(word)) return [{ word, fits: new Set(['KIND', 'REST']), at, end }];
  if (/^\d+$/u.test(word)) return [{ word, fits: new Set(['NUMBER', 'REST']), at, end }];
  const isRest = !doubts(word, undefined) && !TIMES.has(word);
  return wordsIn(word)
    .filter((one) => !NOISE.has(one))
    .map((one) => ({ word: one, fits: isRest ? new Set<Slot>(['REST']) : NONE, at, end }));
}

const holds = (part: Part | undefined, slot: Slot): boolean => part?.fits.has(slot) === true;

/** `the wiki and the crm`: several places in one. */
function places(parts: readonly Part[]): readonly Part[] {
  const done: Part[] = [];
  for (const part of parts) {
    const [before, and] = [done.at(-2), done.at(-1)];
    const isAnother = holds(part, 'WHAT') && (and?.word === 'and' || and?.word === '&' || and?.word === '+');
    if (before !== undefined && holds(before, 'WHAT') && isAnother) {
      const names = [...(before.names ?? [before.name ?? '']), part.name ?? ''];
      done.splice(-2, 2, { ...before, name: names.join(' and '), names, end: part.end });
    } else done.push(part);
  }
  return done;
}

/** A name, or what stands before the sign in an address, may be whom it is about. */
function asPerson(part: Part): Part {
  const isHandle = /^\p{L}+(?:\.\p{L}+)*\.\p{L}{4,}$/u.test(part.name ?? '');
  if (part.name === undefined || !(holds(part, 'NAME') || (holds(part, 'DOMAIN') && isHandle))) return part;
  const who = [{ address: part.name.replace(/['’]s$/u, '') }];
  return { ...part, who, fits: new Set([...part.fits, 'WHO']) };
}

/** Names of several words, with where somebody is from, and with the address that goes with them. */
function together(parts: readonly Part[]): readonly Part[] {
  const done: Part[] = [];
  for (const part of parts) {
    const before = done.at(-1);
    const from = done.at(-2);
    if (before !== undefined && holds(before, 'NAME') && holds(part, 'NAME')) {
      done.splice(-1, 1, { ...named(`${before.name} ${part.name}`), at: before.at, end: part.end });
    } else if (
      ['from', 'at', 'of'].includes(before?.word ?? '') &&
      holds(from, 'NAME') &&
      from !== undefined &&
      (holds(part, 'NAME') || (part.who?.length === 1 && part.who[0]?.name !== undefined))
    ) {
      const who = part.who?.map(({ address }) => ({ address, name: from.name ?? '' }));
      const whole = who === undefined ? { ...named(from.name ?? '') } : { fits: part.fits, who };
      done.splice(-2, 2, { ...whole, at: from.at, end: part.end });
    } else if (before !== undefined && holds(before, 'NAME') && part.who?.length === 1) {
      const who = part.who.map(({ address, name = before.name }) => ({ address, ...(name && { name }) }));
      done.splice(-1, 1, { fits: part.fits, who, at: before.at, end: part.end });
    } else done.push(part);
  }
  return done;
}

const named = (name: string): { readonly name: string; readonly fits: ReadonlySet<Slot> } => ({
  name,
  fits: new Set(['NAME', 'REST']),
});
