import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.ts';

const CSS = join(__dirname, '../../src/sandbox/teams/client/card.css');

test('what a field asks for is as plain as other soft text', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.setContent(
    `<style>:root { --soft: rgb(1, 2, 3); }${readFileSync(CSS, 'utf8')}</style>
    <div class="card"><input class="ac-input" placeholder="Who"></div>`,
  );
  const colour = await page.locator('input').evaluate((one) => getComputedStyle(one, '::placeholder').color);
  await browser.close();
  expect(colour).toBe('rgb(1, 2, 3)');
});
