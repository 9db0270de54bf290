import type { Act, Step } from './plan.ts';
import { shrink } from './shrink.ts';
import type { Simulated, Wanted } from './simulation.ts';

const HOUR_MS = 3_600_000;
const says = (line: string): Act => ({ kind: 'says', who: 'mara', line });
const steps: readonly Step[] = Array.from({ length: 40 }, (_, i) => ({
  at: i * 24 * HOUR_MS,
  act: says(`line ${i}`),
}));
const struck = Array.from({ length: 30 }, (_, i) => `r0.0 graph.GET ${i}`);

/** Fails where `needed` lines are said and one call is lost, an hour after the last of them. */
function worldThatNeeds(...needed: readonly string[]) {
  let runs = 0;
  return {
    runs: () => runs,
    async run(wanted: Wanted): Promise<Simulated> {
      runs += 1;
      const there = (wanted.steps ?? []).filter(
        ({ act }) => act.kind === 'says' && needed.includes(act.line),
      );
      const at = (there.at(-1)?.at ?? 0) + HOUR_MS;
      const fails =
        there.length === needed.length &&
        wanted.faults?.has('r0.0 graph.GET 17') === true &&
        at <= wanted.days * 24 * HOUR_MS;
      return {
        ...{ seed: 1, at, digest: '', steps: wanted.steps ?? [], struck: [...(wanted.faults ?? [])] },
        ...{ lines: undefined, records: 0, violation: fails ? `a${runs}@b is somewhere` : undefined },
      };
    },
  };
}

const found = {
  ...{ seed: 1, violation: 'x9@y is somewhere', at: 31 * 24 * HOUR_MS, digest: '', steps, struck },
};

test('a failing seed becomes the acts and faults that it takes, and no others', async () => {
  const world = worldThatNeeds('line 3', 'line 30');
  const all = { ...found, lines: undefined, records: 0 };
  const { wanted } = await shrink(all, { seed: 1, days: 90 }, world.run);
  expect(wanted.steps?.map(({ act }) => act)).toEqual([says('line 3'), says('line 30')]);
  expect([...(wanted.faults ?? [])]).toEqual(['r0.0 graph.GET 17']);
  // The days between them are left out as well.
  expect(wanted.days).toBe(1);
});

test('another violation is none', async () => {
  const run = async (wanted: Wanted): Promise<Simulated> => ({
    ...{ ...found, lines: undefined, records: 0, steps: wanted.steps ?? [] },
    violation: (wanted.steps ?? []).length < 40 ? 'something else' : 'x9@y is somewhere',
  });
  const { wanted } = await shrink({ ...found, lines: undefined, records: 0 }, { seed: 1, days: 90 }, run);
  expect(wanted.steps).toHaveLength(40);
});
