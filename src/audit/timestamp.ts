import type { Hash } from './canonical.ts';
import { CONTEXT_0, type Der, der, readDer, TAGS } from './der.ts';

/** An answer that is no time stamp of what was asked. */
export class TimestampError extends Error {
  override readonly name = 'TimestampError';
}

/** id-sha256, and id-ct-TSTInfo (RFC 3161, 2.4.2). */
const SHA256 = der(TAGS.oid, Buffer.from('608648016503040201', 'hex'));
const TST_INFO = Buffer.from('2a864886f70d0109100104', 'hex');
const NONCE_BYTES = 8;

const bytesOf = (hash: Hash): Uint8Array => Buffer.from(hash, 'base64url');

/** A positive number from random bytes, as DER writes it. */
const nonceOf = (random: Uint8Array): Uint8Array =>
  Uint8Array.of(((random[0] ?? 0) & 0x3f) | 0x40, ...random.subarray(1, NONCE_BYTES));

/** TimeStampReq for a SHA-256 hash; the certificate of who signs is to come along. `random`: 8 bytes. */
export const timestampRequest = (hash: Hash, random: Uint8Array): Uint8Array =>
  der(
    TAGS.sequence,
    der(TAGS.integer, Uint8Array.of(1)),
    der(TAGS.sequence, der(TAGS.sequence, SHA256, der(TAGS.null)), der(TAGS.octets, bytesOf(hash))),
    der(TAGS.integer, nonceOf(random)),
    der(TAGS.boolean, Uint8Array.of(0xff)),
  );

/**
 * The token in a TimeStampResp, DER, when it stamps this hash for this request. Who signed it is not looked at: that is
 * for whoever trusts the authority (`openssl ts -verify`). Throws TimestampError.
 */
export function tokenIn(response: Uint8Array, hash: Hash, random: Uint8Array): Uint8Array {
  const [status, token] = parsed(() => within(readDer(response)[0]));
  const code = status && within(status)[0]?.content[0];
  if (code !== 0 && code !== 1) throw new TimestampError(`the authority refused with status ${code ?? '?'}`);
  if (token === undefined) throw new TimestampError('the authority sent no token');
  const whole = der(token.tag, token.content);
  const { nonce } = stampOf(whole, hash);
  if (nonce === undefined || !Buffer.from(nonce).equals(nonceOf(random)))
    throw new TimestampError('the token was made for another request');
  return whole;
}

/** When a token says that this hash was there. Throws TimestampError where it stamps something else. */
export function stampOf(token: Uint8Array, hash: Hash): { readonly at: string; readonly nonce?: Uint8Array } {
  return parsed(() => {
    const [, signed] = within(readDer(token)[0]);
    const [, , encapsulated] = within(within(signed)[0]);
    const [type, content] = within(encapsulated);
    if (type === undefined || !Buffer.from(type.content).equals(TST_INFO))
      throw new TimestampError('this is no time stamp');
    const info = within(readDer(within(content)[0]?.content ?? new Uint8Array())[0]);
    const imprint = within(info[2])[1]?.content;
    if (imprint === undefined || !Buffer.from(imprint).equals(bytesOf(hash)))
      throw new TimestampError('it stamps something else');
    const time = info.find(({ tag }) => tag === TAGS.time);
    if (time === undefined) throw new TimestampError('it names no time');
    const nonce = info.slice(4).find(({ tag }) => tag === TAGS.integer)?.content;
    return { at: Buffer.from(time.content).toString('latin1'), ...(nonce && { nonce }) };
  });
}

const HOLDS: ReadonlySet<number> = new Set([TAGS.sequence, TAGS.set, CONTEXT_0]);

function within(element: Der | undefined): readonly Der[] {
  if (element === undefined || !HOLDS.has(element.tag)) throw new TimestampError('this is no time stamp');
  return readDer(element.content);
}

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new TimestampError('this is no time stamp', { cause: error });
    throw error;
  }
}
