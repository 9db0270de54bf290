import { ADMINISTRATION } from '../../audit/verify.ts';
import type { Store } from '../../usecases/ports.ts';
import type { Dump, Testimony } from '../dump.ts';
import type { OnUnreadable } from '../unreadable.ts';
import { createActs } from './acts.ts';
import { offerBackups } from './backup.ts';
import { createDump } from './dump.ts';
import { createErrands } from './errands.ts';
import { createEvents } from './events.ts';
import { createEvidence } from './evidence.ts';
import { createGroupCommit } from './group-commit.ts';
import { createLedger } from './ledger.ts';
import { createMessages } from './messages.ts';
import { createNotes } from './notes.ts';
import { openDatabase } from './open.ts';
import { createProbe } from './probe.ts';
import { createRecords } from './records.ts';
import { createVersioned } from './versioned.ts';

export { StoreHeldError, StoreUnusableError } from '../errors.ts';

export interface EmbeddedStoreOptions {
  /** Its folder is made when missing. */
  readonly file: string;
  readonly now?: () => number;
  /** Told of a path that others on this machine can read, and that cannot be taken from them. */
  readonly onExposed?: (path: string) => void;
  /** Told why copies of the running store cannot be handed out. */
  readonly onNoBackups?: (error: unknown) => void;
  readonly onUnreadable?: OnUnreadable;
}

/** The store in one SQLite file, for one process. Rejects with StoreHeldError or StoreUnusableError. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store & Dump & Testimony> {
  const database = await openDatabase(options.file, options.onExposed);
  const now = options.now ?? Date.now;
  const ledger = createLedger(database, now);
  const commit = createGroupCommit(database, ledger);
  const onUnreadable = options.onUnreadable ?? (() => undefined);
  const errands = createErrands(database, commit, onUnreadable);
  const events = createEvents(database);
  const records = createRecords(database, commit, { errands, events, ledger, now, onUnreadable });
  const acts = createActs(database, commit, { errands, ledger, now });
  const messages = createMessages(database, commit);
  const notes = createNotes(database, commit, now);
  // One process has the file, so whose turn it is need not outlive it.
  const endBackups = await offerBackups(database, options.file).catch((error: unknown) => {
    options.onNoBackups?.(error);
  });
  const turns = new Map<string, number>();
  return {
    async acquireLease(name, now, ms) {
      if ((turns.get(name) ?? 0) > now) return false;
      turns.set(name, now + ms);
      return true;
    },
    async releaseLease(name, until) {
      if (turns.get(name) === until) turns.delete(name);
    },
    ...records.port,
    ...errands.port,
    ...acts.port,
    ...ledger.port,
    proven: async (id) => (id === ADMINISTRATION ? acts.proven() : events.proven(id)),
    ...messages.port,
    ...notes.port,
    ...createVersioned(database, commit, notes.port, now),
    async clear(now) {
      for (const [name, until] of turns) if (until <= now) turns.delete(name);
      await notes.port.clear(now);
    },
    ...createEvidence(database),
    ...createDump(database, commit, { records, events, acts, ledger, messages, notes }),
    ping: createProbe(database, commit),
    async close() {
      if (!database.isOpen) return;
      await endBackups?.();
      try {
        // Behind all that was asked for before.
        await commit(() => database.prepare('DELETE FROM holder').run());
      } finally {
        if (database.isOpen) database.close();
      }
    },
  };
}
