/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl';

/** U+2066, U+2068, U+2069: from left to right, as what it begins with is written, and the end of either. */
const [LTR, AUTO, END] = ['\u2066', '\u2068', '\u2069'];
const RIGHT_TO_LEFT =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}]/u;

/** An address, a code: whatever stands around it, its signs stay in their order. */
export const leftToRight = (text: string): string => `${LTR}${text}${END}`;

/**
 * What somebody else wrote, in a sentence of a language: where either is written the other way, it turns nothing
 * around it.
 */
export const withinSentence = (text: string, direction: Direction): string =>
  direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? `${AUTO}${text}${END}` : text;

/** As `withinSentence`, for addresses and ids. */
export const codeWithinSentence = (text: string, direction: Direction): string =>
  direction === 'rtl' ? leftToRight(text) : text;
