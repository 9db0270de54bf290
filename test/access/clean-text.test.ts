import fc from 'fast-check';
import { cleanLine, cleanName, cleanText } from '../../src/access/clean-text.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/prove.ts';

test.each([
  ['Anna Berg', 'Anna Berg'],
  ['  Anna \u00a0 \t Berg\r\n', 'Anna Berg'],
  ['An\u202ena\u2066 Berg\u200b', 'Anna Berg'],
  ['gnp\u202e.annA', 'gnp.annA'],
  ['a\u0000b\u001b[31mc', 'ab[31mc'],
  ['half \ud800 a character', 'half a character'],
  ['\u{e0041}\u3164\u115fx', 'x'],
  ['e\u0301', 'é'],
  ['Z\u0335\u0336\u0337\u0338\u0321\u0322\u0327\u0328a', 'Z\u0335\u0336\u0337\u0338a'.normalize('NFC')],
  // Joiners that join: Persian, and a family.
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
  ['❤\ufe0f', '❤\ufe0f'],
  ['a\u200d b\u200c', 'a b'],
])('one line of %j is %j', (given, cleaned) => {
  expect(cleanLine(given)).toBe(cleaned);
});

test('lines stay lines, and at most one is empty', () => {
  expect(cleanText('one\r\ntwo\u2028three\n\n\n\nfour \n')).toBe('one\ntwo\nthree\n\nfour');
});

test.each(['\u202e', '\u3164\u3164', '...', '', '\u2800'])('%j is no name', (given) => {
  expect(cleanName(given)).toBeUndefined();
});

test('a name is cut between characters', () => {
  expect(cleanName('👩a'.repeat(100), 3)).toBe('👩a👩');
});

test('of any text, nothing unseen is left, and cleaning again changes nothing', () => {
  const unseen = /[[\p{C}\p{Bidi_Control}]--[\n\u200c\u200d]]/v;
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).not.toMatch(unseen);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
    { numRuns: runs({ suite: 125, all: 10_000 }) },
  );
});
