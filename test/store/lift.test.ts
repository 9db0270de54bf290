import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { verify } from '../../src/audit/verify.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { sourceOf } from '../../src/store/source.ts';
import { childEnv } from '../support/child-env.ts';
import { run } from './processes/run.ts';

/** A file of version 4, in which an index of its own found a record's events. */
const WRITTEN = gunzipSync(readFileSync(join(__dirname, '../fixtures/store-894b48b.db.gz')));
const folder = mkdtempSync(join(tmpdir(), 'usher-lift-'));
const file = join(folder, 'usher.db');
beforeEach(() => writeFileSync(file, WRITTEN, { mode: 0o600 }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function look<T>(at: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file);
  try {
    return at(database);
  } finally {
    database.close();
  }
}
/** What a record's events were found by, and what they are. */
const found = (database: DatabaseSync) => ({
  version: database.prepare('PRAGMA user_version').get()?.user_version,
  whole: database.prepare('PRAGMA integrity_check').get()?.integrity_check,
  indices: database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'events'")
    .all().length,
  tables: database.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table'").get()?.count,
  events: database.prepare('SELECT row, record, seq, document, seal FROM events ORDER BY row').all(),
});

async function expectLifted(before: ReturnType<typeof found>): Promise<void> {
  const store = await openEmbeddedStore({ file });
  const { breaks, events, records } = await verify(sourceOf(store));
  expect({ breaks, events, records }).toEqual({
    breaks: [],
    events: before.events.length,
    records: 5,
  });
  for (const record of new Set(before.events.map((event) => String(event.record)))) {
    const documents = before.events.filter((event) => event.record === record).map(({ seq }) => seq);
    expect((await store.proven(record)).map(({ seq }) => seq)).toEqual(documents);
  }
  await store.close();
  expect(look(found)).toEqual({ ...before, version: 5, indices: 0 });
}

test('a file of version 4 is lifted whole', async () => {
  const before = look(found);
  expect(before).toMatchObject({ version: 4, whole: 'ok', indices: 1 });
  await expectLifted(before);
});

async function expectUntouched(before: ReturnType<typeof found>): Promise<void> {
  expect(look(found)).toEqual(before);
  await expectLifted(before);
}

test('killed in the midst of it, it is one of version 4 still, and lifted the next time', async () => {
  const before = look(found);
  const lift = run('lift.ts', file);
  expect(await once(lift.process, 'exit')).toEqual([null, 'SIGKILL']);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(8 * 4_096);
  await expectUntouched(before);
});

test('where the disk is full in the midst of it, that is said, and it is one of version 4 still', async () => {
  const before = look(found);
  // No file may have more blocks than these, as on a disk on which no more fit.
  const [limit, holder] = ['ulimit -f 16; exec "$0" "$@"', join(__dirname, 'processes/holder.ts')];
  const { stdout } = spawnSync('/bin/sh', ['-c', limit, process.execPath, holder, file], {
    ...{ env: childEnv(), encoding: 'utf8', input: '', timeout: 60_000 },
  });
  expect(JSON.parse(stdout)).toMatchObject({
    name: 'StoreUnusableError',
    message: expect.stringContaining('space on the disk'),
  });
  await expectUntouched(before);
});
