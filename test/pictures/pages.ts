import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../src/words/languages.ts';
import { CASES, cellHtml } from '../web/cells.ts';

const VIEWS = [
  { name: 'light-wide', colorScheme: 'light', media: 'screen', width: 1000 },
  { name: 'light-narrow', colorScheme: 'light', media: 'screen', width: 340 },
  { name: 'dark-wide', colorScheme: 'dark', media: 'screen', width: 1000 },
  { name: 'dark-narrow', colorScheme: 'dark', media: 'screen', width: 340 },
  // A4 between its margins.
  { name: 'print', colorScheme: 'light', media: 'print', width: 680 },
] as const;

/** What an invitee sees, in each case and language. */
export async function picturePages(browser: Browser, out: string): Promise<void> {
  await Promise.all(
    VIEWS.map(async ({ name: view, colorScheme, media, width }) => {
      const page = await browser.newPage({ viewport: { width, height: 620 }, colorScheme });
      await page.emulateMedia({ media });
      for (const language of Object.keys(LANGUAGES))
        for (const name of Object.keys(CASES)) {
          await page.setContent(cellHtml(name, language));
          await page.screenshot({ path: join(out, `page-${name}-${language}-${view}.png`), fullPage: true });
        }
      await page.close();
    }),
  );
}
