import { grantPage as de } from './de/grant-page.ts';
import { grantPage as en, type GrantPageWords } from './en/grant-page.ts';

export type { GrantPageWords } from './en/grant-page.ts';

const LANGUAGES: Readonly<Record<string, GrantPageWords>> = { en, de };

/** The invitee's words, by the browser's Accept-Language; English where there are none of theirs. */
export function pageWords(acceptLanguage: string | undefined): GrantPageWords {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/u);
      return {
        language: tag.slice(0, 2).toLowerCase(),
        weight: weight === undefined ? 1 : Number(weight) || 0,
      };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const words = LANGUAGES[language];
    if (words !== undefined) return words;
  }
  return en;
}
