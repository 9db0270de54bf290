import type { DatabaseSync } from 'node:sqlite';
import type { Conversation, Posting, Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import type { GroupCommit } from './group-commit.ts';
import { createReader } from './stored.ts';

export interface Messages {
  readonly port: Pick<
    Store,
    'postings' | 'savePosting' | 'dropPosting' | 'conversation' | 'saveConversation'
  >;
  /** Inside a transaction: puts it in, or over what is there. */
  restorePosting(posting: Posting): void;
  restoreConversation(conversation: Conversation): void;
}

/** Where cards stand, and where people are reached. */
export function createMessages(database: DatabaseSync, commit: GroupCommit): Messages {
  const postings = database.prepare('SELECT document FROM postings WHERE record = ? ORDER BY row');
  const posting = database.prepare(
    `INSERT INTO postings VALUES (NULL, ?, ?, ?, ?)
     ON CONFLICT (record, conversation, activity) DO UPDATE SET document = excluded.document`,
  );
  const drop = database.prepare(
    'DELETE FROM postings WHERE record = ? AND conversation = ? AND activity = ?',
  );
  const byKey = database.prepare('SELECT document FROM conversations WHERE key = ?');
  const conversationOf = createReader('conversation');
  const conversation = database.prepare(
    'INSERT INTO conversations VALUES (NULL, ?, ?) ON CONFLICT (key) DO UPDATE SET document = excluded.document',
  );

  function restorePosting(kept: Posting): void {
    posting.run(kept.record, kept.conversation, kept.activity, write('posting', kept));
  }
  function restoreConversation(kept: Conversation): void {
    conversation.run(kept.key, write('conversation', kept));
  }

  return {
    restorePosting,
    restoreConversation,
    port: {
      async postings(record) {
        return postings.all(record).map(({ document }) => read('posting', String(document)));
      },
      savePosting: (kept) => commit(() => restorePosting(kept)),
      dropPosting: ({ record, conversation: at, activity }) =>
        commit(() => void drop.run(record, at, activity)),
      async conversation(key) {
        const row = byKey.get(key);
        return row && conversationOf(String(row.document));
      },
      saveConversation: (kept) => commit(() => restoreConversation(kept)),
    },
  };
}
