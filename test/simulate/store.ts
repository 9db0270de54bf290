import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdminAct } from '../../src/access/admin-act.ts';
import type { NewErrand } from '../../src/access/owed.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import type { Dump, Kept } from '../../src/store/dump.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import type { Claim, CommitOutcome, CommitRequest, Store, Stored } from '../../src/usecases/ports.ts';

/** The product's own embedded store, with a view from above that costs no wait. */
export interface WatchedStore extends Store {
  /** What is on record. */
  readonly records: ReadonlyMap<string, Stored>;
  readonly events: ReadonlyMap<string, readonly AccessEvent[]>;
  /** What administrators did that no record is about. */
  readonly administered: readonly AdminAct[];
  /** What is owed, by the errand's id. */
  readonly owed: ReadonlyMap<string, Owed>;
  /** What the record was before it was written last. */
  earlier(id: string): Stored | undefined;
  /** Everything that is kept. */
  kept(): Promise<readonly Kept[]>;
}

/** When an errand was written, and when it may be paid. */
export interface Owed {
  readonly since: number;
  readonly notBefore: number;
}

/** Where a disk is waited for least. */
const MEMORY = '/dev/shm';

/** Who is told of what the store was asked to do, and did. */
export interface Watch {
  /** A change of a record was taken. */
  committed(change: CommitRequest, before: Stored | undefined): void;
  /** An errand went to a worker, so often since the last word of what came of it. */
  claimed(errand: string, times: number): void;
}

/** Nothing of it is left after `close`. */
export async function openWatchedStore(now: () => number, watch: Watch): Promise<WatchedStore> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'usher-simulated-'));
  const store: Store & Dump = await openEmbeddedStore({ file: join(folder, 'store.db'), now });
  const records = new Map<string, Stored>();
  const formers = new Map<string, Stored>();
  const events = new Map<string, readonly AccessEvent[]>();
  const acts: AdminAct[] = [];
  const claims = new Map<string, number>();
  const owed = new Map<string, Owed>();
  const owes = (errands: readonly NewErrand[]): void => {
    for (const { id, notBefore = 0 } of errands) owed.set(id, { since: now(), notBefore });
  };
  /** What came of a claim is one try more, or the errand is gone. */
  const claimed = (taken: readonly Claim[]): readonly Claim[] => {
    for (const { errand, attempts } of taken) {
      const key = `${errand.id} ${attempts}`;
      const times = (claims.get(key) ?? 0) + 1;
      claims.set(key, times);
      watch.claimed(errand.id, times);
    }
    return taken;
  };
  return {
    ...store,
    ...{ records, events, administered: acts, owed },
    earlier: (id) => formers.get(id),
    async commit(change): Promise<CommitOutcome> {
      const outcome = await store.commit(change);
      if (outcome.kind !== 'committed') return outcome;
      owes(change.errands);
      if (change.settles !== undefined) owed.delete(change.settles.errand.id);
      const { id } = change.record;
      const before = records.get(id);
      if (before !== undefined) formers.set(id, before);
      records.set(id, { record: change.record, version: outcome.version });
      events.set(id, [...(events.get(id) ?? []), ...change.events]);
      watch.committed(change, before);
      return outcome;
    },
    async owe(errand, now) {
      await store.owe(errand, now);
      owes([errand]);
    },
    claim: async (...given) => claimed(await store.claim(...given)),
    claimFor: async (...given) => claimed(await store.claimFor(...given)),
    async commitAct(act, errands) {
      const outcome = await store.commitAct(act, errands);
      if (outcome !== 'committed') return outcome;
      acts.push(act);
      owes(errands);
      return outcome;
    },
    settle(claim) {
      const settled = store.settle(claim);
      // Beside it: one await more would order what follows otherwise.
      settled.then(
        (done) => done && owed.delete(claim.errand.id),
        () => undefined,
      );
      return settled;
    },
    async strip(id) {
      await store.strip(id);
      const stripped = await store.load(id);
      if (stripped !== undefined) records.set(id, stripped);
      events.set(id, await store.history(id));
    },
    async kept() {
      const all: Kept[] = [];
      for (let next: string | undefined = ''; next !== undefined; ) {
        const page = await store.dump(500, next === '' ? undefined : next);
        all.push(...page.items);
        next = page.next;
      }
      return all;
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
