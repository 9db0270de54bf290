/**
 * How much of what takes long is run: by `npm test` a part, chosen so that each kind of thing is in it, by `.ci/run` more
 * (`PROVE=some`), and with `PROVE=all` all of it: each kill, each of ten thousand calls.
 */
export const PROVES_ALL = process.env.PROVE === 'all';
export const PROVES_SOME = PROVES_ALL || process.env.PROVE === 'some';

/** `npm test` takes what is said for the suite, and `.ci/run` four times as many. */
export function runs({ suite, all }: { readonly suite: number; readonly all: number }): number {
  if (PROVES_ALL) return all;
  return PROVES_SOME ? Math.min(all, 4 * suite) : suite;
}

/** What `npm test` takes of a list: each nth, from one of the first of them on. */
export const eachNth = <T>(n: number, all: readonly T[], from = 0): readonly T[] =>
  PROVES_SOME ? all : all.filter((_, i) => i % n === from % n);
