import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stampOf, TimestampError } from '../../src/audit/timestamp.ts';
import { requestTimestamp } from '../../src/request-timestamp.ts';
import { RECORDED, startAuthority } from './authority.ts';

const HASH = Buffer.alloc(32, 7).toString('base64url');
let server: Server;
let answer: RequestListener;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const said = async (patienceMs?: number): Promise<string> => {
  const refused: unknown = await requestTimestamp(url, HASH, patienceMs).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TimestampError);
  return refused instanceof Error ? refused.message : '';
};

test('a hash is stamped, for the request that asked', async () => {
  const authority = await startAuthority();
  const token = await requestTimestamp(authority.url, HASH);
  await authority.close();
  expect(stampOf(Buffer.from(token, 'base64'), HASH).at).toBe('20261127114657Z');
});

test.each<readonly [what: string, answers: RequestListener, says: RegExp]>([
  ['another hash, or another request', (_in, out) => out.end(RECORDED.response), /something else/u],
  ['no DER', (_in, out) => out.end('<html>Welcome</html>'), /no time stamp|refused/u],
  ['nothing', (_in, out) => out.end(), /no time stamp|refused/u],
  ['half a token', (_in, out) => out.end(RECORDED.response.subarray(0, 400)), /no time stamp/u],
  ['a refusal', (_in, out) => out.end(Buffer.from('30053003020102', 'hex')), /refused with status 2/u],
  ['far too much', (_in, out) => out.end(Buffer.alloc(1_000_001)), /far more/u],
  ['an error', (_in, out) => void Object.assign(out, { statusCode: 503 }).end(), /status 503/u],
  ['a connection that breaks', (_in, out) => out.destroy(), /cannot be reached/u],
])('an authority that answers with %s stamps nothing, and that is told', async (_what, answers, says) => {
  answer = answers;
  expect(await said()).toMatch(says);
});

test('one that never answers, or never ends, is not waited for', async () => {
  answer = () => undefined;
  expect(await said(200)).toBe('the authority did not answer within 0.2 seconds');
  answer = (_in, out) => void out.write(RECORDED.response.subarray(0, 100));
  expect(await said(200)).toBe('the authority did not answer within 0.2 seconds');
});
