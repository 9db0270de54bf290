import { enumeration } from '../enumeration.ts';

export const { listed, or } = enumeration('de', (count) => `${count} weitere`);

/** `1.250`; in einer falschen Zeile steht die Grenze als Text. */
export const number = (count: number | string): string => Number(count).toLocaleString('de');
export const partners = (count: number): string => `${number(count)} Partner`;
export const rows = (count: number): string => (count === 1 ? '1 Zeile' : `${number(count)} Zeilen`);
/** Das Verb neben beiden. */
export const are = (count: number): string => (count === 1 ? 'ist' : 'sind');
