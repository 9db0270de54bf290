import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { DAY_MS } from '../../src/access/term.ts';
import { createTabPage } from '../../src/tab/page.ts';
import { SECTION_NAMES } from '../../src/tab/sections.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { granted, invited, requested, T0 } from '../store/samples.ts';
import { tabOf } from '../tab/tab-of.ts';

const THEMES = ['default', 'dark', 'contrast'] as const;
const WIDTHS = { wide: 900, narrow: 340 } as const;

const LONG = 'bartholomew.featherstonehaugh-cholmondeley@subsidiary.partner.example';
const TABS = {
  some: tabOf([
    requested(1),
    invited(requested(2, { address: 'ben@partner.example', partnerName: 'Ben Berg' }), 'b', 'token'),
    granted(
      requested(3, { address: LONG, partnerName: 'Bartholomew Featherstonehaugh' }),
      'c',
      T0 + 9 * DAY_MS,
    ),
    ...Array.from({ length: 30 }, (_, n) =>
      granted(requested(n + 9, { address: `p${n}@partner.example` }), `p${n}`),
    ),
  ]),
  none: tabOf([]),
};

/** The tab's sections, full and empty, in each language, theme and width. */
export async function pictureTab(browser: Browser, out: string): Promise<void> {
  const { document, assets } = createTabPage([]);
  const page = await browser.newPage();
  for (const language of Object.keys(LANGUAGES).filter((one) => LANGUAGES[one]?.chat))
    for (const [what, tab] of Object.entries(TABS))
      for (const section of SECTION_NAMES) {
        const { html } = await tab.looks(section, `locale=${language}`);
        const shell = document(language)
          .html.replace(/<link[^>]*>|<script.*<\/script>/gu, '')
          .replace('</head>', `<style>${assets['tab.css'].bytes.toString()}</style></head>`)
          .replace(' hidden>', '>')
          .replace(`href="#${section}"`, `href="#${section}" aria-current="page"`)
          .replace(/<div class="later">.*?<\/div>/su, html);
        for (const theme of THEMES)
          for (const [size, width] of Object.entries(WIDTHS)) {
            await page.setViewportSize({ width, height: 620 });
            await page.setContent(shell.replace('<html ', `<html data-theme="${theme}" `));
            const name = `tab-${section}-${what}-${language}-${theme}-${size}.png`;
            await page.screenshot({ path: join(out, name), fullPage: true });
          }
      }
  await page.close();
}
