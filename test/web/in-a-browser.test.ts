import type { Browser } from 'playwright-core';
import type { ActOutcome, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import { createWebServer } from '../../src/web/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { NOBODY } from './dependencies.ts';
import { ACTS, OFFER, OUTCOMES } from './outcomes.ts';

const TOKEN = 'c'.repeat(43);
const PAGES = OUTCOMES;

let outcome: RedeemOutcome = { kind: 'unknown' };
let acted: ActOutcome = { kind: 'unknown' };
let redeemed = 0;
const server = createWebServer({
  ...NOBODY,
  async redeem() {
    redeemed++;
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
