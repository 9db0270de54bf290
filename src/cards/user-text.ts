const MAX_LENGTH = 600;

/**
 * What a person wrote, as one line of text that formats nothing: Teams reads Markdown in text blocks. What
 * turns the direction of writing, breaks lines or cannot be seen goes, so that a name cannot pose as
 * something else that the card says; and it is cut, so that a card stays small whatever was written.
 */
export function plain(written: string, maxLength = MAX_LENGTH): string {
  const line = written
    .slice(0, 4 * maxLength)
    .toWellFormed()
    .replace(/\p{Bidi_Control}/gu, '')
    // French has a no-break blank before a colon.
    .replace(/[\p{Cc}\s]+/gu, (blank) => (blank === '\u00a0' ? blank : ' '))
    .trim();
  return cut(line, maxLength)
    .replace(/([\\`*_[\]<>~#|])/gu, '\\$1')
    .replace(/^([-+])(?= )/u, '\\$1')
    .replace(/^(\d+)([.)])(?= )/u, '$1\\$2')
    .replace(/\{(?=\{)/gu, `{${WORD_JOINER}`);
}

/** The same where more of ours follows: whoever wrote it may have left the full stop out. */
export function sentence(written: string, maxLength?: number): string {
  const line = plain(written, maxLength);
  return /[.!?…。！？]$/u.test(line) ? line : `${line}.`;
}

/** Between two braces, so that they do not start one of the card's own functions, such as `{{DATE(…)}}`. */
const WORD_JOINER = '\u2060';

/** What a person wrote, where nothing is formatted but what looks like a tag may be taken for one. */
export const bare = (written: string, maxLength = MAX_LENGTH): string =>
  unmarked(plain(written.replace(/[<>]/gu, ''), maxLength));

/** A sentence of ours without the marks that format it, for places that show text as it is. */
export const unmarked = (text: string): string =>
  text
    .replace(/\*\*|`/gu, (mark, at: number) => (text[at - 1] === '\\' ? mark : ''))
    .replace(/\\([\\`*_[\]<>~#|+.)-])/gu, '$1');

/** Cut between characters, never within one. */
export function cut(line: string, maxLength: number): string {
  if (line.length <= maxLength) return line;
  const kept = line.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** As many of these, from the first, as come to this many characters of JSON. */
export function fitting<T>(items: readonly T[], characters: number): readonly T[] {
  let left = characters;
  const end = items.findIndex((item) => {
    left -= JSON.stringify(item).length;
    return left < 0;
  });
  return end < 0 ? items : items.slice(0, end);
}

/** What a list in a card may come to; a message of 80 KB in UTF-16 is 40,960 characters. */
export const MAX_LIST_LENGTH = 30_000;
