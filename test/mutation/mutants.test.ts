import { transformSync } from '@swc/core';
import { instrument } from './instrument.ts';
import { mutantsIn, sampleOf } from './mutants.ts';
import { fatesIn, testsFor } from './try-all.ts';

const SOURCE = `
const LIMIT = 3;
export const verdict = (n: number, who?: { readonly name: string }): string => {
  const seen: string[] = [];
  if (n < LIMIT && who !== undefined) seen.push(who.name);
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
  expect(broken(-1)).toEqual({ said: ['a end', 'end'], moved: { x: 2, y: 1 } });
});

test.each([
  ['< is <=', { said: ['a end', 'a end'] }],
  ['never true', { said: ['end', 'end'] }],
  ['dropped: seen.push', { said: ['end', 'end'] }],
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

test('a sample is the same for the same seed, and stays when something is added', () => {
  const drawn = sampleOf(all, 5, 'seed').map(({ name }) => name);
  expect(sampleOf(all.toReversed(), 5, 'seed').map(({ name }) => name)).toEqual(drawn);
  expect(sampleOf(all, 5, 'another').map(({ name }) => name)).not.toEqual(drawn);
});

test('what reaches little else and is fast is asked first', () => {
  const reach = (test: string, ms: number, ...mutants: readonly number[]) => ({ test, ms, mutants });
  const reaches = [reach('slow', 9_000, 1), reach('wide', 1_000, 1, 2, 3), reach('near', 1_000, 1)];
  expect(testsFor(1, reaches)).toEqual(['near', 'wide', 'slow']);
  expect(testsFor(4, reaches)).toEqual([]);
});

test('what was noticed counts only where it was the mutant that did it', () => {
  const tried = (id: number, by?: string) =>
    ({ kind: 'tried', id, ...(by !== undefined && { by }) }) as const;
  const begun = (id: number) => ({ kind: 'begun', id }) as const;
  const sound = { kind: 'sound' } as const;
  const unsound = { kind: 'unsound', test: 'a' } as const;
  expect([...fatesIn([begun(1), tried(1, 'a'), begun(2), tried(2), sound], 2)]).toEqual([
    [1, 'a'],
    [2, undefined],
  ]);
  expect([...fatesIn([begun(1), tried(1, 'a'), begun(2), tried(2, 'a'), unsound], 2)]).toEqual([]);
  expect([...fatesIn([begun(1), tried(1, 'a'), unsound], 1)]).toEqual([[1, 'a']]);
  expect([...fatesIn([begun(1)], 2)]).toEqual([[1, 'its process ended']]);
});
