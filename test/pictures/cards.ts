import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Card } from '../../src/cards/card.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { PANES } from '../../src/sandbox/teams/model.ts';
import { chatLanguages } from '../../src/words/index.ts';
import { FILLERS, sampleCards } from '../cards/samples.ts';

/** The width of a card itself, in pixels: in a chat on a desktop, and on a small phone. */
const WIDTHS = { wide: 480, narrow: 300 } as const;

/** The log unrolled, and cards as wide as they are to be. */
const style = (width: number): string => `
  body, #panes, section, .log { height: auto !important; overflow: visible !important; display: block !important; }
  .message { margin-bottom: 12px; }
  .bubble:has(.card) { box-sizing: border-box; width: ${width}px !important; max-width: none !important; }`;

const COLUMNS = 6;
const sideBySide = `#panes, .pane, section, .log { width: auto !important; max-width: none !important; } .log { columns: ${COLUMNS}; } .message { break-inside: avoid; }`;

/** Every card, drawn by the sandbox's chat page; resolves to what is cut off, long texts included. */
export async function pictureCards(browser: Browser, out: string): Promise<readonly string[]> {
  const short = sampleCards();
  const all: Record<string, Card> = { ...short };
  for (const [name, card] of Object.entries(sampleCards(FILLERS.marks))) all[`long-${name}`] = card;
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9', token: 't' });
  const [pane] = PANES;
  for (const [name, content] of Object.entries(all)) {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    if (pane !== undefined) sandbox.teams.room.botSays(pane, name, { attachments }, false);
  }
  const found = new Set<string>();
  for (const theme of ['light', 'dark'] as const)
    for (const [size, width] of Object.entries(WIDTHS)) {
      const page = await browser.newPage({ viewport: { width: width + 80, height: 900 } });
      await page.goto(`${sandbox.url}/?view=manager&theme=${theme}`);
      await page.locator('html[data-ready]').waitFor();
      await page.addStyleTag({ content: style(width) });
      for (const one of await cutOff(page)) found.add(`${size} ${one}`);
      for (const name of Object.keys(short))
        await picture(page, name, join(out, `card-${name}-${theme}-${size}.png`));
      // One below the other they are higher than a browser draws.
      await page.setViewportSize({ width: COLUMNS * (width + 40), height: 900 });
      await page.addStyleTag({ content: sideBySide });
      await page.screenshot({ path: join(out, `all-cards-${theme}-${size}.png`), fullPage: true });
      await page.close();
    }
  await sandbox.close();
  return [...found];
}

/** A sheet for each language of the chat, all its cards side by side; resolves to what is cut off. */
export async function pictureLanguages(browser: Browser, out: string): Promise<readonly string[]> {
  const found: string[] = [];
  const [pane] = PANES;
  for (const language of chatLanguages()) {
    const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9', token: 't' });
    for (const [name, content] of Object.entries(sampleCards(undefined, language))) {
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
      if (pane !== undefined) sandbox.teams.room.botSays(pane, name, { attachments }, false);
    }
    for (const [theme, size] of SHEETS) {
      const page = await browser.newPage({ viewport: { width: COLUMNS * (WIDTHS[size] + 40), height: 900 } });
      await page.goto(`${sandbox.url}/?view=manager&theme=${theme}`);
      await page.locator('html[data-ready]').waitFor();
      await page.addStyleTag({
        content: `${style(WIDTHS[size])} ${sideBySide}`,
      });
      for (const one of await cutOff(page)) found.push(`${language} ${size} ${one}`);
      await page.screenshot({ path: join(out, `cards-in-${language}-${theme}-${size}.png`), fullPage: true });
      await page.close();
    }
    await sandbox.close();
  }
  return found;
}

const SHEETS = [
  ['light', 'wide'],
  ['dark', 'wide'],
  ['light', 'narrow'],
] as const;

const picture = (page: Page, name: string, path: string): Promise<Buffer> =>
  page.locator(`[data-message-id="${name}"] .bubble`).screenshot({ path });

/** Texts and buttons that are wider than the place that they have. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.card *')]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => !['INPUT', 'TEXTAREA', 'SELECT'].includes(one.tagName))
      .map((one) => {
        const card = one.closest('[data-message-id]')?.getAttribute('data-message-id') ?? '';
        return `${card}: ${one.className} ${one.textContent?.slice(0, 50) ?? ''}`;
      }),
  );
