import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { verify } from '../../src/audit/verify.ts';
import type { Dump, Kept } from '../../src/store/dump.ts';
import { census, MigrationError, migrate } from '../../src/store/migrate.ts';
import { allOf, sourceOf } from '../../src/store/source.ts';
import { DELEGATION, fill, HOUR_MS, LIMIT, openStores, PACE, PILES } from './migrating.ts';
import { asked, hashFor, MARA, requested, T0 } from './samples.ts';

const { folder, cosmos, embedded, closeAll } = openStores();

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
  await closeAll();

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

test('what is committed after a move names the newest entry of the ledger that moved', async () => {
  const home = await embedded();
  const record = (name: string) => requested(name, { address: `${name}@partner.example` });
  for (const one of [record('first'), record('second')]) {
    await home.commit({ record: one, events: [asked(one)], errands: [] });
    await home.putInLedger();
  }
  const there = await cosmos();
  await migrate({ from: home, to: there });
  const after = record('third');
  await there.commit({ record: after, events: [asked(after)], errands: [] });
  const entries = await home.entries(0, 10);
  expect(entries).toHaveLength(2);
  const [event] = await there.proven(after.id);
  expect(event?.seal?.ledger).toEqual({ n: 2, hash: entries[1]?.hash });
  expect(await there.entries(0, 10)).toEqual(entries);
});

test('an act that is put in once more, after a newer one, stands where it stood', async () => {
  const home = await embedded();
  await fill(home, 10);
  const there = await cosmos();
  const acts: Kept[] = [];
  for await (const one of allOf(home)) if (one.kind === 'act') acts.push(one);
  await there.restore(acts.toReversed());
  expect((await there.acts(5)).items).toEqual((await home.acts(5)).items);
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
