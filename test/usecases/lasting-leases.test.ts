import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { lastingLeases } from '../../src/usecases/lasting-leases.ts';
import type { Claim, Store } from '../../src/usecases/ports.ts';
import { approved, errandOf, inviting, requested, T0 } from '../store/samples.ts';

const LEASE_MS = 45_000;
const WEEK_MS = 7 * 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'usher-leases-'));
const record = requested('anna');
const owed = errandOf(record, 'tell');
let elapsed: number;
/** What a store that has leased takes its time with. */
let beforeItSays: () => Promise<void>;
let store: Store;
beforeEach(async () => {
  elapsed = 0;
  beforeItSays = () => Promise.resolve();
  const opened = await openEmbeddedStore({ file: join(folder, 'usher.db'), now: () => T0 });
  const claim: Store['claim'] = async (...about) => {
    const claims = await opened.claim(...about);
    await beforeItSays();
    return claims;
  };
  store = lastingLeases({ ...opened, claim }, () => elapsed);
  await store.commit({ record, events: [], errands: [owed] });
});
afterEach(async () => {
  await store.close();
  rmSync(join(folder, 'usher.db'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function claimed(at: number): Promise<Claim> {
  const [claim] = await store.claim(at, LEASE_MS, 5);
  if (claim === undefined) throw new Error('nothing was claimed');
  return claim;
}

test('what is being paid is given to nobody else when the clock jumps, and is then paid', async () => {
  const claim = await claimed(T0);
  expect(await store.claim(T0 + WEEK_MS, LEASE_MS, 5)).toEqual([]);
  expect(await store.claimFor(record.id, 'tell', T0 + 2 * WEEK_MS, LEASE_MS)).toEqual([]);
  expect(await store.settle(claim)).toBe(true);
  expect(await store.nextDue()).toBeUndefined();
});

test('what was put off after a jump comes back when it was put off to', async () => {
  expect(await store.postpone((await jumped()).claim, T0 + WEEK_MS + 5)).toBe(true);
  expect(await store.claim(T0 + WEEK_MS + 4, LEASE_MS, 5)).toEqual([]);
  expect((await claimed(T0 + WEEK_MS + 5)).attempts).toBe(1);
});

test('a change settles it in the same breath after a jump', async () => {
  const { claim: settles, expected } = await jumped();
  const next = inviting(record, 'token');
  const outcome = await store.commit({ record: next, expected, settles, events: [approved()], errands: [] });
  expect(outcome.kind).toBe('committed');
  expect(await store.nextDue()).toBeUndefined();
});

test('what is leased anew while it is said to be paid, is paid', async () => {
  const claim = await claimed(T0);
  const [again, paid] = await Promise.all([store.claim(T0 + WEEK_MS, LEASE_MS, 5), store.settle(claim)]);
  expect([again, paid]).toEqual([[], true]);
  expect(await store.nextDue()).toBeUndefined();
});

test('what a store has leased anew, and has not said so yet, is paid as well', async () => {
  const claim = await claimed(T0);
  const leased = Promise.withResolvers<void>();
  const said = Promise.withResolvers<void>();
  beforeItSays = async () => {
    leased.resolve();
    await said.promise;
  };
  const again = store.claim(T0 + WEEK_MS, LEASE_MS, 5);
  await leased.promise;
  const paid = store.settle(claim);
  // The store has answered that: by what it knows, it was lost.
  await Promise.race([paid, new Promise(setImmediate).then(() => new Promise(setImmediate))]);
  said.resolve();
  expect([await again, await paid]).toEqual([[], true]);
  expect(await store.nextDue()).toBeUndefined();
});

test('whoever says nothing for as long as a lease lasts has it no longer', async () => {
  const silent = await claimed(T0);
  elapsed = LEASE_MS;
  const heir = await claimed(T0 + LEASE_MS);
  expect(await store.settle(silent)).toBe(false);
  expect(await store.settle(heir)).toBe(true);
});

async function jumped() {
  const claim = await claimed(T0);
  await store.claim(T0 + WEEK_MS, LEASE_MS, 5);
  const expected = (await store.load(record.id))?.version;
  if (expected === undefined) throw new Error('it is gone');
  return { claim, expected };
}
