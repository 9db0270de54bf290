import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import { ADMINISTRATION, type Evidence } from '../../audit/verify.ts';
import type { Testimony } from '../dump.ts';
import { testifiedEnd, testifiedEntry } from '../testified.ts';
import { parsed, provenOf, rowsOf } from './stored.ts';

type Row = Record<string, SQLOutputValue>;

const endOf = ({ id, document, head, events }: Row) => ({
  ...testifiedEnd(String(id), parsed(document), head),
  rows: namedIn(events),
});
const eventOf = (row: Row) => ({
  ...provenOf(row, String(row.record), Number(row.seq)),
  row: Number(row.row),
});
const actOf = (row: Row) => provenOf(row, ADMINISTRATION, Number(row.row));

const TABLES: readonly (readonly [name: string, evidence: (row: Row) => Evidence])[] = [
  ['records', (row) => ({ kind: 'end', ...endOf(row) })],
  ['events', (row) => ({ kind: 'event', ...eventOf(row) })],
  ['acts', (row) => ({ kind: 'event', ...actOf(row) })],
];
/** None where something else stands in their place. */
function namedIn(list: SQLOutputValue | undefined): readonly number[] {
  try {
    return rowsOf(list);
  } catch {
    return [];
  }
}

const Place = z.tuple([z.number(), z.number()]);

export function createEvidence(database: DatabaseSync): Testimony {
  const from = TABLES.map(([name]) =>
    database.prepare(`SELECT * FROM ${name} WHERE row > ? ORDER BY row LIMIT ?`),
  );
  const record = database.prepare('SELECT id, document, head, events FROM records WHERE id = ?');
  const events = database.prepare(
    'SELECT * FROM events WHERE row IN (SELECT value FROM json_each(?)) AND record = ? ORDER BY seq',
  );
  const acts = database.prepare('SELECT * FROM acts ORDER BY row');
  const ledger = database.prepare('SELECT document FROM ledger WHERE row > ? ORDER BY row LIMIT ?');

  return {
    async evidence(limit, after) {
      const [table, row] = after === undefined ? [0, 0] : Place.parse(JSON.parse(after));
      const rows = from[table]?.all(row, limit) ?? [];
      const evidence = TABLES[table]?.[1];
      const items = evidence === undefined ? [] : rows.map(evidence);
      const next = rows.length < limit ? [table + 1, 0] : [table, Number(rows.at(-1)?.row)];
      return { items, ...((next[0] ?? 0) < TABLES.length && { next: JSON.stringify(next) }) };
    },
    async whole(id, seen) {
      if (id === ADMINISTRATION) return { events: acts.all().map(actOf) };
      const row = record.get(id);
      const end = row && endOf(row);
      const found = events.all(JSON.stringify([...(end?.rows ?? []), ...seen]), id);
      return { events: found.map(eventOf), ...(end && { end }) };
    },
    async ledger(n, limit) {
      return ledger.all(n, limit).map(({ document }) => testifiedEntry(parsed(document)));
    },
  };
}
