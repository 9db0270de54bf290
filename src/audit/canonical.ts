import { createHash } from 'node:crypto';

/** SHA-256, base64url. */
export type Hash = string;

/**
 * The one text for a JSON value, whoever writes it: names in the order of their UTF-16 units, no blanks, numbers and
 * strings as ECMAScript writes them (RFC 8785). What is undefined is absent. A lone surrogate stays escaped.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const told = Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`);
  return `{${told.join(',')}}`;
}

export const digestOf = (value: unknown): Hash =>
  createHash('sha256').update(canonical(value)).digest('base64url');
