import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import { ADMINISTRATION } from '../../audit/verify.ts';
import { read, readable, write } from '../documents.ts';
import type { Dump, Kept } from '../dump.ts';
import type { Acts } from './acts.ts';
import type { Events } from './events.ts';
import type { GroupCommit } from './group-commit.ts';
import type { EmbeddedLedger } from './ledger.ts';
import type { Messages } from './messages.ts';
import type { Notes } from './notes.ts';
import type { Records } from './records.ts';
import { provenOf } from './stored.ts';

type Row = Record<string, SQLOutputValue>;

/** Each table, and what a row of it is. */
const TABLES: readonly (readonly [name: string, kept: (row: Row) => Kept])[] = [
  [
    'records',
    ({ document, head }) => ({
      kind: 'record',
      record: read('record', String(document)),
      ...(head !== null && { head: String(head) }),
    }),
  ],
  [
    'events',
    (row) => ({ kind: 'event', ...readable('event', provenOf(row, String(row.record), Number(row.seq))) }),
  ],
  [
    'errands',
    ({ document, owed_at, attempts, ready_at }) => ({
      kind: 'errand',
      errand: read('errand', String(document)),
      owedAt: Number(owed_at),
      attempts: Number(attempts),
      dueAt: Number(ready_at),
    }),
  ],
  ['acts', (row) => ({ kind: 'act', ...readable('act', provenOf(row, ADMINISTRATION, Number(row.row))) })],
  ['ledger', ({ document }) => ({ kind: 'entry', entry: read('entry', String(document)) })],
  ['postings', ({ document }) => ({ kind: 'posting', posting: read('posting', String(document)) })],
  [
    'conversations',
    ({ document }) => ({ kind: 'conversation', conversation: read('conversation', String(document)) }),
  ],
  ['notes', ({ key, value }) => ({ kind: 'note', key: String(key), value: String(value) })],
  [
    'passing_notes',
    ({ key, value, over_at }) => ({
      kind: 'note',
      key: String(key),
      value: String(value),
      until: Number(over_at),
    }),
  ],
];

/** Which table is being read, and the row that was read last. */
const Place = z.tuple([z.number(), z.number()]);

export function createDump(
  database: DatabaseSync,
  commit: GroupCommit,
  into: {
    readonly records: Records;
    readonly events: Events;
    readonly acts: Acts;
    readonly ledger: EmbeddedLedger;
    readonly messages: Messages;
    readonly notes: Notes;
  },
): Dump {
  const from = TABLES.map(([name]) =>
    database.prepare(`SELECT * FROM ${name} WHERE row > ? ORDER BY row LIMIT ?`),
  );
  const errand = database.prepare(
    `INSERT INTO errands VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT (id) DO UPDATE SET
     document = excluded.document, owed_at = excluded.owed_at, attempts = excluded.attempts, ready_at = excluded.ready_at`,
  );

  function put(kept: Exclude<Kept, { kind: 'event' }>): void {
    switch (kept.kind) {
      case 'record':
        into.records.restore(kept.record, kept.head);
        break;
      case 'errand': {
        const { id, record, kind } = kept.errand;
        const { owedAt, attempts, dueAt } = kept;
        errand.run(id, record, kind, write('errand', kept.errand), owedAt, attempts, dueAt);
        break;
      }
      case 'act':
        into.acts.restore(kept);
        break;
      case 'entry':
        into.ledger.restore(kept.entry);
        break;
      case 'posting':
        into.messages.restorePosting(kept.posting);
        break;
      case 'conversation':
        into.messages.restoreConversation(kept.conversation);
        break;
      case 'note':
        into.notes.restore(kept.key, kept.value, kept.until);
        break;
    }
  }

  return {
    async dump(limit, after) {
      const [table, row] = after === undefined ? [0, 0] : Place.parse(JSON.parse(after));
      const rows = from[table]?.all(row, limit) ?? [];
      const kept = TABLES[table]?.[1];
      const items = kept === undefined ? [] : rows.map(kept);
      const next = rows.length < limit ? [table + 1, 0] : [table, Number(rows.at(-1)?.row)];
      return { items, ...((next[0] ?? 0) < TABLES.length && { next: JSON.stringify(next) }) };
    },
    restore: (all) =>
      commit(() => {
        for (const kept of all) if (kept.kind !== 'event') put(kept);
        into.events.restore(
          all.filter((kept) => kept.kind === 'event'),
          all.flatMap((kept) => (kept.kind === 'record' ? [kept.record.id] : [])),
        );
      }),
  };
}
