import { PassThrough, pipeline, type Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable } from '../faults.ts';
import type { Limits } from '../limits.ts';

/** The parts of a workbook by their names, read one at a time and never unpacked as a whole. */
export interface Archive {
  /** Text in pieces, at most `limit` bytes of it; undefined where there is no such part. */
  open(name: string, limit?: number): Promise<AsyncGenerator<string> | undefined>;
}

const MOST_PARTS = 2_000;
/** Of a part that says how a workbook is made, in bytes. */
export const SMALL_PART = 8 * 1024 * 1024;

/**
 * A zip file held in memory, of which yauzl reads the directory. A part that says it is larger than `unpacked` is
 * refused unread, and yauzl ends the reading of one that turns out larger than it says.
 */
export async function openArchive(bytes: Uint8Array, { unpacked }: Limits): Promise<Archive> {
  const entries = new Map<string, Entry>();
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    decodeStrings: true,
    validateEntrySizes: true,
  }).catch(broken);
  if (zip.entryCount > MOST_PARTS) return broken();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch {
    return broken();
  }
  return {
    async open(name, limit = unpacked) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      if (entry.uncompressedSize > limit) throw new Unreadable({ code: 'workbook-too-large', limit });
      const stream = await unpacking(zip, entry).catch(broken);
      return texts(stream);
    },
  };
}

/**
 * One part, unpacked while it is read. A broken one fails at any time, before anybody reads and after they stopped;
 * the pipeline hears it from the first moment and keeps it for the reader, where it would end the process unheard.
 */
const unpacking = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(error);
      return resolve(pipeline(stream, new PassThrough(), () => undefined));
    }),
  );

async function* texts(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of stream as AsyncIterable<Uint8Array>)
      yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    broken();
  } finally {
    stream.destroy();
  }
}

export function broken(): never {
  throw new Unreadable({ code: 'workbook-broken' });
}
