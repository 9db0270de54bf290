import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CosmosClient } from '@azure/cosmos';
import { nextAct } from '../../src/access/admin-act.ts';
import { verify } from '../../src/audit/verify.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import type { Dump, Kept } from '../../src/store/dump.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { census, MigrationError, migrate } from '../../src/store/migrate.ts';
import { allOf, sourceOf } from '../../src/store/source.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { hurried } from '../support/cosmos-bad-days.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { type Ran, runScript } from '../support/run-script.ts';
import { approved, asked, errandOf, granted, hashFor, inviting, MARA, requested, T0 } from './samples.ts';

let emulator: CosmosEmulator;
const folder = mkdtempSync(join(tmpdir(), 'usher-migrate-'));
const opened: Store[] = [];

beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = <S extends Store>(store: S): S => {
  opened.push(store);
  return store;
};
const cosmos = async (database = randomUUID()) =>
  keep(
    // A machine that is busy with something else answers late.
    await openCosmosStore({
      endpoint: emulator.endpoint,
      key: emulator.key,
      database,
      now: () => T0,
      waiting: hurried(),
    }),
  );
const embedded = async (name: string = randomUUID()) =>
  keep(await openEmbeddedStore({ file: join(folder, name, 'usher.db'), now: () => T0 }));

const HOUR_MS = 3_600_000;
const LIMIT = { most: 1, ms: HOUR_MS };
const ALEX = { id: 'alex', name: 'Alex' };
const DELEGATION = { from: ALEX, to: MARA, until: T0 + HOUR_MS, by: ALEX, at: T0 };
const PACE = { sent: [{ until: T0, count: 1 }], best: 12, delayed: 0 };
const PILES = [{ place: 'alex', cards: ['a.b'] }];

/** Records in several states, with histories, links, errands in every condition, and all that is kept beside. */
async function fill(store: Store, records: number): Promise<void> {
  const each = Array.from({ length: records }, async (_, i) => {
    const first = requested(i, { address: `p${i}@partner.example` });
    const outcome = await store.commit({
      record: first,
      events: [asked(first)],
      errands: i % 5 === 0 ? [errandOf(first, 'ask')] : [],
    });
    if (outcome.kind !== 'committed' || i % 3 === 0) return;
    const next = i % 3 === 1 ? inviting(first, `t${i}`, `u${i}`) : granted(first, `account-${i % 7}`);
    await store.commit({ record: next, expected: outcome.version, events: [approved()], errands: [] });
  });
  await Promise.all(each);
  const [put, leased] = await store.claim(T0, 60_000, 2);
  if (!put || !leased) throw new Error('nothing was owed');
  await store.postpone(put, T0 + 3_600_000);
  const { id } = requested(0, { address: 'p0@partner.example' });
  const posting = {
    record: id,
    conversation: 'a:1',
    activity: '1',
    serviceUrl: 's',
    card: 'journey',
  } as const;
  await store.savePosting(posting);
  await store.saveConversation({
    key: 'approvals',
    conversation: '19:x',
    serviceUrl: 's',
    tenant: 't',
    at: T0,
  });
  await store.saveNote('delta', 'https://graph.example/delta');
  await store.saveNote('passing', 'for an hour', T0 + HOUR_MS);
  await store.saveDelegation(DELEGATION);
  await store.savePace(PACE, undefined);
  await store.savePiles(MARA.id, PILES, undefined);
  await store.spend('requests', [LIMIT], T0, 'first');
  const deed = { kind: 'invitations-resumed', stoppedAt: T0, at: T0, by: MARA } as const;
  const first = nextAct(undefined, { ...deed, id: 'first' });
  for (const act of [first, nextAct(first, { ...deed, id: 'second' })]) await store.commitAct(act, []);
}

test('a store moves to Cosmos DB and back, and everything is found there as before', async () => {
  const home = await embedded();
  await fill(home, 60);
  const there = await cosmos();
  const moved = await migrate({ from: home, to: there });
  expect(moved).toMatchObject({
    record: { count: 60 },
    token: { count: 40 },
    event: { count: 100 },
    errand: { count: 12 },
    act: { count: 2 },
    posting: { count: 1 },
    conversation: { count: 1 },
    note: { count: 6 },
  });

  const back = await embedded();
  expect(await migrate({ from: there, to: back })).toEqual(moved);
  for (const store of [there, back]) {
    for (const address of ['p1@partner.example', 'p3@partner.example']) {
      const [was] = await home.byAddress(address);
      const id = was?.record.id ?? '';
      expect(await store.history(id)).toEqual(await home.history(id));
      expect(await store.proven(id)).toEqual(await home.proven(id));
    }
    expect((await verify(sourceOf(store))).breaks).toEqual([]);
    expect((await store.byToken(hashFor('t1')))?.record.request.address).toBe('p1@partner.example');
    expect(await store.byAccount('account-2')).toHaveLength((await home.byAccount('account-2')).length);
    expect(await store.byAddress('p4@partner.example')).toHaveLength(1);
    expect(await store.nextDue()).toBe(T0);
    expect(await store.note('passing')).toBe('for an hour');
    expect(await store.delegations()).toEqual([DELEGATION]);
    expect((await store.pace())?.pace).toEqual(PACE);
    expect((await store.piles(MARA.id))?.piles).toEqual(PILES);
    expect(await store.spend('requests', [LIMIT], T0, 'second')).toBe(T0 + HOUR_MS);
    expect((await store.acts(5)).items).toEqual((await home.acts(5)).items);
    expect((await store.acts(1)).items).toMatchObject([{ seq: 2, id: 'second' }]);
    const live = requested('again', { address: 'p1@partner.example' });
    expect(await store.commit({ record: live, events: [], errands: [] })).toEqual({ kind: 'duplicate' });
    const claims = await store.claim(T0 + 3_600_000, 60_000, 100);
    expect(claims).toHaveLength(12);
    expect(claims.filter(({ attempts }) => attempts === 1)).toHaveLength(1);
  }
});

test('interrupted, it goes on where it was, in another process', async () => {
  const [source, target] = [randomUUID(), randomUUID()];
  const filled = await embedded(source);
  await fill(filled, 210);
  await filled.close();
  const home = await embedded(source);
  const all = await census(home);
  const there = await cosmos(target);
  const interrupted = migrate({
    from: home,
    to: there,
    onCopied: (copied) => {
      if (copied === 200) throw new Error('the power went out');
    },
  });
  await expect(interrupted).rejects.toThrow('the power went out');
  await Promise.all(opened.splice(0).map((store) => store.close()));

  const again: Dump = await embedded(source);
  const copied: number[] = [];
  const result = await migrate({ from: again, to: await cosmos(target), onCopied: (n) => copied.push(n) });
  expect(result).toEqual(all);
  expect(copied[0]).toBeGreaterThan(200);
});

test('events that come before their record, and in another process, are its own', async () => {
  const home = await embedded();
  await fill(home, 10);
  const kept: Kept[] = [];
  for await (const one of allOf(home)) kept.push(one);
  const events = kept.filter(({ kind }) => kind === 'event');
  const others = kept.filter(({ kind }) => kind !== 'event');
  const target = randomUUID();
  for (const half of [events.slice(1), events.slice(0, 2), others]) {
    const store = await embedded(target);
    await store.restore(half);
    await store.close();
  }
  const back = await embedded(target);
  expect(await census(back, back)).toEqual(await census(home, home));
  expect((await verify(sourceOf(back))).breaks).toEqual([]);
  const id = requested(1, { address: 'p1@partner.example' }).id;
  expect(await back.history(id)).toEqual(await home.history(id));
  await back.close();
  const file = new DatabaseSync(join(folder, target, 'usher.db'));
  const indices = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'events'");
  expect(indices.all()).toEqual([]);
  file.close();
});

test('done once, it only compares again', async () => {
  const home = await embedded();
  await fill(home, 20);
  const there = await cosmos();
  const first = await migrate({ from: home, to: there });
  const copied: number[] = [];
  expect(await migrate({ from: home, to: there, onCopied: (n) => copied.push(n) })).toEqual(first);
  expect(copied).toEqual([]);
});

test('a store with something in it is not copied into', async () => {
  const home = await embedded();
  await fill(home, 10);
  const there = await cosmos();
  await there.saveNote('delta', 'mine');
  await expect(migrate({ from: home, to: there })).rejects.toThrow(MigrationError);
  expect(await there.note('delta')).toBe('mine');
});

test('what did not arrive is noticed', async () => {
  const home = await embedded();
  await fill(home, 10);
  const there = await cosmos();
  const lossy = { ...there, restore: (kept: Parameters<Dump['restore']>[0]) => there.restore(kept.slice(1)) };
  await expect(migrate({ from: home, to: lossy })).rejects.toThrow(/differ: record 10 and 9/u);
});

describe('npm run migrate', () => {
  function command(...args: readonly string[]): Promise<Ran> {
    const { endpoint: COSMOS_ENDPOINT, key: COSMOS_KEY } = emulator;
    const DATA_DIR = join(folder, args[1] ?? '');
    const env = { DATA_DIR, COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE: 'usher' };
    return runScript('migrate', env, args[0] ?? '');
  }

  test('moves there and back, and says what it found', async () => {
    const [source, target] = [randomUUID(), randomUUID()];
    const home = await embedded(source);
    await fill(home, 30);
    await home.close();
    const there = await command('to-cosmos', source);
    expect(there.err).toBe('');
    expect(there.out).toMatch(
      /copied \d+\nBoth stores hold the same:\n {2}record +30 {3}sha256 [0-9a-f]{16}\n/u,
    );
    expect(there.out).not.toContain(emulator.key);
    const back = await command('to-embedded', target);
    expect(back.err).toBe('');
    expect(back.out.match(/record.*|token.*|event.*/gu)).toEqual(
      there.out.match(/record.*|token.*|event.*/gu),
    );
    expect((await (await embedded(target)).byToken(hashFor('t1')))?.record.status).toBe('inviting');
  });

  test('mends indexes that are not ours, and keeps what is there', async () => {
    const { endpoint, key } = emulator;
    const store = await openCosmosStore({ endpoint, key, database: 'usher' });
    const record = requested('a');
    await store.commit({ record, events: [], errands: [] });
    const client = new CosmosClient({ endpoint, key });
    const container = client.database('usher').container('records');
    const planned = (await container.read()).resource?.indexingPolicy;
    const without = { ...planned, compositeIndexes: [] };
    await container.replace({ ...(await container.read()).resource, indexingPolicy: without } as never);
    await expect(store.list({ statuses: ['requested'] }, 5)).rejects.toThrow('composite index');

    expect((await command('indexes')).out).toContain('the indexes of records anew');
    expect((await container.read()).resource?.indexingPolicy).toEqual(planned);
    expect((await store.list({ statuses: ['requested'] }, 5)).items).not.toEqual([]);
    expect((await command('indexes')).out).toContain('All containers are indexed');
    client.dispose();
    await store.close();
  });

  test('says how it is called, and does not touch a store that is in use', async () => {
    expect(await command('sideways')).toMatchObject({
      code: 78,
      err: expect.stringContaining('to-cosmos'),
    });
    const source = randomUUID();
    await embedded(source);
    const held = await command('to-cosmos', source);
    expect(held).toMatchObject({ code: 1, err: expect.stringContaining(`process ${process.pid}`) });
  });
});
