import { tokensOf } from '../tokens.ts';
import { type Entry, folded, type Lexicon } from './lexicon.ts';

/** What was written, with the words of another language as those of English that they stand for. */
export interface InEnglish {
  readonly text: string;
  /** How many words were others. */
  readonly found: number;
  /** A part of `text` as it was written; what is no part of it stays. */
  asWritten(part: string): string;
}

interface Word {
  readonly at: number;
  readonly end: number;
  readonly said: string;
  /** Part of a name, an address or a quotation, which stays as it is. */
  readonly kept: boolean;
}

/** Words of the grammar that may stand before a name with a capital letter, and are none of it. */
const BEFORE_NAMES = new Set(['please', 'could you', 'i want to', 'hello']);
const LONGEST_NAME = 12;

/**
 * Reads with a lexicon; names of what can be asked for, of people, and what is in quotation marks are not touched. Nor is
 * a reason, unless `all`.
 */
export function inEnglish(
  text: string,
  lexicon: Lexicon,
  names: readonly string[] = [],
  all = false,
): InEnglish {
  const known = Map.groupBy(
    names.map((name) => name.split(/\s+/u).map(folded)),
    ([first = '']) => first,
  );
  const parts: { readonly at: number; readonly end: number; readonly english: string }[] = [];
  const words = wordsIn(text, lexicon);
  /** How many words are a known name. */
  const nameAt = (from: number): number =>
    Math.max(
      0,
      ...(known.get(words[from]?.said ?? '') ?? [])
        .filter((name) => name.every((one, k) => words[from + k]?.said === one))
        .map(({ length }) => length),
    );
  let reason = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.kept || word.at < reason) continue;
    const named = nameAt(i);
    if (named > 0) {
      i += named - 1;
      continue;
    }
    const found = entryAt(words, i, lexicon);
    if (found === undefined) continue;
    const { entry, end } = found;
    const behind = i + entry.words.length;
    const next = entryAt(words, behind, lexicon)?.entry;
    const said = meant(entry, words[behind], next);
    const what = next?.english.includes('the') ? behind + next.words.length : behind;
    // What somebody is invited for: what they are invited to.
    const english = said === 'for' && (nameAt(behind) > 0 || nameAt(what) > 0) ? 'to' : said;
    parts.push({ at: word.at, end, english: text[end - 1]?.match(APOSTROPHE) ? `${english} ` : english });
    // What else is said in that line is theirs to say.
    if (english === 'because' && !all) {
      const line = text.indexOf('\n', end);
      reason = line < 0 ? text.length : line;
    }
    i += entry.words.length - 1;
  }
  return joined(text, parts);
}

const APOSTROPHE = /['’‘`´]/u;

/** `90j` is a number and a unit. */
const GLUED = /^(\d{1,4})(\p{L}{1,8})$/u;

function entryAt(
  words: readonly Word[],
  i: number,
  { entries }: Lexicon,
): { readonly entry: Entry; readonly end: number } | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  for (const entry of entries.get(word.said) ?? []) {
    const last = words[i + entry.words.length - 1];
    const fits = entry.words.every((one, k) => {
      const there = words[i + k];
      return there !== undefined && !there.kept && there.said === one;
    });
    if (fits && last !== undefined) return { entry, end: last.end };
  }
  const glued = GLUED.exec(word.said);
  const unit = entries
    .get(glued?.[2] ?? '')
    ?.find(({ words: { length }, english }) => length === 1 && isUnit(english));
  return glued === null || unit === undefined
    ? undefined
    : { entry: { ...unit, english: [`${glued[1]} ${unit.english.find(isUnitWord)}`] }, end: word.end };
}

const UNITS = new Set(['day', 'week', 'month', 'year']);
const isUnitWord = (english: string): boolean => UNITS.has(english);
const isUnit = (english: readonly string[]): boolean => english.some(isUnitWord);

/** Where access is to and until when it lasts may be one word: before a day it is the latter. */
function meant({ english }: Entry, word: Word | undefined, next: Entry | undefined): string {
  const [first = ''] = english;
  if (!english.includes('until') || english.length === 1) return first;
  const day = /^\d/u.test(word?.said ?? '') || next?.english.some(isDay);
  return day ? 'until' : (english.find((one) => one !== 'until') ?? first);
}

const DAYS =
  /^(?:today|tomorrow|end of|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}+(?:uary|ber)|march|april|may|june|july|august)$/u;
const isDay = (english: string): boolean => DAYS.test(english);

function wordsIn(text: string, lexicon: Lexicon): readonly Word[] {
  const kept = keptIn(text);
  let next = 0;
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(/[^\s,;،؛、]+/gu)) {
    const [lead = ''] = /^[("“„«‘¿¡/]*/u.exec(written) ?? [];
    const bare = written.slice(lead.length).replace(/(?<=[^)"”»’.!?:…])[)"”»’.!?:…]+$/u, '');
    const at = index + lead.length;
    while ((kept[next]?.end ?? Infinity) <= at) next++;
    const range = kept[next];
    const isKept = range !== undefined && range.at <= at;
    const [first, second] = lexicon.apart(folded(bare));
    // Folded, a word may be shorter or longer; what joins it to the next is as long.
    const cut = second === undefined ? bare.length : bare.search(APOSTROPHE) + 1;
    words.push({ at, end: at + cut, said: first, kept: isKept });
    if (second !== undefined) words.push({ at: at + cut, end: at + bare.length, said: second, kept: isKept });
  }
  return freed(words, kept, lexicon);
}

interface Range {
  readonly at: number;
  readonly end: number;
  /** Words, then an address. */
  readonly named: boolean;
}

/** Addresses with the names before them, and what stands in quotation marks. */
function keptIn(text: string): readonly Range[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, i): readonly Range[] => {
    if (token.kind !== 'address' && token.kind !== 'quoted') return [];
    const end = tokens[i + 1]?.at ?? text.length;
    // A name behind the address that it goes with stays, too; a word behind it is not its.
    const own = /^(?:[^<>\n]{0,200}<[^<>\n]*>|\S+)/u.exec(text.slice(token.at, end))?.[0].length ?? 0;
    const named = token.kind === 'address' && token.name !== undefined;
    return [{ at: token.at, end: named || token.kind === 'quoted' ? end : token.at + own, named }];
  });
}

/** `Bitte Anna Berg <…>`: what is said to be kind, before the first name, is no part of it. */
function freed(words: readonly Word[], kept: readonly Range[], lexicon: Lexicon): readonly Word[] {
  const range = kept.find(({ named }) => named);
  if (range === undefined) return words;
  const from = words.findIndex(({ at }) => at >= range.at);
  const bare = words.slice(from, from + LONGEST_NAME).map((word) => ({ ...word, kept: false }));
  let free = 0;
  for (;;) {
    const found = entryAt(bare, free, lexicon)?.entry;
    if (found === undefined || !found.english.some((one) => BEFORE_NAMES.has(one))) break;
    free += found.words.length;
  }
  return words.map((word, i) => (i >= from && i < from + free ? { ...word, kept: false } : word));
}

function joined(
  written: string,
  parts: readonly { readonly at: number; readonly end: number; readonly english: string }[],
): InEnglish {
  let text = '';
  let from = 0;
  const places: {
    readonly at: number;
    readonly end: number;
    readonly of: { readonly at: number; readonly end: number };
  }[] = [];
  for (const part of parts) {
    text += written.slice(from, part.at);
    places.push({ at: text.length, end: text.length + part.english.length, of: part });
    text += part.english;
    from = part.end;
  }
  text += written.slice(from);
  /** Where a place of the text was, at the beginning or the end of a word that was another. */
  const whence = (at: number, side: 'at' | 'end'): number => {
    let moved = 0;
    for (const place of places) {
      if (place.at >= at + (side === 'at' ? 1 : 0)) break;
      if (at <= place.end && (side === 'end' || at < place.end)) return place.of[side];
      moved = place.of.end - place.end;
    }
    return at + moved;
  };
  return {
    text,
    found: parts.length,
    asWritten(part) {
      // Blanks and what ends a sentence may have gone between words.
      const words = part.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
      const found = part === '' ? null : new RegExp(words.join('[\\s.,;:!?…]+'), 'u').exec(text);
      if (found === null) return part;
      return written.slice(whence(found.index, 'at'), whence(found.index + found[0].length, 'end'));
    },
  };
}
