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

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), headless: true, args: ARGS });

/** Resolves when a field holds just this text. */
export async function holdsText(field: Locator, text: string): Promise<void> {
  const element = await field.elementHandle();
  await field
    .page()
    .waitForFunction(([one, wanted]) => Reflect.get(one ?? {}, 'value') === wanted, [element, text] as const);
}
