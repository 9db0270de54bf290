import { letter as de } from './de/letter.ts';
import { letter as en } from './en/letter.ts';
import { letter as es } from './es/letter.ts';
import { letter as fr } from './fr/letter.ts';

export interface LetterFacts {
  readonly sponsor: string;
  readonly resource: string;
  readonly address: string;
}

/** Our own invitation mail, in one language. */
export interface LetterWords {
  /** BCP 47. */
  readonly language: string;
  readonly subject: (p: LetterFacts) => string;
  readonly greeting: (name: string | undefined) => string;
  readonly invited: (p: LetterFacts) => string;
  /** Above what the sponsor wrote. */
  readonly writes: (p: LetterFacts) => string;
  readonly accept: string;
  /** With which address to sign in. */
  readonly signIn: (p: LetterFacts) => string;
  readonly until: (when: string) => string;
  /** Above the link in full, for who cannot use the button. */
  readonly copy: string;
  /** Whom to ask, and what to do with a mail that was not expected. */
  readonly unexpected: (p: LetterFacts) => string;
}

const LANGUAGES: Readonly<Record<string, LetterWords>> = { en, de, fr, es };

/** By the request's language, such as `de-DE`; English when there is none of it. */
export function letterWords(language: string | undefined): LetterWords {
  const tag = language?.split('-', 1)[0]?.toLowerCase() ?? '';
  return Object.hasOwn(LANGUAGES, tag) ? (LANGUAGES[tag] ?? en) : en;
}
