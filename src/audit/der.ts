/** One element of DER (ITU-T X.690): what it is, and what stands in it. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
}

export const TAGS = { boolean: 1, integer: 2, octets: 4, null: 5, oid: 6, time: 24, sequence: 48, set: 49 };
/** What a context gives the number 0, where it holds other elements. */
export const CONTEXT_0 = 0xa0;

export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), content]);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return Buffer.concat([Uint8Array.of(tag, 0x80 | bytes.length), bytes, content]);
}

/** The elements in `bytes`, one after the other. Throws RangeError for what is no DER. */
export function readDer(bytes: Uint8Array): readonly Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, short = 0] = bytes.subarray(at, at + 2);
    const more = short < 0x80 ? 0 : short & 0x7f;
    const begin = at + 2 + more;
    const length =
      more === 0 ? short : bytes.subarray(at + 2, begin).reduce((all, byte) => all * 256 + byte, 0);
    const end = begin + length;
    if (more > 4 || short === 0x80 || end > bytes.length) throw new RangeError('this is no DER');
    found.push({ tag, content: bytes.subarray(begin, end) });
    at = end;
  }
  return found;
}
