import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import type { AdminAct } from '../../src/access/admin-act.ts';
import type { BatchRow } from '../../src/access/batch/batch.ts';
import { begin, evolve } from '../../src/access/evolve.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { strip } from '../../src/access/strip.ts';
import { replaced } from '../../src/audit/personal.ts';
import { verify } from '../../src/audit/verify.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { unwrap, wrap } from '../../src/store/documents.ts';
import type { Testimony } from '../../src/store/dump.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { personalPaths } from '../../src/store/personal.ts';
import { sourceOf } from '../../src/store/source.ts';
import { forget, forgetOld } from '../../src/usecases/audit/forget.ts';
import { createRowWriter, latestDrift, putDrift } from '../../src/usecases/drift/report.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { ALEX, asked, MARA, requested } from '../store/samples.ts';
import { GROUP, Story } from '../usecases/story.ts';
import { bothStores } from './both-stores.ts';

/** Stands wherever somebody outside can be named, and is their address. */
const ADDRESS = 'zqxannazqx@partner.example';
const OTHER = 'joan-zqxannazqx@partner.example';
const DAY = 86_400_000;
const MARK = /zqxanna/u;
const NAMED = /(?<!joan-)zqxanna/u;

const folder = join(__dirname, '../store/documents');
/** Every event and act that was ever written, in all their variants. */
const examples = <K extends 'event' | 'act'>(kind: K) =>
  readdirSync(folder).flatMap((name) => {
    const all = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown[] | undefined>;
    return (all[kind] ?? []).map((one) => unwrap(kind, one));
  });
const marked = <T>(kind: 'event' | 'act', body: T): T => {
  const paths = personalPaths(kind, JSON.parse(JSON.stringify(body)));
  return replaced(body, paths, ADDRESS) as T;
};

const { newAccount } = bothStores();

interface Place {
  readonly story: Story;
  readonly store: Store & Testimony;
  /** All that is kept, word for word, after the store was closed. */
  bytes(): Promise<string>;
}

async function embedded(): Promise<Place> {
  const story = new Story();
  const store = await openEmbeddedStore({ file: story.file, now: () => story.now });
  await story.open(store);
  return {
    story,
    store,
    async bytes() {
      await store.close();
      const files = [story.file, `${story.file}-wal`].filter((file) => existsSync(file));
      return files.map((file) => readFileSync(file, 'latin1')).join('');
    },
  };
}
async function cosmos(): Promise<Place> {
  const account = newAccount();
  const story = new Story();
  const store = await openCosmosStore({ ...account, now: () => story.now });
  await story.open(store);
  return {
    story,
    store,
    async bytes() {
      await store.close();
      const database = new CosmosClient(account).database(account.database);
      const all = await Promise.all(
        ['records', 'keys', 'people'].map((name) =>
          database.container(name).items.query('SELECT * FROM c').fetchAll(),
        ),
      );
      // What has a time to live, the service deletes; the emulator does not.
      const isThere = ({ until }: { readonly until?: number }) => until === undefined || until > story.now;
      return JSON.stringify(all.map(({ resources }) => resources.filter(isThere)));
    },
  };
}

async function put(store: Store, record: AccessRecord, events: readonly AccessEvent[], expected?: string) {
  const outcome = await store.commit({ record, events, errands: [], ...(expected && { expected }) });
  if (outcome.kind !== 'committed') throw new Error(outcome.kind);
  return outcome.version;
}

/** An ended record whose history holds every event there is, each naming the partner wherever it can. */
async function everyEvent({ store }: Place): Promise<string> {
  const first = requested('every', { address: ADDRESS, changedAt: 1 });
  const rest = examples('event').filter(({ type }) => type !== 'forgotten' && type !== 'requested');
  const rejected: AccessEvent = { type: 'rejected', at: first.changedAt + 1, by: ALEX };
  const events = [...rest, ...examples('event').filter(({ type }) => type === 'requested')].map((event) =>
    marked('event', event),
  );
  const begun = begin(first.id, asked(first));
  let version = await put(store, begun, [asked(first)]);
  let { seq } = begun;
  for (let i = 0; i < events.length; i += 50) {
    const some = events.slice(i, i + 50);
    seq += some.length;
    version = await put(store, { ...begun, seq }, some, version);
  }
  await put(store, { ...evolve(begun, rejected), seq: seq + 1 }, [rejected], version);
  await store.savePosting({
    record: first.id,
    conversation: 'a:1',
    activity: '1',
    serviceUrl: 's',
    card: 'journey',
    reader: ADDRESS,
  });
  return first.id;
}

async function everyAct({ store }: Place): Promise<number> {
  let seq = 0;
  for (const one of examples('act').filter(
    ({ kind }) => kind !== 'partner-forgotten' && kind !== 'old-forgotten',
  )) {
    seq++;
    const act: AdminAct = { ...marked('act', one), seq, id: `act-${seq}`, at: seq };
    expect(await store.commitAct(act, [])).toBe('committed');
  }
  return seq;
}

const row = (n: number, address: string) => ({ row: n, address });
function rowsAbout(address: string, record: string): readonly BatchRow[] {
  const term = { kind: 'forever' } as const;
  return [
    {
      ...row(2, address),
      kind: 'good',
      resource: 'portal',
      found: { kind: 'accepted-guest', account: 'g', name: ADDRESS },
      domain: 'known',
      ...{ term, name: address, reason: `for ${address}`, message: address, refused: 'domain-denied' },
      answers: [{ ask: 'Ticket', answer: address }],
      contactUrl: `https://example.com/?${address}`,
    },
    {
      ...row(3, address),
      ...{ kind: 'action', resource: 'portal', sponsor: MARA, record, seq: 1, done: true },
      action: { kind: 'remove' },
      effect: { kind: 'ends-access' },
      reason: `${address}.`,
    },
    {
      ...row(4, ''),
      kind: 'wrong',
      problems: [{ column: 'email', code: 'malformed', given: `<${address}>;`, instead: [address] }],
    },
  ] as readonly BatchRow[];
}

async function everyList({ store, story }: Place, record: string): Promise<void> {
  const counts = { employee: 0, nobody: 0, 'accepted-guest': 0, 'pending-guest': 0 };
  const base = {
    ...{ seq: 1, by: MARA, at: story.now, ignored: [], rows: 3, good: 2, struck: 0, found: counts },
    origin: { conversation: 'c', serviceUrl: 's' },
  };
  await store.saveBatch(
    {
      ...{ ...base, id: 'over', status: 'done', confirmedAt: story.now, endedAt: story.now, next: 3 },
      lost: [{ row: 2, address: ADDRESS }],
    },
    undefined,
  );
  await store.saveBatchRows('over', 0, rowsAbout(ADDRESS, record), undefined);
  await store.saveBatch({ ...base, id: 'previewed', status: 'previewed' }, undefined);
  await store.saveBatchRows('previewed', 0, rowsAbout(ADDRESS, record), undefined);
  await store.saveBatch({ ...base, id: 'others', status: 'dropped', droppedAt: story.now }, undefined);
  await store.saveBatchRows('others', 0, rowsAbout(OTHER, 'other.1'), undefined);
  await store.saveInquiry(
    {
      ...{ id: 'asked', seq: 1, at: 1, people: [MARA], remindAt: 2, dueAt: 3, cards: [], closedAt: 4 },
      rows: [{ record, resource: 'portal' }],
      ...{ kind: 'transfer', cause: 'asked', from: ALEX, reason: `she is ${ADDRESS}` },
    },
    undefined,
  );
}

async function drift({ story: { world } }: Place, id: string, account: string): Promise<void> {
  const writer = createRowWriter(world, id);
  await writer.put({
    ...{ kind: 'unexplained', resource: 'portal', target: { kind: 'group', group: GROUP } },
    ...{ account, name: ADDRESS, address: ADDRESS, outcome: 'removed' },
  } as Parameters<typeof writer.put>[0]);
  await putDrift(world, { id, at: 1, rows: await writer.end(), counts: {}, unseen: [] });
}

describe.each([
  ['the embedded store', embedded],
  ['Cosmos DB', cosmos],
] as const)('in %s', (_name, open) => {
  test('whoever is forgotten is named nowhere, whatever named them, and the chain holds', async () => {
    const place = await open();
    const { story, store } = place;
    const record = await everyEvent(place);
    const acts = await everyAct(place);
    await everyList(place, record);
    await drift(place, 'r1', 'g1');
    await drift(place, 'r2', 'g2');
    await store.spend(`resends:${ADDRESS}`, [{ most: 1, ms: DAY }], story.now, 'x');
    await store.putInLedger();
    const { newest } = await verify(sourceOf(store));
    // A preview may be confirmed, and a limit counts, for some days.
    story.now += 8 * DAY;
    const { caller } = await story.actor(story.iris);
    const by = { person: story.iris, activity: 'forget-1', caller };
    expect(await forget(story.world, ADDRESS, by)).toMatchObject({ kind: 'forgot', stripped: 1, left: [] });
    await story.work();
    await store.clear(story.now);
    await store.putInLedger();

    expect(await verify(sourceOf(store), newest)).toMatchObject({ breaks: [], unsealed: 0 });
    expect((await store.history(record)).at(-1)).toMatchObject({ type: 'forgotten', by: story.iris });
    expect((await store.act(acts + 1))?.kind).toBe('partner-forgotten');
    expect((await latestDrift(story.world))?.id).toBe('r2');
    const bytes = await place.bytes();
    expect(NAMED.exec(bytes)?.index).toBeUndefined();
    // Who is somebody else stays, though the one's address is a part of theirs.
    expect(bytes).toMatch(MARK);
    await story.close();
  });

  test('what goes on keeps what it needs, and so does all that names its partner', async () => {
    const place = await open();
    const { story, store } = place;
    const record = await everyEvent(place);
    await everyList(place, record);
    const live = requested('live', { address: ADDRESS, resource: 'wiki' });
    await put(store, begin(live.id, asked(live)), [asked(live)]);
    const { caller } = await story.actor(story.iris);
    const by = { person: story.iris, activity: 'forget-1', caller };
    expect(await forget(story.world, ADDRESS, by)).toMatchObject({ stripped: 1, left: [{ id: live.id }] });
    const [strips] = await store.claim(story.now, 1_000, 10, ['strip']);
    expect(strips?.errand.record).toBe(record);
    expect((await store.batchRows('over', 0))?.rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'action', address: ADDRESS })]),
    );
    expect(await store.acts(10)).toEqual({ items: [] });
    await store.close();
    await story.close();
  });

  test('what is over for RETENTION_DAYS names nobody outside any more', async () => {
    const place = await open();
    const { story, store } = place;
    const record = await everyEvent(place);
    await everyAct(place);
    await everyList(place, record);
    story.now += 400 * DAY;
    expect(await forgetOld(story.world, 365 * DAY)).toBe(1);
    await story.work();
    expect(await forgetOld(story.world, 365 * DAY)).toBe(0);
    await store.putInLedger();
    expect(await verify(sourceOf(store))).toMatchObject({ breaks: [] });
    const settled = (await store.acts(100)).items.filter(({ kind }) => kind === 'drift-settled');
    expect(settled.length).toBeGreaterThan(0);
    expect(JSON.stringify(settled)).not.toMatch(MARK);
    for (const list of ['over', 'others', 'previewed'])
      expect(JSON.stringify(await store.batchRows(list, 0))).not.toMatch(MARK);
    expect(JSON.stringify(await store.inquiry('asked'))).not.toMatch(MARK);
    await store.close();
    await story.close();
  });
});

test('a stripped record says what stripping its history makes of it', () => {
  const first = requested('same', { address: ADDRESS });
  const ended = evolve(begin(first.id, asked(first)), { type: 'rejected', at: 2, by: ALEX });
  if (ended.status !== 'ended') throw new Error(ended.status);
  expect(JSON.stringify(wrap('record', strip(ended)))).not.toMatch(MARK);
});
