import type { Browser, Page } from 'playwright-core';
import type { Card } from '../../src/cards/card.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { PANES } from '../../src/sandbox/teams/model.ts';
import { FILLERS, sampleCards } from '../cards/samples.ts';
import { inColumns, inFolder, pictureColumns, type Theme } from './sheets.ts';

/** The width of a card itself, in pixels: in a chat on a desktop, and on a small phone. */
const WIDTHS = { wide: 480, narrow: 300 } as const;
type Size = keyof typeof WIDTHS;

/** Cards in columns, with each one's name above it. */
const style = (width: number): string => `
  body { display: block !important; height: auto !important; overflow: visible !important; }
  ${inColumns('.log', width)}
  .message { display: block !important; break-inside: avoid; margin: 0 0 12px !important; max-width: none !important; }
  .message::before { content: attr(data-message-id); font: 12px monospace; }
  .bubble:has(.card) { box-sizing: border-box; width: ${width}px !important; max-width: none !important; }`;

/** Sheets of all cards in a language; resolves to what is cut off. */
export async function pictureCards(
  browser: Browser,
  out: string,
  language: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  await inChat(sampleCards(undefined, language), async (url) => {
    for (const theme of ['light', 'dark'] as const)
      for (const size of ['wide', 'narrow'] as const) {
        const page = await opened(browser, url, theme, size);
        if (theme === 'light')
          for (const one of await cutOff(page)) found.push(`cards in ${language}, ${size}, ${one}`);
        await pictureColumns(page, inFolder(out, 'cards', language, theme, size), WIDTHS[size]);
        await page.close();
      }
  });
  return found;
}

/** What is cut off where every text is the longest that anybody could have written. */
export async function longCards(browser: Browser): Promise<readonly string[]> {
  const found: string[] = [];
  await inChat(sampleCards(FILLERS.marks), async (url) => {
    for (const size of ['wide', 'narrow'] as const) {
      const page = await opened(browser, url, 'light', size);
      for (const one of await cutOff(page, true)) found.push(`long cards, ${size}, ${one}`);
      await page.close();
    }
  });
  return found;
}

/** A chat in which all cards stand. */
async function inChat(
  cards: Readonly<Record<string, Card>>,
  look: (url: string) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9', token: 't' });
  const [pane] = PANES;
  for (const [name, content] of Object.entries(cards)) {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    if (pane !== undefined) sandbox.teams.room.botSays(pane, name, { attachments }, false);
  }
  await look(sandbox.url);
  await sandbox.close();
}

async function opened(browser: Browser, url: string, theme: Theme, size: Size): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: WIDTHS[size] + 80, height: 900 } });
  await page.goto(`${url}/?view=manager&theme=${theme}`);
  await page.locator('html[data-ready]').waitFor();
  await page.addStyleTag({ content: style(WIDTHS[size]) });
  // Nothing but the cards.
  await page
    .locator('.log')
    .first()
    .evaluate((log) => document.body.replaceChildren(log));
  return page;
}

/** Texts and buttons that are wider than the place that they have; of short texts also words that are broken in two. */
const cutOff = (page: Page, isLong = false): Promise<readonly string[]> =>
  page.evaluate((long) => {
    const range = document.createRange();
    const isBroken = (one: HTMLElement): boolean =>
      [...one.childNodes].some((node) => {
        if (!(node instanceof Text)) return false;
        // No address, and no name of a file: those may be of any length.
        const words = [...node.data.matchAll(/(?<!\S)[(„“"«‘]*(\p{L}[\p{L}’']{5,40})[)”"»’.,:;!?]*(?!\S)/gu)];
        return words.some(({ 0: word, index }) => {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        });
      });
    return [...document.querySelectorAll<HTMLElement>('.card *')]
      .filter((one) => one.clientWidth > 0)
      .filter((one) => one.scrollWidth > one.clientWidth + 1 || (!long && isBroken(one)))
      .filter((one) => !['INPUT', 'TEXTAREA', 'SELECT'].includes(one.tagName))
      .map((one) => {
        const card = one.closest('[data-message-id]')?.getAttribute('data-message-id') ?? '';
        return `${card}: ${one.className} ${one.textContent?.slice(0, 50) ?? ''}`;
      });
  }, isLong);
