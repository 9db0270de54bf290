import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { letterHtml } from '../../src/mail/letter-html.ts';
import { letterWords } from '../../src/words/invitee.ts';
import { LANGUAGES } from '../../src/words/languages.ts';

const WIDTHS = { wide: 700, narrow: 340 } as const;
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="#0b5563"/></svg>`;

/** Our own mail, with a message and without, and the reminder, in each language; as on a desktop and on a phone. */
export async function pictureLetters(browser: Browser, out: string): Promise<void> {
  for (const language of Object.keys(LANGUAGES))
    for (const reminder of [false, true])
      for (const colorScheme of ['light', 'dark'] as const)
        for (const [size, width] of Object.entries(WIDTHS)) {
          const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme });
          await page.setContent(sample(language, reminder));
          const name = `${reminder ? 'reminder' : 'mail'}-${language}-${colorScheme}-${size}.png`;
          await page.screenshot({ path: join(out, name), fullPage: true });
          await page.close();
        }
}

const sample = (language: string, reminder: boolean): string =>
  letterHtml({
    words: letterWords(language),
    facts: {
      sponsor: 'Mara Lindt',
      resource: 'Partner portal',
      address: 'anna@partner.com',
      company: 'Lindenau AG',
    },
    proofs: { sponsorAddress: 'mara@lindenau.example', sender: 'partners@lindenau.example' },
    url: `https://login.microsoftonline.com/redeem?rd=${'https%3a%2f%2finvitations.microsoft.com%2f'.repeat(6)}`,
    until: Date.UTC(2026, 10, 27, 10, 30),
    name: language === 'fr' ? undefined : 'Anna Berg',
    message: language === 'en' ? 'Hello Anna,\nhere is the access that we spoke of. <3' : undefined,
    contactUrl: language === 'en' ? 'https://help.lindenau.example/portal' : undefined,
    reminder,
    look: { picture: 'logo', color: undefined, helpUrl: 'https://help.lindenau.example/guests' },
  }).replace('cid:logo', `data:image/svg+xml,${encodeURIComponent(LOGO)}`);
