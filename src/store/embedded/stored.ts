import type { SQLOutputValue } from 'node:sqlite';
import type { Proven } from '../../audit/chain.ts';
import type { Stored } from '../../usecases/ports.ts';
import { read } from '../documents.ts';
import { testified } from '../testified.ts';

type Row = Record<string, SQLOutputValue>;

export function storedOf(row: Row): Stored {
  return { record: read('record', String(row.document)), version: String(row.version) };
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
