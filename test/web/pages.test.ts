import type { Browser, Page } from 'playwright-core';
import { LANGUAGES } from '../../src/words/languages.ts';
import { barriers } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { PROVES_ALL } from '../support/prove.ts';
import { CASES, cellHtml } from './cells.ts';

const NAMES = Object.keys(CASES);
const LANGUAGES_THERE = Object.keys(LANGUAGES);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  // What is put into its window stays there when another document is written into it.
  page = await browser.newPage({ viewport: { width: 320, height: 720 } });
});
afterAll(() => browser?.close());

/** Each in English; beside it in each language a share of them, and each in one, unless all are to be run. */
const casesIn = (language: string): readonly string[] => {
  const [share, at] = [LANGUAGES_THERE.length - 1, LANGUAGES_THERE.indexOf(language)];
  return NAMES.filter((_, index) => PROVES_ALL || language === 'en' || index % share === at % share);
};

/** Colours are the same in every language. */
test.each(LANGUAGES_THERE)('%s: no case keeps anybody out', async (language) => {
  const found: string[] = [];
  const note = (name: string, faults: readonly string[]): void => {
    for (const fault of faults) found.push(`${name}: ${fault}`);
  };
  for (const name of casesIn(language)) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setContent(cellHtml(name, language));
    note(name, await barriers(page));
    if (language !== 'en') continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    note(`${name} in the dark`, await barriers(page, { coloursOnly: true }));
  }
  expect(found).toEqual([]);
});

/** Every case beside each other, each in a frame that is a window of its own to it. */
async function frames(language: string): Promise<Page> {
  const sheet = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await sheet.evaluate(
    (all) =>
      Promise.all(
        all.map(
          (text) =>
            new Promise((resolve) => {
              const frame = document.createElement('iframe');
              frame.onload = resolve;
              frame.srcdoc = text;
              document.body.append(frame);
            }),
        ),
      ),
    NAMES.map((name) => cellHtml(name, language)),
  );
  return sheet;
}

/** What is wrong with how they stand there, so many pixels wide. */
const misplaced = (sheet: Page, language: string, width: number): Promise<readonly string[]> =>
  sheet.evaluate(
    ([names, lang, direction, wide]) =>
      [...document.querySelectorAll('iframe')].flatMap((frame, index) => {
        frame.width = String(wide);
        const { contentDocument: shown, contentWindow: window } = frame;
        const [article, icon] = [shown?.querySelector('article'), shown?.querySelector('svg')];
        if (!shown || !window || !article || !icon) return [`${names[index]}: not shown`];
        const [box, first] = [article.getBoundingClientRect(), icon.getBoundingClientRect()];
        const side = first.left - box.left < box.right - first.right ? 'ltr' : 'rtl';
        const faults = {
          'in another language': shown.documentElement.lang !== lang,
          'another width': window.innerWidth !== wide,
          'wider than its window': shown.documentElement.scrollWidth > window.innerWidth,
          'not one heading': shown.querySelectorAll('h1').length !== 1,
          'from the other side': side !== direction,
        };
        return Object.entries(faults).flatMap(([fault, is]) => (is ? [`${names[index]}: ${fault}`] : []));
      }),
    [NAMES, language, LANGUAGES[language]?.invitee.grantPage.direction, width] as const,
  );

test.each(LANGUAGES_THERE)(
  '%s: every case in one column, from the side where reading starts',
  async (language) => {
    const sheet = await frames(language);
    for (const width of [320, 700, 1100])
      expect([width, ...(await misplaced(sheet, language, width))]).toEqual([width]);
    // A4 between its margins.
    await sheet.emulateMedia({ media: 'print' });
    expect(await misplaced(sheet, language, 680)).toEqual([]);
    await sheet.close();
  },
);
