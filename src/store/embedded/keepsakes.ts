import type { DatabaseSync } from 'node:sqlite';
import type { Conversation, Posting, Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import type { GroupCommit } from './group-commit.ts';

type Port = Pick<Store, 'history' | 'postings' | 'savePosting' | 'conversation' | 'saveConversation'>;

export interface Keepsakes {
  readonly port: Port;
  /** Inside a transaction. */
  readonly put: {
    posting(posting: Posting): void;
    conversation(conversation: Conversation): void;
  };
}

/** What is simply kept: the events, where cards stand, where people are reached. */
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
  const put: Keepsakes['put'] = {
    posting(posting) {
      const { record, conversation, activity } = posting;
      savePosting.run(record, conversation, activity, write('posting', posting));
    },
    conversation(kept) {
      saveConversation.run(kept.key, write('conversation', kept));
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
    },
  };
}
