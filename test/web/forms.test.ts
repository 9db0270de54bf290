import type { ActOutcome, PartnerAct } from '../../src/usecases/redeem-outcome.ts';
import { createWebServer, type WebServer } from '../../src/web/server.ts';
import { NOBODY } from './dependencies.ts';
import { OFFER } from './outcomes.ts';

const TOKEN = 'A'.repeat(43);
let server: WebServer;
let url = '';
let redeemed = 0;
let acts: (readonly [string, PartnerAct])[] = [];
let outcome: ActOutcome | Error = { kind: 'unknown' };

beforeAll(async () => {
  server = createWebServer({
    ...NOBODY,
    async redeem() {
      redeemed++;
      return { kind: 'unknown' };
    },
    async act(token, act) {
      acts.push([token, act]);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  });
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/grant-access`;
});
afterAll(() => server.close());
beforeEach(() => {
  acts = [];
  redeemed = 0;
  outcome = { kind: 'wished', wish: 'new-link', offer: OFFER };
});

const FORMS = ['/renew', '/leave', '/terms'];
const FORM = 'application/x-www-form-urlencoded';
async function posts(path: string, body: string, type = FORM) {
  const response = await fetch(`${url}${path}`, { method: 'POST', body, headers: { 'Content-Type': type } });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

test('a form says what is wanted, with its token in the body', async () => {
  const asked = await posts('/renew', `state=${TOKEN}`);
  expect(asked).toMatchObject({ status: 200, text: expect.stringContaining('asked for a new invitation') });
  expect(asked.headers.get('content-security-policy')).toContain("form-action 'self'");
  await posts('/leave', `state=${TOKEN}`);
  await posts('/leave', `state=${TOKEN}&confirm=true`);
  await posts('/leave', `state=${TOKEN}&confirm=yes`, `${FORM}; charset=utf-8`);
  expect(acts).toEqual([
    [TOKEN, { kind: 'renew' }],
    [TOKEN, { kind: 'leave', confirmed: false }],
    [TOKEN, { kind: 'leave', confirmed: false }],
    [TOKEN, { kind: 'leave', confirmed: true }],
  ]);
  expect(redeemed).toBe(0);
});

test('terms are answered by the tick or by the button, and by nothing less; in which language is said with it', async () => {
  await posts('/terms', `state=${TOKEN}&version=2&answer=agree&lang=de`);
  await posts('/terms', `state=${TOKEN}&version=2&answer=decline`);
  await posts('/terms', `state=${TOKEN}&version=2&answer=on`);
  await posts('/terms', `state=${TOKEN}`);
  expect(acts).toEqual([
    [TOKEN, { kind: 'terms', version: '2', answer: 'agree', language: 'de' }],
    [TOKEN, { kind: 'terms', version: '2', answer: 'decline', language: 'en' }],
    [TOKEN, { kind: 'terms', version: '2', language: 'en' }],
    [TOKEN, { kind: 'terms', version: '', language: 'en' }],
  ]);
});

test('what a form leads to answers as the link itself does, and tries again by the link', async () => {
  const unavailable = {
    kind: 'unavailable',
    offer: OFFER,
    retryAfterSeconds: 7,
    reference: '4be1c0ffee',
  } as const;
  outcome = { kind: 'opened', outcome: unavailable };
  const { status, text, headers } = await posts('/terms', `state=${TOKEN}&answer=agree&version=2`);
  expect([status, headers.get('retry-after')]).toEqual([503, '7']);
  expect(text).toContain(`<meta http-equiv="refresh" content="7;url=/grant-access?state=${TOKEN}">`);
});

test.each([
  '',
  'state=',
  `state=${TOKEN}&state=${TOKEN}`,
  `state[]=${TOKEN}`,
  `x=${TOKEN}`,
  '%%%',
  `state=${TOKEN}x`,
])('what is no token of ours answers exactly as the link does, and does nothing: %s', async (body) => {
  for (const path of FORMS) {
    const { status, text } = await posts(path, `${body}&confirm=yes`);
    expect({ status, text }).toEqual({ status: 404, text: await (await fetch(url)).text() });
  }
  expect(acts).toEqual([]);
});

test('a token that leads nowhere answers exactly so, too', async () => {
  outcome = { kind: 'unknown' };
  const { status, text } = await posts('/leave', `state=${TOKEN}&confirm=yes`);
  expect({ status, text }).toEqual({
    status: 404,
    text: await (await fetch(`${url}?state=${TOKEN}`)).text(),
  });
});

test('a token in the address is none', async () => {
  expect((await posts(`/leave?state=${TOKEN}&confirm=yes`, '')).status).toBe(404);
  expect(acts).toEqual([]);
});

test.each(['GET', 'HEAD', 'PUT', 'DELETE'])('%s does nothing', async (method) => {
  for (const path of FORMS) {
    const response = await fetch(`${url}${path}?state=${TOKEN}&confirm=yes`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  }
  expect(acts).toEqual([]);
});

test.each([
  ['JSON', JSON.stringify({ state: TOKEN, confirm: 'yes' }), 'application/json', 415],
  ['plain text', `state=${TOKEN}&confirm=yes`, 'text/plain', 415],
  ['far too much', `state=${TOKEN}&confirm=yes&x=${'x'.repeat(10_000)}`, FORM, 413],
])('%s is no form of ours', async (_what, body, type, status) => {
  expect((await posts('/leave', body, type)).status).toBe(status);
  expect(acts).toEqual([]);
});

test('a fault is a page with a reference, and not a word of what went wrong', async () => {
  outcome = new Error('secret inner text');
  const { status, text } = await posts('/renew', `state=${TOKEN}`);
  expect(status).toBe(500);
  expect(text).toMatch(/Reference: [0-9a-f]{8}/u);
  expect(text).not.toContain('secret');
});

test('the language that was chosen stays, and the way back leads to the link', async () => {
  const { text } = await posts('/renew', `state=${TOKEN}&lang=de`);
  expect(text).toContain('<html lang="de">');
  expect(text).toContain(`href="/grant-access?state=${TOKEN}&amp;lang=de"`);
});
