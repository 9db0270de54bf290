import type { SQLOutputValue } from 'node:sqlite';
import type { Stored } from '../../usecases/ports.ts';
import { read } from '../documents.ts';

export function storedOf(row: Record<string, SQLOutputValue>): Stored {
  return { record: read('record', String(row.document)), version: String(row.version) };
}
