import { TYPED_WORDS } from '../../words/vocabulary.ts';
import { parseTerm } from '../parse/parse-term.ts';
import { lowered } from '../parse/tokens.ts';
import type { Read } from './command.ts';

/** Whether all of it is understood, down to what is named and for how long: nothing would have to be asked back. */
export function isSound(read: Read, resources: readonly string[], locale: string): boolean {
  if (read.kind !== 'ready') return read.kind === 'small-talk' || read.kind === 'nothing';
  if (!read.whole) return false;
  const { resource, term } = { resource: undefined, term: undefined, ...Object(read.typed) };
  return (
    isNamed(resource, resources) &&
    (typeof term !== 'string' || parseTerm(term, 'UTC', 0, locale) !== undefined)
  );
}

/** By its whole name, or by a part of one. */
function isNamed(said: unknown, resources: readonly string[]): boolean {
  if (typeof said !== 'string') return true;
  const name = lowered(said).replace(/^(?:the|our) /u, '');
  return resources.some((one) => lowered(one) === name || (name.length > 2 && lowered(one).includes(name)));
}

/** What there is to compare two readings by. */
interface Compared {
  readonly text: string;
  readonly resources: readonly string[];
  readonly locale: string;
  /** Words of the other language that are in it. */
  readonly found: number;
}

const ENGLISH: ReadonlySet<string> = new Set(TYPED_WORDS);
const WEIGHT: Readonly<Record<Read['kind'], number>> = {
  'small-talk': 4,
  several: 4,
  nothing: 3,
  same: 3,
  ready: 2,
  incomplete: 1,
  unknown: 0,
};

/** Of a message that English does not take whole, read in English and in another language, what says more of it. */
export function better(
  [first, second]: readonly [Read, Read],
  { text, resources, locale, found }: Compared,
): Read {
  if (isSound(second, resources, locale) || WEIGHT[second.kind] > WEIGHT[first.kind]) return second;
  if (WEIGHT[first.kind] > WEIGHT[second.kind]) return first;
  const isEnglish = text.split(/\s+/u).filter((word) => ENGLISH.has(lowered(word))).length > found;
  return isEnglish || (hint(first) && !hint(second)) ? first : second;
}

const hint = (read: Read): boolean => read.kind === 'unknown' && read.nearest !== undefined;
