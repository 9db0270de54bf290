import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { SandboxProcess, Visitor } from '../support/sandbox-process.ts';

let sandbox: SandboxProcess;
let browser: Browser;
let visitor: Visitor;
let outside: BrowserContext | undefined;
beforeAll(async () => {
  [sandbox, browser] = await Promise.all([
    new SandboxProcess().start({ RECONCILE_SECONDS: '3600' }),
    launchBrowser(),
  ]);
  visitor = await Visitor.of(sandbox, browser, 'manager,approver');
});
afterEach(() => outside?.close());
afterAll(async () => {
  await browser?.close();
  expect(await sandbox?.stop()).toBe(0);
});

/** From the manager's line to the mail; who is outside, in a browser of their own, sees their mailbox. */
async function invited(address: string, javaScriptEnabled: boolean): Promise<Page> {
  await visitor.types('manager', `invite ${address} to portal for 90 days`);
  await visitor.clicks('approver', address, 'Approve');
  const cards = visitor.pane('manager').locator('[data-from="bot"]').filter({ hasText: address });
  await cards.filter({ hasText: 'Invited, not accepted yet' }).last().waitFor();
  outside = await browser.newContext({
    javaScriptEnabled,
    locale: 'en-GB',
    viewport: { width: 360, height: 640 },
  });
  const page = await outside.newPage();
  await page.goto(`${sandbox.url}/mail?to=${encodeURIComponent(address)}`);
  return page;
}

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name }).waitFor();

test('with scripts switched off, from the invitation to the removal', async () => {
  const page = await invited('ines@partner.com', false);
  const follows = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();
  const presses = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  await page.locator('main a[href^="/mail/"]').first().click();
  await follows('Accept invitation');
  await presses('Accept');
  await heading(page, 'Access granted');
  const link = page.url();

  await presses('Ask for longer access');
  await heading(page, 'We have asked for longer access');
  await visitor.hears('manager', 'ines@partner.com asks for longer access');
  await follows('Back to your page');
  await page.getByText('You have asked Mara Lindt for longer access.').waitFor();

  await presses('It does not work');
  await page.getByText('I am asked for a password that I never had').click();
  await page.getByText('Does Partner portal ask with a form of its own?').waitFor();
  await follows('Back to your page');

  await presses('Remove my access');
  await heading(page, 'Remove your access?');
  await follows('Back to your page');
  await heading(page, 'You already have access');
  await presses('Remove my access');
  await presses('Yes, remove my access');
  await heading(page, 'Your access is being removed');
  await visitor.hears('manager', 'ines@partner.com has given up their access');
  expect((await page.goto(link))?.status()).toBe(410);
  await heading(page, 'This invitation is no longer valid');
});

/** What a Tab may have to pass on the way to something, at most. */
const MAX_TABS = 40;

test('by keyboard alone, from the invitation to the removal', async () => {
  const page = await invited('kiran@partner.com', true);
  /** Goes on from where the page begins until this is in focus, visibly, and presses Enter. */
  const enters = async (wanted: string): Promise<void> => {
    const focused = page.locator(':focus-visible').and(page.locator(wanted));
    for (let tab = 0; tab < MAX_TABS; tab++) {
      await page.keyboard.press('Tab');
      if ((await focused.count()) === 1) return page.keyboard.press('Enter');
    }
    throw new Error(`${wanted} isn’t reached by Tab`);
  };
  await enters('main a[href^="/mail/"]');
  await page.getByRole('link', { name: 'Accept invitation' }).waitFor();
  await enters('text=Accept invitation');
  await page.getByRole('button', { name: 'Accept' }).waitFor();
  await enters('button >> text=Accept');
  await heading(page, 'Access granted');
  await enters('text=Ask for longer access');
  await heading(page, 'We have asked for longer access');
  await enters('text=Back to your page');
  await heading(page, 'You already have access');
  await enters('text=It does not work');
  await heading(page, 'What is going wrong?');
  await enters('text=I am asked for a password that I never had');
  await page.getByText('Does Partner portal ask with a form of its own?').waitFor();
  await enters('text=Back to your page');
  await heading(page, 'You already have access');
  await enters('text=Remove my access');
  await heading(page, 'Remove your access?');
  await enters('text=Yes, remove my access');
  await heading(page, 'Your access is being removed');
  await visitor.hears('manager', 'kiran@partner.com has given up their access');
});

test('on paper: what there is to know and where it leads, on one sheet, and nothing that opens the link', async () => {
  const page = await invited('paula@partner.com', true);
  await page.locator('main a[href^="/mail/"]').first().click();
  await page.getByRole('link', { name: 'Accept invitation' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await heading(page, 'Access granted');
  const token = new URL(page.url()).searchParams.get('state') ?? '';
  // A4 without its margins, at 96 pixels to the inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const known of ['Mara Lindt', 'Partner portal', 'Last day'])
    await page.getByText(known).first().waitFor();
  await page.getByRole('button').first().waitFor({ state: 'hidden' });
  await page.getByRole('navigation').waitFor({ state: 'hidden' });
  const shown = await page.evaluate(() => ({
    addresses: [...document.querySelectorAll('a')]
      .filter((link) => link.checkVisibility())
      .map((link) => [link.href, getComputedStyle(link, '::after').content]),
    cut: document.documentElement.scrollWidth > innerWidth,
    background: getComputedStyle(document.body).backgroundColor,
  }));
  expect(shown).toMatchObject({ cut: false, background: 'rgba(0, 0, 0, 0)' });
  expect(shown.addresses.length).toBeGreaterThan(0);
  for (const [address, written] of shown.addresses) expect(written).toBe(`"${address}"`);
  expect(JSON.stringify(shown.addresses)).not.toContain(token);
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  expect(token).toHaveLength(43);
  expect(paper).not.toContain(token);
});
