import type { AccessRecord } from '../../../src/access/record.ts';
import type { Dump } from '../../../src/store/dump.ts';
import type { CommitRequest, Store, Version } from '../../../src/usecases/ports.ts';
import { T0 } from '../samples.ts';

/** Opens an empty store of its own; `dispose` closes it and clears up. */
export type Open = (
  now: () => number,
) => Promise<{ readonly store: Store & Dump; readonly dispose: () => Promise<void> }>;

/** A store with a clock that is turned by hand. */
export interface Subject {
  now: number;
  readonly store: Store & Dump;
  /** Commits, and fails the test when that is not what comes of it. */
  commit(record: AccessRecord, more?: Partial<CommitRequest>): Promise<Version>;
}

/** A fresh, empty store for each test. */
export function subject(open: Open): Subject {
  let opened: Awaited<ReturnType<Open>> | undefined;
  const it: Subject = {
    now: T0,
    get store() {
      if (opened === undefined) throw new Error('the store is open within a test only');
      return opened.store;
    },
    async commit(record, more = {}) {
      const outcome = await it.store.commit({ record, events: [], errands: [], ...more });
      if (outcome.kind !== 'committed') throw new Error(`not committed: ${outcome.kind}`);
      return outcome.version;
    },
  };
  beforeEach(async () => {
    it.now = T0;
    opened = await open(() => it.now);
  });
  afterEach(async () => {
    await opened?.dispose();
    opened = undefined;
  });
  return it;
}
