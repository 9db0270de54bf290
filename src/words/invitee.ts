import { de } from './de/index.ts';
import { invitee as en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { inLanguage } from './language.ts';
import type { GrantPageWords, InviteeWords, LetterWords } from './types.ts';

const LANGUAGES: Readonly<Record<string, InviteeWords>> = { en, de, fr, es };

/** By the request's language, such as `de-DE`; English when there is none of it. */
export const letterWords = (language: string | undefined): LetterWords =>
  (inLanguage(LANGUAGES, [language ?? '']) ?? en).letter;

/** The words for an `Accept-Language` header (RFC 9110, 12.5.4); English when none of its languages is there. */
export function grantPageWords(acceptLanguage: string | undefined): GrantPageWords {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return {
        tag,
        weight: quality === undefined ? 1 : Number(quality.slice(2)),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const tags = wanted.map(({ tag }) => tag);
  return (inLanguage(LANGUAGES, tags) ?? en).grantPage;
}
