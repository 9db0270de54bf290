import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { T0 } from '../store/samples.ts';
import { startCosmosEmulator } from '../support/cosmos-emulator.ts';

const PEOPLE = 50;
const MINUTE = 60_000;

/** What anybody leaves behind by speaking to us: what they spent, what was told once, whose turn it was, who was away. */
async function busyDay(store: Store, now: number): Promise<void> {
  for (let i = 0; i < PEOPLE; i++) {
    await store.spend(`requests:p${i}`, [{ most: 1, ms: MINUTE }], now, 'a');
    await store.saveNote(`told:p${i}`, 'once', now + MINUTE);
    await store.acquireLease(`job:p${i}`, now, MINUTE);
  }
}
async function delegated(store: Store, now: number): Promise<void> {
  for (let i = 0; i < 3; i++) {
    const [from, to] = [`p${i}`, 'dora'].map((id) => ({ id, name: id })) as [Person, Person];
    await store.saveDelegation({ from, to, by: from, at: now + i * MINUTE, until: now + i * MINUTE + 1 });
  }
}
type Person = { readonly id: string; readonly name: string };

test('to fill the disk with what is over: the embedded store clears it away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'usher-kept-'));
  const file = join(folder, 'usher.db');
  let now = T0;
  try {
    const store = await openEmbeddedStore({ file, now: () => now });
    await busyDay(store, now);
    await delegated(store, now);
    now += 10 * MINUTE;
    await store.clear(now);
    await store.close();
    const database = new DatabaseSync(file, { readOnly: true });
    const [passing, lasting] = ['passing_notes', 'notes'].map((table) =>
      database.prepare(`SELECT key FROM ${table}`).all(),
    );
    database.close();
    expect(passing).toEqual([]);
    // The one that was set last: the next one takes it away.
    expect(lasting).toEqual([{ key: 'delegation:p2' }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('to fill the database, or have it scanned: each document has its end, stand-ins are one point read', async () => {
  const emulator = await startCosmosEmulator();
  const { endpoint, key } = emulator;
  const database = `usher-${randomUUID()}`;
  const store = await openCosmosStore({ endpoint, key, database, now: () => T0 });
  const client = new CosmosClient({ endpoint, key });
  try {
    await busyDay(store, T0);
    const people = client.database(database).container('people');
    expect((await people.read()).resource?.defaultTtl).toBe(-1);
    const all = await people.items.readAll<{ kind: string; ttl?: number }>().fetchAll();
    const resources = all.resources.filter(({ kind }) => ['note', 'turn'].includes(kind));
    expect(resources).toHaveLength(3 * PEOPLE);
    for (const { ttl } of resources) {
      expect(ttl).toBeGreaterThan(MINUTE / 1_000);
      expect(ttl).toBeLessThanOrEqual(2 * 3_600);
    }
    await delegated(store, T0);
    emulator.seen.length = 0;
    expect(await store.delegations()).toHaveLength(1);
    expect(emulator.seen.map(({ kind }) => kind)).toEqual(['document']);
  } finally {
    client.dispose();
    await store.close();
    await emulator.close();
  }
});
