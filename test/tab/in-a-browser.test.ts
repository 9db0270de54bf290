import { createServer, type Server } from 'node:http';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { barriers } from '../support/axe.ts';
import { holdsText, launchBrowser } from '../support/browser.ts';
import { portOf } from '../support/port.ts';
import { type Pane, SandboxProcess, Visitor } from '../support/sandbox-process.ts';

const sandbox = new SandboxProcess();
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), sandbox.start()]);
  visitor = await Visitor.of(sandbox, browser, 'manager,approver');
  await visitor.isAnswered('manager', 'invite anna@partner.com to portal for 20 days', 'anna@partner.com');
  await visitor.isAnswered('manager', 'invite ben@partner.com to portal for 90 days', 'ben@partner.com');
  await visitor.hears('approver', 'ben@partner.com');
});
afterAll(async () => {
  await browser?.close();
  await sandbox.stop();
});

/** Opens somebody's tab as Teams does; resolves when it shows something. */
async function opensTab(pane: Pane): Promise<FrameLocator> {
  // One that was open before is loaded anew.
  const loaded = visitor.chat.waitForEvent('framenavigated', (frame) => frame.url().includes('/tab'));
  await visitor.pane(pane).getByRole('button', { name: 'Partners', exact: true }).click();
  await loaded;
  const tab = visitor.pane(pane).frameLocator('iframe');
  await tab.locator('html[data-ready] h1').waitFor();
  return tab;
}

test('by keyboard alone: from the tab to the card in the chat', async () => {
  const tab = await opensTab('manager');
  await tab.getByLabel('Search').focus();
  await visitor.chat.keyboard.type('ben@');
  await visitor.chat.keyboard.press('Enter');
  await tab.getByText('1 found').waitFor();
  // The focus went to the heading; the link is a few steps on.
  const link = tab.getByRole('link', { name: /ben@partner\.com/u });
  while (!(await link.evaluate((one) => one === document.activeElement)))
    await visitor.chat.keyboard.press('Tab');
  await visitor.chat.keyboard.press('Enter');
  const box = visitor.pane('manager').locator('textarea').last();
  await box.and(visitor.chat.locator(':focus')).waitFor();
  await holdsText(box, 'status ben@partner.com');
  await visitor.chat.keyboard.press('Enter');
  await visitor.hears('manager', /ben@partner\.com[\s\S]*Waiting for approval/u);
});

test('what waits for an approver leads to the buttons', async () => {
  const tab = await opensTab('approver');
  await tab.getByRole('link', { name: 'Waiting for me' }).click();
  await tab.getByRole('heading', { name: '2 requests for your decision' }).waitFor();
  await tab.getByRole('link', { name: /anna@partner\.com/u }).click();
  await visitor.pane('approver').locator('textarea').last().press('Enter');
  const card = await visitor.hears('approver', 'waiting for your decision');
  await card.filter({ hasText: 'anna@partner.com', hasNotText: 'ben@partner.com' }).waitFor();
});

test.each([
  ['light', 900, 'default'],
  ['dark', 900, 'dark'],
  ['high contrast', 900, 'contrast'],
  ['light on a phone', 340, 'default'],
])('nothing stands in anybody’s way: %s', async (_what, width, theme) => {
  await visitor.chat.setViewportSize({ width: 1900, height: 1000 });
  const tab = await opensTab('manager');
  const html = tab.locator('html');
  await html.evaluate(
    (one, [wide, colours]) => {
      (one as HTMLElement).dataset.theme = String(colours);
      (window.frameElement as HTMLElement | null)?.style.setProperty('width', `${wide}px`);
    },
    [width, theme] as const,
  );
  for (const section of ['My partners', 'Waiting for me', 'Help']) {
    await tab.getByRole('link', { name: section, exact: true }).click();
    // Once it is there, the focus is on its heading.
    await tab.locator('main:not([aria-busy]) h1:focus', { hasText: section }).waitFor();
    expect(await violations(tab, theme !== 'default')).toEqual([]);
    expect(await html.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  }
});

/** The page takes no script of others, so the checks go in by the browser's own door. */
async function violations(tab: FrameLocator, coloursOnly: boolean): Promise<readonly string[]> {
  const handle = await tab.locator('html').elementHandle();
  const frame = await handle?.ownerFrame();
  if (!frame) throw new Error('no frame');
  return barriers(frame, { coloursOnly });
}

describe('outside Teams', () => {
  let page: Page;
  let stranger: Server;
  beforeAll(async () => {
    stranger = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<iframe src="${sandbox.botUrl}/tab" title="framed"></iframe>`);
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => page.context().close());
  afterAll(() => stranger.close());

  test('it says how to open it', async () => {
    page = await (await browser.newContext()).newPage();
    await page.goto(`${sandbox.botUrl}/tab`);
    await page.getByRole('heading', { name: 'This page lives in Teams' }).waitFor();
    await page.locator('nav').waitFor({ state: 'hidden' });
  });

  test('so it does without a script', async () => {
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${sandbox.botUrl}/tab`);
    await page.getByText('This page lives in Teams').waitFor();
  });

  test('no other page frames it', async () => {
    page = await (await browser.newContext()).newPage();
    const refused = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
    await page.goto(`http://127.0.0.1:${portOf(stranger)}`);
    await refused;
    await page.frameLocator('iframe').locator('#section').waitFor({ state: 'detached' });
  });
});
