import type { Browser, Page } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { barriers } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Answer, FakeBot, type Heard } from '../support/fake-bot.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const card = (body: object[], more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body, ...more });
const text = (words: string) => ({ type: 'TextBlock', text: words, wrap: true });
const form = card(
  [
    {
      type: 'Input.Text',
      id: 'addresses',
      label: 'E-mail addresses',
      isRequired: true,
      errorMessage: 'Write one',
    },
  ],
  { actions: [{ type: 'Action.Submit', title: 'Send request', data: { verb: 'request', form: 'f' } }] },
);
const refresh = {
  action: { type: 'Action.Execute', title: 'Refresh', verb: 'look', data: { id: 'a.b', v: 1 } },
};

const shows = (content: unknown): Answer => ({
  body: { task: { type: 'continue', value: { title: 'A form', card: { contentType: CARD, content } } } },
});
const ends = (value: string): Answer => ({ body: { task: { type: 'message', value } } });
const finds = (...titles: readonly string[]): Answer => ({
  body: {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: titles.map((title) => ({
        contentType: CARD,
        content: card([text(`Card of ${title}`)], { refresh }),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title, text: 'Partner portal: Has access' },
        },
      })),
    },
  },
});

let bot: FakeBot;
let sandbox: Sandbox;
let browser: Browser;
let page: Page;
const faults: string[] = [];
/** By the invoke's name. */
let answers: Record<string, Answer | ((heard: Heard) => Answer)>;
beforeAll(async () => {
  [bot, browser] = await Promise.all([new FakeBot().start(), launchBrowser()]);
  sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't' });
  bot.answer = (heard) => {
    const answer = answers[heard.name ?? ''];
    return typeof answer === 'function' ? answer(heard) : answer;
  };
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
});
beforeEach(async () => {
  answers = {};
  bot.heard.length = 0;
  await page.goto(sandbox.url);
  await page.locator('html[data-ready]').waitFor();
});
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  await bot?.stop();
});

const pane = (key: string) => page.locator(`[data-pane="${key}"]`);
const openBox = (key = 'manager') => pane(key).getByRole('button', { name: 'Usher: find or invite' }).click();
const box = () => page.getByRole('dialog');
const invoked = (name: string) => bot.hears((heard) => heard.name === `composeExtension/${name}`);

test('the box searches at once and while one types, and what is chosen stands in the chat, refreshed for its reader', async () => {
  answers['composeExtension/query'] = (heard) =>
    JSON.stringify(heard.value).includes('"initialRun"')
      ? finds('Newest Person')
      : finds('Anna Berg', 'Anna Other');
  answers['adaptiveCard/action'] = {
    body: { statusCode: 200, type: CARD, value: card([text('Only for Mara')], { refresh }) },
  };
  await openBox();
  await box().getByText('Newest Person').waitFor();
  expect((await invoked('query')).value).toEqual({
    commandId: 'findPartner',
    parameters: [{ name: 'initialRun', value: 'true' }],
    queryOptions: { skip: 0, count: 25 },
  });
  await box().getByRole('searchbox', { name: 'Find a partner' }).fill('anna');
  await box().getByRole('button', { name: 'Anna Berg' }).click();
  expect(bot.heard.findLast(({ name }) => name === 'composeExtension/query')?.value).toMatchObject({
    parameters: [{ name: 'partner', value: 'anna' }],
  });
  await pane('manager').locator('[data-from="Mara Lindt"]').getByText('Only for Mara').waitFor();
  await box().waitFor({ state: 'detached' });
  const asked = bot.heard.find(({ name }) => name === 'adaptiveCard/action');
  expect(asked).toMatchObject({
    from: { name: 'Mara Lindt' },
    value: { action: { verb: 'look', data: { id: 'a.b', v: 1 } }, trigger: 'automatic' },
  });
});

test('in the channel each reader gets a view of their own', async () => {
  answers['composeExtension/query'] = finds('Anna Berg');
  answers['adaptiveCard/action'] = (heard) => ({
    body: { statusCode: 200, type: CARD, value: card([text(`For ${heard.from.name}`)], { refresh }) },
  });
  await page.goto(`${sandbox.url}/?view=channel`);
  await openBox('channel');
  await box().getByRole('button', { name: 'Anna Berg' }).click();
  const card1 = pane('channel').locator('article').last();
  await card1.getByText('For Mara Lindt').waitFor();
  await pane('channel').getByLabel('Post as').selectOption('Otto Brandt');
  await card1.getByText('For Otto Brandt').waitFor();
  await card1.getByText('For Mara Lindt').waitFor({ state: 'detached' });
});

test('what the search says instead of results stands there, and a bot that is away is said', async () => {
  answers['composeExtension/query'] = {
    body: { composeExtension: { type: 'message', text: 'Not for you.' } },
  };
  await openBox();
  await box().getByText('Not for you.').waitFor();
  answers['composeExtension/query'] = { status: 500 };
  await box().getByRole('searchbox').fill('x');
  await box().getByText('Usher is not answering.').waitFor();
  // The first empties the field.
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await box().waitFor({ state: 'detached' });
});

test('the form opens in a dialog, is checked, sent, shown again with what is wrong, and ends with a sentence', async () => {
  answers['composeExtension/fetchTask'] = shows(form);
  await openBox();
  await box().getByRole('button', { name: 'Invite with Usher' }).click();
  await page.getByRole('dialog', { name: 'A form' }).waitFor();
  expect((await invoked('fetchTask')).value).toMatchObject({
    commandId: 'invite',
    commandContext: 'compose',
  });
  await box().getByRole('button', { name: 'Send request' }).click();
  await box().getByText('Write one').waitFor();
  expect(bot.heard.some(({ name }) => name === 'composeExtension/submitAction')).toBe(false);

  let release = (): void => undefined;
  const after = new Promise<void>((resolve) => {
    release = resolve;
  });
  const wrong = { ...form, body: [text('That is no address'), ...form.body] };
  answers['composeExtension/submitAction'] = { ...shows(wrong), after };
  await box().getByLabel('E-mail addresses').fill('nobody');
  const send = box().getByRole('button', { name: 'Send request' });
  await send.click();
  expect((await invoked('submitAction')).value).toMatchObject({
    commandId: 'invite',
    data: { verb: 'request', form: 'f', addresses: 'nobody' },
  });
  await box().locator('button:disabled', { hasText: 'Send request' }).waitFor();
  release();
  await box().getByText('That is no address').waitFor();

  answers['composeExtension/submitAction'] = { status: 500 };
  await box().getByLabel('E-mail addresses').fill('anna@partner.com');
  await send.click();
  await box().getByRole('alert').getByText('Usher is not answering.').waitFor();
  answers['composeExtension/submitAction'] = ends('Asked: <b>anna</b>.');
  await box().getByLabel('E-mail addresses').fill('anna@partner.com');
  await send.click();
  await box().getByText('Asked: <b>anna</b>.').waitFor();
  await box().getByRole('button', { name: 'Close' }).last().click();
  await box().waitFor({ state: 'detached' });
});

test('a message’s more actions hand the message on, with its addresses as links', async () => {
  answers['composeExtension/fetchTask'] = shows(form);
  const input = page.getByRole('textbox', { name: 'Message Usher as Mara Lindt' });
  await input.fill('please add fritz@partner.com');
  await input.press('Enter');
  const message = pane('manager').locator('[data-from="Mara Lindt"]', { hasText: 'fritz@partner.com' });
  await message.getByTitle('Sent').waitFor();
  await message.locator('summary').focus();
  await page.keyboard.press('Enter');
  await message.getByRole('button', { name: 'Invite with Usher' }).click();
  await page.getByRole('dialog', { name: 'A form' }).waitFor();
  expect((await invoked('fetchTask')).value).toMatchObject({
    commandContext: 'message',
    messagePayload: {
      body: {
        contentType: 'html',
        content: expect.stringContaining('<a href="mailto:fritz@partner.com"') as string,
      },
    },
  });
});

test.each([
  ['light', 1300],
  ['dark', 1300],
  ['light', 375],
  ['dark', 375],
])('box and dialog keep nobody out, %s, %i wide', async (theme, width) => {
  answers['composeExtension/query'] = finds('Anna Berg', 'A very long name '.repeat(12));
  answers['composeExtension/fetchTask'] = shows(form);
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${sandbox.url}/?theme=${theme}`);
  await page.locator('html[data-ready]').waitFor();
  await openBox();
  await box().getByText('Anna Berg').waitFor();
  const look = { within: 'dialog', coloursOnly: theme === 'dark' };
  expect(await barriers(page, look)).toEqual([]);
  await box().getByRole('button', { name: 'Invite with Usher' }).click();
  await box().getByLabel('E-mail addresses').waitFor();
  expect(await barriers(page, look)).toEqual([]);
  const sideways = await page.evaluate(
    'document.documentElement.scrollWidth > innerWidth || [...document.querySelectorAll("dialog *")].some((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).overflowX !== "visible")',
  );
  expect(sideways).toBe(false);
});
