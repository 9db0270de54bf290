import type { NewErrand } from '../access/owed.ts';
import type { AccessRecord } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import type { Hash } from '../audit/canonical.ts';
import type { Proven } from '../audit/chain.ts';
import type { Entry } from '../audit/ledger.ts';
import type { Evidence, Whole } from '../audit/verify.ts';
import type { Conversation, Page, Posting } from '../usecases/ports.ts';

/** One thing that a store keeps. What is derived from these (keys, live markers, indices) is made anew elsewhere. */
export type Kept =
  /** `head`: the hash of its last event, where that has a seal. */
  | { readonly kind: 'record'; readonly record: AccessRecord; readonly head?: Hash }
  /** As it stands there, since what is sealed is the very document. */
  | ({ readonly kind: 'event' } & Proven)
  | {
      readonly kind: 'errand';
      readonly errand: NewErrand;
      readonly owedAt: Instant;
      readonly attempts: number;
      /** For a leased one, when its lease runs out: leases do not move. */
      readonly dueAt: Instant;
    }
  | ({ readonly kind: 'act' } & Proven)
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'posting'; readonly posting: Posting }
  | { readonly kind: 'conversation'; readonly conversation: Conversation }
  | { readonly kind: 'note'; readonly key: string; readonly value: string; readonly until?: Instant };

/** Everything, out of one store and into another. For stores that nobody else writes to meanwhile. */
export interface Dump {
  /** About `limit` of what is kept, in an order that stays the same; `after` is valid in another process, too. */
  dump(limit: number, after?: string): Promise<Page<Kept>>;
  /** Puts these in, over what is there; the same again changes nothing. */
  restore(kept: readonly Kept[]): Promise<void>;
}

/**
 * What is to be verified, as it stands there, be it what no Usher ever wrote: a document that cannot be read is one that
 * does not match its hash, and no error. Others may be writing meanwhile.
 */
export interface Testimony {
  /** Records and events; as `dump`. */
  evidence(limit: number, after?: string): Promise<Page<Evidence>>;
  /** As a `Source` does. */
  whole(record: string, rows: readonly number[]): Promise<Whole>;
  /** As `entries`. */
  ledger(after: number, limit: number): Promise<readonly Entry[]>;
}
