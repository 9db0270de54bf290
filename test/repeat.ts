// Runs the whole suite again and again: `npm run test:repeat -- 10 --busy`. With --busy two processes keep two cores
// busy meanwhile. Says how each run ended and how long it took, and of the last one the twenty slowest files.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

interface Results {
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

const ROOT = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const runs = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? 10);
const busy = args.includes('--busy');
const folder = mkdtempSync(join(tmpdir(), 'usher-repeat-'));
/** As long as this process is there, however it ends. */
const burn = (): ChildProcess =>
  spawn(process.execPath, ['-e', `while (process.ppid === ${process.pid});`], { stdio: 'ignore' });
const burning = busy ? [burn(), burn()] : [];

let failed = 0;
let last: Results | undefined;
try {
  for (let run = 1; run <= runs; run++) {
    const file = join(folder, `${run}.json`);
    const begun = performance.now();
    const jest = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/jest/bin/jest.js'), '--silent', '--json', `--outputFile=${file}`],
      { cwd: ROOT, stdio: 'ignore' },
    );
    const code = await new Promise<number | null>((resolve) => jest.once('exit', resolve));
    last = JSON.parse(readFileSync(file, 'utf8')) as Results;
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    const { numFailedTests, numTotalTests, testResults } = last;
    console.log(
      `run ${run}${busy ? ', busy' : ''}: ${numFailedTests} of ${numTotalTests} failed, ${seconds} s`,
    );
    for (const one of testResults) if (one.status === 'failed') console.log(one.message);
    if (code !== 0) failed += 1;
  }
} finally {
  for (const one of burning) one.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

const slowest = (last?.testResults ?? []).toSorted(
  (a, b) => b.endTime - b.startTime - (a.endTime - a.startTime),
);
for (const { name, startTime, endTime } of slowest.slice(0, 20))
  console.log(`${((endTime - startTime) / 1000).toFixed(1).padStart(7)} s  ${relative(ROOT, name)}`);
console.log(`${runs - failed} of ${runs} runs passed`);
process.exit(failed > 0 ? 1 : 0);
