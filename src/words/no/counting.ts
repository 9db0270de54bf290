import { enumeration } from '../enumeration.ts';

export const { listed, or } = enumeration('nb', (count) => `${count} til`);

/** `1 250`; what is wrong in a row holds its limit as text. */
export const number = (count: number | string): string => Number(count).toLocaleString('nb');
export const partners = (count: number): string =>
  count === 1 ? '1\u00a0partner' : `${number(count)}\u00a0partnere`;
export const rows = (count: number): string => (count === 1 ? '1\u00a0rad' : `${number(count)}\u00a0rader`);
