import type { DatabaseSync } from 'node:sqlite';
import { spend } from '../../access/spending.ts';
import type { Instant } from '../../access/term.ts';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { DELEGATION, SPENT } from '../notes.ts';
import type { GroupCommit } from './group-commit.ts';
import { behind } from './stored.ts';

type Port = Pick<Store, 'note' | 'saveNote' | 'delegations' | 'saveDelegation' | 'spend' | 'clear'>;

export interface Notes {
  readonly port: Port;
  /** Inside a transaction. */
  restore(key: string, value: string, until?: Instant): void;
}

/** How many are cleared away at once, so that nobody waits for it. */
const CLEARED_AT_ONCE = 1_000;

/** Small notes, those that pass by themselves apart from the others; and what is kept as such. */
export function createNotes(database: DatabaseSync, commit: GroupCommit, clock: () => Instant): Notes {
  const lasting = database.prepare('SELECT value FROM notes WHERE key = ?');
  const passing = database.prepare('SELECT value FROM passing_notes WHERE key = ? AND over_at > ?');
  const saveLasting = database.prepare(
    'INSERT INTO notes VALUES (NULL, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const savePassing = database.prepare(
    `INSERT INTO passing_notes VALUES (NULL, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, over_at = excluded.over_at`,
  );
  const dropLasting = database.prepare('DELETE FROM notes WHERE key = ?');
  const dropPassing = database.prepare('DELETE FROM passing_notes WHERE key = ?');
  const clearPassing = database.prepare(
    'DELETE FROM passing_notes WHERE row IN (SELECT row FROM passing_notes WHERE over_at <= ? ORDER BY over_at LIMIT ?)',
  );
  const beginning = database.prepare('SELECT key, value FROM notes WHERE key >= ? AND key < ?');
  const delegations = () => beginning.all(DELEGATION, behind(DELEGATION));

  function get(key: string, now: Instant): string | undefined {
    const row = lasting.get(key) ?? passing.get(key, now);
    return row && String(row.value);
  }

  function put(key: string, value: string, until?: Instant): void {
    if (until === undefined) {
      saveLasting.run(key, value);
      dropPassing.run(key);
    } else {
      savePassing.run(key, value, until);
      dropLasting.run(key);
    }
  }

  return {
    restore: put,
    port: {
      note: async (key) => get(key, clock()),
      saveNote: (key, value, until) => commit(() => put(key, value, until)),
      spend: (key, limits, now, what) =>
        commit(() => {
          const note = `${SPENT}${key}`;
          const before = get(note, now);
          const spending = spend(before === undefined ? [] : read('spent', before), limits, now, what);
          if (spending.kind === 'over') return spending.until;
          put(note, write('spent', spending.spent), spending.until);
          return undefined;
        }),
      clear: (now) => commit(() => void clearPassing.run(now, CLEARED_AT_ONCE)),
      async delegations() {
        return delegations().map(({ value }) => read('delegation', String(value)));
      },
      saveDelegation: (kept) =>
        commit(() => {
          for (const { key, value } of delegations())
            if (read('delegation', String(value)).until <= kept.at) dropLasting.run(String(key));
          put(`${DELEGATION}${kept.from.id}`, write('delegation', kept));
        }),
    },
  };
}
