import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openEmbeddedStore, StoreHeldError, StoreUnusableError } from '../../src/store/embedded/index.ts';
import { type Run, run } from './processes/run.ts';
import { asked, errandOf, hashFor, idFor, inviting, requested } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-store-'));
let count = 0;
const fresh = () => join(folder, `${count++}`, 'usher.db');
const running: Run[] = [];
const start = (...args: Parameters<typeof run>): Run => {
  const it = run(...args);
  running.push(it);
  return it;
};

afterEach(() => Promise.all(running.splice(0).map((it) => it.kill())));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the file belongs to one process', () => {
  test('a second one is told who has it and what to do', async () => {
    const file = fresh();
    const holder = start('holder.ts', file);
    expect(await holder.line()).toBe('held');

    const error: unknown = await openEmbeddedStore({ file }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreHeldError);
    expect(error).toMatchObject({
      pid: holder.pid,
      host: hostname(),
      since: expect.stringMatching(/^20.*Z$/u),
    });
    const { message } = error as Error;
    for (const said of [file, `process ${holder.pid}`, hostname(), 'Stop that process', 'DATA_DIR'])
      expect(message).toContain(said);
  });

  test('which also holds against the process that has it itself', async () => {
    const file = fresh();
    const store = await openEmbeddedStore({ file });
    await expect(openEmbeddedStore({ file })).rejects.toMatchObject({ pid: process.pid });
    await store.saveNote('still', 'mine');
    await store.close();

    const next = start('holder.ts', file);
    expect(await next.line()).toBe('held');
  });

  test('of two that start at once on a new file, one gets it', async () => {
    const file = fresh();
    const said = await Promise.all(
      [start('holder.ts', file), start('holder.ts', file)].map((it) => it.line()),
    );
    expect(said.filter((line) => line === 'held')).toHaveLength(1);
    expect(said.find((line) => line !== 'held')).toContain('StoreHeldError');
  });

  test('one that was killed holds it no longer', async () => {
    const file = fresh();
    const holder = start('holder.ts', file);
    expect(await holder.line()).toBe('held');
    await holder.kill();
    const store = await openEmbeddedStore({ file });
    await store.close();
    expect(readdirSync(join(file, '..'))).toEqual(['usher.db']);
  });
});

test('a writer killed in mid-stream has lost nothing it acknowledged, and left nothing by halves', async () => {
  const file = fresh();
  const writer = start('writer.ts', file);
  const acknowledged: string[] = [];
  while (acknowledged.length < 1_500) acknowledged.push((await writer.line()) ?? 'it ended');
  acknowledged.push(...(await writer.kill()));

  const store = await openEmbeddedStore({ file });
  for (const name of acknowledged) {
    const first = requested(name, { address: `${name}@partner.example` });
    const stored = await store.load(idFor(first.request.address, name));
    expect(stored?.record).toEqual(inviting(first, name));
    expect((await store.history(first.id))[0]).toEqual(asked(first));
  }
  const owed = new Set((await store.claim(Date.now() + 1_000, 60_000, 1e6)).map(({ errand }) => errand.id));
  let records = 0;
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await store.list({ statuses: ['inviting'] }, 500, after);
    for (const { record } of page.items) {
      expect(await store.history(record.id)).toHaveLength(2);
      expect(owed.has(errandOf(record, 'invite').id)).toBe(true);
      const [local = ''] = record.request.address.split('@');
      expect((await store.byToken(hashFor(local)))?.record.id).toBe(record.id);
    }
    records += page.items.length;
    after = page.next;
  }
  expect(records).toBe(owed.size);
  expect(records).toBeGreaterThanOrEqual(acknowledged.length);
  await store.close();
});

describe('what cannot be used is said, with what to do', () => {
  test('a file that is no database', async () => {
    const file = fresh();
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'name,e-mail\n'.repeat(500));
    const opening = openEmbeddedStore({ file });
    await expect(opening).rejects.toThrow(StoreUnusableError);
    await expect(opening).rejects.toThrow(/not a store of Usher's.*Move it away.*DATA_DIR/u);
  });

  test.each([
    ['a newer', 99],
    ['an older', 1],
  ])("%s Usher's file", async (whose, version) => {
    const file = fresh();
    await (await openEmbeddedStore({ file })).close();
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA user_version = ${version}`);
    database.close();
    const opening = openEmbeddedStore({ file });
    await expect(opening).rejects.toThrow(StoreUnusableError);
    await expect(opening).rejects.toThrow(new RegExp(`${whose} Usher .*version ${version}.*DATA_DIR`, 'u'));
  });

  test('a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const opening = openEmbeddedStore({ file: join(folder, 'a-file', 'data', 'usher.db') });
    await expect(opening).rejects.toThrow(StoreUnusableError);
    await expect(opening).rejects.toThrow(/cannot be made.*DATA_DIR/u);
  });

  test('a path at which no file can be written', async () => {
    const file = fresh();
    mkdirSync(file, { recursive: true });
    // Rights do not bind root, so that a folder in the file's place has to do for it as well.
    chmodSync(join(file, '..'), 0o555);
    const opening = openEmbeddedStore({ file });
    await expect(opening).rejects.toThrow(StoreUnusableError);
    await expect(opening).rejects.toThrow(/cannot be opened for writing.*DATA_DIR/u);
    chmodSync(join(file, '..'), 0o755);
  });
});

test('what was written is there after it was closed and opened again', async () => {
  const file = fresh();
  const one = await openEmbeddedStore({ file });
  const record = requested('a');
  // Not waited for: closing does.
  const committed = one.commit({ record, events: [asked(record)], errands: [] });
  await one.close();
  expect((await committed).kind).toBe('committed');
  const two = await openEmbeddedStore({ file });
  expect((await two.load(record.id))?.record).toEqual(record);
  await two.close();
});

test('a write that fails takes none of its neighbours along', async () => {
  const file = fresh();
  const [good, bad] = [requested('good'), requested('bad', { resource: 'billing' })];
  await (await openEmbeddedStore({ file })).close();
  const database = new DatabaseSync(file);
  database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON errands WHEN new.record = '${bad.id}'
    BEGIN SELECT raise(ABORT, 'refused'); END`);
  database.close();
  const store = await openEmbeddedStore({ file });
  await store.commit({ record: bad, events: [asked(bad)], errands: [] });
  const before = await store.load(bad.id);
  const twice = { ...bad, seq: 2 };
  const errands = [errandOf(twice, 'ask')];
  const [first, second, third] = await Promise.allSettled([
    store.saveNote('before', 'kept'),
    store.commit({ record: twice, expected: before?.version ?? '', events: [asked(bad)], errands }),
    store.commit({ record: good, events: [asked(good)], errands: [] }),
  ]);
  expect([first?.status, second?.status, third?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await store.note('before')).toBe('kept');
  expect((await store.load(good.id))?.record).toEqual(good);
  expect(await store.load(bad.id)).toEqual(before);
  expect(await store.history(bad.id)).toEqual([asked(bad)]);
  await store.close();
});
