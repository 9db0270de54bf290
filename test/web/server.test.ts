import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import { createWebServer, type WebServer } from '../../src/web/server.ts';
import { NOBODY } from './dependencies.ts';
import { OFFER } from './outcomes.ts';

const TOKEN = 'A'.repeat(43);
let outcome: RedeemOutcome | Error = { kind: 'unknown' };
let redeemed: string[] = [];
let activities = 0;
const unready: string[] = [];
let server: WebServer;
let port = 0;

beforeAll(async () => {
  server = createWebServer({
    ...NOBODY,
    async redeem(token) {
      redeemed.push(token);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    channel: async () => ({
      kind: 'proven',
      async answer({ type }) {
        activities++;
        if (type === 'fault') throw new Error('secret inner text');
        return { status: 200 };
      },
    }),
    unready: async () => unready,
    metrics: async () => ({ contentType: 'text/plain', body: 'usher 1\n' }),
  });
  port = await server.listen(0, '127.0.0.1');
});
afterAll(() => server.close());
beforeEach(() => {
  redeemed = [];
  activities = 0;
});

const url = (path: string): string => `http://127.0.0.1:${port}${path}`;
const opens = async (path: string, init?: RequestInit) => {
  const response = await fetch(url(path), init);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const posts = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  opens('/api/messages', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body ?? null,
  });
/** Sends bytes as they are; the answer's first line, or that the line was cut. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
      socket.end();
    });
    socket.on('error', () => resolve('cut'));
    socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
  });

test.each<[RedeemOutcome, number, string]>([
  [{ kind: 'granted', again: false, offer: OFFER, url: 'https://portal.example.com' }, 200, 'Access granted'],
  [{ kind: 'granted', again: true, offer: OFFER }, 200, 'already have access'],
  [{ kind: 'not-accepted', offer: OFFER }, 409, 'Accept the invitation first'],
  [{ kind: 'expired', offer: OFFER }, 410, 'has expired'],
  [{ kind: 'ended', offer: OFFER }, 410, 'no longer valid'],
  [{ kind: 'unknown' }, 404, 'newest invitation'],
  [{ kind: 'unavailable', offer: OFFER, retryAfterSeconds: 7, reference: 'r1' }, 503, 'Nothing is lost'],
])('the page for %j', async (what, status, says) => {
  outcome = what;
  const page = await opens(`/grant-access?state=${TOKEN}`);
  expect(page.status).toBe(status);
  expect(page.text).toContain(says);
  // Who is not known learns nothing of their link, not even that it looks like one.
  expect(page.text.includes(TOKEN)).toBe(what.kind !== 'unknown');
  expect(page.text.includes(OFFER.sponsor)).toBe(what.kind !== 'unknown');
  expect(page.text).not.toContain('<script');
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect(page.headers.get('retry-after')).toBe(what.kind === 'unavailable' ? '7' : null);
});

test('the link to the application is there, and what it is called cannot break out of the page', async () => {
  outcome = {
    kind: 'granted',
    again: false,
    offer: { ...OFFER, resource: '<b>"Portal"</b>' },
    url: 'https://portal.example.com/?a=1&b="2"',
  };
  const { text } = await opens(`/grant-access?state=${TOKEN}`);
  expect(text).toContain('href="https://portal.example.com/?a=1&amp;b=&quot;2&quot;"');
  expect(text).not.toContain('<b>');
});

test('the page speaks the invitee’s language', async () => {
  outcome = { kind: 'expired', offer: OFFER };
  const { text } = await opens(`/grant-access?state=${TOKEN}`, {
    headers: { 'Accept-Language': 'pt, de-AT;q=0.8, en;q=0.5' },
  });
  expect(text).toContain('<html lang="de">');
});

test('whoever chooses a language reads it, here and on the way', async () => {
  outcome = { kind: 'expired', offer: OFFER };
  const french = { headers: { 'Accept-Language': 'fr' } };
  const { text } = await opens(`/grant-access?state=${TOKEN}`, french);
  const [, german = ''] = /href="([^"]+)">Deutsch</u.exec(text) ?? [];
  const chosen = await opens(german.replaceAll('&amp;', '&'), french);
  expect(chosen.text).toContain('<html lang="de">');
  expect(redeemed).toEqual([TOKEN, TOKEN]);
  expect((await opens('/grant-access?lang=<b>', french)).text).toContain('<html lang="fr">');
});

test.each([
  '',
  '?state=',
  '?state=short',
  `?state=${TOKEN}&state=${TOKEN}`,
  `?state[x]=${TOKEN}`,
  `?state%5B%5D=${TOKEN}`,
  `?state.a=${TOKEN}&state=${TOKEN}`,
  `?State=${TOKEN}`,
  `?state=${'A'.repeat(44)}`,
  `?state=${'A'.repeat(42)}%21`,
  `?x=1`,
])('no link of ours is 404 and looks nothing up: %s', async (query) => {
  outcome = { kind: 'granted', again: false, offer: OFFER };
  expect((await opens(`/grant-access${query}`)).status).toBe(404);
  expect(redeemed).toEqual([]);
});

test('parameters that were added on the way do no harm, however many', async () => {
  outcome = { kind: 'granted', again: false, offer: OFFER };
  const noise = Array.from({ length: 1_200 }, (_, i) => `p${i}=1`).join('&');
  expect((await opens(`/grant-access?${noise}&state=${TOKEN}`)).status).toBe(200);
  expect(redeemed).toEqual([TOKEN]);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  '%s on the link is 405 and grants nothing',
  async (method) => {
    const answer = await opens(`/grant-access?state=${TOKEN}`, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(redeemed).toEqual([]);
  },
);

test('HEAD grants nothing', async () => {
  expect((await opens(`/grant-access?state=${TOKEN}`, { method: 'HEAD' })).status).toBe(200);
  expect(redeemed).toEqual([]);
});

test('a fault is a page with a reference, and not a word of what went wrong', async () => {
  outcome = new Error('secret inner text');
  const page = await opens(`/grant-access?state=${TOKEN}`);
  expect(page.status).toBe(500);
  expect(page.text).toMatch(/Reference: [0-9a-f]{8}/u);
  expect(page.text).not.toContain('secret');
  expect((await posts('{"type":"fault"}')).text).not.toContain('secret');
});

test.each<[string, RequestInit['body'], Record<string, string>, number]>([
  ['no JSON', '{', {}, 400],
  ['an array', '[]', {}, 400],
  ['no type', '{"a":1}', {}, 400],
  ['null', 'null', {}, 400],
  ['nothing', '', {}, 400],
  ['a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
  ['what claims to be gzip', 'not gzip', { 'Content-Encoding': 'gzip' }, 415],
  ['a gzip bomb', gzipSync(Buffer.alloc(20_000_000)), { 'Content-Encoding': 'gzip' }, 415],
  ['too much', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), {}, 413],
])('a body that is no activity: %s', async (_what, body, headers, status) => {
  expect((await posts(body, headers)).status).toBe(status);
  expect(activities).toBe(0);
  expect((await posts('{"type":"message"}')).status).toBe(200);
});

test.each<[string, string, RegExp]>([
  ['broken percent-encoding', 'GET /grant-access?state=%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n', /40[04]/u],
  [
    'an endless token',
    `GET /grant-access?state=${'A'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    /4(00|14|31)|cut/u,
  ],
  ['a broken path', 'GET /%ZZ HTTP/1.1\r\nHost: x\r\n\r\n', /40[04]/u],
  ['no HTTP', 'NONSENSE\r\n\r\n', /400|cut/u],
])('what is hardly HTTP does not end the process: %s', async (_what, bytes, answer) => {
  expect(await raw(bytes)).toMatch(answer);
  expect((await opens('/healthz')).status).toBe(200);
});

test('health, readiness and metrics', async () => {
  expect(await opens('/readyz')).toMatchObject({ status: 200 });
  expect(await opens('/metrics')).toMatchObject({ status: 200, text: 'usher 1\n' });
  expect((await opens('/nowhere')).status).toBe(404);
});
