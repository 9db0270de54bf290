import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { createErrands } from './errands.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';
import { openDatabase } from './open.ts';
import { createRecords } from './records.ts';

export { StoreHeldError, StoreUnusableError } from '../errors.ts';

export interface EmbeddedStoreOptions {
  /** Its folder is made when missing. */
  readonly file: string;
  readonly now?: () => number;
}

/** The store in one SQLite file, for one process. Rejects with StoreHeldError or StoreUnusableError. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store> {
  const database = await openDatabase(options.file);
  const commit = createGroupCommit(database);
  const errands = createErrands(database, commit);
  return {
    ...createRecords(database, commit, errands, options.now ?? Date.now),
    ...errands.port,
    ...createKeepsakes(database, commit),
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

type Kept =
  | 'history'
  | 'postings'
  | 'savePosting'
  | 'conversation'
  | 'saveConversation'
  | 'note'
  | 'saveNote';

/** What is simply kept: the events, where cards stand, where people are reached, small notes. */
function createKeepsakes(database: DatabaseSync, commit: GroupCommit): Pick<Store, Kept> {
  const history = database.prepare('SELECT document FROM events WHERE record = ? ORDER BY seq');
  const postings = database.prepare('SELECT document FROM postings WHERE record = ?');
  const savePosting = database.prepare('INSERT OR REPLACE INTO postings VALUES (?, ?, ?, ?)');
  const conversation = database.prepare('SELECT document FROM conversations WHERE key = ?');
  const saveConversation = database.prepare('INSERT OR REPLACE INTO conversations VALUES (?, ?)');
  const note = database.prepare('SELECT value FROM notes WHERE key = ?');
  const saveNote = database.prepare('INSERT OR REPLACE INTO notes VALUES (?, ?)');
  return {
    async history(id) {
      return history.all(id).map(({ document }) => read('event', String(document)));
    },
    async postings(record) {
      return postings.all(record).map(({ document }) => read('posting', String(document)));
    },
    savePosting: (posting) =>
      commit(() => {
        savePosting.run(posting.record, posting.conversation, posting.activity, write('posting', posting));
      }),
    async conversation(key) {
      const row = conversation.get(key);
      return row && read('conversation', String(row.document));
    },
    saveConversation: (kept) =>
      commit(() => {
        saveConversation.run(kept.key, write('conversation', kept));
      }),
    async note(key) {
      const row = note.get(key);
      return row && String(row.value);
    },
    saveNote: (key, value) =>
      commit(() => {
        saveNote.run(key, value);
      }),
  };
}
