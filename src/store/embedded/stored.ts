import type { SQLOutputValue } from 'node:sqlite';
import type { Proven } from '../../audit/chain.ts';
import type { Stored, Version } from '../../usecases/ports.ts';
import { type Body, type DocumentKind, read } from '../documents.ts';
import { testified } from '../testified.ts';

type Row = Record<string, SQLOutputValue>;

/** Of how many the text is remembered: more than are worked on at once, and some megabytes. */
const MAX_LATELY_READ = 512;

/**
 * Reads documents of one kind. One that was read lately is not parsed again as long as its text is the same, which is
 * most of what a look costs: whoever is let in has their record read five times within a second.
 */
export function createReader<K extends DocumentKind>(kind: K): (text: string) => Body<K> {
  const lately = new Map<string, Body<K>>();
  return (text) => {
    const body = lately.get(text) ?? read(kind, text);
    // Put in anew, it is the last of the map's keys.
    lately.delete(text);
    lately.set(text, body);
    const [oldest] = lately.keys();
    if (lately.size > MAX_LATELY_READ && oldest !== undefined) lately.delete(oldest);
    return body;
  };
}

/** Where a record stands, and how often it was written: who changes it goes there without looking for it once more. */
export const versionOf = ({ row, version }: Row): Version => `${row}.${version}`;
export const rowIn = (version: Version): number => Number.parseInt(version, 10);

/** Reads records with their versions, as `createReader` does. */
export function createRecordReader(): (row: Row) => Stored {
  const recordOf = createReader('record');
  return (row) => ({ record: recordOf(String(row.document)), version: versionOf(row) });
}

/** An event or an act as it stands there, with what proves it. */
export const provenOf = (row: Row, record: string, seq: number): Proven =>
  testified({ record, seq, document: parsed(row.document), seal: parsed(row.seal) });

const isRow = (one: unknown): one is number => Number.isSafeInteger(one);

/** The rows that a record names. Throws for what no Usher wrote there. */
export function rowsOf(list: SQLOutputValue | undefined): readonly number[] {
  const rows: unknown = JSON.parse(String(list));
  if (Array.isArray(rows) && rows.every(isRow)) return rows;
  throw new Error('a record names no rows');
}

/** The same list with more of them, which does not take reading it. Throws for what is none. */
export function withRows(list: string, more: readonly number[]): string {
  if (!list.startsWith('[') || !list.endsWith(']')) throw new Error('a record names no rows');
  const named = list.slice(1, -1);
  return `[${named}${named !== '' && more.length > 0 ? ',' : ''}${more.join(',')}]`;
}

/** Undefined for what is no JSON. */
export function parsed(text: SQLOutputValue | undefined): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** Behind every text that begins so: no character comes after the last one. */
export const behind = (prefix: string): string => `${prefix}\u{10ffff}`;
