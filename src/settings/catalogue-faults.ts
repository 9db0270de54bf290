import { type Document, isMap, isNode, type LineCounter } from 'yaml';
import type { z } from 'zod';
import {
  type CatalogueFault,
  ENTRY_FAULT_CODES,
  type EntryFault,
  type EntryFaultCode,
  type UnknownKey,
} from '../access/catalogue-fault.ts';
import { nearest } from '../access/nearest.ts';
import type { Wrong } from './catalogue-rules.ts';

/** What a schema says of what it does not take: a code, which words put into a sentence. */
export const says = (code: EntryFaultCode): EntryFaultCode => code;

/** Where it stands in the text that a document was read from. */
export type Placed = (wrong: Wrong, key?: string) => CatalogueFault;

export const placedIn =
  (document: Document, lines: LineCounter): Placed =>
  ({ path, fault }, key) => {
    const offset = offsetOf(document, path, key);
    const line = offset === undefined ? {} : { line: lines.linePos(offset).line };
    return { kind: 'entry', path: pathOf(path), ...line, fault };
  };

/** Where something stands in the text, or what it is missing from; `key` is one that it has. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const named =
    key === undefined || !isMap(node) ? undefined : node.items.find((one) => String(one.key) === key)?.key;
  for (const one of [named, node]) if (isNode(one) && one.range) return one.range[0];
  return path.length === 0 ? undefined : offsetOf(document, path.slice(0, -1));
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (whole, key) =>
      typeof key === 'number' ? `${whole}[${key}]` : whole === '' ? String(key) : `${whole}.${String(key)}`,
    '',
  );

/** What a schema found wrong; `value` is what stands there, `keys` are all that there are. */
export function faultOf(issue: z.core.$ZodIssue, value: unknown, keys: readonly string[]): EntryFault {
  const own = ENTRY_FAULT_CODES.find((one) => one === issue.message);
  if (issue.code === 'unrecognized_keys')
    return { code: 'unknown-keys', keys: issue.keys.map((key) => unknownKey(key, keys)) };
  if (value === undefined && issue.code !== 'custom') return { code: 'missing' };
  if (issue.code === 'invalid_type') return { code: 'type', expected: issue.expected };
  if (own !== undefined) return { code: own };
  if (issue.code === 'invalid_value') return { code: 'choice', choices: issue.values.map(String) };
  const isList = 'origin' in issue && issue.origin === 'array';
  if (issue.code === 'too_big')
    return { code: isList ? 'too-many' : 'too-long', limit: Number(issue.maximum) };
  if (issue.code === 'too_small')
    return isList ? { code: 'too-few', limit: Number(issue.minimum) } : { code: 'empty' };
  return { code: 'not-understood' };
}

function unknownKey(key: string, keys: readonly string[]): UnknownKey {
  const near = nearest(key, keys, 3);
  return { key, ...(near !== undefined && { near }) };
}
