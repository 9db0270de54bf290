/** A field of a message in Protocol Buffers' wire format: a number, or bytes. */
export type Field = bigint | Uint8Array;

/** What a message holds, by field number. Source: protobuf.dev/programming-guides/encoding. */
export function fieldsOf(bytes: Uint8Array): ReadonlyMap<number, readonly Field[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<number, Field[]>();
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = view.getUint8(at++);
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const taken = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const read = (type: number): Field => {
    switch (type) {
      case 0:
        return varint();
      case 1:
        return Buffer.from(taken(8)).readBigUInt64LE();
      case 2:
        return taken(Number(varint()));
      case 5:
        return BigInt(Buffer.from(taken(4)).readUInt32LE());
      default:
        throw new Error(`wire type ${type}`);
    }
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    const number = tag >> 3;
    found.set(number, [...(found.get(number) ?? []), read(tag & 7)]);
  }
  return found;
}
