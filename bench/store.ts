// How fast the embedded store is, and whether it stays so as it grows. Look at the ratios: they hold on any machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../src/store/embedded/index.ts';
import type { Store } from '../src/usecases/ports.ts';
import { approved, asked, hashFor, inviting, requested } from '../test/store/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
const open = (name: string) => openEmbeddedStore({ file: join(folder, name, 'usher.db') });
const say = (line: string) => process.stdout.write(`${line}\n`);
const address = (i: number) => `p${i}@partner.example`;

async function fill(store: Store, count: number): Promise<void> {
  for (let from = 0; from < count; from += 500)
    await Promise.all(
      Array.from({ length: Math.min(500, count - from) }, (_, k) => {
        const i = from + k;
        const first = requested(i, { address: address(i), changedAt: 1_700_000_000_000 + i });
        return store.commit({ record: inviting(first, i), events: [asked(first)], errands: [] });
      }),
    );
}

/** Changes of `lanes` records, each record's one after the other; how many a second. */
async function changes(store: Store, lanes: number, count: number): Promise<number> {
  const begun = await Promise.all(
    Array.from({ length: lanes }, async (_, i) => {
      const record = requested(`lane ${i}`, { address: `lane${i}@partner.example` });
      const outcome = await store.commit({ record, events: [asked(record)], errands: [] });
      if (outcome.kind !== 'committed') throw new Error(outcome.kind);
      return { record, version: outcome.version };
    }),
  );
  let left = count;
  const start = performance.now();
  await Promise.all(
    begun.map(async ({ record, version }) => {
      let [seq, expected] = [record.seq, version];
      while (left-- > 0) {
        const next = { ...record, seq: ++seq, changedAt: record.changedAt + seq };
        const outcome = await store.commit({ record: next, expected, events: [approved()], errands: [] });
        if (outcome.kind !== 'committed') throw new Error(outcome.kind);
        expected = outcome.version;
      }
    }),
  );
  return (count / (performance.now() - start)) * 1_000;
}

/**
 * Microseconds for one, the middle of many. A hundred records are asked for again and again, spread over the whole
 * store; both stores in turn, so that a busy machine is busy for both.
 */
async function compare(
  work: (store: Store, i: number) => Promise<unknown>,
  stores: readonly { readonly store: Store; readonly size: number }[],
): Promise<readonly number[]> {
  const times = stores.map((): number[] => []);
  for (let i = 0; i < 5_000; i++)
    for (const [k, { store, size }] of stores.entries()) {
      const start = performance.now();
      await work(store, (i % 100) * (size / 100));
      times[k]?.push((performance.now() - start) * 1_000);
    }
  return times.map((all) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0);
}

try {
  const together = await open('together');
  const alone = await open('alone');
  const [grouped, single] = [await changes(together, 256, 40_000), await changes(alone, 1, 4_000)];
  say(`conditional writes a second, all durable: ${grouped.toFixed(0)} from 256 at once in shared commits`);
  say(`                                          ${single.toFixed(0)} one after the other, a commit each`);
  say(`                                          ratio ${(grouped / single).toFixed(1)}`);

  const [few, many] = [await open('few'), await open('many')];
  const start = performance.now();
  await Promise.all([fill(few, 100), fill(many, 100_000)]);
  say(`new records a second while filling:       ${(100_100_000 / (performance.now() - start)).toFixed(0)}`);
  const works: readonly (readonly [string, (store: Store, i: number) => Promise<unknown>])[] = [
    ['list, first page of 20', (store) => store.list({ statuses: ['inviting', 'invited'] }, 20)],
    ['status (byAddress)', (store, i) => store.byAddress(address(i))],
    ['grant link (byToken)', (store, i) => store.byToken(hashFor(i))],
  ];
  for (const [name, work] of works) {
    const [small = 0, large = 0] = await compare(work, [
      { store: few, size: 100 },
      { store: many, size: 100_000 },
    ]);
    say(
      `${name.padEnd(24)} ${small.toFixed(1)} µs of 100 records, ${large.toFixed(1)} µs of 100,000: ratio ${(large / small).toFixed(2)}`,
    );
  }
  await Promise.all([together, alone, few, many].map((store) => store.close()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
