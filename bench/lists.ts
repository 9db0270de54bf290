// What a list costs to read and to check, in CPU time and memory (look at the ratios between the formats); what it costs
// to learn who everybody is; and how a list goes its whole way.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { limitsOf, openList } from '../src/lists/index.ts';
import { AGAINST } from '../test/lists/against.ts';
import { sheet, workbook } from '../test/lists/workbooks.ts';
import { peakMemory } from '../test/support/peak-memory.ts';

const ROWS = 100_000;
const LOOKED_AT = 1_000;
const AIM = '100,000 a second, 100 MiB';
const HEADING = ['email', 'name', 'resource', 'duration', 'message', 'justification'];
const cells = (i: number): readonly string[] => [
  `person${i}@partner${i % 500}.com`,
  `Anna Nr ${i}`,
  'portal',
  '90d',
  '',
  `Onboarding, wave ${i % 7}`,
];
const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** In a process of its own, for the peak of memory is the process's. */
async function measure(file: string): Promise<void> {
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const given = { kind: 'file', name: basename(file), bytes: createReadStream(file) } as const;
  const list = await openList(given, AGAINST, limitsOf(ROWS));
  if (list.kind !== 'open') throw new Error(list.fault.code);
  let good = 0;
  for await (const row of list.rows) if (row.kind === 'good') good++;
  const { user, system } = process.cpuUsage(start);
  if (good !== ROWS) throw new Error(`${good} rows are good`);
  const rate = Math.round(ROWS / ((user + system) / 1e6)).toLocaleString('en');
  const peak = peakMemory();
  console.log(
    `  ${basename(file)}  ${rate.padStart(8)} rows a second of CPU time; peak ${mebibytes(peak)} MiB, ${mebibytes(before)} of them Node's own`,
  );
}

async function compare(): Promise<void> {
  const rows = [HEADING, ...Array.from({ length: ROWS }, (_, i) => cells(i))];
  const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
  const csv = rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','));
  const files = { 'list.csv': `${csv.join('\r\n')}\r\n`, 'list.xlsx': workbook({ sheet: sheet(rows) }) };
  console.log(`Reading and checking ${ROWS.toLocaleString('en')} rows (aim for CSV: ${AIM})`);
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    writeFileSync(file, content);
    const [code] = await once(fork(import.meta.filename, [file]), 'exit');
    if (code !== 0) process.exit(1);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** In round trips to a simulated tenant, which count wherever the real one is. */
async function looks(): Promise<void> {
  let roundTrips = 0;
  const observe = (): void => {
    roundTrips += 1;
  };
  // Not before: it would count as memory of whatever is measured.
  const { startRig } = await import('../test/support/directory.ts');
  const rig = await startRig({ observe });
  const addresses = Array.from({ length: LOOKED_AT }, (_, i) => `person${i}@partner${i % 50}.com`);
  const start = process.cpuUsage();
  const { size } = await rig.directory.lookMany(addresses);
  const { user, system } = process.cpuUsage(start);
  await rig.close();
  const ms = Math.round((user + system) / 1000);
  console.log(`Who ${size.toLocaleString('en')} addresses are (aim: 60 round trips)`);
  console.log(`  ${roundTrips} round trips; ${ms} ms of CPU time, the simulated tenant's among them`);
}

if (process.argv[2] === undefined) {
  await compare();
  await looks();
  const { atFullSpeed, blocked, whileLearning } = await import('./lists/send.ts');
  await atFullSpeed(1_000);
  await atFullSpeed(10_000);
  await whileLearning(1_000);
  for (const mode of ['learning', 'full'] as const) await blocked(mode, 60);
} else await measure(process.argv[2]);
