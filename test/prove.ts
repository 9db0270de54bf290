// What takes too long for the suite, run whole, a table of what came of it, and the tables of those that have one:
// `npm run prove`, or some of it by name, `npm run prove -- outages guards`. Two go on at a time, a core each. What each
// prints stands in a file that the table names.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

interface Proof {
  readonly shows: string;
  /** Node.js's own arguments, one run after the other. */
  readonly runs: readonly (readonly string[])[];
  /** How much of what takes long its tests run: all of it, where nothing is said. */
  readonly takes?: 'some';
}

const ROOT = join(import.meta.dirname, '..');
const jest = (...files: readonly string[]): readonly string[] => [
  'node_modules/jest/bin/jest.js',
  '--silent',
  '--maxWorkers=1',
  ...files,
];
/** Those that take longest first, so that both cores have something to do to the end. */
const PROOFS: Readonly<Record<string, Proof>> = {
  mutants: {
    shows: 'of two hundred ways to break what decides, drawn by a seed, the tests notice',
    runs: [['test/mutate.ts', '200', '2', '--processes', '1']],
    // As before a change lands.
    takes: 'some',
  },
  matrix: {
    shows:
      'each operation by each fault of Graph, Teams and the store: nothing is said that is not so, and it comes true',
    runs: [['test/matrix/main.ts']],
  },
  kills: {
    shows: 'servers killed at any step, and at a thousand random moments, lose nothing and do nothing twice',
    runs: [
      ['test/kills/main.ts', '1000', '1'],
      jest('test/journeys/crash', 'test/journeys/replicas'),
      ['test/ends-crash.ts'],
      ['test/batch-crash.ts', '500', '20', '7'],
      ['test/batch-crash.ts', '500', '20', '7', '2'],
    ],
  },
  defects: {
    shows: 'the simulator finds what was broken by hand',
    runs: [['test/simulate/find-defects.ts']],
  },
  lives: {
    shows: 'random lives of records, requests and guests hold what must hold',
    runs: [jest('test/usecases/model', 'test/usecases/only-ours', 'test/security', 'test/access/model')],
  },
  guards: { shows: 'each guard that is taken out is noticed', runs: [['test/mutate-guards.ts']] },
  simulation: {
    shows: 'two replicas through months, with faults at each call, hold what must hold',
    runs: [['test/simulate/main.ts', '--seeds', '1..200', '--days', '30', '--whole']],
  },
  faults: {
    shows: 'each fault of the tenant, by each operation: what people are told',
    runs: [jest('test/bot/first-day', 'test/bot/transcripts', 'test/sandbox/bad-days')],
  },
  histories: {
    shows: 'stores that older versions wrote are opened, and go on',
    runs: [jest('test/store')],
  },
  pages: {
    shows: 'what an invitee meets keeps nobody out, in each language',
    runs: [jest('test/web/pages')],
  },
  outages: {
    shows: 'an hour without Graph, Teams or the store: what people are told, and that it heals',
    runs: [jest('test/journeys/an-hour-away')],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'usher-proofs-'));
/** Its exit code, the last line that it printed, and the rows of its tables. */
interface Outcome {
  readonly code: number;
  readonly said: string;
  readonly tables: readonly string[];
}

async function run(args: readonly string[], file: string, takes: string): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, PROVE: takes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(file, { flags: 'a' });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  child.stderr.pipe(log, { end: false });
  await pipeline(child.stdout, log, { end: false });
  const code = await ended;
  log.end();
  const tests = /^Tests: +(?<counts>.+)$/mu.exec(said)?.groups?.counts;
  const lines = said.trimEnd().split('\n');
  return { code, said: tests ?? lines.at(-1) ?? '', tables: lines.filter((line) => line.startsWith('|')) };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PROOFS, name));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}. There are: ${Object.keys(PROOFS).join(', ')}.`);
  process.exit(2);
}
console.log(`| proof | shows | came of it | s | |\n| --- | --- | --- | --- | --- |`);
const tables = new Map<string, readonly string[]>();

async function prove(name: string, { shows, runs, takes }: Proof): Promise<void> {
  const file = join(folder, `${name}.txt`);
  const began = performance.now();
  const outcomes: Outcome[] = [];
  for (const args of runs) outcomes.push(await run(args, file, takes ?? 'all'));
  const holds = outcomes.every(({ code }) => code === 0);
  if (!holds) process.exitCode = 1;
  const seconds = Math.round((performance.now() - began) / 1000);
  const figures = outcomes.map(({ said }) => said).join('; ');
  console.log(`| ${name} | ${shows} | ${figures} | ${seconds} | ${holds ? 'holds' : `BROKEN: ${file}`} |`);
  tables.set(
    name,
    outcomes.flatMap((outcome) => outcome.tables),
  );
}

const wanted = Object.entries(PROOFS).filter(([name]) => asked.length === 0 || asked.includes(name));
const left = wanted.values();
const lane = async (): Promise<void> => {
  for (const [name, proof] of left) await prove(name, proof);
};
const began = performance.now();
await Promise.all([lane(), lane()]);
for (const [name] of wanted) {
  const rows = tables.get(name) ?? [];
  if (rows.length > 0) console.log(`\n## ${name}\n${rows.join('\n')}`);
}
console.log(`\n${wanted.length} proofs, ${Math.round((performance.now() - began) / 60_000)} minutes`);
