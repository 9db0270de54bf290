import { enumeration } from '../enumeration.ts';

const NUMBER = new Intl.NumberFormat('es');

/** Only one is singular in Spanish. */
export const plural = (count: number, one: string, more: string): string => (count === 1 ? one : more);

/** `12.500`; what is wrong in a row holds its limit as text. */
export const number = (count: number | string): string => NUMBER.format(Number(count));

/** `3 filas`, on one line of the screen. */
export const counted = (count: number, one: string, more: string): string =>
  `${number(count)}\u00a0${plural(count, one, more)}`;
export const partners = (count: number): string => counted(count, 'socio', 'socios');
export const rows = (count: number): string => counted(count, 'fila', 'filas');

export const { listed, or } = enumeration('es', (count) => `${number(count)} más`);
