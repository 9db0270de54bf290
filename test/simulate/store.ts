import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdminAct } from '../../src/access/admin-act.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import type { Dump, Kept } from '../../src/store/dump.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import type { CommitOutcome, CommitRequest, Store, Stored } from '../../src/usecases/ports.ts';

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

/** `committed` is told of each change of a record that was taken. Nothing of it is left after `close`. */
export async function openWatchedStore(
  now: () => number,
  committed: (change: CommitRequest, before: Stored | undefined) => void,
): Promise<WatchedStore> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'usher-simulated-'));
  const store: Store & Dump = await openEmbeddedStore({ file: join(folder, 'store.db'), now });
  const records = new Map<string, Stored>();
  const formers = new Map<string, Stored>();
  const events = new Map<string, readonly AccessEvent[]>();
  const acts: AdminAct[] = [];
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
      committed(change, before);
      return outcome;
    },
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
