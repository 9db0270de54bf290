import { GROUPS } from '../../src/sandbox/tenant.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const ANNA = 'anna@partner.com';
const CARL = 'carl@partner.com';
const TERMS = 'https://example.com/nda.pdf';
const PORTAL = `resources:
  - id: portal
    name: Partner portal
    url: https://portal.example.com
    grants: [{ group: ${GROUPS.portal.id} }]
    terms: { version: "2026-11", url: ${TERMS} }
    approvers: none
`;

let usher: Usher;
beforeEach(async () => {
  usher = await new Usher(catalogue(PORTAL)).start();
});
afterEach(() => usher.stop());

async function invited(address: string): Promise<string> {
  await usher.says('mara', `invite ${address} to portal`);
  await usher.connector.waitFor(
    (sent) => textOf(sent).includes('Invited, not') && textOf(sent).includes(address),
  );
  return usher.linkTo(address);
}
const accepts = (address: string): void => void usher.entra.accept(usher.entra.user(address)?.id ?? '');
const hasAccess = (address: string): boolean =>
  usher.entra.members(GROUPS.portal.id).includes(usher.entra.user(address)?.id ?? '');

interface Form {
  readonly action: string;
  readonly fields: URLSearchParams;
  /** What only a person ticks. */
  readonly ticks: readonly (readonly [string, string])[];
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';

function formsOf(text: string): readonly Form[] {
  return [...text.matchAll(/<form[\s\S]*?<\/form>/gu)].map(([form]) => {
    const inputs = [...form.matchAll(/<input[^>]*>/gu)].map(([tag]) => tag);
    const pair = (tag: string) => [attribute(tag, 'name'), attribute(tag, 'value')] as const;
    const ticks = inputs.filter((tag) => tag.includes('checkbox'));
    return {
      action: attribute(form, 'action'),
      fields: new URLSearchParams(inputs.filter((tag) => !ticks.includes(tag)).map((tag) => [...pair(tag)])),
      ticks: ticks.map(pair),
    };
  });
}

const sends = async (action: string, body: URLSearchParams) => {
  const response = await fetch(`${usher.url}${action}`, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
};

/** Follows every link of ours on the page and presses every button as it stands, by GET and by POST. */
async function scan(link: string): Promise<number> {
  const { text } = await usher.opens(link);
  const links = [...text.matchAll(/<a[^>]* href="(\/[^"]*)"/gu)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  for (const href of links) await fetch(`${usher.url}${href}`);
  const forms = formsOf(text);
  for (const { action, fields } of forms) {
    expect((await fetch(`${usher.url}${action}?${fields}`)).status).toBe(405);
    expect((await sends(action, fields)).status).toBeLessThan(500);
  }
  return forms.length;
}

test('a scanner that presses every button changes nobody’s access', async () => {
  await scan(await invited(CARL));
  const link = await invited(ANNA);
  accepts(ANNA);
  // The terms: to agree, and to decline.
  expect(await scan(link)).toBe(2);
  expect(hasAccess(ANNA)).toBe(false);
  const [agree] = formsOf((await usher.opens(link)).text);
  if (agree === undefined) throw new Error('no form');
  for (const [name, value] of agree.ticks) agree.fields.set(name, value);
  expect((await sends(agree.action, agree.fields)).text).toContain('Access granted');
  expect(hasAccess(ANNA)).toBe(true);
  expect(await scan(link)).toBeGreaterThan(0);
  expect((await usher.opens(link)).text).toContain('already have access');
  expect([hasAccess(ANNA), hasAccess(CARL)]).toEqual([true, false]);
});

test('the page leads out to nothing but what the catalogue names', async () => {
  const link = await invited(ANNA);
  const out = async () =>
    [...(await usher.opens(link)).text.matchAll(/(?:href|src|url|action)="?(https?:[^"]*)/gu)].map(
      ([, url]) => url,
    );
  expect(await out()).toEqual([]);
  accepts(ANNA);
  expect(await out()).toEqual([TERMS]);
  const [agree] = formsOf((await usher.opens(link)).text);
  for (const [name, value] of agree?.ticks ?? []) agree?.fields.set(name, value);
  await sends(agree?.action ?? '', agree?.fields ?? new URLSearchParams());
  expect(await out()).toEqual(['https://portal.example.com']);
});

test('a token is good for its own record alone, whichever form it is sent with', async () => {
  const links = { [ANNA]: await invited(ANNA), [CARL]: await invited(CARL) };
  for (const address of [ANNA, CARL]) accepts(address);
  const [mine] = formsOf((await usher.opens(links[ANNA] ?? '')).text);
  if (mine === undefined) throw new Error('no form');
  mine.fields.set('answer', 'agree');
  mine.fields.set('state', new URL(links[CARL] ?? '').searchParams.get('state') ?? '');
  expect((await sends(mine.action, mine.fields)).text).toContain('Please read the terms');
  expect([hasAccess(ANNA), hasAccess(CARL)]).toEqual([false, false]);
  await usher.opens(links[CARL] ?? '');
  await sends(mine.action, mine.fields);
  expect([hasAccess(ANNA), hasAccess(CARL)]).toEqual([false, true]);
});

test('an old token leads to the same record, a wrong one nowhere, and neither form says more than the link', async () => {
  const old = await invited(ANNA);
  await usher.says('mara', `resend ${ANNA}`);
  await usher.connector.waitFor(() => usher.linkTo(ANNA) !== old);
  accepts(ANNA);
  const token = new URL(old).searchParams.get('state') ?? '';
  expect((await usher.opens(old)).text).toContain('Please read the terms');
  const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  const unknown = await (await fetch(`${usher.url}/grant-access?state=${wrong}`)).text();
  for (const action of ['/grant-access/terms', '/grant-access/leave', '/grant-access/renew']) {
    const fields = new URLSearchParams({ state: wrong, confirm: 'yes', answer: 'agree', version: '2026-11' });
    expect(await sends(action, fields)).toEqual({ status: 404, text: unknown });
  }
  expect(hasAccess(ANNA)).toBe(false);
});

test('what somebody waits for as the process is told to end is finished and on record', async () => {
  const link = await invited(ANNA);
  accepts(ANNA);
  const [agree] = formsOf((await usher.opens(link)).text);
  agree?.fields.set('answer', 'agree');
  usher.entra.quirks.latencyMs = 150;
  const joined = Promise.withResolvers<void>();
  const unhear = usher.entra.onExchange(() => joined.resolve());
  const answered = sends(agree?.action ?? '', agree?.fields ?? new URLSearchParams());
  await joined.promise;
  unhear();
  await usher.halt();
  expect((await answered).text).toContain('Access granted');
  usher.entra.quirks.latencyMs = 0;
  await usher.start();
  expect((await usher.opens(link.replace(/^https?:\/\/[^/]*/u, usher.url))).status).toBe(200);
  expect(hasAccess(ANNA)).toBe(true);
});
