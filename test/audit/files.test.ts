import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext } from 'playwright-core';
import { accessPeriods } from '../../src/access/access-periods.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { accessRows } from '../../src/bot/audit/access-file.ts';
import { evidence } from '../../src/bot/audit/evidence.ts';
import { writeExportCsv, writeExportJson } from '../../src/bot/audit/export-file.ts';
import { unwrap } from '../../src/store/documents.ts';
import { exportRecords } from '../../src/usecases/audit/export-records.ts';
import { proofOf, whoHadAccess } from '../../src/usecases/audit/who-had-access.ts';
import { wordsFor } from '../../src/words/index.ts';
import { barriers } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { ADMINS, PORTAL, Story } from '../usecases/story.ts';

const IRIS = { id: '5a000000-0000-4000-8000-0000000000aa', name: 'Iris' };
const words = wordsFor('en').audit;
const folder = mkdtempSync(join(tmpdir(), 'usher-evidence-'));
let story: Story;
let browser: Browser;

beforeAll(async () => {
  [story, browser] = await Promise.all([new Story().open(), launchBrowser()]);
  const { directory } = story;
  directory.employee(IRIS.id, 'Iris', [ADMINS]);
  for (const address of ['anna@partner.com', 'ben@partner.com']) {
    directory.guest(address, 'accepted');
    const id = await story.asked(address, story.mara, {
      resource: PORTAL,
      options: { personalMessage: '=HYPERLINK("http://x","y")' },
    });
    await story.work();
    story.now += 60_000;
    await story.approve(id);
    await story.work();
    story.now += 60_000;
  }
});
afterAll(async () => {
  await browser.close();
  await story.close();
  rmSync(folder, { recursive: true, force: true });
});

const reader = async (person = IRIS) => ({ person, caller: (await story.actor(person)).caller });
const window = () => ({ since: 0, until: story.now + 1 });

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

test('an export is a row an event, with object id and UPN word for word, and no formula', async () => {
  const records = exportRecords(story.world, await reader(), { domain: 'partner.com' });
  const text = await whole(writeExportCsv(words.columns.export, records));
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  expect(new Set(rows.map(({ address }) => address))).toEqual(
    new Set(['anna@partner.com', 'ben@partner.com']),
  );
  expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['requested', 'approved', 'granted']));
  expect(rows.every(({ upn }) => upn?.includes('#EXT#'))).toBe(true);
  expect(rows.every(({ object_id: id }) => id !== undefined && id !== '')).toBe(true);
  const requested = rows.find(({ type }) => type === 'requested');
  expect(requested).toMatchObject({ by: story.mara.name, by_object_id: story.mara.id });
  expect(Object.values(requested ?? {}).every((cell) => !/^[=+@-]/u.test(cell))).toBe(true);
});

test('what is exported as JSON Lines says, read back, who had access at every minute around each change', async () => {
  const text = await whole(writeExportJson(exportRecords(story.world, await reader(), {})));
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const records = lines.filter(({ kind }) => kind === 'record');
  expect(records).toHaveLength(2);
  for (const { record } of records) {
    const events = lines.filter((line) => line.kind === 'event' && line.record === record);
    const history: readonly AccessEvent[] = events.map(({ document }) => unwrap('event', document));
    const stored = await story.store.history(record);
    expect(history).toEqual(stored);
    expect(accessPeriods(record, history)).toEqual(accessPeriods(record, stored));
  }
});

test('by time, by address, and only what the reader may read', async () => {
  const count = async (person: typeof IRIS, filter: Parameters<typeof exportRecords>[2]) => {
    let events = 0;
    for await (const one of exportRecords(story.world, await reader(person), filter))
      events += one.events.length;
    return events;
  };
  const all = await count(IRIS, {});
  expect(await count(IRIS, { address: 'anna@partner.com' })).toBe(all / 2);
  const [{ record } = { record: undefined }] = await story.store.byAddress('anna@partner.com');
  const at = record?.request.at ?? 0;
  expect(await count(IRIS, { address: 'anna@partner.com', until: at + 1 })).toBeLessThan(all / 2);
  expect(await count(IRIS, { since: story.now + 1 })).toBe(0);
  expect(await count(story.mara, {})).toBe(0);
});

test('who had access, as a file, and to a sponsor theirs', async () => {
  const held = await whoHadAccess(story.world, await reader(), PORTAL, window());
  const rows = accessRows(held);
  expect(rows.map(([address]) => address)).toEqual(['anna@partner.com', 'ben@partner.com']);
  expect(rows[0]).toEqual(expect.arrayContaining(['approved', story.alex.name, story.mara.name]));
  const early = { since: 0, until: (held[0]?.period.from ?? 0) - 60_000 };
  expect(await whoHadAccess(story.world, await reader(), PORTAL, early)).toEqual([]);
  expect(await whoHadAccess(story.world, await reader(story.mara), PORTAL, window())).toHaveLength(2);
  expect(await whoHadAccess(story.world, await reader(story.alex), PORTAL, window())).toEqual([]);
});

test('evidence verifies itself in a browser without a network, and says so where it was changed', async () => {
  const held = await whoHadAccess(story.world, await reader(), PORTAL, window());
  const events = await proofOf(story.world, held);
  const asked = { resource: 'portal', ...window() };
  const html = await evidence(story.world, { asked, held, events, at: story.now }, words);
  const context = await browser.newContext({ offline: true });
  const shown = async (text: string) => {
    const file = join(folder, 'evidence.html');
    writeFileSync(file, text);
    const page = await context.newPage();
    await page.goto(`file://${file}`);
    await page.waitForSelector('#verdict.good, #verdict.bad');
    const [verdict, rows] = [
      await page.textContent('#verdict'),
      await page.locator('#rows tr').allInnerTexts(),
    ];
    await page.close();
    return { verdict, rows };
  };
  const whole = await shown(html);
  expect(await whatKeepsOut(context, join(folder, 'evidence.html'))).toEqual([]);
  expect(whole.verdict).toMatch(
    /^Everything holds: \d+ events, recomputed here\. Entry \d+ of the ledger is /u,
  );
  expect(whole.rows).toEqual([
    expect.stringMatching(/anna@partner\.com.*proven.*Alex/su),
    expect.stringMatching(/ben@partner\.com.*proven/su),
  ]);
  for (const [old, other] of [
    ['"type":"approved"', '"type":"rejected"'],
    [`"name":"${story.alex.name}"`, '"name":"Mallory"'],
    [`"from":${held[0]?.period.from}`, '"from":1'],
    ['"address":"anna@partner.com"', '"address":"eve@partner.com"'],
  ] as const) {
    expect(html).toContain(old);
    expect((await shown(html.replace(old, other))).verdict).toMatch(/^This does not hold/u);
  }
  await context.close();
});

/** What of a page would keep somebody out, on a phone and on a desk, by day and by night; and what leaves its width. */
async function whatKeepsOut(context: BrowserContext, file: string): Promise<readonly string[]> {
  const found: string[] = [];
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  await page.waitForSelector('#verdict.good');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(...(await barriers(page)));
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    if (Number(wide) > width) found.push(`${wide} wide on ${width}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await barriers(page, { coloursOnly: true })));
  }
  await page.close();
  return found;
}
