import { hash } from 'node:crypto';
import type { Path } from './personal.ts';

/** SHA-256, base64url. */
export type Hash = string;

/**
 * The one text for a JSON value, whoever writes it: names in the order of their UTF-16 units, no blanks, numbers and
 * strings as ECMAScript writes them (RFC 8785). What is undefined is absent. A lone surrogate stays escaped.
 */
export const canonical = (value: unknown): string => tell(value, NONE, 0);

/** The same with null wherever a path leads, and what stands there; undefined: nothing. No path leads through another. */
export function parted(
  value: unknown,
  paths: readonly Path[],
): { readonly open: string; readonly values: readonly unknown[] } {
  const holes = paths.map((path): Hole => ({ path, value: undefined }));
  return { open: tell(value, holes, 0), values: holes.map((hole) => hole.value) };
}

interface Hole {
  readonly path: Path;
  value: unknown;
}
const NONE: readonly Hole[] = [];

/** `holes`: those below; the way to here is so many characters of their paths. Every change waits for this. */
function tell(value: unknown, holes: readonly Hole[], way: number): string {
  if (holes.length > 0 && holes.some((hole) => hole.path.length === way)) {
    for (const hole of holes) if (hole.path.length === way) hole.value = value;
    return 'null';
  }
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let told = '';
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries())
      told += `${i === 0 ? '' : ','}${below(one, holes, way, String(i))}`;
    return `[${told}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of inOrder(Object.keys(fields))) {
    const field = fields[name];
    if (field === undefined) continue;
    told += `${told === '' ? '' : ','}${quoted(name)}:${below(field, holes, way, name)}`;
  }
  return `{${told}}`;
}

function below(value: unknown, holes: readonly Hole[], way: number, step: string): string {
  if (holes.length === 0) return tell(value, holes, way);
  const end = way + 1 + step.length;
  let inside = NONE;
  for (const hole of holes) {
    const { path } = hole;
    const isInside = path.startsWith(step, way + 1) && (path.length === end || path[end] === '/');
    if (isInside) inside = [...inside, hole];
  }
  return tell(value, inside, end);
}

/** What needs no escape; to be told so is cheaper than to call `JSON.stringify`, and every change waits for it. */
const PLAIN = /^[ !#-[\]-~]*$/;
export const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

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
