import { randomBytes } from 'node:crypto';
import { TimestampError, timestampRequest, tokenIn } from './audit/timestamp.ts';

const PATIENCE_MS = 30_000;
/** A token with its certificates is a few kilobytes. */
const MAX_BYTES = 1_000_000;

/**
 * A token of an RFC 3161 authority over a SHA-256 hash, DER, base64. Rejects with TimestampError: what came is no time
 * stamp of this hash for this request, or nothing came within `patienceMs`.
 */
export async function requestTimestamp(url: string, hash: string, patienceMs = PATIENCE_MS): Promise<string> {
  const random = randomBytes(8);
  const response = await exchange(url, timestampRequest(hash, random), patienceMs);
  return Buffer.from(tokenIn(response, hash, random)).toString('base64');
}

async function exchange(url: string, request: Uint8Array, patienceMs: number): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Buffer.from(request),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!answer.ok) throw new TimestampError(`the authority answered with status ${answer.status}`);
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of answer.body ?? []) {
      bytes += piece.length;
      if (bytes > MAX_BYTES) throw new TimestampError('the authority sent far more than a time stamp');
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch (cause) {
    if (cause instanceof TimestampError) throw cause;
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    throw new TimestampError(
      isLate
        ? `the authority did not answer within ${patienceMs / 1000} seconds`
        : 'the authority cannot be reached',
      { cause },
    );
  }
}
