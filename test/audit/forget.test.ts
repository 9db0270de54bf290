import { decide } from '../../src/access/decide.ts';
import { begin, evolve, replay } from '../../src/access/evolve.ts';
import { owed } from '../../src/access/owed.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { firstFault, firstUnlike, linkOf } from '../../src/audit/chain.ts';
import { START } from '../../src/audit/ledger.ts';
import { strippedHistory } from '../../src/audit/strip.ts';
import { verify } from '../../src/audit/verify.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { wrap } from '../../src/store/documents.ts';
import type { Dump, Testimony } from '../../src/store/dump.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { after, sealAll } from '../../src/store/sealing.ts';
import { allOf, sourceOf } from '../../src/store/source.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { ALEX, approved, asked, everything, requested, T0 } from '../store/samples.ts';
import { bothStores } from './both-stores.ts';

type Opened = Store & Dump & Testimony;
const { newFile, newAccount } = bothStores();
const embedded = (): Promise<Opened> => openEmbeddedStore({ file: newFile() });
const cosmos = (): Promise<Opened> => openCosmosStore(newAccount());

const PERSONAL = /anna|Анна|ben@|Apollo|welcome|Orders|a secret|Mara|O'Neill/u;

async function commit(store: Store, event: AccessEvent, id: string): Promise<void> {
  const stored = await store.load(id);
  const record = stored === undefined ? begin(id, event) : evolve(stored.record, event);
  const expected = stored === undefined ? {} : { expected: stored.version };
  const outcome = await store.commit({
    record,
    events: [event],
    errands: owed(record, [event]),
    ...expected,
  });
  expect(outcome.kind).toBe('committed');
}

async function kept(store: Opened): Promise<string> {
  const all: unknown[] = [];
  for await (const one of allOf(store)) all.push(one);
  return JSON.stringify(all);
}

describe.each([
  ['the embedded store', embedded],
  ['Cosmos DB', cosmos],
] as const)('a partner is forgotten in %s', (_name, open) => {
  test('nothing personal is left, the record still says what happened, and the chain holds, anchored before', async () => {
    const store = await open();
    const first = everything('x');
    const { id } = first;
    await commit(store, asked(first), id);
    await commit(store, { type: 'rejected', at: T0 + 1, by: ALEX, comment: 'a secret' }, id);
    const posting = {
      record: id,
      conversation: 'a:anna',
      activity: '1',
      serviceUrl: 's',
      card: 'journey',
    } as const;
    await store.savePosting(posting);
    await store.putInLedger();
    const { newest } = await verify(sourceOf(store));
    expect(await kept(store)).toMatch(PERSONAL);

    const ended = (await store.load(id))?.record;
    const decision = decide(ended, { type: 'forget', at: T0 + 2 });
    if (decision.kind === 'refused') throw new Error(decision.refusal.code);
    for (const event of decision.events) await commit(store, event, id);
    expect(await store.nextDue()).toBeDefined();
    for (let times = 0; times < 2; times++) await store.strip(id);
    // What it owed to be told was paid by then.
    for (const claim of await store.claim(Date.now() + 1_000, 1_000, 10)) await store.settle(claim);
    await store.putInLedger();

    expect(await kept(store)).not.toMatch(PERSONAL);
    expect(await store.byAddress(first.request.address)).toEqual([]);
    const history = await store.history(id);
    expect(history.map(({ type }) => type)).toEqual(['requested', 'rejected', 'forgotten']);
    expect(replay(id, history)).toEqual((await store.load(id))?.record);
    expect(await verify(sourceOf(store), newest)).toMatchObject({ breaks: [], events: 3 });
    await store.close();
  });

  test('what goes on is never stripped, whoever asks the store to', async () => {
    const store = await open();
    const first = requested('y');
    await commit(store, asked(first), first.id);
    await store.strip(first.id);
    expect(await store.byAddress(first.request.address)).toHaveLength(1);
    expect(decide(first, { type: 'forget', at: T0 })).toEqual({ kind: 'events', events: [] });
    await store.close();
  });
});

test('what the version before wrote is stripped too, and still proven by the event after it', () => {
  const first = everything('z');
  const { id: record } = first;
  const older = [asked(first), approved()].map((event, i) => ({
    ...{ record, seq: i + 1, document: wrap('event', event) },
  }));
  const [sealed] = sealAll(
    'event',
    { record, seq: 3 },
    [wrap('event', { type: 'forgotten', at: T0 })],
    after(older),
    START,
  );
  const whole = [
    ...older,
    { record, seq: 3, ...sealed, document: sealed?.document ?? wrap('event', approved()) },
  ];
  expect(firstUnlike(record, whole)).toBeUndefined();
  const changed = strippedHistory(whole);
  const now = whole.map((event) => changed.find(({ seq }) => seq === event.seq) ?? event);
  expect(JSON.stringify(now)).not.toMatch(PERSONAL);
  expect([firstFault(record, now.map(linkOf)), firstUnlike(record, now)]).toEqual([undefined, undefined]);
  const [one, ...rest] = now;
  const back = [
    { ...one, record, seq: 1, document: older[0]?.document ?? wrap('event', approved()) },
    ...rest,
  ];
  expect(firstUnlike(record, back)).toMatchObject({ kind: 'altered', seq: 1 });
});
