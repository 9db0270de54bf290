import type { Browser } from 'playwright-core';
import { CASES, cellHtml } from '../web/cells.ts';
import { inFolder, pictureDocuments } from './sheets.ts';

const VIEWS = {
  'light-wide': { theme: 'light', width: 1_000, zoom: 0.5 },
  'light-narrow': { theme: 'light', width: 340 },
  'dark-wide': { theme: 'dark', width: 1_000, zoom: 0.5 },
  'dark-narrow': { theme: 'dark', width: 340 },
  // A4 between its margins.
  print: { theme: 'light', media: 'print', width: 680, zoom: 0.7 },
} as const;

/** What an invitee sees in a language, in each case; resolves to what is cut off. */
export async function picturePages(
  browser: Browser,
  out: string,
  language: string,
): Promise<readonly string[]> {
  const pieces = Object.keys(CASES).map((name) => ({ name, html: cellHtml(name, language) }));
  const found: string[] = [];
  for (const [view, look] of Object.entries(VIEWS))
    found.push(...(await pictureDocuments(browser, inFolder(out, 'pages', language, view), pieces, look)));
  return found;
}
