import { appendFileSync } from 'node:fs';
import type { Plan, Step } from './plan.ts';
import { breakAt, reachedSince } from './switch.ts';

/** Runs one file of tests, by its path in the project. */
type Passes = (test: string) => Promise<boolean>;

const say = (step: Step): void =>
  appendFileSync(process.env.MUTATION_STEPS ?? '', `${JSON.stringify(step)}\n`);

/** Carries out a plan among the files that there are. */
export async function carryOut(plan: Plan, tests: readonly string[], passes: Passes): Promise<void> {
  switch (plan.kind) {
    case 'reach':
      return lookWhatIsReached(tests, passes);
    case 'mutants':
      return tryEach(plan, passes);
    default:
      return plan satisfies never;
  }
}

async function lookWhatIsReached(tests: readonly string[], passes: Passes): Promise<void> {
  for (const test of tests) {
    say({ kind: 'looking', test });
    breakAt(-1);
    const began = performance.now();
    const passed = await passes(test);
    const ms = Math.round(performance.now() - began);
    say({ kind: 'reached', test, passed, ms, mutants: [...reachedSince()] });
  }
}

async function tryEach(
  { mutants, together }: Extract<Plan, { kind: 'mutants' }>,
  passes: Passes,
): Promise<void> {
  const noticed = new Set<string>();
  for (const [n, { id, tests }] of mutants.entries()) {
    say({ kind: 'begun', id });
    const by = await noticedBy(id, tests, passes);
    say({ kind: 'tried', id, ...(by !== undefined && { by }) });
    if (by !== undefined) noticed.add(by);
    if ((n + 1) % together !== 0 && n + 1 < mutants.length) continue;
    breakAt(-1);
    for (const test of noticed) if (!(await passes(test))) return say({ kind: 'unsound', test });
    noticed.clear();
    say({ kind: 'sound' });
  }
}

async function noticedBy(id: number, tests: readonly string[], passes: Passes): Promise<string | undefined> {
  for (const test of tests) {
    breakAt(id);
    if (!(await passes(test))) return test;
  }
  return undefined;
}
