import type { Browser, Page } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { APPLICATION, EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { barriers } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { FakeBot } from '../support/fake-bot.ts';

let bot: FakeBot;
let sandbox: Sandbox;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [bot, browser] = await Promise.all([new FakeBot().start(), launchBrowser()]);
  sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't', grants: ['Mail.Send'] });
  const graph = (path: string, body: object) =>
    fetch(`${sandbox.url}/v1.0${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${sandbox.entra.administrator}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await graph('/invitations', {
    invitedUserEmailAddress: 'anna@partner.com',
    inviteRedirectUrl: 'https://usher.example/grant-access?state=abc',
    sendInvitationMessage: true,
  });
  await graph(`/users/${EMPLOYEES[0]?.id}/sendMail`, {
    message: {
      subject: 'Welcome',
      body: { contentType: 'html', content: `<p>${'A long mail. '.repeat(600)}</p><p id="end">The end</p>` },
      toRecipients: [{ emailAddress: { address: 'anna@partner.com' } }],
    },
  });
  page = await browser.newPage({ locale: 'de-DE', timezoneId: 'Asia/Tokyo' });
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  await bot?.stop();
});

const ticket = (): string => sandbox.entra.mails.find(({ kind }) => kind === 'invitation')?.redeemUrl ?? '';
const mail = (kind: string): string =>
  `${sandbox.url}/mail/${sandbox.entra.mails.find((one) => one.kind === kind)?.id}`;

async function opensBackstage(): Promise<void> {
  await page.locator('#to-backstage').click();
  for (const part of ['A bad day', 'Behind the scenes'])
    await page.locator('summary', { hasText: part }).click();
  await page.getByRole('switch').first().waitFor();
  await page.locator('.scenes .call').first().waitFor();
}

/** Each page, and what is done on it first. */
const PAGES: Readonly<Record<string, { readonly at: () => string; readonly first?: () => Promise<void> }>> = {
  'the chat with its strip': { at: () => `${sandbox.url}/` },
  backstage: { at: () => `${sandbox.url}/`, first: opensBackstage },
  'the mailbox': { at: () => `${sandbox.url}/mail` },
  'the mailbox of nobody': { at: () => `${sandbox.url}/mail?to=nobody@partner.com` },
  'an invitation': { at: () => mail('invitation') },
  'a mail of our own': { at: () => mail('message') },
  'no mail': { at: () => `${sandbox.url}/mail/none` },
  'the redemption': { at: ticket },
  'the directory': { at: () => `${sandbox.url}/directory` },
  'an application, signed out': { at: () => `${sandbox.url}/application/portal` },
};

test.each(Object.keys(PAGES))('axe finds nothing, light, dark and narrow: %s', async (name) => {
  const { at = () => '', first } = PAGES[name] ?? {};
  for (const [colorScheme, width] of [
    ['light', 1300],
    ['dark', 375],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(at());
    await page.locator(new URL(at()).pathname === '/' ? 'html[data-ready]' : 'main').waitFor();
    await first?.();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
  }
});

test('axe finds nothing in an application, for who is in and who is not', async () => {
  sandbox.entra.accept('anna@partner.com');
  await page.goto(`${sandbox.url}/application/portal`);
  await page.getByRole('button', { name: 'anna' }).click();
  await page.getByRole('heading', { name: 'You can’t open Partner portal' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  sandbox.entra.addMember(GROUPS.portal.id, sandbox.entra.user('anna@partner.com')?.id ?? '');
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByText('You’re in.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${sandbox.url}/application/reports`);
  await page.getByRole('heading', { name: `You can’t open ${APPLICATION.name}` }).waitFor();
});

test('a mail is shown whole, and times are the reader’s', async () => {
  await page.goto(mail('message'));
  await page.frameLocator('iframe').locator('#end').waitFor();
  await page.waitForFunction(() => {
    const frame = document.querySelector('iframe');
    return (frame?.clientHeight ?? 0) >= (frame?.contentDocument?.documentElement.scrollHeight ?? 1);
  });
  const sent = sandbox.entra.mails.at(-1)?.sentDateTime ?? '';
  const there = new Intl.DateTimeFormat('de-DE', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Tokyo',
  });
  await page.locator('time', { hasText: there.format(new Date(sent)) }).waitFor();

  await page.setViewportSize({ width: 1300, height: 900 });
  await page.goto(`${sandbox.url}/`);
  await page.locator('html[data-ready]').waitFor();
  await page.locator('[data-pane="manager"] textarea').fill('what time is it');
  await page.keyboard.press('Enter');
  const heard = await bot.hears(({ text }) => text === 'what time is it');
  expect(heard.localTimezone).toBe('Asia/Tokyo');
  expect(heard.localTimestamp).toMatch(/\+09:00$/u);
});
