import type { CommandName } from './en/commands.ts';
import { en } from './en/index.ts';
import { inLanguage, languageOf } from './language.ts';
import { LANGUAGES } from './languages.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';

/** What whoever checks or operates us reads, in whichever language others do. */
export const english: Words = en.chat;

/** In a language that people in the chat are answered in, such as `de-DE`; English when there is none of it. */
export const wordsFor = (locale: string): Words => inLanguage(LANGUAGES, [locale])?.chat ?? english;

/** What is typed in it beside English; undefined for English itself. */
export const vocabularyFor = (locale: string): Vocabulary | undefined => {
  const spoken = inLanguage(LANGUAGES, [locale]);
  return spoken?.chat === undefined ? undefined : spoken.vocabulary;
};

/** How a command is typed by who reads in a locale: as its language says it first, in one piece. */
export const typedIn = (locale: string, name: CommandName): string =>
  vocabularyFor(locale)?.lines[name].find((line) => !line.includes('…')) ?? name;

/** The languages that people in the chat are answered in, by the names of their folders. */
export const chatLanguages = (): readonly string[] =>
  Object.keys(LANGUAGES).filter((one) => LANGUAGES[one]?.chat !== undefined);

/**
 * What somebody reads, as BCP 47: the language that they chose, else that of their Teams, else English; dates as they
 * are written in the region of their Teams.
 */
export function localeFor(teams: string | undefined, chosen?: string): string {
  const region = regionOf(teams ?? 'en-US');
  const spoken = chatLanguages();
  const language = [chosen, languageOf(teams ?? '')].find((one) => one !== undefined && spoken.includes(one));
  return region === undefined ? (language ?? 'en') : `${language ?? 'en'}-${region}`;
}

/** As almost every tag is: to have Intl read it takes as long as to read a message. */
const PLAIN_TAG = /^[a-z]{2,3}(?:-(?<region>[A-Z]{2}))?$/u;

function regionOf(locale: string): string | undefined {
  const plain = PLAIN_TAG.exec(locale);
  if (plain !== null) return plain.groups?.region;
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
}

/** The language that is called so, in English, in itself, or in the language of a locale. */
export function languageCalled(name: string, locale: string): string | undefined {
  const said = name.trim().toLowerCase();
  return chatLanguages().find(
    (one) =>
      one === languageOf(said) ||
      [one, 'en', locale].some((within) => languageName(one, within).toLowerCase() === said),
  );
}

/** What a language is called within another: by itself, `Deutsch` for `de`. */
export const languageName = (language: string, within = language): string =>
  new Intl.DisplayNames([within], { type: 'language' }).of(language) ?? language;
