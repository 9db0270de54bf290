import { type Simulated, simulate, type Wanted } from './simulation.ts';

/** Of one kind: what is named in it differs from one run to the next. */
const kindOf = (violation: string): string => violation.replaceAll(/\S*[\d@._/]\S*/gu, '…');

/** How often it is tried again with less; a longer list is told rather than waited for. */
const MAX_RUNS = 400;

/** The shortest list of acts and faults that is found to lead to the same kind of violation. */
export async function shrink(found: Simulated, wanted: Wanted): Promise<Simulated> {
  if (found.violation === undefined) return found;
  const kind = kindOf(found.violation);
  let best = found;
  let runs = 0;
  const still = async (steps: Simulated['steps'], spared: ReadonlySet<string>): Promise<boolean> => {
    if (++runs > MAX_RUNS) return false;
    const tried = await simulate({ ...wanted, steps, spared });
    if (tried.violation === undefined || kindOf(tried.violation) !== kind) return false;
    best = tried;
    return true;
  };
  const struck = (): ReadonlySet<string> => new Set([...(wanted.spared ?? []), ...spared]);
  const spared = new Set<string>();
  const steps = await fewest(best.steps, (some) => still(some, struck()));
  const faults = await fewest(best.struck, (some) => {
    const without = new Set([...spared, ...best.struck.filter((one) => !some.includes(one))]);
    return still(steps, without).then((fails) => {
      if (fails) for (const one of without) spared.add(one);
      return fails;
    });
  });
  await fewest(steps, (some) => still(some, struck()));
  return faults.length <= best.struck.length ? best : found;
}

/** Leaves out ever smaller parts of a list as long as what is left does. */
async function fewest<T>(
  all: readonly T[],
  does: (some: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let kept = all;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await does(without)) kept = without;
      else at += size;
    }
  return kept;
}
