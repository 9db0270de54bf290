import { type OutgoingHttpHeaders, request } from 'node:http';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9', token: 'sandbox-token' });
});
afterAll(() => sandbox.close());

/** The status of one call, whose target goes out as it stands here. */
const asked = (
  method: string,
  path: string,
  body = '',
  headers: OutgoingHttpHeaders = {},
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(sandbox.url);
    const call = request({ hostname, port, method, path, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    call.once('error', reject);
    call.end(body);
  });

test.each([
  ['an empty network path', 'GET', '//', 404],
  ['a network path', 'GET', '//evil.example/', 404],
  ['a network path of Graph', 'GET', '//v1.0/users', 404],
  ['three slashes', 'GET', '///', 404],
  ['a host that makes no URL', 'GET', '//[::bad/', 404],
  ['another server’s address', 'GET', 'http://evil.example/directory', 400],
  ['an asterisk', 'OPTIONS', '*', 400],
  ['broken percent-encoding', 'GET', '/%zz', 404],
  ['broken percent-encoding of a conversation', 'POST', '/connector/v3/conversations/%zz/activities', 400],
  ['broken percent-encoding in Graph', 'GET', '/v1.0/users/%zz', 401],
  ['a prototype’s name', 'GET', '/__proto__', 404],
])('%s is answered as what it is', async (_what, method, path, expected) => {
  expect(await asked(method, path)).toBe(expected);
});

test.each(['/chat/say', '/sandbox/bad-days', '/connector/v3/conversations', '/sandbox/quirks', '/directory'])(
  'what is no JSON, and what is too large, are the caller’s fault: %s',
  async (path) => {
    const headers = { 'Content-Type': 'application/json' };
    expect(await asked('POST', path, '{', headers)).toBe(400);
    expect(await asked('POST', path, `"${'x'.repeat(24_000_100)}"`, headers)).toBe(413);
  },
);
