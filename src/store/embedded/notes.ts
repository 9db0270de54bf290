import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { DELEGATION } from '../notes.ts';
import type { GroupCommit } from './group-commit.ts';
import { behind } from './stored.ts';

export interface Notes {
  readonly port: Pick<Store, 'note' | 'saveNote' | 'delegations' | 'saveDelegation'>;
  /** Inside a transaction: puts it in, or over what is there. */
  restore(key: string, value: string): void;
}

/** Small notes, and the delegations among them. */
export function createNotes(database: DatabaseSync, commit: GroupCommit): Notes {
  const note = database.prepare('SELECT value FROM notes WHERE key = ?');
  const beginning = database.prepare('SELECT value FROM notes WHERE key >= ? AND key < ?');
  const save = database.prepare(
    'INSERT INTO notes VALUES (NULL, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );

  function restore(key: string, value: string): void {
    save.run(key, value);
  }

  return {
    restore,
    port: {
      async note(key) {
        const row = note.get(key);
        return row && String(row.value);
      },
      saveNote: (key, value) => commit(() => restore(key, value)),
      async delegations() {
        const rows = beginning.all(DELEGATION, behind(DELEGATION));
        return rows.map(({ value }) => read('delegation', String(value)));
      },
      saveDelegation: (delegation) =>
        commit(() => restore(`${DELEGATION}${delegation.from.id}`, write('delegation', delegation))),
    },
  };
}
