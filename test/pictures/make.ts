/**
 * `npm run pictures`: every card and every page, light, dark and narrow, as PNG files in pictures/, to be looked
 * at; it fails where a text is cut off.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.ts';
import { pictureCards } from './cards.ts';
import { pictureCompose } from './compose.ts';
import { pictureLetters } from './letters.ts';
import { picturePages } from './pages.ts';
import { pictureTab } from './tab.ts';

const out = join(import.meta.dirname, '../../pictures');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await launchBrowser();
const cutOff = await pictureCards(browser, out);
await picturePages(browser, out);
await pictureLetters(browser, out);
await pictureCompose(browser, out);
await pictureTab(browser, out);
await browser.close();
for (const one of cutOff) process.stderr.write(`cut off: ${one}\n`);
process.stdout.write(`The pictures are in ${out}\n`);
process.exitCode = cutOff.length > 0 ? 1 : 0;
