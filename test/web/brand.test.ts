import { createWebServer, type WebServer } from '../../src/web/server.ts';
import { NOBODY } from './dependencies.ts';
import { OFFER } from './outcomes.ts';

const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex');
let name: string | undefined;
let server: WebServer | undefined;
afterEach(() => server?.close());

async function serving(brand: { color?: string; helpUrl?: string; logo?: true } = {}): Promise<string> {
  const { logo, ...rest } = brand;
  server = createWebServer(
    {
      ...NOBODY,
      redeem: async () => ({ kind: 'expired', offer: OFFER }),
    },
    {
      brand: { name: () => name, ...rest, ...(logo && { logo: { type: 'image/png', bytes: PICTURE } }) },
    },
  );
  return `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
}
const opens = async (url: string) => {
  const response = await fetch(url);
  const { status, headers } = response;
  return { status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
};

test('the company stands on the page by its name and its picture, which comes from us', async () => {
  name = 'Lindenau <AG>';
  const url = await serving({ logo: true, helpUrl: 'https://help.example.com/?a=1&b=2' });
  const page = await opens(`${url}/grant-access?state=${'a'.repeat(43)}`);
  const text = String(page.bytes);
  expect(text).toContain('<span dir="auto">Lindenau &lt;AG&gt;</span>');
  expect(text).toContain('<a href="https://help.example.com/?a=1&amp;b=2" rel="noreferrer">Help</a>');
  expect(text.match(/<img src="[^"]*"/gu)).toEqual(['<img src="/grant-access/logo"']);
  expect(page.headers.get('content-security-policy')).toContain("img-src 'self'");
  const picture = await opens(`${url}/grant-access/logo`);
  expect(picture.bytes).toEqual(PICTURE);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=3600',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
});

test('without a picture nothing may be loaded, and a name that comes late is shown from then on', async () => {
  name = undefined;
  const url = `${await serving()}/grant-access?state=${'a'.repeat(43)}`;
  const before = await opens(url);
  expect(String(before.bytes)).not.toContain('<header>');
  expect(before.headers.get('content-security-policy')).not.toContain('img-src');
  name = 'Lindenau';
  expect(String((await opens(url)).bytes)).toContain('<header><span dir="auto">Lindenau</span></header>');
  expect((await opens(url.replace(/\?.*/u, '/logo'))).status).toBe(404);
});

test.each([
  ['#ffe066', '#000'],
  ['#0b5563', '#fff'],
  ['#777777', '#000'],
])('what is written on %s can be read', async (color, on) => {
  const { bytes } = await opens(`${await serving({ color })}/grant-access?state=${'a'.repeat(43)}`);
  expect(String(bytes)).toContain(`--act:${color};--act-hover:${color};--on-act:${on}`);
});
