import { hash } from 'node:crypto';

/** SHA-256, base64url. */
export type Hash = string;

/**
 * The one text for a JSON value, whoever writes it: names in the order of their UTF-16 units, no blanks, numbers and
 * strings as ECMAScript writes them (RFC 8785). What is undefined is absent. A lone surrogate stays escaped.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let told = '';
  if (Array.isArray(value)) {
    for (const one of value) told += told === '' ? canonical(one) : `,${canonical(one)}`;
    return `[${told}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of inOrder(Object.keys(fields))) {
    const field = fields[name];
    if (field !== undefined) told += `${told === '' ? '' : ','}${quoted(name)}:${canonical(field)}`;
  }
  return `{${told}}`;
}

const FEW = 32;

/** In place. By insertion: a few names are in order before `sort` has begun, and every change waits for it. */
function inOrder(names: string[]): readonly string[] {
  if (names.length > FEW) return names.sort();
  for (let i = 1; i < names.length; i++)
    for (let k = i; k > 0; k--) {
      const before = names[k - 1] ?? '';
      const name = names[k] ?? '';
      if (before <= name) break;
      names[k - 1] = name;
      names[k] = before;
    }
  return names;
}

/** Names come from few shapes, again and again; so many are never ours. */
const MAX_QUOTED = 1_000;
const QUOTED = new Map<string, string>();

function quoted(name: string): string {
  const known = QUOTED.get(name);
  if (known !== undefined) return known;
  const made = JSON.stringify(name);
  if (QUOTED.size < MAX_QUOTED) QUOTED.set(name, made);
  return made;
}

export const sha256 = (text: string): Hash => hash('sha256', text, 'base64url');
export const digestOf = (value: unknown): Hash => sha256(canonical(value));
