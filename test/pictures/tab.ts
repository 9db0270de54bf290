import type { Browser } from 'playwright-core';
import { DAY_MS } from '../../src/access/term.ts';
import { createTabPage } from '../../src/tab/page.ts';
import { SECTION_NAMES } from '../../src/tab/sections.ts';
import { granted, invited, requested, T0 } from '../store/samples.ts';
import { tabOf } from '../tab/tab-of.ts';
import { inFolder, type Piece, pictureDocuments } from './sheets.ts';

const THEMES = ['default', 'dark', 'contrast'] as const;
const WIDTHS = { wide: 740, narrow: 340 } as const;

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
    ...Array.from({ length: 12 }, (_, n) =>
      granted(requested(n + 9, { address: `p${n}@partner.example` }), `p${n}`),
    ),
  ]),
  none: tabOf([]),
};

/** The tab's sections in a language, full and empty, in each theme and width; resolves to what is cut off. */
export async function pictureTab(
  browser: Browser,
  out: string,
  language: string,
): Promise<readonly string[]> {
  const { document, assets } = createTabPage([]);
  const pieces: Piece[] = [];
  for (const [what, tab] of Object.entries(TABS))
    for (const section of SECTION_NAMES) {
      const { html } = await tab.looks(section, `locale=${language}`);
      const shell = document(language)
        .html.replace(/<link[^>]*>|<script.*<\/script>/gu, '')
        .replace('</head>', `<style>${assets['tab.css'].bytes.toString()}</style></head>`)
        .replace(' hidden>', '>')
        .replace(`href="#${section}"`, `href="#${section}" aria-current="page"`)
        .replace(/<div class="later">.*?<\/div>/su, html);
      pieces.push({ name: `${section}, ${what}`, html: shell });
    }
  const found: string[] = [];
  for (const theme of THEMES)
    for (const [size, width] of Object.entries(WIDTHS)) {
      const themed = pieces.map(({ name, html }) => ({
        name,
        html: html.replace('<html ', `<html data-theme="${theme}" `),
      }));
      const look = { theme: theme === 'default' ? 'light' : 'dark', width } as const;
      const path = inFolder(out, 'tab', language, theme, size);
      found.push(...(await pictureDocuments(browser, path, themed, look)));
    }
  return found;
}
