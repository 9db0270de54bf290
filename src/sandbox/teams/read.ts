import { parseJson } from '../http.ts';

/** What arrives over HTTP is of no known form: these look without trusting. */
export type Fields = Readonly<Record<string, unknown>>;

export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const string = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Throws NotTaken where the text is no JSON. */
export const parsed = (text: string): Fields => fields(text === '' ? {} : parseJson(text));
