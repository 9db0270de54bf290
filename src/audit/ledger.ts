import { digestOf, type Hash } from './canonical.ts';
import { ALGORITHM, type Named, NOTHING } from './seal.ts';

/** The newest event of a record, or act of administration, when it was put in the ledger. */
export interface Head {
  readonly record: string;
  readonly seq: number;
  readonly hash: Hash;
}

/**
 * One entry of the store-wide sequence, which names what was committed since the one before it. `n` counts from 1
 * without a gap. A record that is no longer there is still named here, and so is an event at its end.
 */
export interface Entry {
  readonly alg: typeof ALGORITHM;
  readonly n: number;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly previous: Hash;
  readonly heads: readonly Head[];
  readonly hash: Hash;
}

/** What the first entry follows. */
export const START: Named = { n: 0, hash: NOTHING };

export const nameOf = (entry: Entry | undefined): Named => (entry ? { n: entry.n, hash: entry.hash } : START);

/** The heads are in it as a digest, so that a proof that leads through an entry need not tell them. */
export const entryHash = (entry: Omit<Entry, 'hash' | 'heads'>, heads: Hash): Hash => {
  const { alg, n, at, previous } = entry;
  return digestOf({ alg, n, at, previous, heads });
};

export function nextEntry({ n, hash: previous }: Named, heads: readonly Head[], at: number): Entry {
  const entry = { alg: ALGORITHM, n: n + 1, at, previous, heads } as const;
  return { ...entry, hash: entryHash(entry, digestOf(heads)) };
}
