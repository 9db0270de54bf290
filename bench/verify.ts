// How long it takes to verify 100,000 events in the embedded store, and what of memory, in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../src/audit/verify.ts';
import { openEmbeddedStore } from '../src/store/embedded/index.ts';
import { sourceOf } from '../src/store/source.ts';
import { approved, asked, requested } from '../test/store/samples.ts';

const RECORDS = 20_000;
const EVENTS = 5;
/** As `npm run verify-history` has it. */
const SMALL = '--max-semi-space-size=4';

async function fill(file: string): Promise<void> {
  const store = await openEmbeddedStore({ file });
  for (let from = 0; from < RECORDS; from += 500)
    await Promise.all(
      Array.from({ length: 500 }, (_, k) => {
        const record = requested(from + k, { address: `p${from + k}@partner.example`, seq: EVENTS });
        const events = [asked(record), ...Array.from({ length: EVENTS - 1 }, () => approved())];
        return store.commit({ record, events, errands: [] });
      }),
    );
  await store.close();
}

async function read(file: string): Promise<void> {
  const store = await openEmbeddedStore({ file });
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { breaks, events, records, entries } = await verify(sourceOf(store, `${file}.scratch`));
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  if (breaks.length > 0) throw new Error('it is broken');
  process.stdout.write(
    `verifying ${events} events of ${records} records, ${entries} entries: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU, at most ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB\n`,
  );
  await store.close();
}

const [, script = '', given] = process.argv;
if (given !== undefined) await read(given);
else {
  const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
  try {
    const file = join(folder, 'usher.db');
    await fill(file);
    const { status } = spawnSync(process.execPath, [SMALL, script, file], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
