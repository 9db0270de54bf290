import { inEnglish } from '../parse/language/in-english.ts';
import { lexiconFor } from '../parse/language/lexicon.ts';
import { doubtIn } from '../parse/message-lines.ts';
import type { Read } from './command.ts';
import { readMessage } from './read.ts';

/**
 * As `readMessage`, where people of several languages read what one of them is told to type: what is not understood in
 * the writer's is read in each other of `languages`, and counts where all that understand it whole agree.
 */
export function readAmong(
  text: string,
  resources: readonly string[],
  locale: string,
  languages: readonly string[],
): Read {
  const own = readMessage(text, resources, locale);
  if (own.kind !== 'unknown' || own.corrected !== undefined || isDoubtful(text, locale)) return own;
  const [first, ...more] = languages
    .map((language) => readMessage(text, resources, language, 'english'))
    .filter((read) => read.kind === 'ready' && read.whole);
  return first !== undefined && more.every((one) => said(one) === said(first)) ? first : own;
}

/** In the writer's own words, which another language may not have. */
function isDoubtful(text: string, locale: string): boolean {
  const lexicon = lexiconFor(locale);
  const read = lexicon === undefined ? text : inEnglish(text, lexicon, [], true).text;
  return doubtIn(read) !== undefined;
}

const said = (read: Read): string => (read.kind === 'ready' ? JSON.stringify([read.name, read.typed]) : '');
