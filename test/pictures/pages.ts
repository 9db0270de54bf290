import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ActOutcome, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import { createWebServer } from '../../src/web/server.ts';
import { NOBODY } from '../web/dependencies.ts';
import { ACTS, OUTCOMES } from '../web/outcomes.ts';

const WIDTHS = { wide: 1000, narrow: 340 } as const;

/** What an invitee sees, in each case. */
export async function picturePages(browser: Browser, out: string): Promise<void> {
  let outcome: RedeemOutcome = { kind: 'unknown' };
  let acted: ActOutcome = { kind: 'unknown' };
  const server = createWebServer({
    ...NOBODY,
    redeem: async () => outcome,
    act: async () => acted,
  });
  const port = await server.listen(0, '127.0.0.1');
  const link = `http://127.0.0.1:${port}/grant-access?state=${'A'.repeat(43)}`;
  const draw = async (name: string, open: (page: Page) => Promise<unknown>): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [size, width] of Object.entries(WIDTHS)) {
        const page = await browser.newPage({
          viewport: { width, height: 620 },
          colorScheme,
          locale: 'en-GB',
        });
        await open(page);
        const path = (what: string) => join(out, `page-${name}-${what}.png`);
        await page.screenshot({ path: path(`${colorScheme}-${size}`), fullPage: true });
        if (colorScheme === 'light' && size === 'wide') {
          await page.emulateMedia({ media: 'print' });
          await page.screenshot({ path: path('print'), fullPage: true });
        }
        await page.close();
      }
  };
  for (const [name, one] of Object.entries(OUTCOMES)) {
    outcome = one;
    await draw(name, (page) => page.goto(link));
  }
  outcome = OUTCOMES.granted ?? outcome;
  for (const [name, one] of Object.entries(ACTS)) {
    acted = one;
    await draw(name, async (page) => {
      await page.goto(link);
      await page.locator('form[action="/grant-access/leave"] button').click();
      await page.waitForURL('**/grant-access/leave');
      for (const way of await page.locator('summary').all()) await way.click();
    });
  }
  await server.close();
}
