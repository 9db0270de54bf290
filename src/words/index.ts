import { en } from './en/index.ts';
import { inLanguage } from './language.ts';
import { LANGUAGES } from './languages.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';

/** By a person's locale, such as `de-DE`; English when there is none of it. */
export const wordsFor = (locale: string): Words => inLanguage(LANGUAGES, [locale])?.chat ?? en.chat;

/** The language that `wordsFor` answers in, as BCP 47: the locale itself where it is spoken. */
export const languageFor = (locale: string): string =>
  inLanguage(LANGUAGES, [locale])?.chat === undefined ? 'en' : locale;
