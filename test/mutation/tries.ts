import { appendFileSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, Step, Tried } from './plan.ts';
import { begin, durations, type Run, reaches } from './switch.ts';

/** Runs one file of tests, by its path in the project. */
type Passes = (test: string) => Promise<boolean>;

type Patience = Extract<Plan, { kind: 'mutants' }>['patience'];

/** After so many, the files that noticed one are run without any. */
const TOGETHER = 20;

const say = (step: Step): void =>
  appendFileSync(process.env.MUTATION_STEPS ?? '', `${JSON.stringify(step)}\n`);

/** Carries out what of a plan no other process has taken. */
export async function carryOut(plan: Plan, tests: readonly string[], passes: Passes): Promise<void> {
  switch (plan.kind) {
    case 'reach':
      await lookWhatIsReached(notTaken(tests, plan.taken), passes);
      return say({ kind: 'done' });
    case 'mutants':
      if (await tryEach(notTaken(plan.mutants, plan.taken), plan.patience, passes)) say({ kind: 'done' });
      return;
    default:
      return plan satisfies never;
  }
}

function* notTaken<Item>(items: readonly Item[], folder: string): Iterable<Item> {
  for (const [n, item] of items.entries()) {
    try {
      openSync(join(folder, String(n)), 'wx');
    } catch {
      continue;
    }
    yield item;
  }
}

async function lookWhatIsReached(tests: Iterable<string>, passes: Passes): Promise<void> {
  for (const test of tests) {
    say({ kind: 'looking', test });
    begin({});
    const began = performance.now();
    const passed = await passes(test);
    const ms = Math.round(performance.now() - began);
    const mutants = [...reaches()].map(([id, by]): [number, number[]] => [id, [...by]]);
    say({ kind: 'reached', test, passed, ms, took: [...durations()], mutants });
  }
}

/** Whether it came to the end of what there was to take. */
async function tryEach(mutants: Iterable<Tried>, patience: Patience, passes: Passes): Promise<boolean> {
  const noticed = new Set<string>();
  let tried = 0;
  const isSound = async (): Promise<boolean> => {
    for (const test of noticed) {
      begin({});
      if (!(await passes(test))) {
        say({ kind: 'unsound', test });
        return false;
      }
    }
    noticed.clear();
    tried = 0;
    say({ kind: 'sound' });
    return true;
  };
  for (const { id, alone, tests } of mutants) {
    if (alone && tried > 0 && !(await isSound())) return false;
    say({ kind: 'begun', id });
    const began = performance.now();
    const by = await noticedBy({ id, tests }, patience, passes);
    say({ kind: 'tried', id, ms: Math.round(performance.now() - began), ...(by !== undefined && { by }) });
    if (by !== undefined) noticed.add(by);
    tried++;
    if ((alone || tried >= TOGETHER) && !(await isSound())) return false;
  }
  return isSound();
}

/** Tests that the others of their file prepare something for fail without them: what fails has to fail in its whole file. */
async function noticedBy(
  { id: broken, tests }: Pick<Tried, 'id' | 'tests'>,
  patience: Patience,
  passes: Passes,
): Promise<string | undefined> {
  for (const { test, only } of tests) {
    say({ kind: 'looking', test });
    const isNoticed = async (how: Run): Promise<boolean> => {
      begin({ broken, patience: patience[test] ?? [], ...how });
      return !(await passes(test));
    };
    if ((only === undefined || (await isNoticed({ only }))) && (await isNoticed({}))) return test;
  }
  return undefined;
}
