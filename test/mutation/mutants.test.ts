import { transformSync } from '@swc/core';
import { allMutants } from './copy.ts';
import { EQUIVALENT } from './equivalent.ts';
import { instrument } from './instrument.ts';
import { type Mutant, mutantsIn } from './mutants.ts';
import { roomOf, sampleOf } from './rooms.ts';
import { type Fate, fatesIn, testsFor } from './try-all.ts';

const SOURCE = `
const LIMIT = 3;
export const verdict = (n: number, who?: { readonly name: string }): string => {
  const seen: string[] = [];
  if (n < LIMIT && who !== undefined) seen.push(who.name);
  if (n > 8) seen.push('much');
  else if (n < 0) seen.push('less');
  else seen.push('some');
  return [...seen, 'end'].join(' ');
};
export const moved = (at: { readonly x: number; readonly y: number }) => ({ ...at, x: at.x + 1 });
`;
const all = mutantsIn('x.ts', SOURCE).map((mutant, id) => ({ ...mutant, id }));
const named = (what: string): number => all.find(({ name }) => name.includes(what))?.id ?? -1;

/** What the source says with one place broken, or with none. */
function broken(id: number): { readonly said: readonly string[]; readonly moved: unknown } {
  const { code } = transformSync(instrument('x.ts', SOURCE, all), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
    module: { type: 'commonjs' },
  });
  const run = { verdict: (_n: number, _who: object): string => '', moved: (_at: object): unknown => '' };
  const global = { __mutant: (one: number) => one === id };
  new Function('exports', 'globalThis', code)(run, global);
  return {
    said: [run.verdict(2, { name: 'a' }), run.verdict(3, { name: 'a' })],
    moved: run.moved({ x: 1, y: 1 }),
  };
}

test('nothing is broken until it is switched on', () => {
  expect(broken(-1)).toEqual({ said: ['a some end', 'some end'], moved: { x: 2, y: 1 } });
});

test.each([
  ['< is <=', { said: ['a some end', 'a some end'] }],
  ['never true: n < LIMIT', { said: ['some end', 'some end'] }],
  ['dropped: seen.push(who', { said: ['some end', 'some end'] }],
  ["dropped: seen.push('much", { said: ['a some end', 'some end'] }],
  ['emptied: [...seen', { said: ['', ''] }],
  ['not set: x', { moved: { x: 1, y: 1 } }],
  ['+ is -', { moved: { x: 0, y: 1 } }],
  ['one more: 1', { moved: { x: 3, y: 1 } }],
])('%s', (what, wanted) => {
  expect(broken(named(what))).toMatchObject(wanted);
});

test('what is evaluated once, while it is loaded, is left alone', () => {
  expect(all.filter(({ line }) => line === 2)).toEqual([]);
});

const many = (file: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...{ start: n, end: n, place: 'entry', what: 'x', file, line: n },
    name: `${file} ${n}`,
  })) as readonly Mutant[];

test('a sample is the same for the same seed, and stays when something is added', () => {
  const of = many('src/access/x.ts', 50);
  const drawn = sampleOf(of, 5, 'seed').map(({ name }) => name);
  expect(sampleOf(of.toReversed(), 5, 'seed').map(({ name }) => name)).toEqual(drawn);
  expect(sampleOf(of, 5, 'another').map(({ name }) => name)).not.toEqual(drawn);
});

test('each room gives by the root of how much there is to break in it, and all of it where there is too little', () => {
  const rooms = [
    ...many('src/access/x.ts', 400),
    ...many('src/usecases/x.ts', 900),
    ...many('src/store/x.ts', 100),
    ...many('src/bot/authorize.ts', 1),
  ];
  const drawn = (count: number) =>
    [...Map.groupBy(sampleOf(rooms, count, 'seed'), roomOf).values()].map(({ length }) => length);
  expect(drawn(61)).toEqual([20, 30, 10, 1]);
  expect(drawn(122)).toEqual([40, 60, 20, 1]);
});

test('what is explained is still there to be broken', () => {
  const names = new Set(allMutants().map(({ name }) => name));
  expect([...EQUIVALENT.keys()].filter((name) => !names.has(name))).toEqual([]);
});

test('tests that reach little else and are fast are asked first, and only those that reach it', () => {
  const reach = (test: string, ms: number, ...ids: readonly number[]) => ({
    ...{ test, ms, took: [ms - 100, 100] },
    mutants: ids.map((id): [number, number[]] => [id, [id % 2]]),
  });
  const reaches = [reach('slow', 9_000, 2), reach('wide', 1_000, 2, 3, 4), reach('near', 1_000, 2)];
  expect(testsFor(2, reaches)).toEqual([
    { test: 'near', only: [0] },
    { test: 'wide', only: [0] },
    { test: 'slow', only: [0] },
  ]);
  expect(testsFor(5, reaches)).toEqual([]);
});

test('what is reached beside the tests has its whole file asked', () => {
  const reaches = [{ test: 'a', ms: 10, took: [5, 5], mutants: [[1, [-1, 0]] as [number, number[]]] }];
  expect(testsFor(1, reaches)).toEqual([{ test: 'a' }]);
});

describe('what was noticed counts only where it was the mutant that did it', () => {
  const tried = (id: number, by?: string) =>
    ({ kind: 'tried', id, ms: 5, ...(by !== undefined && { by }) }) as const;
  const begun = (id: number) => ({ kind: 'begun', id }) as const;
  const sound = { kind: 'sound' } as const;
  const unsound = { kind: 'unsound', test: 'a' } as const;
  const noticed: Fate = { kind: 'noticed', by: 'a', ms: 5 };
  test.each([
    [
      'all of them pass without',
      [begun(1), tried(1, 'a'), begun(2), tried(2), sound],
      [
        [1, noticed],
        [2, { kind: 'survived', ms: 5 }],
      ],
    ],
    ['one fails without, after several', [begun(1), tried(1, 'a'), begun(2), tried(2, 'a'), unsound], []],
    ['one fails without, after one', [begun(1), tried(1, 'a'), unsound], [[1, noticed]]],
    ['nothing was asked without', [begun(1), tried(1, 'a')], []],
    [
      'its process ended',
      [begun(1), { kind: 'looking', test: 'a' } as const],
      [[1, { kind: 'noticed', by: 'a, whose process ended', ms: 0 }]],
    ],
  ])('%s', (_, steps, fates) => {
    expect([...fatesIn(steps)]).toEqual(fates);
  });
});
