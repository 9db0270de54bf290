import { type Browser, chromium, type Locator } from 'playwright-core';
import { browserPath } from './browser-path.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Beyond it jest gives up: a busy machine may take long, and what a page never shows fails all the same. In milliseconds. */
const PATIENCE = 150_000;

export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: browserPath(), headless: true, args: ARGS });
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}

/** Resolves when a field holds just this text. */
export async function holdsText(field: Locator, text: string): Promise<void> {
  const element = await field.elementHandle();
  await field
    .page()
    .waitForFunction(([one, wanted]) => Reflect.get(one ?? {}, 'value') === wanted, [element, text] as const);
}
