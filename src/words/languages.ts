import { ar } from './ar/index.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { nl } from './nl/index.ts';
import { no } from './no/index.ts';
import type { Language } from './words.ts';

/** Every language, by the name of its folder (ISO 639-1). */
export const LANGUAGES: Readonly<Record<string, Language>> = { en, de, fr, es, nl, no, ar };
