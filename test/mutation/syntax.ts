import { parseSync } from '@swc/core';

/** A node of swc's syntax tree; what it holds depends on its type. Places are bytes, from 1, as swc counts them. */
export interface Node {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly [part: string]: unknown;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const isNode = (value: unknown): value is Node =>
  isObject(value) && typeof Reflect.get(value, 'type') === 'string' && isObject(Reflect.get(value, 'span'));

/** What only the type checker reads, and names that are no values. */
const SKIPPED = new Set([
  'span',
  'typeAnnotation',
  'returnType',
  'typeParams',
  'typeParameters',
  'typeArguments',
]);
const VALUES_OF_TYPES = /^Ts(?:As|Satisfies|NonNull|Const)/u;

/** The nodes right below one; what has no place of its own, an argument or a property, is passed through. */
export function childrenOf(node: object): readonly Node[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (SKIPPED.has(name) || (name === 'key' && !(isNode(value) && value.type === 'Computed'))) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
      if (!isNode(item)) return isObject(item) ? childrenOf(item) : [];
      return item.type.startsWith('Ts') && !VALUES_OF_TYPES.test(item.type) ? [] : [item];
    });
  });
}

export interface Source {
  readonly file: string;
  readonly module: object;
  readonly text: (from: number, to: number) => string;
  readonly lineOf: (at: number) => number;
  readonly end: number;
}

/** Throws where the text is no TypeScript. */
export function parse(file: string, source: string): Source {
  const bytes = Buffer.from(source);
  const text = (from: number, to: number): string => bytes.subarray(from - 1, to - 1).toString('utf8');
  return {
    file,
    module: parseSync(source, { syntax: 'typescript', target: 'es2024' }),
    text,
    lineOf: (at) => text(1, at).split('\n').length,
    end: bytes.length + 1,
  };
}
