/**
 * `npm run pictures`: every card, page and mail and the tab, in every language, light, dark and narrow, on sheets in
 * pictures/, to be looked at; it fails where a text is cut off. `-- fr nl` draws these languages alone. With `-- docs`
 * it draws docs/cards.png anew, and nothing else.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/words/languages.ts';
import { launchBrowser } from '../support/browser.ts';
import { longCards, pictureCards } from './cards.ts';
import { pictureCompose } from './compose.ts';
import { pictureLetters } from './letters.ts';
import { picturePages } from './pages.ts';
import { pictureSheet } from './sheet.ts';
import { pictureTab } from './tab.ts';

const ROOT = join(import.meta.dirname, '../..');
const asked = process.argv.slice(2);
const all = Object.keys(LANGUAGES);

async function pictures(out: string): Promise<readonly string[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const browser = await launchBrowser();
  const cutOff: string[] = [];
  for (const language of asked.length === 0 ? all : asked) {
    const draw = [
      picturePages,
      pictureLetters,
      ...(LANGUAGES[language]?.chat ? [pictureCards, pictureTab] : []),
    ];
    for (const one of draw) cutOff.push(...(await one(browser, out, language)));
  }
  if (asked.length === 0) {
    await pictureCompose(browser, out);
    cutOff.push(...(await longCards(browser)));
  }
  await browser.close();
  return cutOff;
}

if (asked.includes('docs')) {
  const browser = await launchBrowser();
  await pictureSheet(browser, join(ROOT, 'docs/cards.png'));
  await browser.close();
} else if (asked.some((one) => !all.includes(one))) {
  process.stderr.write(`There are pictures in ${all.join(', ')}, and docs.\n`);
  process.exitCode = 1;
} else {
  const out = join(ROOT, 'pictures');
  const cutOff = await pictures(out);
  for (const one of cutOff) process.stderr.write(`cut off: ${one}\n`);
  process.stdout.write(`The pictures are in ${out}\n`);
  process.exitCode = cutOff.length > 0 ? 1 : 0;
}
