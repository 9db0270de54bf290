// How long it takes to verify 100,000 events in the embedded store.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../src/audit/verify.ts';
import { openEmbeddedStore } from '../src/store/embedded/index.ts';
import { sourceOf } from '../src/store/source.ts';
import { approved, asked, requested } from '../test/store/samples.ts';

const RECORDS = 20_000;
const EVENTS = 5;
const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
try {
  const store = await openEmbeddedStore({ file: join(folder, 'usher.db') });
  for (let from = 0; from < RECORDS; from += 500)
    await Promise.all(
      Array.from({ length: 500 }, (_, k) => {
        const record = requested(from + k, { address: `p${from + k}@partner.example`, seq: EVENTS });
        const events = [asked(record), ...Array.from({ length: EVENTS - 1 }, () => approved())];
        return store.commit({ record, events, errands: [] });
      }),
    );
  const start = performance.now();
  const { breaks, events, records, entries } = await verify(sourceOf(store));
  const seconds = (performance.now() - start) / 1_000;
  if (breaks.length > 0) throw new Error('it is broken');
  process.stdout.write(
    `verifying ${events} events of ${records} records, ${entries} entries: ${seconds.toFixed(1)} s, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`,
  );
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
