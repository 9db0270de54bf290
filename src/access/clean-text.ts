/**
 * What people write is cleaned once, where it comes in, by Unicode's own properties: what has no form of its own
 * (controls, direction marks, private and unassigned code points, halves of characters) can only deceive.
 * A joiner stays where it joins, as in some scripts and emoji; marks stacked on one letter are cut to what any
 * language needs.
 */
const UNSEEN = /(?!\n|\p{Join_Control}|\ufe0f)[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])(?:\p{Join_Control}|\ufe0f)+|\p{Join_Control}+(?![\p{L}\p{Extended_Pictographic}])/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Printable ASCII in one line, with single blanks within: there is nothing to clean, which is nearly always so, and one
 * look is cheaper than ten replacements.
 */
const CLEAN = /^[!-~]*(?: [!-~]+)*$/;
export const isClean = (text: string): boolean => CLEAN.test(text);

/** Text of several lines: at most one empty line in a row, no blanks at the ends. Linear in its length. */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return text
    .replace(/\r\n?|\p{Zl}|\p{Zp}|\v|\f|\u0085/gu, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(UNSEEN, '')
    .replace(LOOSE_JOINER, '')
    .replace(PILED_MARKS, '$1')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Text of one line, such as a name or a reason: blanks in a row are one. Linear in its length. */
export const cleanLine = (text: string): string =>
  isClean(text) ? text : cleanText(text).split(/\s+/u).filter(Boolean).join(' ');

/** A name in at most `longest` code points; undefined where nothing in it can be read. */
export function cleanName(text: string, longest = 120): string | undefined {
  const clean = cleanLine(text.slice(0, longest * 8));
  // So short, no code point is too many.
  const cut = clean.length <= longest ? clean : Array.from(clean).slice(0, longest).join('').trim();
  return /[\p{L}\p{N}]/u.test(cut) ? cut : undefined;
}
