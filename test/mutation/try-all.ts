import type { Numbered } from './instrument.ts';
import type { Step } from './plan.ts';
import { runPlan } from './run.ts';

/** A file of tests: how long it takes, and which mutants it runs. */
export interface Reach {
  readonly test: string;
  readonly ms: number;
  readonly mutants: readonly number[];
}

/** What noticed a mutant; `survived` where nothing did. */
export type Fate =
  | { readonly kind: 'noticed'; readonly by: string }
  | { readonly kind: 'survived'; readonly tests: number };

/** How long one mutant is looked for, in milliseconds of tests that pass. */
const PATIENCE_MS = 90_000;
const TOGETHER = 10;

/** The files that reach a mutant, those first that reach little else and are fast. */
export function testsFor(id: number, reaches: readonly Reach[]): readonly string[] {
  const own = reaches
    .filter(({ mutants }) => mutants.includes(id))
    .toSorted((a, b) => a.ms * a.mutants.length - b.ms * b.mutants.length);
  let ms = 0;
  return own
    .filter((reach) => {
      ms += reach.ms;
      return ms <= PATIENCE_MS || reach === own[0];
    })
    .map(({ test }) => test);
}

/** Which files pass, and what they reach; one that silences its process is left out. */
export async function reachOf(copy: string, tests: readonly string[]): Promise<readonly Reach[]> {
  const found: Reach[] = [];
  for (let left = tests; left.length > 0; ) {
    const steps = await runPlan(copy, { kind: 'reach' }, left);
    const seen = steps.filter((step) => step.kind === 'reached');
    found.push(...seen.filter(({ passed }) => passed));
    const looked = new Set(steps.flatMap((step) => ('test' in step ? [step.test] : [])));
    if (looked.size === 0) throw new Error('no file of tests can be run');
    left = left.filter((test) => !looked.has(test));
  }
  return found;
}

/** What became of each mutant. A process that a mutant ended, or silenced, is followed by another. */
export async function tryAll(
  copy: string,
  all: readonly Numbered[],
  reaches: readonly Reach[],
  tell: (mutant: Numbered, fate: Fate) => void,
): Promise<void> {
  const tests = new Map(all.map(({ id }) => [id, testsFor(id, reaches)]));
  const testsOf = ({ id }: Numbered): readonly string[] => tests.get(id) ?? [];
  for (const mutant of all) if (testsOf(mutant).length === 0) tell(mutant, { kind: 'survived', tests: 0 });
  let left = all.filter((mutant) => testsOf(mutant).length > 0);
  let together = TOGETHER;
  while (left.length > 0) {
    const mutants = left.map((mutant) => ({ id: mutant.id, tests: [...testsOf(mutant)] }));
    const files = new Set(mutants.flatMap((mutant) => mutant.tests));
    const steps = await runPlan(copy, { kind: 'mutants', mutants, together }, [...files]);
    const fates = fatesIn(steps, together);
    if (fates.size === 0 && together === 1) throw new Error(`mutant ${left[0]?.name} cannot be tried`);
    for (const mutant of left.filter(({ id }) => fates.has(id))) {
      const by = fates.get(mutant.id);
      tell(
        mutant,
        by === undefined ? { kind: 'survived', tests: testsOf(mutant).length } : { kind: 'noticed', by },
      );
    }
    left = left.filter(({ id }) => !fates.has(id));
    together = fates.size === 0 || steps.some(({ kind }) => kind === 'unsound') ? 1 : TOGETHER;
  }
}

/** What is known for sure after a run: the first kill of a process, and what was found sound since. */
export function fatesIn(steps: readonly Step[], together: number): ReadonlyMap<number, string | undefined> {
  const sure = new Map<number, string | undefined>();
  let open = new Map<number, string | undefined>();
  let begun: number | undefined;
  for (const step of steps) {
    if (step.kind === 'begun') begun = step.id;
    if (step.kind === 'tried') {
      open.set(step.id, step.by);
      begun = undefined;
    }
    if (step.kind === 'sound' || (step.kind === 'unsound' && together === 1)) {
      for (const [id, by] of open) sure.set(id, by);
      open = new Map();
    }
  }
  // The process ended in the middle of one: it hung, or broke.
  if (begun !== undefined) {
    for (const [id, by] of open) sure.set(id, by);
    sure.set(begun, 'its process ended');
  }
  return sure;
}
