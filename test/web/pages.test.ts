import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { ActOutcome, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import { createWebServer } from '../../src/web/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { NOBODY } from './dependencies.ts';
import { ACTS, OFFER, OUTCOMES } from './outcomes.ts';

const TOKEN = 'c'.repeat(43);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PAGES: Readonly<Record<string, RedeemOutcome | Error>> = { ...OUTCOMES, fault: new Error('no matter') };

let outcome: RedeemOutcome | Error = { kind: 'unknown' };
let acted: ActOutcome = { kind: 'unknown' };
let redeemed = 0;
const server = createWebServer({
  ...NOBODY,
  async redeem() {
    redeemed++;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  },
  act: async () => acted,
});
let browser: Browser;
let link = '';

beforeAll(async () => {
  const port = await server.listen(0, '127.0.0.1');
  link = `http://127.0.0.1:${port}/grant-access?state=${TOKEN}&from=mail`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server.close();
});

interface View {
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly locale: string;
}
/** One page for each view, in which one text after the other is opened. */
const pages = new Map<View, Page>();
async function pageIn(view: View): Promise<Page> {
  const there = pages.get(view);
  if (there !== undefined) return there;
  const page = await browser.newPage({
    colorScheme: view.scheme,
    locale: view.locale,
    viewport: { width: view.width, height: 720 },
    // axe is put into the page from outside; the page's own policy is tested over HTTP.
    bypassCSP: true,
  });
  pages.set(view, page);
  return page;
}

const VIEWS: readonly View[] = [
  { scheme: 'light', width: 1100, locale: 'en-GB' },
  { scheme: 'dark', width: 320, locale: 'de-AT' },
  { scheme: 'light', width: 320, locale: 'fr-CA' },
  { scheme: 'dark', width: 700, locale: 'es-MX' },
];

/** Colours and structure are the same in every language: axe looks at two of them. */
const WITH_AXE = VIEWS.slice(0, 2);

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // A page that waits has nothing in it that a reload could lose, and says beforehand that it will.
  // Only their names leave the page: the whole report is large.
  return page.evaluate(
    `axe.run({ rules: { 'meta-refresh': { enabled: false } } }).then(({ violations }) => violations.map(({ id }) => id))`,
  );
}

test.each(Object.keys(PAGES))('%s: accessible, in one column at 320 px, in each language', async (name) => {
  outcome = PAGES[name] ?? { kind: 'unknown' };
  await looksRight(name, WITH_AXE, (page) => page.goto(link));
});

test.each(Object.keys(ACTS))('%s, after a form: the same', async (name) => {
  outcome = PAGES.granted ?? outcome;
  acted = ACTS[name] ?? acted;
  // Made of the same parts as the pages above, whose colours were looked at in the dark as well.
  await looksRight(name, VIEWS.slice(0, 1), async (page) => {
    await page.goto(link);
    await page.locator('form[action="/grant-access/leave"] button').click();
    await page.waitForURL('**/grant-access/leave');
  });
});

async function looksRight(
  name: string,
  axed: readonly View[],
  open: (page: Page) => Promise<unknown>,
): Promise<void> {
  for (const view of VIEWS) {
    const page = await pageIn(view);
    await open(page);
    await page.locator(`html[lang="${view.locale.slice(0, 2)}"]`).waitFor();
    // Strict: a second one is an error.
    await page.locator('h1').waitFor();
    if (axed.includes(view)) expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const { PICTURES: folder } = process.env;
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${view.scheme}-${view.width}.png` });
  }
}

test('the whole way by keyboard, without script: to the application, to ask, to leave, and back', async () => {
  outcome = PAGES.granted ?? outcome;
  acted = ACTS['confirm-leave'] ?? acted;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  for (const name of ['Go to application', 'Ask for longer access', 'It does not work', 'Remove my access']) {
    await page.keyboard.press('Tab');
    await page.locator(':focus-visible').filter({ hasText: name }).waitFor();
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Remove your access?' }).waitFor();
  acted = ACTS.left ?? acted;
  await page.getByRole('button', { name: 'Yes, remove my access' }).press('Enter');
  await page.getByRole('heading', { name: 'Your access is being removed' }).waitFor();
  await context.close();
});

test('the terms by keyboard, without script: read, tick, agree; without the tick nothing is sent', async () => {
  outcome = PAGES.terms ?? outcome;
  acted = { kind: 'opened', outcome: OUTCOMES.granted ?? { kind: 'unknown' } };
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  const button = page.getByRole('button', { name: 'Agree and get access' });
  await button.press('Enter');
  expect(page.url()).toBe(link);
  await page.getByRole('link', { name: 'Read the terms' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('input:checked').waitFor();
  await button.press('Enter');
  await page.getByRole('heading', { name: 'Access granted' }).waitFor();
  await context.close();
});

test('on paper there is what to know, and nothing to press', async () => {
  outcome = PAGES.granted ?? outcome;
  const page = await browser.newPage();
  await page.goto(link);
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Mara Lindt').waitFor();
  await page.getByRole('button').first().waitFor({ state: 'hidden' });
  await page.getByRole('navigation').waitFor({ state: 'hidden' });
  await page.close();
});

test('the policy lets the page’s own style in, and the link is reached by keyboard', async () => {
  outcome = PAGES.granted ?? outcome;
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void complaints.push(message.text()));
  await page.goto(link);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('article')).borderRadius`)).toBe(
    '16px',
  );
  await page.keyboard.press('Tab');
  const focused = page.locator('a:focus-visible');
  await focused
    .and(page.locator('[href="https://portal.example.com/"]'))
    .filter({ hasText: /^Go to application$/u })
    .waitFor();
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.close();
});

test('“Try again” asks the same link anew', async () => {
  outcome = PAGES['not-accepted'] ?? outcome;
  const page = await browser.newPage();
  await page.goto(link);
  outcome = PAGES.granted ?? outcome;
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Access granted' }).waitFor();
  expect(page.url()).toBe(link.replace('&from=mail', ''));
  await page.close();
});

test('the page that could not finish tries again by itself, without script', async () => {
  outcome = { kind: 'unavailable', offer: OFFER, retryAfterSeconds: 1, reference: '4be1c0ffee' };
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const before = redeemed;
  await page.goto(link);
  outcome = PAGES.granted ?? outcome;
  await page.getByRole('heading', { name: 'Access granted' }).waitFor();
  expect(redeemed).toBe(before + 2);
  await context.close();
});
