import type { Step } from './plan.ts';
import type { Simulated, Wanted } from './simulation.ts';

/** Of one kind: what is named in it differs from one run to the next. */
const kindOf = (violation: string): string => violation.replaceAll(/\S*[\d@._/]\S*/gu, '…').slice(0, 120);

const DAY_MS = 86_400_000;
/** How often it is tried again with less; a longer list is told rather than waited for. */
const MAX_RUNS = 400;

type Run = (wanted: Wanted) => Promise<Simulated>;

/** What it takes, and what came of it. */
export interface Shrunk {
  readonly found: Simulated;
  readonly wanted: Wanted;
  readonly runs: number;
}

/** The shortest time and list of acts and faults that are found to lead to the same kind of violation. */
export async function shrink(first: Simulated, from: Wanted, run: Run): Promise<Shrunk> {
  const kind = kindOf(first.violation ?? '');
  let [found, runs] = [first, 0];
  let wanted: Wanted = { ...from, steps: first.steps, faults: new Set(first.struck) };
  /** Whether less does; then it is gone on from there. */
  const does = async (less: Partial<Wanted>): Promise<boolean> => {
    if (runs >= MAX_RUNS) return false;
    runs += 1;
    const tried = await run({ ...wanted, ...less });
    if (tried.violation === undefined || kindOf(tried.violation) !== kind) return false;
    found = tried;
    wanted = { ...wanted, ...less };
    return true;
  };
  for (let size = Number.POSITIVE_INFINITY; sizeOf(wanted) < size; ) {
    size = sizeOf(wanted);
    const days = Math.min(wanted.days, Math.ceil(found.at / DAY_MS));
    for (const fewer of [days, days - 1]) if (fewer > 0 && fewer < wanted.days) await does({ days: fewer });
    await fewest([...(wanted.faults ?? [])], (faults) => does({ faults: new Set(faults) }));
    await fewest(wanted.steps ?? [], (steps) => does({ steps }));
    // What is left may happen sooner: the days between are none of it.
    await does({ steps: closer(wanted.steps ?? []) });
  }
  return { found, wanted, runs };
}

const sizeOf = ({ steps = [], faults, days }: Wanted): number => steps.length + (faults?.size ?? 0) + days;

/** The same acts, none more than an hour after the one before it. */
function closer(steps: readonly Step[]): readonly Step[] {
  let [at, before] = [0, 0];
  return steps.map((step) => {
    at += Math.min(step.at - before, 3_600_000);
    before = step.at;
    return { ...step, at };
  });
}

/** Leaves out all, then ever smaller parts of a list, as long as what is left does. */
async function fewest<T>(all: readonly T[], does: (some: readonly T[]) => Promise<boolean>): Promise<void> {
  let kept = all;
  for (let size = kept.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await does(without)) kept = without;
      else at += size;
    }
}
