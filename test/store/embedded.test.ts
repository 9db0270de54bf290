import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { storeContract } from './contract.ts';
import { expectPaid, expectPaidAtOnce, OLDER, owe } from './older-errand.ts';
import { T0 } from './samples.ts';

storeContract('the embedded store', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'usher-store-'));
  const store = await openEmbeddedStore({ file: join(folder, 'usher.db'), now });
  return {
    store,
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

test.each([expectPaid, expectPaidAtOnce])(
  'an errand that an older version owed is paid (%p)',
  async (look) => {
    const folder = mkdtempSync(join(tmpdir(), 'usher-store-'));
    const options = { file: join(folder, 'usher.db'), now: () => T0 };
    const before = await openEmbeddedStore(options);
    await owe(before);
    await before.close();
    const file = new DatabaseSync(options.file);
    file.prepare('UPDATE errands SET kind = ?, document = ?').run(OLDER.kind, JSON.stringify(OLDER.document));
    file.close();

    const store = await openEmbeddedStore(options);
    await look(store);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  },
);

test('nobody waits for the answer to an invitation that a process which is gone was sending', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'usher-store-'));
  const options = { file: join(folder, 'usher.db'), now: () => T0 };
  const before = await openEmbeddedStore(options);
  const pace = { sent: [{ until: T0 + 60_000, count: 1 }], best: 7, delayed: 0 };
  expect(await before.savePace({ ...pace, sending: T0 + 40_000 }, undefined)).toBe(true);
  await before.close();

  const store = await openEmbeddedStore(options);
  expect((await store.pace())?.pace).toEqual(pace);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
