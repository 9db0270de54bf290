import { randomUUID } from 'node:crypto';
import { nextAct, owedByAct } from '../../src/access/admin-act.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { StoreAwayError } from '../../src/usecases/ports.ts';
import { badDays, hurried } from '../support/cosmos-bad-days.ts';
import {
  type Answer,
  type CosmosEmulator,
  type Seen,
  startCosmosEmulator,
} from '../support/cosmos-emulator.ts';
import { storeContract } from './contract.ts';
import { approved, asked, errandOf, MARA, requested, T0 } from './samples.ts';

const SEED = 20_261_127;
let emulator: CosmosEmulator;
async function open(database: string = randomUUID(), now: () => number = () => T0, waiting = hurried()) {
  const { endpoint, key } = emulator;
  return openCosmosStore({ endpoint, key, database, now, waiting });
}

beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterAll(() => emulator.close());
afterEach(() => {
  emulator.intercept = () => undefined;
});

storeContract(`on bad days (seed ${SEED}), the Cosmos DB store`, async (now) => {
  const store = await open(randomUUID(), now);
  emulator.intercept = badDays(SEED, 5);
  return { store, dispose: () => store.close() };
});

const isWrite = ({ kind, method }: Seen): boolean =>
  kind === 'batch' || (kind === 'document' && method !== 'GET');
/** The next write is done, and this is heard of it. */
function nextWrite(answer: Answer): { readonly writes: () => number } {
  let writes = 0;
  emulator.intercept = (seen) => (isWrite(seen) && ++writes === 1 ? answer : undefined);
  return { writes: () => writes };
}

describe.each<Answer>(['lost', { status: 408, done: true }, { status: 500, done: true }])(
  'of what was done, though %j was the answer, it is told',
  (answer) => {
    const record = requested('a');
    const errand = errandOf(record, 'ask');

    test('a new record is committed, once, in the version that stands there', async () => {
      const store = await open();
      // The first writes are the keys that lead to it.
      let batches = 0;
      emulator.intercept = ({ kind }) => (kind === 'batch' && ++batches === 1 ? answer : undefined);
      const outcome = await store.commit({ record, events: [asked(record)], errands: [errand] });
      expect(outcome).toEqual({ kind: 'committed', version: (await store.load(record.id))?.version });
      expect(batches).toBe(2);
      expect(await store.history(record.id)).toEqual([asked(record)]);
      await store.close();
    });

    test('a change is committed, once, with the errand that it paid', async () => {
      const store = await open();
      await store.commit({ record, events: [asked(record)], errands: [errand] });
      const [settles] = await store.claim(T0, 60_000, 1);
      const expected = (await store.load(record.id))?.version ?? '';
      nextWrite(answer);
      const next = { ...record, seq: 2 };
      const change = { record: next, expected, events: [approved()], errands: [], settles: settles as never };
      expect((await store.commit(change)).kind).toBe('committed');
      expect(await store.history(record.id)).toHaveLength(2);
      expect(await store.nextDue()).toBeUndefined();
      await store.close();
    });

    test('an errand is leased, postponed and settled', async () => {
      const store = await open();
      await store.commit({ record, events: [], errands: [errand] });
      nextWrite(answer);
      const [claim] = await store.claim(T0, 60_000, 1);
      expect(claim?.leaseUntil).toBe(T0 + 60_000);
      nextWrite(answer);
      expect(claim && (await store.postpone(claim, T0 + 5))).toBe(true);
      const [again] = await store.claim(T0 + 5, 60_000, 1);
      expect(again?.attempts).toBe(1);
      nextWrite(answer);
      expect(again && (await store.settle(again))).toBe(true);
      expect(await store.nextDue()).toBeUndefined();
      await store.close();
    });

    test('a turn is ours, and is given back', async () => {
      const store = await open();
      nextWrite(answer);
      expect(await store.acquireLease('activity', T0, 1_000)).toBe(true);
      nextWrite(answer);
      await store.releaseLease('activity', T0 + 1_000);
      nextWrite(answer);
      expect(await store.acquireLease('activity', T0, 1_000)).toBe(true);
      nextWrite(answer);
      expect(await store.acquireLease('activity', T0 + 1_000, 1_000)).toBe(true);
      expect(await store.acquireLease('activity', T0 + 1_000, 1_000)).toBe(false);
      await store.close();
    });

    test('an act of an administrator is on record, once, with what it owes', async () => {
      const store = await open();
      const deed = { kind: 'invitations-resumed', stoppedAt: T0, id: 'a', at: T0, by: MARA } as const;
      const act = nextAct(undefined, deed);
      nextWrite(answer);
      expect(await store.commitAct(act, owedByAct(act))).toBe('committed');
      expect((await store.acts(5)).items).toEqual([act]);
      expect(await store.claim(T0, 60_000, 5)).toHaveLength(1);
      expect(await store.commitAct(nextAct(act, deed), [])).toBe('duplicate');
      await store.close();
    });

    test('a pace is saved', async () => {
      const store = await open();
      const pace = { sent: [], best: 0, delayed: 0 };
      nextWrite(answer);
      expect(await store.savePace(pace, undefined)).toBe(true);
      await store.close();
    });
  },
);

test('another’s write is not taken for ours, whatever the answer to ours was', async () => {
  const database = randomUUID();
  const [one, two] = [await open(database), await open(database)];
  const record = requested('a');
  await one.commit({ record, events: [], errands: [] });
  const expected = (await one.load(record.id))?.version ?? '';
  let theirs: Promise<unknown> | undefined;
  emulator.intercept = ({ kind }) => {
    if (kind !== 'batch' || theirs) return undefined;
    theirs = two.commit({ record: { ...record, seq: 2 }, expected, events: [approved()], errands: [] });
    return { status: 500 };
  };
  const mine = one.commit({ record: { ...record, seq: 2 }, expected, events: [approved()], errands: [] });
  // Both write the same: only one of them is committed.
  expect([(await mine).kind, ((await theirs) as { kind: string }).kind].toSorted()).toEqual([
    'committed',
    'conflict',
  ]);
  expect(await one.history(record.id)).toHaveLength(1);
  await Promise.all([one.close(), two.close()]);
});

describe('a service that is away', () => {
  test.each([
    ...[408, 410, 429, 449, 500, 502, 503, 504].map((status) => [String(status), { status }] as const),
    ['a gateway’s page', { status: 502, html: true }] as const,
  ])('with %s is waited for 30 s, and no longer', async (_what, answer) => {
    const waiting = hurried();
    const store = await open(randomUUID(), () => T0, waiting);
    const headers = { 'x-ms-retry-after-ms': '1' };
    emulator.intercept = (seen) =>
      isWrite(seen) && waiting.waited < 20_000
        ? { ...answer, ...(answer.status === 429 && { headers }) }
        : undefined;
    await store.saveNote('a', 'b');
    expect(await store.note('a')).toBe('b');
    emulator.intercept = (seen) => (isWrite(seen) ? { status: 503 } : undefined);
    const before = waiting.waited;
    await expect(store.saveNote('a', 'c')).rejects.toThrow(StoreAwayError);
    expect(waiting.waited - before).toBeLessThanOrEqual(30_000);
    await store.close();
  });

  test('is not waited for by a store that closes', async () => {
    let slept = (): void => undefined;
    const sleeping = new Promise<void>((resolve) => {
      slept = resolve;
    });
    const store = await open(randomUUID(), () => T0, {
      waited: 0,
      now: () => 0,
      sleep: (_ms: number, signal?: AbortSignal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('closed')));
          slept();
        }),
    });
    emulator.intercept = (seen) => (isWrite(seen) ? { status: 503 } : undefined);
    const saving = store.saveNote('a', 'b');
    await sleeping;
    await store.close();
    await expect(saving).rejects.toThrow('the store is closed');
  });
});
