/**
 * `npm run pictures`: every card and every page, light, dark and narrow, as PNG files in pictures/, to be looked
 * at; it fails where a text is cut off. With `-- docs` it draws docs/cards.png anew, and nothing else.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.ts';
import { pictureCards, pictureLanguages } from './cards.ts';
import { pictureCompose } from './compose.ts';
import { pictureLetters } from './letters.ts';
import { picturePages } from './pages.ts';
import { pictureSheet } from './sheet.ts';
import { pictureTab } from './tab.ts';

const ROOT = join(import.meta.dirname, '../..');
if (process.argv.includes('docs')) {
  const browser = await launchBrowser();
  await pictureSheet(browser, join(ROOT, 'docs/cards.png'));
  await browser.close();
  process.exit(0);
}

const out = join(ROOT, 'pictures');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await launchBrowser();
const cutOff = [...(await pictureCards(browser, out)), ...(await pictureLanguages(browser, out))];
await picturePages(browser, out);
await pictureLetters(browser, out);
await pictureCompose(browser, out);
await pictureTab(browser, out);
await browser.close();
for (const one of cutOff) process.stderr.write(`cut off: ${one}\n`);
process.stdout.write(`The pictures are in ${out}\n`);
process.exitCode = cutOff.length > 0 ? 1 : 0;
