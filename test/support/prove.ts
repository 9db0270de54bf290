/**
 * Whether all is to be run that takes long: each kill, each of ten thousand calls. The suite takes a part of it, chosen so
 * that each kind of thing is in it; `PROVE=all npm test` takes all.
 */
export const PROVES_ALL = process.env.PROVE === 'all';

/** Of so many the suite takes so many, unless all are to be run. */
export const runs = ({ suite, all }: { readonly suite: number; readonly all: number }): number =>
  PROVES_ALL ? all : suite;
