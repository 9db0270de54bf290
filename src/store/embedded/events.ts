import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Proven } from '../../audit/chain.ts';
import type { Sealed } from '../sealing.ts';
import { provenOf, rowsOf } from './stored.ts';

export interface Events {
  /** The documents of a record's events, in their order. */
  documents(id: string): readonly string[];
  proven(id: string): readonly Proven[];
  /** Inside a transaction: puts them in, from `seq` on; the rows that they stand in. */
  add(id: string, seq: number, sealed: readonly Sealed[]): readonly number[];
  /** Inside a transaction: these, which are the record's, as they are to be from now on. */
  rewrite(id: string, changed: readonly Proven[]): void;
  /** Inside a transaction: puts these in, or over what is there, and has these records name all that are theirs. */
  restore(events: readonly Proven[], ids: readonly string[]): void;
}

/** Each record names the rows of its events, which are read by those. */
export function createEvents(database: DatabaseSync): Events {
  const named = database.prepare('SELECT events FROM records WHERE id = ?');
  const standing = database.prepare(
    `SELECT row, seq, document, seal FROM events
     WHERE row IN (SELECT value FROM json_each(?)) AND record = ? ORDER BY seq`,
  );
  const insert = database.prepare('INSERT INTO events VALUES (NULL, ?, ?, ?, ?)');
  const update = database.prepare('UPDATE events SET document = ?, seal = ? WHERE row = ?');
  const found = (id: string): readonly Record<string, SQLOutputValue>[] => {
    const row = named.get(id);
    return row === undefined ? [] : standing.all(JSON.stringify(rowsOf(row.events)), id);
  };

  return {
    documents: (id) => found(id).map(({ document }) => String(document)),
    proven: (id) => found(id).map((row) => provenOf(row, id, Number(row.seq))),
    add: (id, seq, sealed) =>
      sealed.map(({ document, seal }, i) =>
        Number(insert.run(id, seq + i, JSON.stringify(document), JSON.stringify(seal)).lastInsertRowid),
      ),
    rewrite(id, changed) {
      const rows = new Map(found(id).map(({ row, seq }) => [Number(seq), Number(row)]));
      for (const { seq, document, seal } of changed)
        update.run(JSON.stringify(document), seal ? JSON.stringify(seal) : null, rows.get(seq) ?? null);
    },
    restore(events, ids) {
      // Events may come before their record, and in another process: until the file is opened anew, it takes an index.
      database.exec('CREATE UNIQUE INDEX IF NOT EXISTS events_restored ON events (record, seq)');
      const put = database.prepare(
        `INSERT INTO events VALUES (NULL, ?, ?, ?, ?)
         ON CONFLICT (record, seq) DO UPDATE SET document = excluded.document, seal = excluded.seal`,
      );
      const name = database.prepare(
        `UPDATE records SET events =
           (SELECT json_group_array(row ORDER BY seq) FROM events WHERE record = ?1) WHERE id = ?1`,
      );
      for (const { record, seq, document, seal } of events)
        put.run(record, seq, JSON.stringify(document), seal ? JSON.stringify(seal) : null);
      for (const id of new Set([...ids, ...events.map(({ record }) => record)])) name.run(id);
    },
  };
}
