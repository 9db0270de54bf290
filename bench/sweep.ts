// What a sweep costs that has 100 ends to let come, among 1,000 records and among 100,000: processor time in the embedded store,
// request units by the stand-in's model of Cosmos DB. `node bench/sweep.ts 10000` for less of the second, which has
// to be filled first. Look at the ratios: they hold on any machine.
//
// Every day 100 of them end, of all ages, so that what is due lies scattered among what is not and was read by nobody
// lately. The small store is made anew for each day that counts, so that it stays small; both take turns.
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
const DAY_MS = 86_400_000;
const YEARS_MS = 3_650 * DAY_MS;
const TODAY = Date.UTC(2026, 6, 1);
const TERMS = [30, 90, 90, 365];
/** The first of them warm the code up and do not count. */
const ROUNDS = 61;
const WARM = 10;
/** Of this process, in milliseconds: a busy machine takes time, and hardly more work. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const say = (line: string): void => console.log(line);

/** Access of the nth partner, as it stands before its end on that day: its reminders went out. */
function access(n: number, day: number): Granted {
  const until = TODAY + day * DAY_MS;
  const at = until - (TERMS[n % TERMS.length] ?? 0) * DAY_MS;
  const first = requested(n, { address: `p${n}@partner.example`, at });
  return { ...granted(first, `account ${n}`, until), remindedAt: until, changedAt: at };
}

async function fill(store: Store, count: number, atOnce: number): Promise<void> {
  const days = count / DUE;
  for (let from = 0; from < count; from += atOnce)
    await Promise.all(
      Array.from({ length: Math.min(atOnce, count - from) }, (_, k) => {
        const record = access(from + k, 1 + ((from + k) % days));
        return store.commit({ record, events: [asked({ ...record, status: 'requested' })], errands: [] });
      }),
    );
}

/** Lets one day pass; then all is paid that is owed for it, though it be later. */
async function pass(store: Store, day: number, meter: () => number): Promise<number> {
  const now = TODAY + day * DAY_MS;
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const world = {
    ...{ store, log: silent, trace: createTracing(), policy: { resources: [] } },
    ...{ clock: { now: () => now }, nudge: () => undefined },
  };
  const before = meter();
  const swept = await sweep(world as unknown as World);
  const spent = meter() - before;
  if (swept !== DUE) throw new Error(`${swept} were due`);
  for (;;) {
    const claims = await store.claim(now + YEARS_MS, DAY_MS, 500);
    if (claims.length === 0) return spent;
    await Promise.all(claims.map((claim) => store.settle(claim)));
  }
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

const tell = (what: string, unit: string, few: number, many: number, count: number): void =>
  say(
    `${what}: ${few.toFixed(1)} ${unit} of 1,000 records, ${many.toFixed(1)} of ${count.toLocaleString('en')}: ratio ${(many / few).toFixed(2)}`,
  );

async function embedded(folder: string): Promise<void> {
  const open = async (count: number, name: string): Promise<Store> => {
    const store = await openEmbeddedStore({ file: join(folder, name, 'usher.db') });
    await fill(store, count, 500);
    return store;
  };
  const large = await open(MANY, 'large');
  const spent = { few: [] as number[], many: [] as number[] };
  for (let day = 1; day <= ROUNDS; day++) {
    const small = await open(FEW + DUE, `${day}`);
    // Its first day is no different from any other, but the first.
    await pass(small, 1, cpuMs);
    const few = async () => spent.few.push(await pass(small, 2, cpuMs));
    const many = async () => spent.many.push(await pass(large, day, cpuMs));
    for (const turn of day % 2 === 0 ? [few, many] : [many, few]) await turn();
    await small.close();
  }
  const [few, many] = [median(spent.few.slice(WARM)), median(spent.many.slice(WARM))];
  tell('a sweep with 100 due, embedded ', 'ms of CPU', few, many, MANY);
  await large.close();
}

async function cosmos(many: number): Promise<void> {
  const emulator = await startCosmosEmulator();
  try {
    const spent: number[] = [];
    for (const count of [FEW, many]) {
      let charged = 0;
      const onCharge = ({ charge }: { readonly charge: number }): void => {
        charged += charge;
      };
      const { endpoint, key } = emulator;
      const database = `bench-${spent.length}`;
      const store = await openCosmosStore({ endpoint, key, database, now: () => TODAY, onCharge });
      await fill(store, count, 50);
      spent.push(await pass(store, 1, () => charged));
      await store.close();
    }
    const [few = 0, all = 0] = spent;
    tell('a sweep with 100 due, Cosmos DB', 'RU', few, all, many);
  } finally {
    await emulator.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
try {
  await embedded(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
await cosmos(Number(process.argv[2] ?? MANY));
