import { randomUUID } from 'node:crypto';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { unwrap } from '../../src/store/documents.ts';
import type { Dump } from '../../src/store/dump.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { runs } from '../support/prove.ts';
import { type Run, run } from './processes/run.ts';
import { asked, errandOf, requested } from './samples.ts';

const ERRANDS = runs({ suite: 75, all: 500 });
let emulator: CosmosEmulator;
let store: Store & Dump;
let database: string;
const running: Run[] = [];

beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterAll(() => emulator.close());

beforeEach(async () => {
  database = randomUUID();
  store = await openCosmosStore({ endpoint: emulator.endpoint, key: emulator.key, database });
  // No more at once than a machine that is busy with something else answers in time.
  for (let from = 0; from < records.length; from += 50)
    await Promise.all(
      records
        .slice(from, from + 50)
        .map((record) =>
          store.commit({ record, events: [asked(record)], errands: [errandOf(record, 'tell')] }),
        ),
    );
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((it) => it.kill()));
  await store.close();
});

const records = Array.from({ length: ERRANDS }, (_, i) => requested(i, { address: `p${i}@partner.example` }));

/** Replicas that begin at the same moment. */
async function replicas(...stopAfter: readonly string[]): Promise<readonly Run[]> {
  const started = stopAfter.map((after) => run('payer.ts', emulator.endpoint, emulator.key, database, after));
  running.push(...started);
  expect(await Promise.all(started.map((it) => it.line()))).toEqual(started.map(() => 'ready'));
  for (const { process } of started) process.stdin?.write('go\n');
  return started;
}

async function expectEachPaidOnce(): Promise<void> {
  expect(await store.nextDue()).toBeUndefined();
  const paid: string[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await store.dump(200, after);
    for (const kept of items)
      if (kept.kind === 'event' && unwrap('event', kept.document).type === 'end-reminded')
        paid.push(kept.record);
    after = next;
  } while (after !== undefined);
  expect(paid.sort()).toEqual(records.map(({ id }) => id).sort());
}

test('two replicas work through one outbox, each errand done once by one of them', async () => {
  const both = await replicas('Infinity', 'Infinity');
  const said = await Promise.all(both.map((it) => it.line()));
  const [one = 0, two = 0] = said.map((line) => Number(line?.replace('paid ', '')));
  expect(one + two).toBe(ERRANDS);
  expect(Math.min(one, two)).toBeGreaterThan(0);
  await expectEachPaidOnce();
});

test('what a killed replica held is done by the other: none lost, none doubled', async () => {
  const [doomed] = await replicas('48');
  expect(await doomed?.line()).toBe('holding');
  const [heir] = await replicas('Infinity');
  await doomed?.kill();
  expect(await heir?.line()).toMatch(/^paid \d+$/u);
  await expectEachPaidOnce();
});
