// What a sweep costs that has 100 ends to let come, among 1,000 records and among 100,000: processor time in the embedded store,
// request units by the stand-in's model of Cosmos DB. `node bench/sweep.ts 10000` for less of the second, which has
// to be filled first. Look at the ratios: they hold on any machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Granted } from '../src/access/record.ts';
import { openCosmosStore } from '../src/store/cosmos/index.ts';
import { openEmbeddedStore } from '../src/store/embedded/index.ts';
import { createTracing } from '../src/tracing/tracing.ts';
import type { Store, World } from '../src/usecases/ports.ts';
import { sweep } from '../src/usecases/sweep.ts';
import { asked, granted, requested } from '../test/store/samples.ts';
import { startCosmosEmulator } from '../test/support/cosmos-emulator.ts';

const FEW = 1_000;
const MANY = 100_000;
const DUE = 100;
const NOW = Date.UTC(2026, 6, 1);
const DAY_MS = 86_400_000;
const ROUNDS = 21;
/** Of this process, in milliseconds: a busy machine takes time, and hardly more work. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const say = (line: string): void => console.log(line);

/** Live access that ends on its day, some of it every day of a year from now on. */
async function fill(store: Store, count: number, at: number): Promise<void> {
  for (let from = 0; from < count; from += at)
    await Promise.all(
      Array.from({ length: Math.min(at, count - from) }, (_, k) => {
        const n = from + k;
        return put(store, `p${n}@partner.example`, NOW + (30 + (n % 365)) * DAY_MS);
      }),
    );
}

function put(store: Store, address: string, until: number): Promise<unknown> {
  const first = requested(address, { address });
  // Its reminder went out already: what is due is the end.
  const record: Granted = { ...granted(first, address, until), remindedAt: NOW };
  return store.commit({ record, events: [asked(first)], errands: [] });
}

/** Sweeps with 100 ends each, in both stores in turn; what each cost, the middle of many. */
async function cost(
  stores: readonly { readonly store: Store; readonly meter: () => number }[],
  rounds: number,
): Promise<readonly number[]> {
  const spent = stores.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [k, { store, meter }] of stores.entries()) {
      await Promise.all(
        Array.from({ length: DUE }, (_, n) => put(store, `due${round}.${n}@partner.example`, NOW - 1)),
      );
      const silent = { debug() {}, info() {}, warn() {}, error() {} };
      const world = {
        ...{ store, log: silent, trace: createTracing(), policy: { resources: [] } },
        ...{ clock: { now: () => NOW }, nudge: () => undefined },
      };
      const before = meter();
      const swept = await sweep(world as unknown as World);
      spent[k]?.push(meter() - before);
      if (swept !== DUE) throw new Error(`${swept} were due`);
    }
  return spent.map((all) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0);
}

const tell = (what: string, unit: string, [few = 0, many = 0]: readonly number[], count: number): void =>
  say(
    `${what}: ${few.toFixed(1)} ${unit} of 1,000 records, ${many.toFixed(1)} of ${count.toLocaleString('en')}: ratio ${(many / few).toFixed(2)}`,
  );

const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
const emulator = await startCosmosEmulator();
try {
  const embedded = await Promise.all(
    [FEW, MANY].map(async (count) => {
      const store = await openEmbeddedStore({ file: join(folder, `${count}`, 'usher.db') });
      await fill(store, count, 500);
      return { store, meter: cpuMs };
    }),
  );
  tell('a sweep with 100 due, embedded ', 'ms of CPU', await cost(embedded, ROUNDS), MANY);
  await Promise.all(embedded.map(({ store }) => store.close()));

  const { endpoint, key } = emulator;
  const count = Number(process.argv[2] ?? MANY);
  const cosmos = [];
  for (const records of [FEW, count]) {
    let charged = 0;
    const onCharge = ({ charge }: { readonly charge: number }): void => {
      charged += charge;
    };
    const store = await openCosmosStore({
      ...{ endpoint, key, database: `bench-${records}`, now: () => NOW, onCharge },
    });
    await fill(store, records, 50);
    cosmos.push({ store, meter: () => charged });
  }
  tell('a sweep with 100 due, Cosmos DB', 'RU', await cost(cosmos, 1), count);
  await Promise.all(cosmos.map(({ store }) => store.close()));
} finally {
  await emulator.close();
  rmSync(folder, { recursive: true, force: true });
}
