import { enumeration } from '../enumeration.ts';

export const { listed, or } = enumeration('nl', (count) => `nog ${count}`);

/** `1.250`; what is wrong in a row holds its limit as text. */
export const number = (count: number | string): string => Number(count).toLocaleString('nl');
export const partners = (count: number): string =>
  count === 1 ? '1\u00a0partner' : `${number(count)}\u00a0partners`;
export const rows = (count: number): string => (count === 1 ? '1\u00a0rij' : `${number(count)}\u00a0rijen`);
/** The verb beside either. */
export const are = (count: number): string => (count === 1 ? 'is' : 'zijn');
