import type { SQLOutputValue } from 'node:sqlite';
import type { Stored } from '../../usecases/ports.ts';
import { read } from '../documents.ts';

export function storedOf(row: Record<string, SQLOutputValue>): Stored {
  return { record: read('record', String(row.document)), version: String(row.version) };
}

/** Behind every text that begins so: no character comes after the last one. */
export const behind = (prefix: string): string => `${prefix}\u{10ffff}`;
