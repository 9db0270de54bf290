import type { SQLOutputValue } from 'node:sqlite';
import type { AccessRecord } from '../../access/record.ts';
import type { Proven } from '../../audit/chain.ts';
import type { Stored } from '../../usecases/ports.ts';
import { read } from '../documents.ts';
import { testified } from '../testified.ts';

type Row = Record<string, SQLOutputValue>;

export function storedOf(row: Row): Stored {
  return { record: read('record', String(row.document)), version: String(row.version) };
}

/** Of how many records the text is remembered: more than are worked on at once, and some megabytes. */
const MAX_LATELY_READ = 512;

/**
 * Reads records as `storedOf` does. One that was read lately is not parsed again as long as its text is the same, which
 * is most of what a load costs: whoever is let in has their record read five times within a second.
 */
export function createRecordReader(): (row: Row) => Stored {
  const lately = new Map<string, AccessRecord>();
  return (row) => {
    const text = String(row.document);
    const record = lately.get(text) ?? read('record', text);
    // Put in anew, it is the last of the map's keys.
    lately.delete(text);
    lately.set(text, record);
    const [oldest] = lately.keys();
    if (lately.size > MAX_LATELY_READ && oldest !== undefined) lately.delete(oldest);
    return { record, version: String(row.version) };
  };
}

/** An event or an act as it stands there, with what proves it. */
export const provenOf = (row: Row, record: string, seq: number): Proven =>
  testified({ record, seq, document: parsed(row.document), seal: parsed(row.seal) });

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
