import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, Step } from './plan.ts';

/** Longer than any file of tests takes, on a busy machine too, in milliseconds: a mutant hangs. */
const SILENCE_MS = 180_000;
const LOOK_MS = 1_000;

const stepsIn = (file: string): readonly Step[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Step.parse(JSON.parse(line)));

/** Runs a plan in a process of its own, until it ends or says nothing for too long; resolves with what it said. */
export async function runPlan(copy: string, plan: Plan, tests: readonly string[]): Promise<readonly Step[]> {
  const folder = mkdtempSync(join(copy, 'run-'));
  const [planFile, stepsFile] = [join(folder, 'plan.json'), join(folder, 'steps.jsonl')];
  writeFileSync(planFile, JSON.stringify(plan));
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
