import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { letterHtml } from '../../src/mail/letter-html.ts';
import { letterWords } from '../../src/words/invitee.ts';

const WIDTHS = { wide: 700, narrow: 340 } as const;

/** Our own mail, with a message and without, in each language; as on a desktop and on a phone. */
export async function pictureLetters(browser: Browser, out: string): Promise<void> {
  for (const language of ['en', 'de', 'fr', 'es'])
    for (const [size, width] of Object.entries(WIDTHS)) {
      const html = letterHtml({
        words: letterWords(language),
        facts: { sponsor: 'Mara Lindt', resource: 'Partner portal', address: 'anna@partner.com' },
        url: `https://login.microsoftonline.com/redeem?rd=${'https%3a%2f%2finvitations.microsoft.com%2f'.repeat(6)}`,
        until: Date.UTC(2026, 10, 27, 10, 30),
        name: language === 'fr' ? undefined : 'Anna Berg',
        message: language === 'en' ? 'Hello Anna,\nhere is the access that we spoke of. <3' : undefined,
      });
      const page = await browser.newPage({ viewport: { width, height: 600 } });
      await page.setContent(html);
      await page.screenshot({ path: join(out, `mail-${language}-${size}.png`), fullPage: true });
      await page.close();
    }
}
