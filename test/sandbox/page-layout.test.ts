import type { Browser, Locator, Page } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { PANES } from '../../src/sandbox/teams/model.ts';
import { holdsText, launchBrowser } from '../support/browser.ts';
import { cardMessage, connector, conversationPath, FakeBot } from '../support/fake-bot.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const card = (body: object[], more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body, ...more });
const line = (words: string) => ({ type: 'TextBlock', text: words, wrap: true });
const send = { type: 'Action.Execute', title: 'Send', verb: 'send', data: {} };

let bot: FakeBot;
let sandbox: Sandbox;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [bot, browser] = await Promise.all([new FakeBot().start(), launchBrowser()]);
  sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't' });
  page = await opened({ width: 1300, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  await bot?.stop();
});

async function opened(viewport: { width: number; height: number }, more: object = {}): Promise<Page> {
  const made = await browser.newPage({ viewport, ...more });
  await made.goto(`${sandbox.url}/`);
  await made.locator('html[data-ready]').waitFor();
  return made;
}
const says = (key: string, body: object) => {
  const pane = PANES.find((one) => one.key === key);
  return connector('POST', `${sandbox.url}/connector/`, conversationPath(pane?.conversation ?? ''), body);
};
const pane = (key: string): Locator => page.locator(`[data-pane="${key}"]`);
const newest = (key: string): Locator => pane(key).locator('[data-from="bot"]').last();

async function box(of: Locator): Promise<{ x: number; y: number; right: number; bottom: number }> {
  const found = await of.boundingBox();
  if (found === null) throw new Error('not shown');
  return { x: found.x, y: found.y, right: found.x + found.width, bottom: found.y + found.height };
}
async function isApart(a: Locator, b: Locator): Promise<boolean> {
  const [one, other] = [await box(a), await box(b)];
  return one.right <= other.x || other.right <= one.x || one.bottom <= other.y || other.bottom <= one.y;
}
/** With half a pixel for what a screen rounds. */
async function isInside(inner: Locator, outer: Locator): Promise<boolean> {
  const [one, around] = [await box(inner), await box(outer)];
  return (
    one.x >= around.x - 0.5 &&
    one.y >= around.y - 0.5 &&
    one.right <= around.right + 0.5 &&
    one.bottom <= around.bottom + 0.5
  );
}

test('however many messages nobody has seen, their number covers no name', async () => {
  for (let n = 0; n < 11; n++) await says('outsider', { type: 'message', text: `psst ${n}` });
  const tab = page.locator('[data-tab="outsider"]');
  await tab.getByText('9+').waitFor();
  expect(await isApart(tab.locator('.badge'), tab.locator('.who b'))).toBe(true);
});

test('what a card opens stays inside it: a panel, and the choices that somebody types for', async () => {
  const choices = ['Portal', 'Reports', 'Contracts', 'Orders'].map((title) => ({ title, value: title }));
  const shown = card([{ type: 'Input.ChoiceSet', id: 'filter', label: 'Show', choices }], {
    actions: [send],
  });
  const filter = { type: 'Action.ShowCard', title: 'Filter', card: shown };
  await says('manager', cardMessage(card([line('Partners')], { actions: [filter] })));
  const bubble = newest('manager').locator('.bubble');
  await bubble.getByRole('button', { name: 'Filter' }).click();
  const panel = bubble.locator('.ac-adaptiveCard .ac-adaptiveCard');
  await panel.waitFor();
  expect(await isInside(panel, bubble)).toBe(true);

  const asked = { 'choices.data': { type: 'Data.Query', dataset: 'people' } };
  const input = { type: 'Input.ChoiceSet', id: 'to', label: 'Access to', choices: [], ...asked };
  bot.answer = ({ type }) =>
    type === 'invoke'
      ? {
          body: {
            statusCode: 200,
            type: 'application/vnd.microsoft.search.searchResponse',
            value: { results: choices },
          },
        }
      : undefined;
  await says('manager', cardMessage(card([input], { actions: [send] })));
  await newest('manager').getByLabel('Access to').pressSequentially('o');
  const offered = bubble.locator('.ac-choiceSetInput-filtered-dropdown');
  await offered.getByText('Contracts').waitFor();
  expect(await isInside(offered, bubble)).toBe(true);
  expect(await isInside(offered, pane('manager').locator('.log'))).toBe(true);
  bot.answer = () => undefined;
});

test('on a phone what can be done with a message covers neither its time nor its words, and a step is whole', async () => {
  const phone = await opened({ width: 375, height: 700 }, { hasTouch: true, isMobile: true });
  const message = phone.locator('[data-pane="manager"] .mine').last();
  await phone.locator('[data-pane="manager"] textarea').fill('hi');
  await phone.keyboard.press('Enter');
  const more = message.locator('.more summary');
  await more.waitFor();
  expect(await isApart(more, message.locator('time'))).toBe(true);
  expect(await isApart(more, message.locator('.text'))).toBe(true);
  const help = phone.locator('#strip .primary');
  expect(await isInside(help, phone.locator('#strip ol'))).toBe(true);
  expect(await isApart(help, phone.locator('#strip .current b'))).toBe(true);
  await phone.close();
});

test('an answer is in sight, from its beginning where it is long, and what a click is answered with as well', async () => {
  await page.setViewportSize({ width: 1300, height: 520 });
  const long = Array.from({ length: 30 }, (_, n) => line(`Line ${n}`));
  bot.answer = ({ type }) =>
    type === 'message'
      ? { after: says('approver', cardMessage(card([line('The beginning'), ...long], { actions: [send] }))) }
      : undefined;
  await pane('approver').locator('textarea').fill('help');
  await page.keyboard.press('Enter');
  const log = pane('approver').locator('.log');
  const beginning = newest('approver').getByText('The beginning');
  await beginning.waitFor();
  expect(await isInside(beginning, log)).toBe(true);
  bot.answer = ({ type }) =>
    type === 'invoke'
      ? {
          body: {
            statusCode: 200,
            type: 'application/vnd.microsoft.activity.message',
            value: 'Already decided',
          },
        }
      : undefined;
  await newest('approver').getByRole('button', { name: 'Send' }).click();
  const note = newest('approver').getByText('Already decided');
  await note.waitFor();
  expect(await isInside(note, log)).toBe(true);
  bot.answer = () => undefined;
  await page.setViewportSize({ width: 1300, height: 900 });
});

test('the newest stays in sight when the page is shared with what is backstage', async () => {
  const wordy = line(
    'Words and more words that go over the width of a pane once it is narrow, so that it grows.',
  );
  await says('manager', cardMessage(card(Array.from({ length: 14 }, () => wordy))));
  await says('manager', { type: 'message', text: 'The newest' });
  await newest('manager').getByText('The newest').waitFor();
  const log = await pane('manager').locator('.log').elementHandle();
  const isAtEnd = () =>
    page.waitForFunction((one) => one && one.scrollHeight - one.scrollTop - one.clientHeight < 2, log);
  await isAtEnd();
  await page.locator('#to-backstage').click();
  await isAtEnd();
  await page.locator('#to-backstage').click();
  await isAtEnd();
});

test('nothing cuts off the ring around what has the focus', async () => {
  await page.locator('#to-backstage').click();
  await page.locator('#clock button').first().focus();
  const cut = new Set<string>();
  for (let tab = 0; tab < 60; tab++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const one = document.activeElement;
      if (one === null || !one.matches(':focus-visible')) return undefined;
      const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(one);
      const ring =
        outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const { left, top, right, bottom } = one.getBoundingClientRect();
      for (let around = one.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible' || around.clientHeight < bottom - top) continue;
        const edge = around.getBoundingClientRect();
        const isCut =
          left - ring < edge.left - 0.5 ||
          top - ring < edge.top - 0.5 ||
          right + ring > edge.right + 0.5 ||
          bottom + ring > edge.bottom + 0.5;
        if (isCut)
          return `${one.tagName} ${one.id} ${one.className} in ${around.id || around.className}: ${one.textContent?.slice(0, 30)}`;
      }
      return undefined;
    });
    if (name !== undefined) cut.add(name);
  }
  expect([...cut]).toEqual([]);
  await page.locator('#to-backstage').click();
});

test('a dialog in which somebody has written does not close at a key’s mistake', async () => {
  const form = card([{ type: 'Input.Text', id: 'why', label: 'Why' }], {
    actions: [{ type: 'Action.Submit', title: 'Send request' }],
  });
  bot.answer = ({ name }) =>
    name === 'composeExtension/fetchTask'
      ? {
          body: {
            task: {
              type: 'continue',
              value: { title: 'Invite', card: { contentType: CARD, content: form } },
            },
          },
        }
      : undefined;
  await pane('manager').getByRole('button', { name: 'Usher: find or invite' }).click();
  await page.locator('dialog button.command').first().click();
  const why = page.locator('dialog').getByLabel('Why');
  await why.fill('quarterly audit');
  await why.press('Escape');
  await page.locator('dialog').getByText('Close without sending?').waitFor();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await why.and(page.locator(':focus')).waitFor();
  await holdsText(why, 'quarterly audit');
  await why.press('Escape');
  await page.getByRole('button', { name: 'Close without sending' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  // Where nothing was written, one key is enough.
  await pane('manager').getByRole('button', { name: 'Usher: find or invite' }).click();
  await page.locator('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  bot.answer = () => undefined;
});
