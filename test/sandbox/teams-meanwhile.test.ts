import type { Browser, Page } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { PANES } from '../../src/sandbox/teams/model.ts';
import { holdsText, launchBrowser } from '../support/browser.ts';
import { cardMessage, connector, conversationPath, FakeBot } from '../support/fake-bot.ts';

const card = (words: string) =>
  cardMessage({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: words }],
    actions: [{ type: 'Action.Execute', title: 'Approve', verb: 'approve', data: {} }],
  });

let bot: FakeBot;
let sandbox: Sandbox;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [bot, browser] = await Promise.all([new FakeBot().start(), launchBrowser()]);
  sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't' });
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  await page.goto(sandbox.url);
  await page.locator('html[data-ready]').waitFor();
});
afterEach(() => {
  bot.answer = () => undefined;
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  await bot?.stop();
});

const pane = (key: string) => page.locator(`[data-pane="${key}"]`);
const newest = (key: string) => pane(key).locator('[data-from="bot"]').last();
async function says(key: string, body: object, id?: string): Promise<string> {
  const { conversation = '' } = PANES.find((one) => one.key === key) ?? {};
  const path = conversationPath(conversation, id === undefined ? 'activities' : `activities/${id}`);
  const sent = await connector(id === undefined ? 'POST' : 'PUT', `${sandbox.url}/connector/`, path, body);
  return String(sent.body.id ?? id);
}
/** All that was said before has reached the page as well: it hears in order. */
async function hasHeardAll(): Promise<void> {
  const words = `Said at ${performance.now()}`;
  await says('approver', { type: 'message', text: words });
  await pane('approver').getByText(words).waitFor();
}

test('a card that changes while its button is being pressed: the click counts, then what came is shown', async () => {
  const id = await says('manager', card('Please decide'));
  const button = newest('manager').getByRole('button', { name: 'Approve' });
  await button.hover();
  await page.mouse.down();
  await says('manager', card('Please decide soon'), id);
  await says('manager', card('Decide this as well'));
  await hasHeardAll();
  await page.mouse.up();
  expect((await bot.hears(({ type }) => type === 'invoke')).replyToId).toBe(id);
  await pane('manager').getByText('Please decide soon').waitFor();
  await newest('manager').getByText('Decide this as well').waitFor();
});

test('a click that is answered late leaves the keyboard to whoever writes by now', async () => {
  const answered = Promise.withResolvers<void>();
  bot.answer = ({ type }) =>
    type === 'invoke'
      ? {
          after: answered.promise,
          body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Approved' },
        }
      : undefined;
  await says('approver', card('Please decide'));
  await newest('approver').getByRole('button', { name: 'Approve' }).click();
  await newest('approver').locator('button:disabled').waitFor();
  const box = page.getByRole('textbox', { name: 'Message Usher as Mara Lindt' });
  await box.focus();
  await page.keyboard.type('sta');
  answered.resolve();
  await newest('approver').getByText('Approved').waitFor();
  await page.keyboard.type('tus');
  await page.keyboard.press('Enter');
  expect((await bot.hears(({ type }) => type === 'message')).text).toBe('status');
});

test('a line that did not get through is there again, and leaves the keyboard to whoever writes elsewhere', async () => {
  const refused = Promise.withResolvers<void>();
  await page.route('**/chat/say', async (route) => {
    await refused.promise;
    await route.abort();
  });
  const box = page.getByRole('textbox', { name: 'Message Usher as Mara Lindt' });
  await box.fill('help');
  await box.press('Enter');
  const other = page.getByRole('textbox', { name: 'Message Usher as Alex Novak' });
  await other.focus();
  refused.resolve();
  await holdsText(box, 'help');
  await page.unroute('**/chat/say');
  await page.keyboard.type('approvals');
  await page.keyboard.press('Enter');
  await bot.hears(({ text }) => text === 'approvals');
});
