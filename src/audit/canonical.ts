import { hash } from 'node:crypto';
import type { Steps } from './personal.ts';

/** SHA-256, base64url. */
export type Hash = string;

const NOWHERE: readonly Steps[] = [];

/**
 * The one text for a JSON value, whoever writes it: names in the order of their UTF-16 units, no blanks, numbers and
 * strings as ECMAScript writes them (RFC 8785). What is undefined is absent. A lone surrogate stays escaped. Where
 * `hidden` leads, null stands instead; what is not there is not put there. `depth`: how many steps were taken.
 */
export function canonical(value: unknown, hidden = NOWHERE, depth = 0): string {
  for (const steps of hidden) if (steps.length === depth) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let told = '';
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) {
      const text = canonical(one, hidden.length === 0 ? hidden : within(hidden, depth, String(i)), depth + 1);
      told += i === 0 ? text : `,${text}`;
    }
    return `[${told}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of inOrder(Object.keys(fields))) {
    const field = fields[name];
    if (field === undefined) continue;
    const text = canonical(field, hidden.length === 0 ? hidden : within(hidden, depth, name), depth + 1);
    told += `${told === '' ? '' : ','}${quoted(name)}:${text}`;
  }
  return `{${told}}`;
}

/** What needs no escape; to be told so is cheaper than to call `JSON.stringify`, and every change waits for it. */
const PLAIN = /^[ !#-[\]-~]*$/;
export const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** Which of them go on by this step. */
function within(hidden: readonly Steps[], depth: number, step: string): readonly Steps[] {
  let found: Steps[] | undefined;
  for (const steps of hidden)
    if (steps[depth] === step) {
      found ??= [];
      found.push(steps);
    }
  return found ?? NOWHERE;
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

export const sha256 = (text: string): Hash => hash('sha256', text, 'base64url');
export const digestOf = (value: unknown): Hash => sha256(canonical(value));
