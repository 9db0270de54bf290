import { enumeration } from '../enumeration.ts';

export const { listed, or } = enumeration('nl', (count) => `nog ${count}`);

/** `1.250`; what is wrong in a row holds its limit as text. */
export const number = (count: number | string): string => Number(count).toLocaleString('nl');
export const partners = (count: number): string => (count === 1 ? '1 partner' : `${number(count)} partners`);
export const rows = (count: number): string => (count === 1 ? '1 rij' : `${number(count)} rijen`);
/** The verb beside either. */
export const are = (count: number): string => (count === 1 ? 'is' : 'zijn');
