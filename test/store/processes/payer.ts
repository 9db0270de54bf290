// Pays errands until nothing is owed; with a number, says "holding" after that many and pays none of what it took then.
import { setTimeout as wait } from 'node:timers/promises';
import { openCosmosStore } from '../../../src/store/cosmos/index.ts';

const [endpoint = '', key = '', database = '', stopAfter = 'Infinity'] = process.argv.slice(2);
const LEASE = 1_000;
const store = await openCosmosStore({ endpoint, key, database });
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

let paid = 0;
for (;;) {
  const claims = await store.claim(Date.now(), LEASE, 16);
  if (paid >= Number(stopAfter) && claims.length > 0) {
    process.stdout.write('holding\n');
    await new Promise(() => undefined);
  }
  const outcomes = await Promise.all(
    claims.map(async (settles) => {
      const stored = await store.load(settles.errand.record);
      if (stored === undefined) throw new Error('an errand without its record');
      const { record, version: expected } = stored;
      // The payment leaves one event, in the same batch as the errand's end: so it can be counted afterwards.
      return store.commit({
        record: { ...record, seq: record.seq + 1 },
        expected,
        events: [{ type: 'end-reminded', at: Date.now() }],
        errands: [],
        settles,
      });
    }),
  );
  paid += outcomes.filter(({ kind }) => kind === 'committed').length;
  const next = await store.nextDue();
  if (next === undefined) break;
  await wait(Math.max(0, next - Date.now()));
}
process.stdout.write(`paid ${paid}\n`);
await store.close();
process.exit(0);
