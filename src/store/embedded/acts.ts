import type { DatabaseSync } from 'node:sqlite';
import type { AdminAct } from '../../access/admin-act.ts';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { beforeSeq, seqPage } from '../paging.ts';
import type { Errands } from './errands.ts';
import type { GroupCommit } from './group-commit.ts';

export interface Acts {
  readonly port: Pick<Store, 'commitAct' | 'act' | 'acts'>;
  /** Inside a transaction: puts it in, or over what is there. */
  restore(act: AdminAct): void;
}

/** The record of administration. An act's number is its row: one number, one act. */
export function createActs(
  database: DatabaseSync,
  commit: GroupCommit,
  errands: Errands,
  now: () => number,
): Acts {
  const bySeq = database.prepare('SELECT document FROM acts WHERE row = ?');
  const byId = database.prepare('SELECT 1 FROM acts WHERE id = ?');
  const newest = database.prepare('SELECT document FROM acts WHERE row < ? ORDER BY row DESC LIMIT ?');
  const insert = database.prepare('INSERT INTO acts VALUES (?, ?, ?)');
  const restore = database.prepare('INSERT OR REPLACE INTO acts VALUES (?, ?, ?)');

  return {
    restore(act) {
      restore.run(act.seq, act.id, write('act', act));
    },
    port: {
      commitAct: (act, owed) =>
        commit(() => {
          if (byId.get(act.id) !== undefined) return 'duplicate';
          if (bySeq.get(act.seq) !== undefined) return 'conflict';
          insert.run(act.seq, act.id, write('act', act));
          for (const errand of owed) errands.owe(errand, now());
          return 'committed';
        }),
      async act(seq) {
        const row = bySeq.get(seq);
        return row && read('act', String(row.document));
      },
      async acts(limit, after) {
        const rows = newest.all(beforeSeq(after) ?? Number.MAX_SAFE_INTEGER, limit);
        return seqPage(
          limit,
          rows.map(({ document }) => read('act', String(document))),
        );
      },
    },
  };
}
