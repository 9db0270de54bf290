import type { Browser, Page } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { PANES, SEATS } from '../../src/sandbox/teams/model.ts';
import { barriers } from '../support/axe.ts';
import { holdsText, launchBrowser } from '../support/browser.ts';
import { cardMessage, connector, conversationPath, FakeBot } from '../support/fake-bot.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const card = (body: object[], more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body, ...more });
const text = (words: string) => ({ type: 'TextBlock', text: words, wrap: true });
const actions = [{ type: 'Action.Execute', title: 'Send', verb: 'send', data: { id: 7 }, style: 'positive' }];
const form = card(
  [
    { type: 'TextBlock', text: 'A **form** <b>', style: 'heading', wrap: true },
    { type: 'Input.Text', id: 'why', label: 'Why', isRequired: true, errorMessage: 'Say why' },
    { type: 'FactSet', facts: [{ title: 'For', value: 'anna@partner.com' }] },
  ],
  { actions },
);

let bot: FakeBot;
let sandbox: Sandbox;
let browser: Browser;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  [bot, browser] = await Promise.all([new FakeBot().start(), launchBrowser()]);
  sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't' });
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(sandbox.url);
  await page.locator('html[data-ready]').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  await bot?.stop();
});
afterEach(() => {
  bot.answer = () => undefined;
  expect(faults.splice(0)).toEqual([]);
});

const says = (key: string, body: object) => {
  const pane = PANES.find((one) => one.key === key);
  const path = conversationPath(pane?.conversation ?? '');
  return connector('POST', `${sandbox.url}/connector/`, path, body);
};
const pane = (key: string) => page.locator(`[data-pane="${key}"]`);
const newest = (key: string) => pane(key).locator('[data-from="bot"]').last();
const answersWith = (type: string, value: unknown): void => {
  bot.answer = ({ type: kind }) =>
    kind === 'invoke' ? { body: { statusCode: 200, type, value } } : undefined;
};

test('a line is typed, a card comes, an input is checked and filled, a click replaces the card', async () => {
  bot.answer = (heard) =>
    heard.type === 'message' ? { after: says('manager', cardMessage(form)) } : undefined;
  const box = page.getByRole('textbox', { name: 'Message Usher as Mara Lindt' });
  await box.fill('invite');
  await box.press('Enter');
  await pane('manager').locator('[data-from="Mara Lindt"]', { hasText: 'invite' }).waitFor();
  const send = newest('manager').getByRole('button', { name: 'Send' });
  await send.click();
  await newest('manager').getByText('Say why').waitFor();
  expect(bot.heard.filter(({ type }) => type === 'invoke')).toEqual([]);
  await newest('manager')
    .getByRole('heading')
    .filter({ hasText: /^A form <b>$/u })
    .waitFor();

  await newest('manager').getByLabel('Why').fill('audit');
  let release = (): void => undefined;
  const after = new Promise<void>((resolve) => {
    release = resolve;
  });
  bot.answer = () => ({ after, body: { statusCode: 200, type: CARD, value: card([text('Sent')]) } });
  await send.click();
  expect((await bot.hears(({ type }) => type === 'invoke')).value).toEqual({
    action: { type: 'Action.Execute', title: 'Send', verb: 'send', data: { id: 7, why: 'audit' } },
    trigger: 'manual',
  });
  await newest('manager').locator('button:disabled', { hasText: 'Send' }).waitFor();
  release();
  await newest('manager').getByText('Sent', { exact: true }).waitFor();
  await newest('manager').getByRole('button', { name: 'Send', exact: true }).waitFor({ state: 'detached' });
  // Strict, with the one of the box in which one writes: a second one is an error.
  await pane('manager').getByRole('button', { name: 'Send', exact: true }).waitFor();
});

test('what a click is answered with besides a card stands below it', async () => {
  await says('approver', cardMessage(card([text('Decide')], { actions })));
  answersWith('application/vnd.microsoft.activity.message', 'Already **approved**');
  await newest('approver').getByRole('button', { name: 'Send' }).click();
  await newest('approver').getByRole('status').getByText('Already approved').waitFor();
  answersWith('application/vnd.microsoft.error', { code: 'x', message: 'Not yours' });
  await newest('approver').getByRole('button', { name: 'Send' }).click();
  await newest('approver').getByRole('alert').getByText('Not yours').waitFor();
});

test('a card refreshes itself once for those it names, and what it gets is theirs alone', async () => {
  const [manager] = SEATS;
  const refresh = { action: { type: 'Action.Execute', verb: 'look', data: {} }, userIds: [manager?.account] };
  answersWith(CARD, card([text('Only for you')], { refresh }));
  await says('manager', cardMessage(card([text('For all')], { refresh })));
  await says('approver', cardMessage(card([text('For all')], { refresh })));
  await newest('manager').getByText('Only for you').waitFor();
  await newest('approver').getByText('For all').waitFor();
  await page.reload();
  await newest('manager').getByText('Only for you').waitFor();
  const looks = bot.heard.filter(({ value }) => JSON.stringify(value ?? '').includes('"automatic"'));
  expect(looks).toHaveLength(1);
});

test('whom a card names by their object id, it refreshes as well', async () => {
  const [manager] = SEATS;
  const refresh = {
    action: { type: 'Action.Execute', verb: 'look', data: {} },
    userIds: [`8:orgid:${manager?.id}`],
  };
  answersWith(CARD, card([text('For you by name')], { refresh }));
  await says('manager', cardMessage(card([text('For all by name')], { refresh })));
  await newest('manager').getByText('For you by name').waitFor();
});

test('a choice that filters while somebody types shows titles, and sends values', async () => {
  const choices = [
    { title: 'Partner portal', value: 'portal' },
    { title: 'Report studio', value: 'reports' },
  ];
  const input = {
    type: 'Input.ChoiceSet',
    id: 'to',
    label: 'Access to',
    style: 'filtered',
    isRequired: true,
  };
  await says('manager', cardMessage(card([{ ...input, choices, value: 'portal' }], { actions })));
  const box = newest('manager').getByLabel('Access to');
  await holdsText(box, 'Partner portal');
  await box.fill('Report studio');
  answersWith(CARD, card([text('Taken')]));
  await newest('manager').getByRole('button', { name: 'Send' }).click();
  await newest('manager').getByText('Taken').waitFor();
  expect(JSON.stringify(bot.heard.at(-1)?.value)).toContain('"to":"reports"');
});

test('a choice set asks the bot, shows titles and sends values', async () => {
  const people = {
    id: 'who',
    label: 'Who',
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'people' },
  };
  await says('manager', cardMessage(card([{ type: 'Input.ChoiceSet', ...people }], { actions })));
  answersWith('application/vnd.microsoft.search.searchResponse', {
    results: [{ title: 'Anna Berg', value: 'id-1' }],
  });
  const input = newest('manager').getByLabel('Who');
  await input.pressSequentially('Ann');
  await newest('manager').getByText('Anna Berg').click();
  answersWith(CARD, card([text('Chosen')]));
  await newest('manager').getByRole('button', { name: 'Send' }).click();
  await newest('manager').getByText('Chosen').waitFor();
  expect(JSON.stringify(bot.heard.at(-1)?.value)).toContain('"who":"id-1"');
});

test('a bot that is away: the message says so, and is sent when it is back', async () => {
  await bot.stop();
  const box = page.getByRole('textbox', { name: 'Message Usher as Alex Novak' });
  await box.fill('help');
  await box.press('Enter');
  const failed = pane('approver').locator('[data-from="Alex Novak"]').last();
  await failed.getByText('Usher is not answering.').waitFor();
  await bot.start();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await failed.getByTitle('Sent').waitFor();
});

test('a day whose blank does not break is no item of a list', async () => {
  await says('manager', { type: 'message', text: '20.\u00a0nov. 2026' });
  await newest('manager').getByText('20. nov. 2026').waitFor();
});

test('what is not in sight is counted, until somebody looks', async () => {
  await says('outsider', { type: 'message', text: 'psst' });
  const tab = page.getByRole('button', { name: 'Otto Brandt Outsider 1 unread' });
  await tab.click();
  await pane('outsider').getByText('psst').waitFor();
  await page.getByRole('button', { name: 'Otto Brandt Outsider', exact: true }).waitFor();
});

test('in the channel people write in turn, in threads', async () => {
  await page.goto(`${sandbox.url}/?view=channel`);
  await pane('channel').getByLabel('Post as').selectOption('Alex Novak');
  await pane('channel').getByRole('button', { name: 'Mention Usher' }).click();
  const box = page.getByRole('textbox', { name: 'Post in Partner access as Alex Novak' });
  await box.pressSequentially('help');
  await box.press('Enter');
  const heard = await bot.hears(({ text: words }) => words === '<at>Usher</at> help');
  await connector('POST', heard.serviceUrl, conversationPath(heard.conversation.id), {
    type: 'message',
    text: 'Here',
  });
  await pane('channel').locator('article').getByText('Here').waitFor();
});

test('markup in what is said does nothing, and what a card holds that Teams does not know is named', async () => {
  await page.goto(`${sandbox.url}/?view=outsider`);
  await says('outsider', {
    type: 'message',
    text: '<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b**',
  });
  await newest('outsider').locator('strong').waitFor();
  await newest('outsider').locator('.text img, .text a').waitFor({ state: 'detached' });
  await says('outsider', cardMessage(card([{ type: 'Hologram' }])));
  await newest('outsider').getByText('Hologram').waitFor();
});

test.each([
  ['light', 1300],
  ['dark', 1300],
  ['light', 375],
  ['dark', 375],
])('keeps nobody out, %s, %i wide', async (theme, width) => {
  await says('manager', cardMessage(form));
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${sandbox.url}/?theme=${theme}`);
  await page.locator('html[data-ready]').waitFor();
  expect(await barriers(page, { coloursOnly: theme === 'dark' })).toEqual([]);
  const sideways = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect(sideways).toBe(false);
});
