import type { DatabaseSync } from 'node:sqlite';
import type { Conversation, Posting, Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import type { GroupCommit } from './group-commit.ts';

type Port = Pick<
  Store,
  | 'history'
  | 'postings'
  | 'savePosting'
  | 'conversation'
  | 'saveConversation'
  | 'note'
  | 'saveNote'
  | 'delegations'
  | 'saveDelegation'
>;

export interface Keepsakes {
  readonly port: Port;
  /** Inside a transaction. */
  readonly put: {
    posting(posting: Posting): void;
    conversation(conversation: Conversation): void;
    note(key: string, value: string): void;
  };
}

/** What is simply kept: the events, where cards stand, where people are reached, small notes. */
export function createKeepsakes(database: DatabaseSync, commit: GroupCommit): Keepsakes {
  const history = database.prepare('SELECT document FROM events WHERE record = ? ORDER BY seq');
  const postings = database.prepare('SELECT document FROM postings WHERE record = ? ORDER BY row');
  const savePosting = database.prepare(
    `INSERT INTO postings VALUES (NULL, ?, ?, ?, ?)
     ON CONFLICT (record, conversation, activity) DO UPDATE SET document = excluded.document`,
  );
  const conversation = database.prepare('SELECT document FROM conversations WHERE key = ?');
  const saveConversation = database.prepare(
    'INSERT INTO conversations VALUES (NULL, ?, ?) ON CONFLICT (key) DO UPDATE SET document = excluded.document',
  );
  const note = database.prepare('SELECT value FROM notes WHERE key = ?');
  const delegations = database.prepare(
    "SELECT value FROM notes WHERE key >= 'delegation:' AND key < 'delegation;'",
  );
  const saveNote = database.prepare(
    'INSERT INTO notes VALUES (NULL, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const put: Keepsakes['put'] = {
    posting(posting) {
      const { record, conversation, activity } = posting;
      savePosting.run(record, conversation, activity, write('posting', posting));
    },
    conversation(kept) {
      saveConversation.run(kept.key, write('conversation', kept));
    },
    note(key, value) {
      saveNote.run(key, value);
    },
  };
  return {
    put,
    port: {
      async history(id) {
        return history.all(id).map(({ document }) => read('event', String(document)));
      },
      async postings(record) {
        return postings.all(record).map(({ document }) => read('posting', String(document)));
      },
      savePosting: (posting) => commit(() => put.posting(posting)),
      async conversation(key) {
        const row = conversation.get(key);
        return row && read('conversation', String(row.document));
      },
      saveConversation: (kept) => commit(() => put.conversation(kept)),
      async note(key) {
        const row = note.get(key);
        return row && String(row.value);
      },
      saveNote: (key, value) => commit(() => put.note(key, value)),
      async delegations() {
        return delegations.all().map(({ value }) => read('delegation', String(value)));
      },
      saveDelegation: (kept) =>
        commit(() => put.note(`delegation:${kept.from.id}`, write('delegation', kept))),
    },
  };
}
