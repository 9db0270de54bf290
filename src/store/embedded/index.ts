import type { Store } from '../../usecases/ports.ts';
import type { Dump } from '../dump.ts';
import { createDump } from './dump.ts';
import { createErrands } from './errands.ts';
import { createGroupCommit } from './group-commit.ts';
import { createKeepsakes } from './keepsakes.ts';
import { openDatabase } from './open.ts';
import { createPace } from './pace.ts';
import { createRecords } from './records.ts';

export { StoreHeldError, StoreUnusableError } from '../errors.ts';

export interface EmbeddedStoreOptions {
  /** Its folder is made when missing. */
  readonly file: string;
  readonly now?: () => number;
}

/** The store in one SQLite file, for one process. Rejects with StoreHeldError or StoreUnusableError. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store & Dump> {
  const database = await openDatabase(options.file);
  const commit = createGroupCommit(database);
  const errands = createErrands(database, commit);
  const records = createRecords(database, commit, errands, options.now ?? Date.now);
  const keepsakes = createKeepsakes(database, commit);
  // One process has the file, so whose turn it is need not outlive it.
  const turns = new Map<string, number>();
  return {
    async acquireLease(name, now, ms) {
      if ((turns.get(name) ?? 0) > now) return false;
      turns.set(name, now + ms);
      return true;
    },
    ...records.port,
    ...errands.port,
    ...keepsakes.port,
    ...createPace(database, commit),
    ...createDump(database, commit, records, keepsakes),
    async ping() {
      database.prepare('SELECT one FROM holder').get();
    },
    async close() {
      if (!database.isOpen) return;
      try {
        // Behind all that was asked for before.
        await commit(() => database.prepare('DELETE FROM holder').run());
      } finally {
        if (database.isOpen) database.close();
      }
    },
  };
}
