import fc from 'fast-check';

/** Halves of a pair, which are no characters by themselves. */
const SURROGATES = { from: 0xd800, count: 0x800 };

/**
 * Any character there is, as a unit of `fc.string`. For its own `binary`, and so for `webPath`, fast-check keeps a table of
 * all of them: a second of a core and 145 MB in each worker, for as long as that runs.
 */
export const anyCharacter = fc.nat({ max: 0x10ffff - SURROGATES.count }).map(
  (nth) => String.fromCodePoint(nth < SURROGATES.from ? nth : nth + SURROGATES.count),
  (character) => {
    const code = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1;
    if (code < 0 || character !== String.fromCodePoint(code)) throw new Error('no character');
    return code < SURROGATES.from ? code : code - SURROGATES.count;
  },
);
