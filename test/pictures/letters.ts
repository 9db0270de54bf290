import type { Browser } from 'playwright-core';
import { letterHtml } from '../../src/mail/letter-html.ts';
import { letterWords } from '../../src/words/invitee.ts';
import { inFolder, pictureDocuments } from './sheets.ts';

const WIDTHS = { wide: 700, narrow: 340 } as const;
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="#0b5563"/></svg>`;

/** Our own mail, with a message and without, and the reminder, in a language; resolves to what is cut off. */
export async function pictureLetters(
  browser: Browser,
  out: string,
  language: string,
): Promise<readonly string[]> {
  const pieces = [false, true].map((reminder) => ({
    name: reminder ? 'reminder' : 'mail',
    html: sample(language, reminder),
  }));
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const)
    for (const [size, width] of Object.entries(WIDTHS)) {
      const path = inFolder(out, 'mails', language, theme, size);
      found.push(...(await pictureDocuments(browser, path, pieces, { theme, width })));
    }
  return found;
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
