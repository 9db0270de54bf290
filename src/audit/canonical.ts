import { hash } from 'node:crypto';

/** SHA-256, base64url. */
export type Hash = string;

/**
 * The one text for a JSON value, whoever writes it: names in the order of their UTF-16 units, no blanks, numbers and
 * strings as ECMAScript writes them (RFC 8785). What is undefined is absent. A lone surrogate stays escaped.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let told = '';
  if (Array.isArray(value)) {
    for (const one of value) told += told === '' ? canonical(one) : `,${canonical(one)}`;
    return `[${told}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field !== undefined) told += `${told === '' ? '' : ','}${JSON.stringify(name)}:${canonical(field)}`;
  }
  return `{${told}}`;
}

export const digestOf = (value: unknown): Hash => hash('sha256', canonical(value), 'base64url');
