import { enumeration } from '../enumeration.ts';

const PLURAL = new Intl.PluralRules('fr');
const NUMBER = new Intl.NumberFormat('fr');

/** Nothing and one are singular in French. */
export const plural = (count: number, one: string, more: string): string =>
  PLURAL.select(count) === 'one' ? one : more;

/** `1 250`; what is wrong in a row holds its limit as text. A narrow blank is a box in some fonts. */
export const number = (count: number | string): string =>
  NUMBER.format(Number(count)).replaceAll('\u202f', '\u00a0');

/** `3 lignes`. */
export const counted = (count: number, one: string, more: string): string =>
  `${number(count)}\u00a0${plural(count, one, more)}`;
export const partners = (count: number): string => counted(count, 'partenaire', 'partenaires');
export const rows = (count: number): string => counted(count, 'ligne', 'lignes');

export const { listed, or } = enumeration('fr', (count) => counted(count, 'autre', 'autres'));

/** `de Bea`, `d’Anna`: for names of people. A name with y or h is left alone, for either may be right. */
export const de = (name: string): string =>
  /^[aeiouàâäéèêëîïôöûü]/iu.test(name) ? `d’${name}` : `de ${name}`;
