import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import {
  type Charge,
  type CosmosStoreOptions,
  openCosmosStore,
  StoreUnusableError,
  TooLargeError,
} from '../../src/store/cosmos/index.ts';
import { type Log, StoreAwayError } from '../../src/usecases/ports.ts';
import { hurried } from '../support/cosmos-bad-days.ts';
import { type CosmosEmulator, type Seen, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { approved, asked, errandOf, hashFor, inviting, requested, T0 } from './samples.ts';

let emulator: CosmosEmulator;
beforeEach(async () => {
  emulator = await startCosmosEmulator();
});
afterEach(() => emulator.close());

function listening() {
  const said: { readonly level: string; readonly fields: object; readonly message: string }[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    said.push({ level, fields, message });
  };
  const log: Log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { log, said };
}

async function open(more: Partial<CosmosStoreOptions> = {}) {
  const { endpoint, key } = emulator;
  return openCosmosStore({ endpoint, key, database: randomUUID(), now: () => T0, ...more });
}

const throttled = { status: 429, headers: { 'x-ms-retry-after-ms': '1' } };
/** The service makes query plans free of charge. */
const costly = ({ kind }: Seen): boolean => kind !== 'plan';
const documents = ({ kind }: Seen): boolean => kind !== 'other';

describe('what each operation costs', () => {
  test('a hot path is point reads and one batch; nothing of it grows with the number of records', async () => {
    const charges: Charge[] = [];
    const store = await open({ onCharge: (charge) => charges.push(charge) });
    const add = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, i) => {
          const record = inviting(requested(from + i, { address: `p${from + i}@x.example` }), `t${from + i}`);
          return store.commit({ record, events: [asked(record as never)], errands: [] });
        }),
      );
    async function cost(work: () => Promise<unknown>) {
      [emulator.seen.length, charges.length] = [0, 0];
      await work();
      const requests = emulator.seen.filter(costly).map(({ method, kind }) => `${method} ${kind}`);
      return { requests, charge: charges.reduce((sum, { charge }) => sum + charge, 0) };
    }
    const costs = async () => ({
      load: await cost(() => store.load(requested(1, { address: 'p1@x.example' }).id)),
      byToken: await cost(() => store.byToken(hashFor('t1'))),
      badLink: await cost(() => store.byToken(hashFor('nobody has this'))),
      status: await cost(() => store.byAddress('p1@x.example')),
      list: await cost(() => store.list({ statuses: ['inviting'] }, 10)),
      claim: await cost(() => store.claim(T0, 60_000, 10)),
    });

    await add(0, 30);
    const few = await costs();
    // Not all at once: on a busy machine the last would be given up and sent again, and be seen late.
    for (let from = 30; from < 330; from += 50) await add(from, from + 50);
    expect(await costs()).toEqual(few);
    expect(few.load).toEqual({ requests: ['GET document'], charge: 1 });
    expect(few.byToken).toEqual({ requests: ['GET document', 'GET document'], charge: 2 });
    expect(few.badLink).toEqual({ requests: ['GET document'], charge: 1 });
    expect(few.list.requests).toEqual(['POST query']);
    await store.close();
  });

  test('a change is one batch; the keys are written only when they change', async () => {
    const store = await open();
    const first = requested('a');
    const outcome = await store.commit({ record: first, events: [asked(first)], errands: [] });
    if (outcome.kind !== 'committed') throw new Error(outcome.kind);
    emulator.seen.length = 0;
    const record = { ...first, seq: 2 };
    await store.commit({ record, expected: outcome.version, events: [approved()], errands: [] });
    expect(emulator.seen.map(({ kind }) => kind)).toEqual(['batch']);
    await store.close();
  });

  test('every charge is told, and logged at debug level', async () => {
    const { log, said } = listening();
    const charges: Charge[] = [];
    const store = await open({ log, onCharge: (charge) => charges.push(charge) });
    // Without those of setting up.
    [charges.length, said.length] = [0, 0];
    await store.saveNote('a', 'b');
    expect(charges).toEqual([{ operation: 'save note', charge: 5 }]);
    expect(said).toEqual([{ level: 'debug', fields: charges[0], message: 'cosmos' }]);
    await store.close();
  });
});

describe('when the service', () => {
  test('throttles longer than the SDK waits, we wait on, and say so', async () => {
    const { log, said } = listening();
    const store = await open({ log });
    let left = 12;
    emulator.intercept = (seen) => (documents(seen) && left-- > 0 ? throttled : undefined);
    const record = requested('a');
    const { kind } = await store.commit({ record, events: [asked(record)], errands: [] });
    expect(kind).toBe('committed');
    expect(said.some(({ level, message }) => level === 'warn' && message.includes('wait'))).toBe(true);
    await store.close();
  });

  test('throttles without end, it is an error', async () => {
    const store = await open({ waiting: hurried() });
    emulator.intercept = (seen) => (documents(seen) ? throttled : undefined);
    await expect(store.saveNote('a', 'b')).rejects.toThrow(StoreAwayError);
    await store.close();
  });

  test('finds a change too large, that is said by name', async () => {
    const store = await open();
    const record = requested('a', { reason: 'x'.repeat(2_100_000) });
    await expect(store.commit({ record, events: [], errands: [] })).rejects.toThrow(TooLargeError);
    const events = Array.from({ length: 100 }, (_, i) => approved(T0 + i));
    const many = { record: { ...requested('b'), seq: 100 }, events, errands: [] };
    await expect(store.commit(many)).rejects.toThrow(TooLargeError);
    await store.close();
  });

  test('lets us create nothing, the commands to run are given', async () => {
    emulator.intercept = ({ method, path }) =>
      method === 'POST' && !path.includes('/docs') ? { status: 403 } : undefined;
    const opening = open({ database: 'usher' });
    await expect(opening).rejects.toThrow(StoreUnusableError);
    await expect(opening).rejects.toThrow(/may not create the database usher/u);
    await expect(opening).rejects.toThrow(/az cosmosdb sql database create .* --name usher/u);
    await expect(opening).rejects.toThrow(
      /container create .* --name records --partition-key-path \/partner --idx '\{/u,
    );
  });

  test('has everything already, nothing needs to be created', async () => {
    const database = randomUUID();
    await (await open({ database })).close();
    emulator.intercept = ({ method, path }) =>
      method === 'POST' && !path.includes('/docs') ? { status: 403 } : undefined;
    const store = await open({ database });
    await store.ping();
    await store.close();
  });

  test('does not know our key, that is said, and the key is not', async () => {
    const key = Buffer.from('another').toString('base64');
    const opening = open({ key });
    await expect(opening).rejects.toThrow(/does not accept.*COSMOS_KEY/u);
    await expect(opening).rejects.not.toThrow(key);
  });

  test.each(['Eventual', 'ConsistentPrefix'] as const)(
    'has %s for its default consistency, it is not used, and the cure is told',
    async (consistency) => {
      emulator.consistency = consistency;
      const opening = open();
      await expect(opening).rejects.toThrow(StoreUnusableError);
      await expect(opening).rejects.toThrow(
        new RegExp(`is ${consistency}.*az cosmosdb update .*--default-consistency-level Session`, 'u'),
      );
    },
  );

  test('is stronger than Session, it is used', async () => {
    emulator.consistency = 'Strong';
    await (await open()).close();
  });

  test('has a region with an address of its own, the account’s alone is called', async () => {
    const region = await startCosmosEmulator();
    emulator.regional = region.endpoint;
    try {
      await (await open()).close();
      expect(region.seen).toEqual([]);
    } finally {
      await region.close();
    }
  });

  test('makes a database, its containers share what it may take', async () => {
    await (await open()).close();
    const offers = emulator.seen.flatMap(({ path, offer }) => (offer ? [[path, offer]] : []));
    expect(offers).toEqual([['/dbs', JSON.stringify({ maxThroughput: 1_000 })]]);
  });

  test('is serverless, it is told of no throughput', async () => {
    emulator.serverless = true;
    const store = await open();
    await store.ping();
    await store.close();
  });

  test('lets us create nothing, the printed database shares its throughput as well', async () => {
    emulator.intercept = ({ method }) => (method === 'POST' ? { status: 403 } : undefined);
    await expect(open()).rejects.toThrow(/az cosmosdb sql database create .* --max-throughput 1000\n/u);
    await expect(open()).rejects.not.toThrow(/container create .*throughput/u);
  });

  test('is away for a moment at start, it is waited for', async () => {
    let left = 3;
    emulator.intercept = () => (left-- > 0 ? { status: 503 } : undefined);
    const store = await open({ waiting: hurried() });
    await store.close();
  });

  describe('has a container that is indexed otherwise, a line of the log says', () => {
    const database = 'usher';
    const made = async (indexingPolicy: object) => {
      await (await open({ database })).close();
      const { endpoint, key } = emulator;
      const client = new CosmosClient({ endpoint, key });
      const container = client.database(database).container('keys');
      const { resource } = await container.read();
      await container.replace({ ...resource, indexingPolicy } as never);
      client.dispose();
      const { log, said } = listening();
      const store = await open({ database, log });
      await store.close();
      return said.filter(({ level }) => level === 'warn');
    };
    const excluded = [{ path: '/*' }];

    test('what is lacking, with the command that mends it', async () => {
      const [warned, ...more] = await made({ includedPaths: [], excludedPaths: excluded });
      expect(more).toEqual([]);
      expect(warned?.fields).toMatchObject({ container: 'keys', lacking: ['/key/?'] });
      expect(warned?.message).toMatch(
        /keys lacks indexes.*npm run migrate -- indexes.*az cosmosdb sql container update .*--name keys --idx '\{/u,
      );
    });

    test('what is needless', async () => {
      const includedPaths = [{ path: '/key/?' }, { path: '/record/?' }];
      const [warned] = await made({ includedPaths, excludedPaths: excluded });
      expect(warned?.fields).toMatchObject({ lacking: [], needless: ['/record/?'] });
      expect(warned?.message).toMatch(/keys has indexes that no query uses/u);
    });

    test('that one over all paths lacks nothing but costs', async () => {
      const [warned] = await made({ includedPaths: [{ path: '/*' }] });
      expect(warned?.fields).toMatchObject({ lacking: [], needless: ['/*'] });
    });

    test('nothing where the service only added a path of its own', async () => {
      const etag = { path: '/"_etag"/?' };
      expect(await made({ includedPaths: [{ path: '/key/?' }], excludedPaths: [...excluded, etag] })).toEqual(
        [],
      );
    });
  });

  test('writes in several regions, there is a warning with the cure', async () => {
    emulator.regions = 2;
    const { log, said } = listening();
    const store = await open({ log });
    const warned = said.filter(({ level }) => level === 'warn');
    expect(warned).toHaveLength(1);
    expect(warned[0]?.message).toMatch(/several regions.*az cosmosdb update/u);
    await store.close();
  });
});

test('a link whose record did not come to be leads nowhere, and does no harm', async () => {
  const store = await open();
  const first = requested('a');
  const outcome = await store.commit({ record: first, events: [], errands: [] });
  if (outcome.kind !== 'committed') throw new Error(outcome.kind);
  await store.commit({ record: inviting(first, 'won'), expected: outcome.version, events: [], errands: [] });
  const lost = { record: inviting(first, 'lost'), expected: outcome.version, events: [], errands: [] };
  expect(await store.commit(lost)).toEqual({ kind: 'conflict' });
  expect(await store.byToken(hashFor('lost'))).toBeUndefined();
  expect((await store.byToken(hashFor('won')))?.record.id).toBe(first.id);
  await store.close();
});

test('two replicas that change one record: one wins, the other reads what it wrote', async () => {
  const database = randomUUID();
  const [one, two] = [await open({ database }), await open({ database })];
  const first = requested('a');
  await one.commit({ record: first, events: [asked(first)], errands: [errandOf(first, 'ask')] });
  const versions = await Promise.all([one.load(first.id), two.load(first.id)]);
  const outcomes = await Promise.all(
    [one, two].map((store, i) =>
      store.commit({
        record: inviting(first, i),
        expected: versions[i]?.version ?? '',
        events: [approved()],
        errands: [],
      }),
    ),
  );
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'conflict']);
  expect(await two.load(first.id)).toEqual(await one.load(first.id));
  expect(await one.history(first.id)).toHaveLength(2);
  await Promise.all([one.close(), two.close()]);
});
