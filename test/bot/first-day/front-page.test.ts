import { readFileSync } from 'node:fs';
import { EMPLOYEES, TENANT } from '../../../src/sandbox/tenant.ts';
import { Usher } from '../../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
});
afterAll(() => usher.stop());

const organizationReads = (): number =>
  usher.logged.filter((line) => line.includes('"path":"/organization"')).length;
const get = async (headers: Record<string, string> = {}) => {
  const response = await fetch(`${usher.url}/`, { headers });
  return { response, text: await response.text() };
};
/** The name is asked for at the start, and no visitor waits for it. */
async function named(): Promise<string> {
  for (;;) {
    const { text } = await get();
    if (text.includes(TENANT.name)) return text;
  }
}

test('the website that the manifest names says what this is, whose, and whom to ask', async () => {
  const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as {
    readonly developer: { readonly websiteUrl: string };
  };
  expect(manifest.developer.websiteUrl).toMatch(/^\$\{\{PUBLIC_URL\}\}$/u);
  const text = await named();
  expect(text).toContain(`${TENANT.name} lets its partners into its applications here`);
  expect(text).toContain('ask the person who invited you');
  for (const { name, mail } of EMPLOYEES) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(mail);
  }
  expect(text).not.toMatch(/<a |<script|<form|Partner portal/u);
});

test('it has the headers of the other pages, in the language of who comes', async () => {
  const { response, text } = await get({ 'Accept-Language': 'de' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(text).toContain('<html lang="de">');
});

test('HEAD has no body, and nothing else may be done there', async () => {
  const head = await fetch(`${usher.url}/`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await fetch(`${usher.url}/`, { method });
    expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
  }
});

test('a hundred strangers ask the directory nothing', async () => {
  await named();
  const before = organizationReads();
  await Promise.all(Array.from({ length: 100 }, () => get()));
  expect(organizationReads()).toBe(before);
});
