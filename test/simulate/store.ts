import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdminAct } from '../../src/access/admin-act.ts';
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
  /** What the record was before it was written last. */
  earlier(id: string): Stored | undefined;
  /** Everything that is kept. */
  kept(): Promise<readonly Kept[]>;
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
    ...{ records, events, administered: acts },
    earlier: (id) => formers.get(id),
    async commit(change): Promise<CommitOutcome> {
      const outcome = await store.commit(change);
      if (outcome.kind !== 'committed') return outcome;
      const { id } = change.record;
      const before = records.get(id);
      if (before !== undefined) formers.set(id, before);
      records.set(id, { record: change.record, version: outcome.version });
      events.set(id, [...(events.get(id) ?? []), ...change.events]);
      watch.committed(change, before);
      return outcome;
    },
    claim: async (...given) => claimed(await store.claim(...given)),
    claimFor: async (...given) => claimed(await store.claimFor(...given)),
    async commitAct(act, errands) {
      const outcome = await store.commitAct(act, errands);
      if (outcome === 'committed') acts.push(act);
      return outcome;
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
