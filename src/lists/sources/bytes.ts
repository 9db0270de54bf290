import { Unreadable } from '../faults.ts';

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** As much as is worked on in one go: a large chunk neither holds up other work nor is held twice. */
const PIECE = 16_384;
/** Enough to tell what a file is. */
const HEAD = 4_096;

/** The bytes in pieces of at most 16 KiB; more than `limit` of them are refused while they come. */
export async function* pieces(chunks: Chunks, limit: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > limit) throw new Unreadable({ code: 'file-too-large', limit });
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
  }
}

/** The first 4 KiB (or all there is), and everything from the beginning. */
export async function withHead(
  source: AsyncGenerator<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncGenerator<Uint8Array> }> {
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = joined(first);
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    yield* source;
  }
  return { head, all: all() };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
