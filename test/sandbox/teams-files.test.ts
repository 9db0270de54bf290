import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { PANES } from '../../src/sandbox/teams/model.ts';
import { launchBrowser } from '../support/browser.ts';
import { portOf } from '../support/port.ts';

type Heard = {
  readonly name?: string;
  readonly attachments?: readonly { readonly content?: { readonly downloadUrl?: string } }[];
  readonly value?: {
    readonly action: string;
    readonly context: unknown;
    readonly uploadInfo?: { readonly uploadUrl: string };
  };
};

let bot: Server;
let sandbox: Sandbox;
let browser: Browser;
let waiting: ((heard: Heard) => void) | undefined;
beforeAll(async () => {
  bot = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const heard = JSON.parse(Buffer.concat(parts).toString('utf8')) as Heard & { type: string };
      if (!/^(?:conversation|installation)Update$/u.test(heard.type)) waiting?.(heard);
      response.writeHead(200);
      response.end();
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  sandbox = await startSandbox({ port: 0, botUrl: `http://127.0.0.1:${portOf(bot)}`, token: 't' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
  bot.closeAllConnections();
  bot.close();
});

const hears = (): Promise<Heard> =>
  new Promise((resolve) => {
    waiting = resolve;
  });

test('a file goes to the bot, and comes back from it once somebody allowed that', async () => {
  const page = await browser.newPage();
  await page.goto(`${sandbox.url}/?view=manager`);
  const pane = page.locator('[data-pane="manager"]');
  await pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from('email\na@b.com\n') });
  const attached = hears();
  await pane.getByRole('button', { name: 'Send' }).click();
  const { downloadUrl } = (await attached).attachments?.[0]?.content ?? {};
  expect(await (await fetch(downloadUrl ?? '')).text()).toBe('email\na@b.com\n');

  const connector = `${sandbox.url}/connector/v3/conversations/${encodeURIComponent(PANES[0]?.conversation ?? '')}/activities`;
  const says = (attachment: unknown): Promise<Response> =>
    fetch(connector, {
      method: 'POST',
      body: JSON.stringify({ type: 'message', attachments: [attachment] }),
    });
  const content = {
    description: 'The result',
    sizeInBytes: 4,
    acceptContext: { id: 1 },
    declineContext: { id: 2 },
  };
  await says({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'result.csv',
    content,
  });
  const allowed = hears();
  await pane.getByRole('button', { name: 'Allow' }).click();
  const { value } = await allowed;
  expect(value).toMatchObject({ action: 'accept', context: { id: 1 } });
  const uploadUrl = value?.uploadInfo?.uploadUrl ?? '';
  for (const [range, body, status] of [
    ['bytes 0-1/4', 'ok', 202],
    ['bytes 2-3/4', '!\n', 201],
  ] as const)
    expect(
      (await fetch(uploadUrl, { method: 'PUT', headers: { 'Content-Range': range }, body })).status,
    ).toBe(status);
  await says({
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name: 'result.csv',
    contentUrl: uploadUrl,
    content: { uniqueId: 'x', fileType: 'csv' },
  });
  // Getting an attribute waits until the link is there.
  const there = await pane.getByRole('link', { name: 'result.csv' }).getAttribute('href');
  expect(await (await fetch(there ?? '')).text()).toBe('ok!\n');

  await says({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'other.csv',
    content,
  });
  const declined = hears();
  await pane.getByRole('button', { name: 'Decline' }).last().click();
  expect((await declined).value).toEqual({ type: 'fileUpload', action: 'decline', context: { id: 2 } });
});
