import type { Browser, Page } from 'playwright-core';
import { holdsText, launchBrowser } from '../support/browser.ts';
import { SandboxProcess } from '../support/sandbox-process.ts';

const sandbox = new SandboxProcess();
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), sandbox.start()]);
  page = await browser.newPage({ viewport: { width: 1300, height: 700 } });
  await page.goto(sandbox.url);
  await page.locator('html[data-ready]').waitFor();
});
afterAll(async () => {
  await browser?.close();
  expect(await sandbox.stop()).toBe(0);
});

const step = (name: string, state: 'current' | 'done' | 'later') =>
  page.locator(`#strip li.${state}`, { hasText: name }).waitFor();
const pane = (key: string) => page.locator(`[data-pane="${key}"]`);
/** Resolves when something is wholly inside what shows it. */
const isInSight = (locator: ReturnType<Page['locator']>) =>
  locator.elementHandle().then((element) =>
    page.waitForFunction((one) => {
      const box = one?.getBoundingClientRect();
      const around = one?.closest('.log')?.getBoundingClientRect();
      return box && around && box.top >= around.top && box.bottom <= around.bottom;
    }, element),
  );

test('a newcomer sees the greeting from its beginning, and writes at once', async () => {
  for (const key of ['manager', 'approver']) {
    const greeting = pane(key).getByText('Hello, I’m Usher');
    await greeting.waitFor();
    await isInSight(greeting);
  }
  await page.locator('[data-pane="manager"] textarea:focus').waitFor();
});

test('three steps lead through the story, and tick themselves off by what really happened', async () => {
  await step('Mara asks', 'current');
  await page.getByRole('button', { name: 'Fill in the line' }).click();
  await page.keyboard.press('Enter');
  await step('Mara asks', 'done');
  await step('Alex approves', 'current');

  // The button is lit without being asked for, and stays so after the page was loaded anew.
  await page.reload();
  await step('Mara asks', 'done');
  await pane('approver').locator('.lit', { hasText: 'Approve' }).waitFor();
  await page.getByRole('button', { name: 'Show the button' }).click();
  await isInSight(pane('approver').locator('.lit:focus'));
  await page.keyboard.press('Enter');
  await step('Alex approves', 'done');

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open the mail' }).click();
  const mail = await opened;
  await mail.getByRole('link', { name: 'Accept invitation' }).click();
  await mail.getByRole('button', { name: 'Accept' }).click();
  await mail.getByRole('heading', { name: 'Access granted' }).waitFor();
  await step('Anna accepts', 'done');
  await page.getByText('Anna is in.').waitFor();

  // On to what she came for, which knows who she is and whether she may.
  await mail.getByRole('link', { name: 'Go to application' }).click();
  await mail.getByRole('heading', { name: 'Partner portal' }).waitFor();
  await mail.getByText('Signed in as anna').waitFor();
  await page.reload();
  await step('Anna accepts', 'done');
  await page.getByRole('button', { name: 'Bad days' }).click();
  await page.getByRole('switch', { name: 'The directory is full' }).waitFor();
  await mail.close();
});

const types = async (key: string, text: string): Promise<void> => {
  const box = pane(key).locator('textarea');
  await box.fill(text);
  await box.press('Enter');
};
const own = (key: string, text: string) => pane(key).locator('.mine', { hasText: text }).last();
const answer = (key: string, text: string | RegExp) =>
  pane(key).locator('[data-from="bot"]', { hasText: text }).last().waitFor();

test('a bad day is switched on and off on the page', async () => {
  const full = page.getByRole('switch', { name: 'The directory is full' });
  await full.click();
  await full.and(page.locator('[aria-checked="true"]')).waitFor();
  await page.getByText('A bad day (1 on)').waitFor();
  await page.getByText('npm run simulate -- --watch').waitFor();
  await types('manager', 'invite bea@partner.com to portal');
  await pane('approver')
    .locator('[data-from="bot"]', { hasText: 'bea@partner.com' })
    .getByRole('button', { name: 'Approve' })
    .click();
  await answer('manager', /bea@partner\.com[\s\S]*directory is full/u);
  await full.click();
  await full.and(page.locator('[aria-checked="false"]')).waitFor();
});

test('Usher is killed and started: what was written meanwhile says so, and is sent by one click', async () => {
  await page.getByRole('button', { name: 'Kill Usher' }).click();
  await page.locator('#away', { hasText: 'Usher is stopped' }).waitFor();
  // As another page that is open sees it.
  const other = await browser.newPage();
  await other.goto(`${sandbox.url}/?view=outsider`);
  await other.locator('#away', { hasText: 'Usher is stopped' }).waitFor();

  await types('manager', 'status olga@northwind.example');
  await own('manager', 'status olga').getByText('Usher is not answering.').waitFor();
  await page.getByRole('button', { name: 'Start Usher' }).click();
  await page.locator('#away', { hasText: 'One message did not reach it.' }).waitFor();
  await other.locator('#away', { hasText: 'Usher is back' }).waitFor();
  await page.getByRole('button', { name: 'Send it now' }).click();
  await own('manager', 'status olga').getByTitle('Sent').waitFor();
  await answer('manager', 'olga@northwind.example');
  for (const one of [page, other]) await one.locator('#away').waitFor({ state: 'hidden' });
  await other.close();
});

test('behind the scenes: what is on record of a partner, what is owed, what was asked of Graph, as it happens', async () => {
  await page.locator('summary', { hasText: 'Behind the scenes' }).click();
  const scenes = page.locator('.scenes');
  // The calls of all, newest first, while nobody is chosen.
  await scenes.locator('.call', { hasText: 'users/delta' }).first().waitFor();
  const anna = page
    .getByLabel('Record')
    .locator('option', { hasText: 'anna@partner.com to portal: granted' });
  await page.getByLabel('Record').selectOption((await anna.getAttribute('value')) ?? '');
  for (const event of ['1. requested', 'approved', 'invited', 'accepted', 'granted'])
    await scenes.locator('b', { hasText: event }).first().waitFor();
  const call = (text: string) =>
    scenes
      .locator('li', { hasText: text })
      .first()
      .getByText(/\d+ ms/u)
      .waitFor();
  // The one id of their story, by which Usher's own log tells which calls belong to it.
  await scenes
    .locator('code', { hasText: /^[0-9a-f]{32}$/u })
    .first()
    .waitFor();
  await call('POST /invitations');
  await call('members');

  await types('manager', 'remove anna@partner.com');
  await pane('manager')
    .locator('[data-from="bot"]', { hasText: 'Remove anna@partner.com' })
    .last()
    .getByRole('button', { name: 'Remove', exact: true })
    .click();
  await scenes.locator('b', { hasText: 'removed' }).waitFor();
  await scenes
    .locator('code', { hasText: /^DELETE .*members/u })
    .first()
    .waitFor();
});

test('everything starts anew: pages notice, and what was begun to write is still there', async () => {
  await pane('manager').locator('textarea').fill('invite half a');
  await page.getByRole('button', { name: 'Start anew', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, start anew' }).click();
  await step('Mara asks', 'current');
  await answer('manager', 'Hello, I’m Usher');
  await pane('manager').getByText('bea@partner.com').first().waitFor({ state: 'detached' });
  await holdsText(pane('manager').locator('textarea'), 'invite half a');
  expect(await (await fetch(`${sandbox.url}/mail.json`)).json()).toEqual([]);
  await types('manager', 'remove anna@partner.com');
  await answer('manager', 'nothing to remove');
});

/** What a Tab may have to pass on the way to something, at most. */
const MAX_TABS = 60;

/** Goes on by Tab until this has the focus, to be seen. */
async function reaches(on: Page, wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focused = on.locator(':focus-visible').and(on.locator(wanted));
  await on.locator(wanted).first().waitFor();
  for (let tab = 0; tab < MAX_TABS; tab++) {
    if ((await focused.count()) === 1) return;
    await on.keyboard.press(key);
  }
  throw new Error(`${wanted} is not reached by ${key}`);
}

async function enters(on: Page, wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reaches(on, wanted, key);
  await on.keyboard.press('Enter');
}

test('by keyboard alone: ask, approve, accept, the application, a bad day, a day later, remove', async () => {
  await page.reload();
  await page.locator('[data-pane="manager"] textarea:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('invite anna@partner.com to portal for 90 days');
  await page.keyboard.press('Enter');
  await enters(page, 'text=Show the button', 'Shift+Tab');
  await page.locator('.lit:focus').waitFor();
  await page.keyboard.press('Enter');
  const opened = page.waitForEvent('popup');
  await enters(page, 'text=Open the mail', 'Shift+Tab');
  const mail = await opened;
  await enters(mail, 'text=Accept invitation');
  await enters(mail, 'button >> text=Accept');
  await enters(mail, 'text=Go to application');
  await mail.getByText('Signed in as anna').waitFor();
  await step('Anna accepts', 'done');

  await enters(page, 'text=Bad days', 'Shift+Tab');
  await page.locator('summary:focus', { hasText: 'A bad day' }).waitFor();
  await enters(page, '[role="switch"] >> text=The directory is full');
  await page.locator(':focus[aria-checked="true"]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator(':focus[aria-checked="false"]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#to-backstage:focus').waitFor();

  const before = Date.parse((await page.locator('#clock time').getAttribute('datetime')) ?? '');
  await enters(page, 'text=+1 day', 'Shift+Tab');
  await page.waitForFunction(
    (was) =>
      Date.parse(document.querySelector('#clock time')?.getAttribute('datetime') ?? '') > was + 80_000_000,
    before,
  );
  await reaches(page, '[data-pane="manager"] textarea');
  await page.keyboard.type('remove anna@partner.com');
  await page.keyboard.press('Enter');
  await answer('manager', 'Remove anna@partner.com');
  await enters(page, '[data-pane="manager"] >> role=button[name="Remove"]', 'Shift+Tab');
  await answer('manager', /no longer has access/u);
  await mail.reload();
  await mail.getByRole('heading', { name: 'You can’t open Partner portal' }).waitFor();
  await mail.close();
});
