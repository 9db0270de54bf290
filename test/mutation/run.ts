import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, Step } from './plan.ts';

/** Longer than any file of tests takes, on a busy machine too, in milliseconds: a mutant hangs. */
const SILENCE_MS = 120_000;
const LOOK_MS = 1_000;

/** A copy of the project that holds the mutants, and how many processes try them at the same time. */
export interface Bench {
  readonly copy: string;
  readonly processes: number;
}

type Unplanned<P> = P extends Plan ? Omit<P, 'taken'> : never;

const stepsIn = (file: string): readonly Step[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Step.parse(JSON.parse(line)));

/** Carries out a plan in processes, each followed by another where it ends early; resolves with what each of them said. */
export async function runPlan(
  { copy, processes }: Bench,
  planned: Unplanned<Plan>,
  tests: readonly string[],
): Promise<readonly (readonly Step[])[]> {
  const folder = mkdtempSync(join(copy, 'run-'));
  const taken = join(folder, 'taken');
  mkdirSync(taken);
  const planFile = join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify({ ...planned, taken } satisfies Plan));
  const said: (readonly Step[])[] = [];
  const follow = async (name: string): Promise<void> => {
    for (let n = 0; ; n++) {
      const steps = await runOnce(copy, planFile, join(folder, `${name}-${n}.jsonl`), tests);
      if (steps.length === 0) throw new Error('no file of tests can be run');
      said.push(steps);
      if (steps.at(-1)?.kind === 'done') return;
    }
  };
  await Promise.all(Array.from({ length: processes }, (_, n) => follow(`steps-${n}`)));
  return said;
}

/** Until it ends or says nothing for too long. */
async function runOnce(
  copy: string,
  planFile: string,
  stepsFile: string,
  tests: readonly string[],
): Promise<readonly Step[]> {
  writeFileSync(stepsFile, '');
  const child = spawn(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      '--config',
      'test/mutation/jest.config.mjs',
      '--silent',
      '--runInBand',
      '--runTestsByPath',
      ...tests,
    ],
    {
      cwd: copy,
      stdio: 'ignore',
      env: { ...process.env, MUTATION_PLAN: planFile, MUTATION_STEPS: stepsFile },
    },
  );
  let said = 0;
  let since = performance.now();
  const looks = setInterval(() => {
    const { length } = readFileSync(stepsFile);
    if (length !== said) since = performance.now();
    said = length;
    if (performance.now() - since > SILENCE_MS) child.kill('SIGKILL');
  }, LOOK_MS);
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  clearInterval(looks);
  return stepsIn(stepsFile);
}
