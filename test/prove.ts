// What takes too long for the suite, run whole, and a table of what came of it: `npm run prove`, or some of it by name,
// `npm run prove -- outages guards`. What each prints stands in a file that the table names.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

interface Proof {
  readonly shows: string;
  /** Node.js's own arguments, one run after the other. */
  readonly runs: readonly (readonly string[])[];
}

const ROOT = join(import.meta.dirname, '..');
const jest = (...files: readonly string[]): readonly string[] => [
  'node_modules/jest/bin/jest.js',
  '--silent',
  ...files,
];
const PROOFS: Readonly<Record<string, Proof>> = {
  simulation: {
    shows: 'two replicas through months, with faults at each call, hold what must hold',
    runs: [['test/simulate/main.ts', '--seeds', '1..200', '--days', '30', '--whole']],
  },
  defects: {
    shows: 'the simulator finds what was broken by hand',
    runs: [['test/simulate/find-defects.ts']],
  },
  guards: { shows: 'each guard that is taken out is noticed', runs: [['test/mutate-guards.ts']] },
  lives: {
    shows: 'random lives of records, requests and guests hold what must hold',
    runs: [jest('test/usecases/model', 'test/usecases/only-ours', 'test/security', 'test/access/model')],
  },
  kills: {
    shows: 'servers killed at any step lose nothing, and do nothing twice',
    runs: [
      jest('test/journeys/crash', 'test/journeys/replicas'),
      ['test/ends-crash.ts'],
      ['test/batch-crash.ts', '500', '20', '7'],
      ['test/batch-crash.ts', '500', '20', '7', '2'],
    ],
  },
  outages: {
    shows: 'an hour without Graph, Teams or the store: what people are told, and that it heals',
    runs: [jest('test/journeys/an-hour-away')],
  },
  faults: {
    shows: 'each fault of the tenant, by each operation: what people are told',
    runs: [jest('test/bot/first-day', 'test/bot/transcripts', 'test/sandbox/bad-days')],
  },
  pages: {
    shows: 'what an invitee meets keeps nobody out, in each language',
    runs: [jest('test/web/pages')],
  },
  histories: {
    shows: 'stores that older versions wrote are opened, and go on',
    runs: [jest('test/store')],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'usher-proofs-'));
/** Its exit code, and the last line that it printed. */
async function run(args: readonly string[], file: string): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, PROVE: 'all' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(file, { flags: 'a' });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said = `${said}${chunk.toString('utf8')}`.slice(-2_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  child.stderr.pipe(log, { end: false });
  await pipeline(child.stdout, log, { end: false });
  const code = await ended;
  log.end();
  const tests = /^Tests: +(?<counts>.+)$/mu.exec(said)?.groups?.counts;
  return { code, said: tests ?? said.trimEnd().split('\n').at(-1) ?? '' };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PROOFS, name));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}. There are: ${Object.keys(PROOFS).join(', ')}.`);
  process.exit(2);
}
console.log(`| proof | shows | came of it | s | |\n| --- | --- | --- | --- | --- |`);
for (const [name, { shows, runs }] of Object.entries(PROOFS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const file = join(folder, `${name}.txt`);
  const began = performance.now();
  const outcomes = [];
  for (const args of runs) outcomes.push(await run(args, file));
  const holds = outcomes.every(({ code }) => code === 0);
  if (!holds) process.exitCode = 1;
  const seconds = Math.round((performance.now() - began) / 1000);
  const figures = outcomes.map(({ said }) => said).join('; ');
  console.log(`| ${name} | ${shows} | ${figures} | ${seconds} | ${holds ? 'holds' : `BROKEN: ${file}`} |`);
}
