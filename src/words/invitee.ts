import { en } from './en/index.ts';
import { inLanguage } from './language.ts';
import { LANGUAGES } from './languages.ts';
import type { GrantPageWords, LetterWords } from './types.ts';

/** By the request's language, such as `de-DE`; English when there is none of it. */
export const letterWords = (language: string | undefined): LetterWords =>
  (inLanguage(LANGUAGES, [language ?? '']) ?? en).invitee.letter;

/** The languages that a page can be read in, as each calls itself. */
export const PAGE_LANGUAGES: readonly Pick<GrantPageWords, 'language' | 'name'>[] = Object.values(
  LANGUAGES,
).map(({ invitee: { grantPage } }) => grantPage);

/**
 * The words in the language that was chosen; else for an `Accept-Language` header (RFC 9110, 12.5.4); English when
 * none of its languages is there.
 */
export function grantPageWords(acceptLanguage: string | undefined, chosen = ''): GrantPageWords {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .toLowerCase()
        .split(';')
        .map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return {
        tag,
        weight: quality === undefined ? 1 : Number(quality.slice(2)),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const tags = wanted.map(({ tag }) => tag);
  return (inLanguage(LANGUAGES, [chosen, ...tags]) ?? en).invitee.grantPage;
}
