import type { Numbered } from './instrument.ts';
import type { Step, Tried } from './plan.ts';
import { type Bench, runPlan } from './run.ts';

/** A file of tests: how long it and each of its tests take, in milliseconds, and which mutants they run. */
export type Reach = Omit<Extract<Step, { kind: 'reached' }>, 'kind' | 'passed'>;

/** What noticed a mutant; `survived` where nothing did. */
export type Fate =
  | { readonly kind: 'noticed'; readonly by: string; readonly ms: number }
  | { readonly kind: 'survived'; readonly ms: number };

/** How long one mutant is looked for, in milliseconds of tests that pass. */
const PATIENCE_MS = 60_000;
/** What a test that a mutant does not touch never takes, in milliseconds and as a multiple of what it took without. */
const SLOW_MS = 3_000;
const SLOWER = 4;

/** The files that reach a mutant, those first that reach little else and are fast. */
export function testsFor(id: number, reaches: readonly Reach[]): Tried['tests'] {
  const own = reaches.flatMap((reach) => {
    const by = reach.mutants.find(([one]) => one === id)?.[1];
    return by === undefined ? [] : [partOf(reach, by)];
  });
  let ms = 0;
  return own
    .toSorted((a, b) => a.ms * a.reached - b.ms * b.reached)
    .filter((one, n) => {
      ms += one.ms;
      return ms <= PATIENCE_MS || n === 0;
    })
    .map(({ file }) => file);
}

/** A file's tests that reach a mutant, and how long they take. */
function partOf({ test, ms, took, mutants }: Reach, by: readonly number[]) {
  const tests = took.map((_, n) => n).filter((n) => by.includes(n));
  const whole = by.includes(-1) || tests.length === took.length;
  const others = took.filter((_, n) => !by.includes(n)).reduce((sum, one) => sum + one, 0);
  return {
    file: { test, ...(!whole && { only: tests }) },
    ms: whole ? ms : Math.max(1, ms - others),
    reached: mutants.length,
  };
}

/** Which files pass, and what they reach; one that ends or silences its process is left out. */
export async function reachOf(bench: Bench, tests: readonly string[]): Promise<readonly Reach[]> {
  const steps = (await runPlan(bench, { kind: 'reach' }, tests)).flat();
  return steps.flatMap((step) => (step.kind === 'reached' && step.passed ? [step] : []));
}

/** What became of each mutant. */
export async function tryAll(
  bench: Bench,
  all: readonly Numbered[],
  reaches: readonly Reach[],
  tell: (mutant: Numbered, fate: Fate) => void,
): Promise<void> {
  const tests = new Map(all.map(({ id }) => [id, testsFor(id, reaches)]));
  const patience = Object.fromEntries(
    reaches.map(({ test, took }) => [test, took.map((ms) => SLOW_MS + SLOWER * ms)]),
  );
  const alone = new Set<number>();
  for (const mutant of all) if (tests.get(mutant.id)?.length === 0) tell(mutant, { kind: 'survived', ms: 0 });
  let left = all.filter(({ id }) => tests.get(id)?.length !== 0);
  while (left.length > 0) {
    const mutants = left.map(({ id }) => ({ id, alone: alone.has(id), tests: tests.get(id) ?? [] }));
    const files = new Set(mutants.flatMap((mutant) => mutant.tests.map(({ test }) => test)));
    const said = await runPlan(bench, { kind: 'mutants', mutants, patience }, [...files]);
    const fates = new Map(said.flatMap((steps) => [...fatesIn(steps)]));
    for (const mutant of left) {
      const fate = fates.get(mutant.id);
      if (fate === undefined) alone.add(mutant.id);
      else tell(mutant, fate);
    }
    left = left.filter(({ id }) => !fates.has(id));
  }
}

/** What is known for sure of what one process tried; where it found something left behind, of one tried alone only. */
export function fatesIn(steps: readonly Step[]): ReadonlyMap<number, Fate> {
  const sure = new Map<number, Fate>();
  let open: (readonly [number, Fate])[] = [];
  let begun: number | undefined;
  let by = '';
  for (const step of steps) {
    switch (step.kind) {
      case 'begun':
        begun = step.id;
        break;
      case 'looking':
        by = step.test;
        break;
      case 'tried': {
        const { id, ms } = step;
        open.push([
          id,
          step.by === undefined ? { kind: 'survived', ms } : { kind: 'noticed', by: step.by, ms },
        ]);
        begun = undefined;
        break;
      }
      case 'sound':
      case 'unsound':
        if (step.kind === 'sound' || open.length === 1) for (const [id, fate] of open) sure.set(id, fate);
        open = [];
    }
  }
  // The process ended in the middle of one: it hung, or broke.
  if (begun !== undefined) sure.set(begun, { kind: 'noticed', by: `${by}, whose process ended`, ms: 0 });
  return sure;
}
