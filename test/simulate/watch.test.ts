import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import about from '../../package.json' with { type: 'json' };
import { barriers } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { childEnv } from '../support/child-env.ts';
import { bundledFile } from '../support/program-file.ts';
import { runScript } from '../support/run-script.ts';

let browser: Browser;
let page: Page;
const started: ChildProcess[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  const codes = await Promise.all(
    started.map(
      (child) =>
        new Promise<number | null>((resolve) => {
          child.once('exit', resolve);
          child.kill('SIGINT');
        }),
    ),
  );
  expect(codes).toEqual(started.map(() => 0));
});

/** The command, up to the address that it prints. */
async function watched(...more: readonly string[]): Promise<string> {
  const [, ...script] = about.scripts.simulate.replace('exec ', '').split(' ');
  // A defect is put into a source as it is loaded.
  const files = more.includes('--defect') ? script : script.map(bundledFile);
  const child = spawn(process.execPath, [...files, '--watch', '--seed', '2', '--days', '2', ...more], {
    cwd: join(__dirname, '../..'),
    env: childEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const address = /http:\S+/u.exec(said)?.[0];
    if (said.includes('Ctrl+C') && address !== undefined) return address;
  }
  throw new Error(`it ended: ${said}`);
}

const outcome = (state: string): Locator => page.locator(`#outcome[data-state="${state}"]`);
/** What the trace of the life on the page comes to, once everything owed is paid. */
async function digest(): Promise<string> {
  const survived = outcome('survived').filter({ hasText: 'Everything owed is paid' });
  await survived.waitFor();
  return survived.evaluate((element) => element.dataset.digest ?? '');
}

describe('a life on a page', () => {
  let address: string;
  beforeAll(async () => {
    address = await watched();
  });

  test('leaves the trace of the same life in a terminal, at any speed', async () => {
    const faults = 'graph:20,kills:9,kinds:lost.hang';
    await page.goto(`${address}&faults=${faults}&pace=0`);
    await page.getByText('process r0.0 starts').waitFor();
    await outcome('under-way').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, { coloursOnly: true })).toEqual([]);
    // Nothing but the keyboard.
    await page.getByRole('slider', { name: 'Speed' }).press('End');
    const whole = await digest();
    expect(await barriers(page, { coloursOnly: true })).toEqual([]);
    await page
      .getByText(`npm run simulate -- --seed 2 --days 2 --faults ${faults}`, { exact: true })
      .waitFor();
    expect(new URL(page.url()).search).toBe(`?seed=2&days=2&faults=${faults}&pace=full`);
    await page.goto(`${address}&faults=${faults}&pace=1200`);
    expect(await digest()).toBe(whole);
    const { out } = await runScript('simulate', {}, '--seed', '2', '--days', '2', '--faults', faults);
    expect(out).toContain(`2 ${whole}\n`);
  });

  test('tells of faults as they strike, and of what people do and read', async () => {
    await page.goto(`${address}&faults=graph:60&pace=full`);
    await digest();
    const told = page.locator('#told li');
    for (const [kind, text] of [
      ['act', /\w+ says: /u],
      ['reads', /^mara: /u],
      ['fault', /graph\.[A-Z]+ /u],
      ['record', /@partner\.com to \w+: requested/u],
      ['fate', /faults stop/u],
    ] as const)
      await told
        .filter({ has: page.getByText(kind, { exact: true }) })
        .filter({ has: page.getByText(text) })
        .first()
        .waitFor();
    await page.getByText(/^\d{2,} checks$/u).waitFor();
    await page.getByText('nothing now', { exact: true }).waitFor();
  });

  test('starts anew with a fault that was turned, and with the next seed', async () => {
    await page.goto(`${address}&pace=0`);
    await outcome('under-way').waitFor();
    await page.getByRole('slider', { name: 'Replicas killed' }).press('End');
    await page.waitForURL((url) => url.search === '?seed=2&days=2&faults=kills:30&pace=0');
    await page.getByText('--seed 2 --days 2 --faults kills:30').waitFor();
    await page.getByRole('button', { name: 'Next seed' }).press('Enter');
    await page.waitForURL((url) => url.search === '?seed=3&days=2&faults=kills:30&pace=0');
    await page.getByRole('button', { name: 'As the seed draws them' }).press('Enter');
    await page.waitForURL((url) => url.search === '?seed=3&days=2&pace=0');
    await page.getByText('npm run simulate -- --seed 3 --days 2', { exact: true }).waitFor();
  });

  test.each([
    'seed=-1',
    'days=0',
    'days=366',
    'faults=graph:61',
    'faults=kinds:none',
    'faults=rain:1',
    'pace=x',
  ])('is told of an address that is none: %s', async (asked) => {
    const { origin } = new URL(address);
    const answer = await fetch(`${origin}/life?${asked}`);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('no such life')]);
  });

  test('is nothing that another site can start', async () => {
    const { origin } = new URL(address);
    const asked = { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } };
    expect((await fetch(`${origin}/life?seed=1`, asked)).status).toBe(403);
    expect((await fetch(origin.replace('127.0.0.1', 'localhost'))).status).toBe(403);
    const { headers } = await fetch(origin);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  });
});

test('a violation is shown with the seed and the command that lives through it again', async () => {
  const address = await watched('--defect', '1');
  await page.goto(`${address}&pace=full`);
  await outcome('violated').filter({ hasText: 'Seed 2 breaks it: ' }).waitFor();
  await outcome('violated').filter({ hasText: 'npm run simulate -- --seed 2 --days 2' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
