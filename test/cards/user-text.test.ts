import fc from 'fast-check';
import { cut, fitting, plain, sentence } from '../../src/cards/user-text.ts';
import { anyCharacter } from '../support/any-character.ts';

test.each([
  ['**bold** [x](https://evil.example)', '\\*\\*bold\\*\\* \\[x\\](https://evil.example)'],
  ['a_b_c@partner.com', 'a\\_b\\_c@partner.com'],
  ['<b>', '\\<b\\>'],
  ['`code`', '\\`code\\`'],
  ['- a', '\\- a'],
  ['1. a', '1\\. a'],
  ['12) a', '12\\) a'],
  ['# a', '\\# a'],
  ['plain', 'plain'],
  ['Anna\nApproved by Alex', 'Anna Approved by Alex'],
  ['Anna\u202Egpj', 'Annagpj'],
  ['  blanks\t ', 'blanks'],
  ['{{DATE(2026-11-20T00:00:00Z)}}', '{\u2060{DATE(2026-11-20T00:00:00Z)}}'],
])('what people wrote does not format: %j', (written, shown) => expect(plain(written)).toBe(shown));

/** As a Markdown reader takes the escapes off. */
const read = (text: string): string => text.replace(/\\([\\`*_[\]<>~#|+\-.)])/gu, '$1');

test('whatever was written is one line, whole characters, no mark left bare, and reads as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 60 }),
      fc.integer({ min: 1, max: 50 }),
      (written, longest) => {
        const shown = plain(written, longest);
        expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}]|(?<!\\)(?:\\\\)*[`*_[\]<>~#|]/u);
        expect(shown.isWellFormed()).toBe(true);
        expect(read(shown).replace(/\{\u2060/gu, '{').length).toBeLessThanOrEqual(longest);
      },
    ),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[!-z]([ -z]{0,30}[!-z])?$/u), (written) => {
      expect(read(plain(written))).toBe(written.replace(/ +/gu, ' '));
    }),
  );
});

test('a cut is marked, and falls between characters', () => {
  expect(cut('abc', 3)).toBe('abc');
  expect(cut('abcd', 3)).toBe('ab…');
  expect(cut('a👍👍', 3)).toBe('a…');
});

test('what was written ends as a sentence where more follows', () => {
  expect(['the audit', 'the audit.', 'why not?', 'wait…'].map((one) => sentence(one))).toEqual([
    'the audit.',
    'the audit.',
    'why not?',
    'wait…',
  ]);
});

test('a list ends before it is too large', () => {
  expect(fitting(['aa', 'bb', 'cc'], 8)).toEqual(['aa', 'bb']);
  expect(fitting(['aa'], 100)).toEqual(['aa']);
});
