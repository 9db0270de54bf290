import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { GUESTS, TENANT } from '../../src/sandbox/tenant.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { idOf, linesIn, personToken, UsherWithTab } from '../support/tab.ts';

let issuer: LocalIssuer;
let usher: UsherWithTab;
beforeAll(async () => {
  issuer = await new LocalIssuer().start();
  usher = await new UsherWithTab(issuer).start();
  await usher.says('mara', 'invite anna@partner.com for 20 days because audit');
});
afterAll(async () => {
  await usher?.stop();
  await issuer?.stop();
});

const SECTIONS = ['partners', 'waiting', 'help'];
const now = Math.floor(Date.now() / 1000);
const mara = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): string =>
  `Bearer ${personToken(issuer, idOf('mara'), claims, header)}`;
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const NOT_OURS: readonly (readonly [string, () => string | undefined])[] = [
  ['nothing', () => undefined],
  ['no bearer', () => 'Basic bWFyYTptYXJh'],
  ['rubbish', () => 'Bearer a.b.c'],
  ['a token for another application', () => mara({ aud: randomUUID() })],
  ['a token for Graph', () => mara({ aud: '00000003-0000-0000-c000-000000000000' })],
  ['a token of the old kind', () => mara({ ver: '1.0', iss: `https://sts.windows.net/${TENANT.id}/` })],
  ['another tenant’s', () => mara({ tid: randomUUID() })],
  ['another tenant’s issuer', () => mara({ iss: `${issuer.url}/${randomUUID()}/v2.0` })],
  ['one that has expired', () => mara({ exp: now - 301 })],
  ['one that never expires', () => mara({ exp: undefined })],
  ['one of tomorrow', () => mara({ nbf: now + 86_400, exp: now + 90_000 })],
  ['an application’s own', () => mara({ scp: undefined, roles: ['access_as_user'], idtyp: 'app' })],
  ['an application’s that says a scope', () => mara({ idtyp: 'app' })],
  ['one for another scope', () => mara({ scp: 'User.Read access_as_users' })],
  ['nobody’s', () => mara({ oid: undefined })],
  ['one whose person is no id', () => mara({ oid: "x' or 1 eq 1" })],
  ['an unsigned one', () => mara({}, { alg: 'none' })],
  ['one signed by a shared secret', () => mara({}, { alg: 'HS256' })],
  ['one with a key of nobody', () => mara({}, { kid: 'k2' })],
  ['one signed by somebody else', () => `Bearer ${personToken(issuer, idOf('mara'), {}, {}, other)}`],
  ['the channel’s', () => `Bearer ${issuer.token(usher.connector.serviceUrl)}`],
];

test.each(NOT_OURS)('%s proves nothing, and shows nothing', async (_what, token) => {
  for (const section of SECTIONS) {
    const shown = await usher.asks(section, token());
    expect(shown.status).toBe(401);
    expect(shown.text).toContain('I can’t tell who you are');
    expect(shown.html).not.toMatch(/anna|mara/iu);
  }
});

test('what a person’s token is good for is the tab alone', async () => {
  const response = await fetch(`${usher.url}/api/messages`, {
    method: 'POST',
    headers: { authorization: mara(), 'Content-Type': 'application/json', 'X-Forwarded-For': '1.2.3.4' },
    body: JSON.stringify(usher.activity('mara', { type: 'message', text: 'help' })),
  });
  expect(response.status).toBe(403);
});

test('a refusal is on the log by its reason, and no token or claim is', () => {
  const lines = usher.logged.filter((line) => line.includes('a call of the tab did not prove whose it is'));
  expect(lines.length).toBeGreaterThan(0);
  const reasons = new Set(lines.map((line) => (JSON.parse(line) as { why: string }).why));
  expect([...reasons].sort()).toEqual(
    ['claims', 'expired', 'malformed', 'no-token', 'signature', 'unknown-key'].sort(),
  );
  expect(usher.logged.join('\n')).not.toMatch(/eyJ(?:hbG|0eX|raW)|access_as_user/u);
});

test('a guest, an outsider and somebody who is blocked read what they read in the chat', async () => {
  const guest = GUESTS[0]?.id ?? '';
  const shown = await usher.asks('partners', `Bearer ${personToken(issuer, guest)}`);
  expect(shown.status).toBe(403);
  expect(shown.text).toContain(
    'I only work for this company’s employees, and your account comes from elsewhere',
  );
  const nobody = await usher.asks('partners', `Bearer ${personToken(issuer, randomUUID())}`);
  expect(nobody.status).toBe(403);
  expect(nobody.text).toContain('I can’t find you in this company’s directory');
  const gone = usher.entra.addUser({ displayName: 'Gone Guy', accountEnabled: false });
  expect((await usher.asks('waiting', `Bearer ${personToken(issuer, gone.id)}`)).status).toBe(403);
});

test('what is searched for is text', async () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  const shown = await usher.looks('mara', `partners?text=${encodeURIComponent(evil)}`);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('value="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
  expect(shown.html).not.toMatch(/<img|<script/u);
});

test('what people wrote is text, too', async () => {
  await usher.says('mara', 'invite "<b>Eve</b> \u202eevil" <eve@partner.com> for 20 days because audit');
  const shown = await usher.looks('mara', 'partners?text=eve');
  expect(linesIn(shown)).toEqual(['status eve@partner.com']);
  expect(shown.html).not.toMatch(/<b>Eve|\u202e/u);
});

test.each([
  ['a page that is none', 'partners?page=-1'],
  ['a page far away', 'partners?page=9999'],
  ['a page of digits without end', `partners?page=${'9'.repeat(400)}`],
  ['a filter that is none', 'partners?show=__proto__'],
  ['a language that is none', 'partners?locale=../../etc'],
  ['a language that Intl does not take', 'partners?locale=xx-aaaaaaaa-aaaaaaaa'],
  ['a zone that is none', 'partners?zone=Mars/Olympus'],
  ['a long text', `partners?text=${'a'.repeat(3_000)}`],
  ['the same twice', 'partners?show=active&show=pending&whose=all&whose=mine'],
  ['characters that are none', 'partners?text=%EF%BF%BF%00%F0%9F%98%80'],
])('%s is shown as well as can be', async (_what, section) => {
  const shown = await usher.looks('mara', section);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('My partners');
});

test('nothing can be sent to it', async () => {
  for (const path of ['/tab', '/tab/partners', '/tab/tab.js'])
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${usher.url}${path}`, { method, headers: { authorization: mara() } });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    }
});

test('the page itself says nothing of anybody, and lets in nothing but its own files', async () => {
  const page = await fetch(`${usher.url}/tab`, { headers: { 'Accept-Language': '"><script>' } });
  const html = await page.text();
  expect(html).not.toMatch(/anna|mara|<script(?! src="\/tab\/(?:teams|tab)\.js")/iu);
  expect(page.headers.get('x-frame-options')).toBeNull();
  expect(page.headers.get('content-security-policy')).toBe(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${issuer.url} ${issuer.url.replace('127.0.0.1', 'localhost')}`,
    ].join('; '),
  );
  for (const section of SECTIONS)
    expect((await usher.looks('mara', section)).headers.get('x-frame-options')).toBe('DENY');
});

test('issuers that are down keep nobody waiting and let nobody in', async () => {
  const away = await new UsherWithTab(issuer, { AZURE_AUTHORITY_HOST: 'http://127.0.0.1:9' }).start();
  try {
    const shown = await away.asks(
      'partners',
      `Bearer ${personToken(issuer, idOf('mara'), { iss: `http://127.0.0.1:9/${TENANT.id}/v2.0` })}`,
    );
    expect(shown.status).toBe(503);
    expect(shown.text).toContain('keys-unavailable');
  } finally {
    await away.stop();
  }
});

test('without a registration there is no tab', async () => {
  const without = await new UsherWithTab(issuer, { TAB_CLIENT_ID: '' }).start();
  try {
    for (const path of ['', '/tab.js', '/partners'])
      expect((await fetch(`${without.url}/tab${path}`)).status).toBe(404);
  } finally {
    await without.stop();
  }
});
