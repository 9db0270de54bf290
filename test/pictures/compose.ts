import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inDialog } from '../../src/cards/dialog.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { sampleCards } from '../cards/samples.ts';
import { FakeBot } from '../support/fake-bot.ts';

const WIDTHS = { wide: 1100, narrow: 340 } as const;
const CARD = 'application/vnd.microsoft.card.adaptive';

/** The compose box with results, the dialog that it opens, and the dialog's last word. */
export async function pictureCompose(browser: Browser, out: string): Promise<void> {
  const { shared, 'form-errors': form } = sampleCards();
  if (shared === undefined || form === undefined) throw new Error('no such sample');
  const bot = await new FakeBot().start();
  bot.answer = ({ name }) => {
    if (name === 'composeExtension/query') return { body: { composeExtension: results(shared) } };
    if (name === 'composeExtension/fetchTask')
      return { body: { task: dialog(inDialog(form, { form: 'f' })) } };
    if (name === 'composeExtension/submitAction') return { body: { task: { type: 'message', value: END } } };
    return undefined;
  };
  const sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't' });
  for (const theme of ['light', 'dark'] as const)
    for (const [size, width] of Object.entries(WIDTHS)) {
      const page = await browser.newPage({ viewport: { width, height: 760 } });
      const picture = (what: string): Promise<Buffer> =>
        page.screenshot({ path: join(out, `compose-${what}-${theme}-${size}.png`) });
      await page.goto(`${sandbox.url}/?view=manager&theme=${theme}`);
      await page.locator('html[data-ready]').waitFor();
      await throughBox(page, picture);
      await page.close();
    }
  await sandbox.close();
  await bot.stop();
}

async function throughBox(page: Page, picture: (what: string) => Promise<Buffer>): Promise<void> {
  const box = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Usher: find or invite' }).click();
  await box.getByText('ben@partner.com').waitFor();
  await picture('box');
  await box.getByRole('button', { name: 'Invite with Usher' }).click();
  await box.getByRole('button', { name: 'Send request' }).waitFor();
  await picture('dialog');
  await box.getByLabel('Access to').selectOption({ index: 1 });
  await box.getByRole('button', { name: 'Send request' }).click();
  await box.getByText('Asked:').waitFor();
  await picture('end');
}

const END =
  'Asked: anna@partner.com to Partner portal.\n\nThe card in your own chat with Usher shows how it goes on.';

const dialog = (content: unknown) => ({
  type: 'continue',
  value: { title: 'Usher', card: { contentType: CARD, content } },
});

const results = (content: unknown) => ({
  type: 'result',
  attachmentLayout: 'list',
  attachments: [
    ['Anna Berg', 'anna@partner.com, Partner portal: Has access, Report studio: Waiting for approval'],
    ['ben@partner.com', 'Partner portal: Invited, not accepted yet'],
  ].map(([title, text]) => ({
    contentType: CARD,
    content,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
  })),
});
