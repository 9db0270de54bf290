import { type Words, wordsFor } from '../../src/words/index.ts';
import { grantPageWords, letterWords } from '../../src/words/invitee.ts';
import { inLanguage } from '../../src/words/language.ts';

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

test.each(['en', 'de', 'es', 'fr'])('an invitee who reads %s gets mail and page in it', (language) => {
  expect(letterWords(`${language}-XX`).language).toBe(language);
  expect(grantPageWords(`ja, ${language}-XX;q=0.8, xx;q=0.9`).language).toBe(language);
});
