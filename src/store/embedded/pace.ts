import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { PACE } from '../notes.ts';
import type { GroupCommit } from './group-commit.ts';

/** A note; its version is its text. */
export function createPace(database: DatabaseSync, commit: GroupCommit): Pick<Store, 'pace' | 'savePace'> {
  const find = database.prepare('SELECT value FROM notes WHERE key = ?');
  const make = database.prepare('INSERT INTO notes VALUES (NULL, ?, ?) ON CONFLICT (key) DO NOTHING');
  const replace = database.prepare('UPDATE notes SET value = ? WHERE key = ? AND value = ?');
  return {
    async pace() {
      const row = find.get(PACE);
      return row && { pace: read('pace', String(row.value)), version: String(row.value) };
    },
    savePace(pace, expected) {
      const value = write('pace', pace);
      return commit(
        () =>
          (expected === undefined ? make.run(PACE, value) : replace.run(value, PACE, expected)).changes === 1,
      );
    },
  };
}
