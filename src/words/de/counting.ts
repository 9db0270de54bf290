import { enumeration } from '../enumeration.ts';

export const { listed, or } = enumeration('de', (count) => `${count} weitere`);

/** `1.250`; what is wrong in a row holds its limit as text. */
export const number = (count: number | string): string => Number(count).toLocaleString('de');
export const partners = (count: number): string => `${number(count)}\u00a0Partner`;
export const rows = (count: number): string =>
  count === 1 ? '1\u00a0Zeile' : `${number(count)}\u00a0Zeilen`;
/** The verb beside either. */
export const are = (count: number): string => (count === 1 ? 'ist' : 'sind');
