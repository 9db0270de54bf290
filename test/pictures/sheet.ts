import type { Browser } from 'playwright-core';
import { startSandbox } from '../../src/sandbox/server.ts';
import { PANES } from '../../src/sandbox/teams/model.ts';
import { sampleCards } from '../cards/samples.ts';

/** The cards of one partner's life, in its order. */
const SHOWN = ['form', 'approval', 'journey-invited', 'journey-granted', 'ends-soon', 'removal'] as const;

const STYLE = `
  body, #panes, section, .pane { width: 1260px !important; max-width: none !important; height: auto !important; overflow: visible !important; display: block !important; }
  header, form, .composer { display: none !important; }
  .log { height: auto !important; overflow: visible !important; display: block !important; columns: 3; width: 1260px; }
  .message { break-inside: avoid; margin-bottom: 16px; }
  .bubble:has(.card) { box-sizing: border-box; width: 380px !important; max-width: none !important; }`;

/** Real cards side by side, for a page that people read. */
export async function pictureSheet(browser: Browser, file: string): Promise<void> {
  const all = sampleCards();
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9', token: 't' });
  const [pane] = PANES;
  for (const name of SHOWN) {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: all[name] }];
    if (pane !== undefined) sandbox.teams.room.botSays(pane, name, { attachments }, false);
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${sandbox.url}/?view=manager&theme=light`);
  await page.locator('html[data-ready]').waitFor();
  await page.addStyleTag({ content: STYLE });
  await page.locator('.log').first().screenshot({ path: file });
  await page.close();
  await sandbox.close();
}
