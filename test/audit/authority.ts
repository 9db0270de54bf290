import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What OpenSSL 3 (`openssl ts -reply`) answered to a request for RECORDED.hash with RECORDED.random. */
export const RECORDED = {
  hash: 'b0eRjr9RhdZKRlYUmsKKmWQ3vD1rJwqy3gsm5oHVGxY',
  random: Buffer.from('0102030405060708', 'hex'),
  response: Buffer.from(
    readFileSync(join(import.meta.dirname, 'files/openssl-response.tsr.b64'), 'utf8'),
    'base64',
  ),
};
const IMPRINT_AT = 24;
const NONCE = Buffer.from('4102030405060708', 'hex');

const put = (whole: Buffer, old: Buffer, other: Buffer): Buffer => {
  const at = whole.indexOf(old);
  return Buffer.concat([whole.subarray(0, at), other, whole.subarray(at + old.length)]);
};

/** An authority that answers as the recorded one did, for the hash and the nonce that it is sent. */
export async function startAuthority() {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const asked = Buffer.concat(pieces);
    if (request.headers['content-type'] !== 'application/timestamp-query')
      return response.writeHead(415).end();
    const imprint = asked.subarray(IMPRINT_AT, IMPRINT_AT + 32);
    const nonce = asked.subarray(IMPRINT_AT + 34, IMPRINT_AT + 42);
    const stamped = put(RECORDED.response, Buffer.from(RECORDED.hash, 'base64url'), imprint);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
    return response.end(put(stamped, NONCE, nonce));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
