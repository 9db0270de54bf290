import type { SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Proven } from '../../audit/chain.ts';
import type { Seal } from '../../audit/seal.ts';
import type { Stored } from '../../usecases/ports.ts';
import { Envelope, read } from '../documents.ts';
import { seal as sealShape } from '../shapes/seal.ts';

type Row = Record<string, SQLOutputValue>;

export function storedOf(row: Row): Stored {
  return { record: read('record', String(row.document)), version: String(row.version) };
}

const Text = z.string();

/** An event or an act as it stands there, with what proves it. Throws DocumentError for what is no document. */
export function provenOf(row: Row, record: string, seq: number): Proven {
  const document = Envelope.parse(JSON.parse(Text.parse(row.document)));
  const seal: Seal | undefined =
    row.seal === null ? undefined : sealShape.parse(JSON.parse(Text.parse(row.seal)));
  return { record, seq, document, ...(seal && { seal }) };
}

/** Behind every text that begins so: no character comes after the last one. */
export const behind = (prefix: string): string => `${prefix}\u{10ffff}`;
