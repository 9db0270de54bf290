import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMINISTRATION } from '../../src/audit/verify.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { CONTAINERS } from '../../src/store/cosmos/set-up/containers.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { judge } from '../support/cosmos-index.ts';
import { asked, errandOf, requested, T0 } from './samples.ts';

/** One query of the adapter: what asks it, where, over how many partitions, and by which index it is served. */
interface Served {
  readonly operation: string;
  readonly container: string;
  readonly partitions: 'one' | 'all';
  readonly sql: string;
  readonly index: string;
}

const one = (operation: string, container: string, sql: string, index: string): Served => ({
  operation,
  container,
  partitions: 'one',
  sql,
  index,
});
const all = (operation: string, sql: string, index: string): Served => ({
  operation,
  container: 'records',
  partitions: 'all',
  sql,
  index,
});
const place = (at: string, than: '<' | '>') => `(${at} ${than} @at OR (${at} = @at AND c.recordId > @id))`;

/** Every query of the adapter. Over all partitions go only those that cannot know the partner. */
const SERVED: readonly Served[] = [
  one('history', 'records', 'SELECT * FROM c WHERE c.eventOf = @id', 'range /partner, /eventOf'),
  one('postings', 'records', 'SELECT * FROM c WHERE c.postingOf = @id', 'range /partner, /postingOf'),
  one(
    'claim for',
    'records',
    'SELECT * FROM c WHERE c.errandOf = @record AND c.leaseUntil <= @now AND c.errandKind IN (…)',
    'range /partner, /errandOf, /leaseUntil, /errandKind',
  ),
  one('find address', 'keys', 'SELECT c.record FROM c', 'range /key'),
  one('find account', 'keys', 'SELECT c.record FROM c', 'range /key'),
  all('claim', 'SELECT TOP n * FROM c WHERE c.readyAt <= @now ORDER BY c.readyAt ASC', 'range /readyAt'),
  all(
    'claim',
    'SELECT TOP n * FROM c WHERE c.readyAt <= @now AND c.errandKind IN (…) ORDER BY c.readyAt ASC',
    'range /readyAt, /errandKind',
  ),
  all('outstanding', 'SELECT TOP n * FROM c WHERE c.readyAt >= 0 ORDER BY c.readyAt ASC', 'range /readyAt'),
  all(
    'next due',
    'SELECT TOP n c.readyAt FROM c WHERE c.readyAt >= 0 ORDER BY c.readyAt ASC',
    'range /readyAt',
  ),
  all(
    'next due',
    'SELECT TOP n c.readyAt FROM c WHERE c.readyAt >= 0 AND c.errandKind IN (…) ORDER BY c.readyAt ASC',
    'range /readyAt, /errandKind',
  ),
  all('due', 'SELECT TOP n * FROM c WHERE c.wakesAt <= @now ORDER BY c.wakesAt ASC', 'range /wakesAt'),
  all(
    'search',
    'SELECT TOP n * FROM c WHERE STARTSWITH(c.address, @prefix) ORDER BY c.address ASC',
    'range /address',
  ),
  all(
    'search',
    'SELECT TOP n * FROM c WHERE STARTSWITH(c.address, @prefix) AND c.sponsor = @sponsor ORDER BY c.address ASC',
    'range /address, /sponsor',
  ),
  all(
    'list',
    `SELECT TOP n * FROM c WHERE c.status = @status AND ${place('c.changedAt', '<')} ORDER BY c.status ASC, c.changedAt DESC, c.recordId ASC`,
    'composite /status ASC, /changedAt DESC, /recordId ASC',
  ),
  all(
    'list',
    `SELECT TOP n * FROM c WHERE c.sponsor = @whose AND c.status = @status AND ${place('c.changedAt', '<')} ORDER BY c.sponsor ASC, c.status ASC, c.changedAt DESC, c.recordId ASC`,
    'composite /sponsor ASC, /status ASC, /changedAt DESC, /recordId ASC',
  ),
  all(
    'list',
    `SELECT TOP n * FROM c WHERE c.status = @status AND c.endsAt < @before AND ${place('c.endsAt', '>')} ORDER BY c.status ASC, c.endsAt ASC, c.recordId ASC`,
    'composite /status ASC, /endsAt ASC, /recordId ASC',
  ),
  all(
    'list',
    `SELECT TOP n * FROM c WHERE c.sponsor = @whose AND c.status = @status AND c.endsAt < @before AND ${place('c.endsAt', '>')} ORDER BY c.sponsor ASC, c.status ASC, c.endsAt ASC, c.recordId ASC`,
    'composite /sponsor ASC, /status ASC, /endsAt ASC, /recordId ASC',
  ),
  all(
    'list',
    `SELECT TOP n * FROM c WHERE c.body.request.resource = @whose AND c.status = @status AND ${place('c.changedAt', '<')} ORDER BY c.body.request.resource ASC, c.status ASC, c.changedAt DESC, c.recordId ASC`,
    'composite /body/request/resource ASC, /status ASC, /changedAt DESC, /recordId ASC',
  ),
  all(
    'list',
    `SELECT TOP n * FROM c WHERE c.body.request.resource = @whose AND c.status = @status AND c.endsAt < @before AND ${place('c.endsAt', '>')} ORDER BY c.body.request.resource ASC, c.status ASC, c.endsAt ASC, c.recordId ASC`,
    'composite /body/request/resource ASC, /status ASC, /endsAt ASC, /recordId ASC',
  ),
  one('history', 'records', "SELECT * FROM c WHERE STARTSWITH(c.id, 'act:')", 'range /partner, /id'),
  // What the service itself stamps and indexes.
  all(
    'committed',
    'SELECT c.recordId, c.head, c._ts FROM c WHERE c._ts >= @since AND IS_DEFINED(c.recordId)',
    'range /_ts, /recordId',
  ),
  // Copies whole containers, with Usher stopped: it means every document.
  all('dump', 'SELECT * FROM c', 'everything'),
  { ...all('dump', 'SELECT * FROM c', 'everything'), container: 'people' },
];

let emulator: CosmosEmulator;
beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterAll(() => emulator.close());

/** Numbers and lists of a length that is nobody's business. */
const general = (sql: string): string =>
  sql.replace(/TOP \d+/u, 'TOP n').replace(/IN \((@\w+(, )?)+\)/u, 'IN (…)');

test('every query is served by the index that is listed for it, and each is asked here', async () => {
  const { endpoint, key } = emulator;
  const seen: Served[] = [];
  const store = await openCosmosStore({
    endpoint,
    key,
    database: randomUUID(),
    now: () => T0,
    onCharge: ({ operation }) => {
      for (const { judgement, sql, ...query } of emulator.queries.splice(0)) {
        const index = judgement.kind === 'served' ? judgement.index : judgement.message;
        seen.push({ operation, ...query, sql: general(sql), index });
      }
    },
  });
  const record = requested('a');
  const [sponsor, endsBefore] = [record.request.sponsor.id, T0];
  await store.commit({ record, events: [asked(record)], errands: [errandOf(record, 'ask')] });
  await store.history(record.id);
  await store.postings(record.id);
  await store.byAddress(record.request.address);
  await store.byAccount('5c000000-0000-4000-8000-000000000001');
  await store.claim(T0, 0, 3);
  await store.claim(T0, 0, 3, ['ask', 'tell']);
  await store.claimFor(record.id, 'ask', T0, 0);
  await store.outstanding(T0, 3);
  await store.nextDue();
  await store.nextDue(['ask']);
  await store.due(T0, 3);
  await store.startingWith('a', 3);
  await store.startingWith('a', 3, sponsor);
  const whose = [{}, { sponsor }, { resources: [record.request.resource] }];
  for (const more of whose.flatMap((one) => [one, { ...one, endsBefore }]))
    await store.list({ statuses: ['requested'], ...more }, 3);
  await store.putInLedger();
  await store.proven(ADMINISTRATION);
  let after: string | undefined;
  do after = (await store.dump(3, after)).next;
  while (after !== undefined);
  await store.close();

  const line = (query: Served): string => JSON.stringify(query);
  expect(new Set(seen.map(line))).toEqual(new Set(SERVED.map(line)));
});

test('no query of the adapter is left out of the list', () => {
  const folder = join(import.meta.dirname, '../../src/store/cosmos');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const operations = source.flatMap((text) => [
    ...[...text.matchAll(/(?<!function )\bquery\(\s*calls,\s*('[^']+'|operation),/gu)].map(
      ([, name]) => name,
    ),
    ...[...text.matchAll(/\bbyKey\('([^']+)'/gu)].map(([, name]) => `'${name}'`),
  ]);
  const named = [...new Set(SERVED.map(({ operation }) => `'${operation}'`))];
  // `byKey` hands the name of its operation on.
  expect(new Set(operations.filter((name) => name !== 'operation'))).toEqual(
    new Set(named.filter((name) => name !== "'dump'")),
  );
  // The one in `query`, and the one that reads page by page.
  expect(source.join('\n').match(/\.query</gu)).toHaveLength(2);
});

test('every index serves a query: without it, one of them is refused', () => {
  const idle = CONTAINERS.flatMap(({ id, partitionKey, indexingPolicy }) => {
    const mine = SERVED.filter(({ container }) => container === id);
    const serves = (policy: typeof indexingPolicy): boolean =>
      mine.every(
        ({ sql, partitions }) =>
          judge(sql.replace('TOP n', 'TOP 1').replace('(…)', '(@kind0)'), partitions === 'one', {
            partitionKey,
            policy,
          }).kind === 'served',
      );
    const { includedPaths = [], compositeIndexes = [] } = indexingPolicy;
    return [
      ...includedPaths
        .filter((path) =>
          serves({ ...indexingPolicy, includedPaths: includedPaths.filter((one) => one !== path) }),
        )
        .map(({ path }) => `${id} ${path}`),
      ...compositeIndexes
        .filter((index) =>
          serves({ ...indexingPolicy, compositeIndexes: compositeIndexes.filter((one) => one !== index) }),
        )
        .map((index) => `${id} ${JSON.stringify(index)}`),
    ];
  });
  expect(idle).toEqual([]);
});

describe('the emulator, like the service,', () => {
  const policy = { includedPaths: [{ path: '/a/?' }, { path: '/b/*' }], excludedPaths: [{ path: '/*' }] };
  const composite = {
    ...policy,
    compositeIndexes: [
      [
        { path: '/a', order: 'ascending' as const },
        { path: '/c', order: 'descending' as const },
      ],
    ],
  };
  const verdict = (sql: string, more = {}, partition = false): string => {
    const judged = judge(sql, partition, { partitionKey: '/p', policy: { ...policy, ...more } });
    return judged.kind === 'served' ? judged.index : judged.message;
  };

  test.each([
    ['SELECT * FROM c WHERE c.a = 1', 'range /a'],
    ['SELECT * FROM c WHERE c.b.d > 1 ORDER BY c.a', 'range /b/d, /a'],
    ['SELECT * FROM c WHERE c.id = @id', 'range /id'],
    ['SELECT VALUE t FROM c JOIN t IN c.b WHERE t.x = 1', 'range /b/[]/x, /b/[]'],
  ])('serves %s', (sql, index) => expect(verdict(sql)).toBe(index));

  test.each([
    ['a filter', 'SELECT * FROM c WHERE c.a = 1 AND NOT IS_DEFINED(c.x)', 'filters against path(s)'],
    ['what is below an exact path', 'SELECT * FROM c WHERE c.a.x = 1', 'filters against path(s)'],
    ['an order', 'SELECT * FROM c WHERE c.a = 1 ORDER BY c.x', 'order-by item is excluded'],
    ['a join', 'SELECT VALUE t FROM c JOIN t IN c.tags', 'filters against path(s)'],
  ])('refuses %s that no index serves', (_what, sql, why) => expect(verdict(sql)).toContain(why));

  test('does not take the partition’s key for indexed', () => {
    expect(verdict('SELECT * FROM c', {}, true)).toContain('(/p)');
    expect(verdict('SELECT * FROM c', { includedPaths: [{ path: '/p/?' }] }, true)).toBe('range /p');
  });

  test('orders by several only along a composite index, or the other way round', () => {
    const sorted = (order: string) => verdict(`SELECT * FROM c ORDER BY ${order}`, composite);
    expect(sorted('c.a ASC, c.c DESC')).toBe('composite /a ASC, /c DESC');
    expect(sorted('c.a DESC, c.c ASC')).toBe('composite /a DESC, /c ASC');
    for (const order of ['c.a ASC, c.c ASC', 'c.c DESC, c.a ASC', 'c.a ASC, c.b ASC'])
      expect(sorted(order)).toContain('does not have a corresponding composite index');
  });
});
