import { chat as en } from './en/index.ts';
import { inLanguage } from './language.ts';
import type { Wording } from './types.ts';

/** Every sentence that people in the chat read, in one language. */
export type Words = Wording<typeof en>;

const LANGUAGES: Readonly<Record<string, Words>> = { en };

/** By a person's locale, such as `de-DE`; English when there is none of it. */
export const wordsFor = (locale: string): Words => inLanguage(LANGUAGES, [locale]) ?? en;
