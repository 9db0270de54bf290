import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Words, wordsFor } from '../../src/words/index.ts';
import { grantPageWords, letterWords } from '../../src/words/invitee.ts';
import { inLanguage } from '../../src/words/language.ts';
import { LANGUAGES } from '../../src/words/languages.ts';

const english = wordsFor('en');

test('a language may say everything differently', () => {
  const other: Words = {
    ...english,
    chatClosed: 'Ich kann dort nicht schreiben.',
    listed: (names) => names.join(' und '),
  };
  const languages = { en: english, de: other };
  expect(inLanguage(languages, ['de-AT'])).toBe(other);
  expect(inLanguage(languages, ['DE'])).toBe(other);
  expect(inLanguage(languages, ['ja', 'de', 'en'])).toBe(other);
  expect(inLanguage(languages, ['ja', 'toString', ''])).toBeUndefined();
});

test('whoever reads a language that is not there reads English', () => {
  for (const locale of ['ja-JP', 'en-GB', '', 'constructor']) expect(wordsFor(locale)).toBe(english);
});

test('each folder of words is a language that is there', () => {
  const folders = readdirSync(join(__dirname, '../../src/words'), { withFileTypes: true });
  expect(Object.keys(LANGUAGES).toSorted()).toEqual(
    folders
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)
      .toSorted(),
  );
});

test.each(Object.keys(LANGUAGES))('an invitee who reads %s gets mail and page in it', (language) => {
  expect(letterWords(`${language}-XX`).language).toBe(language);
  expect(grantPageWords(`ja, ${language}-XX;q=0.8, xx;q=0.9`).language).toBe(language);
});

test.each(['nb-NO', 'nn-NO', 'no'])('whoever has Norwegian as %s reads it', (locale) => {
  expect(wordsFor(locale).cards.form.title).toBe('Inviter en partner');
  expect(letterWords(locale).language).toBe('no');
});

test('in French no line begins with a mark, for the blank before it does not break', () => {
  const folder = join(__dirname, '../../src/words/fr');
  // What TypeScript itself writes with a blank before, `!==`, `? x : y`, is none of a sentence’s.
  const breaks = / (?:[;»]|!(?!=)|[?:](?=['`]))|« |^[^?]*\p{L} : \p{L}|\u202f/u;
  const broken = globSync('**/*.ts', { cwd: folder }).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => breaks.test(line)),
  );
  expect(broken).toEqual([]);
});

/** What people type, what is typed for them, and what a terminal shows, has the hyphen of a keyboard. */
const TYPED = /^(?:vocabulary|sentences|commands)\.ts$|^operator\//u;

test.each(Object.keys(LANGUAGES).filter((language) => language !== 'en'))(
  'in %s no line ends within e-mail',
  (language) => {
    const folder = join(__dirname, '../../src/words', language);
    const broken = globSync('**/*.ts', { cwd: folder }).filter(
      (file) => !TYPED.test(file) && /\be-(?:mail|post)/iu.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(broken).toEqual([]);
  },
);
