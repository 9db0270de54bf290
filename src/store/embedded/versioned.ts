import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../usecases/ports.ts';
import { type Body, type DocumentKind, read, write } from '../documents.ts';
import { createInquiries } from '../inquiries.ts';
import { BATCH, BATCH_ROWS, BATCHES, INQUIRIES, INQUIRY, PACE, PILES, PREFIXES } from '../notes.ts';
import type { GroupCommit } from './group-commit.ts';
import { behind } from './stored.ts';

type Notes = Pick<Store, 'note' | 'saveNote'>;
type Versioned = Pick<
  Store,
  | ('pace' | 'savePace' | 'piles' | 'savePiles' | 'batch' | 'saveBatch')
  | ('batchRows' | 'saveBatchRows' | 'batchesLately' | 'saveBatchesLately')
  | ('inquiry' | 'saveInquiry' | 'openInquiries' | 'saveOpenInquiries' | 'idsOf')
>;

/** Notes that are written only as they were read; the version of one is its text. */
export function createVersioned(
  database: DatabaseSync,
  commit: GroupCommit,
  notes: Notes,
  now: () => number,
): Versioned {
  const find = database.prepare('SELECT value FROM notes WHERE key = ?');
  const under = database.prepare('SELECT key FROM notes WHERE key > ? AND key < ? ORDER BY key LIMIT ?');
  const make = database.prepare('INSERT INTO notes VALUES (NULL, ?, ?) ON CONFLICT (key) DO NOTHING');
  const replace = database.prepare('UPDATE notes SET value = ? WHERE key = ? AND value = ?');

  function get<K extends DocumentKind>(kind: K, key: string) {
    const row = find.get(key);
    return row && { body: read(kind, String(row.value)), version: String(row.value) };
  }
  function save<K extends DocumentKind>(kind: K, key: string, body: Body<K>, expected: string | undefined) {
    const value = write(kind, body);
    return commit(
      () => (expected === undefined ? make.run(key, value) : replace.run(value, key, expected)).changes === 1,
    );
  }

  // Whoever was sending through this file is gone, or it could not have been opened: nobody waits for their answer.
  const paced = get('pace', PACE);
  if (paced?.body.sending !== undefined) {
    const { sending: _over, ...rest } = paced.body;
    replace.run(write('pace', rest), PACE, paced.version);
  }

  return {
    async idsOf(kind, limit, last) {
      const prefix = PREFIXES[kind];
      const keys = under.all(`${prefix}${last ?? ''}`, behind(prefix), limit).map(({ key }) => String(key));
      const items = keys.map((key) => key.slice(prefix.length));
      const next = items.at(-1);
      return { items, ...(items.length === limit && next !== undefined && { next }) };
    },
    async pace() {
      const found = get('pace', PACE);
      return found && { pace: found.body, version: found.version };
    },
    savePace: (pace, expected) => save('pace', PACE, pace, expected),
    async piles(sponsor) {
      const found = get('piles', `${PILES}${sponsor}`);
      return found && { piles: found.body, version: found.version };
    },
    savePiles: (sponsor, piles, expected) => save('piles', `${PILES}${sponsor}`, piles, expected),
    async batch(id) {
      const found = get('batch', `${BATCH}${id}`);
      return found && { batch: found.body, version: found.version };
    },
    saveBatch: (batch, expected) => save('batch', `${BATCH}${batch.id}`, batch, expected),
    async batchRows(id, part) {
      const found = get('batchRows', `${BATCH_ROWS}${id}:${part}`);
      return found && { rows: found.body, version: found.version };
    },
    saveBatchRows: (id, part, rows, expected) =>
      save('batchRows', `${BATCH_ROWS}${id}:${part}`, rows, expected),
    async batchesLately() {
      const found = get('batches', BATCHES);
      return found && { lately: found.body, version: found.version };
    },
    saveBatchesLately: (lately, expected) => save('batches', BATCHES, lately, expected),
    ...createInquiries(
      {
        get: async (id) => get('inquiry', `${INQUIRY}${id}`),
        save: (kept, expected) => save('inquiry', `${INQUIRY}${kept.id}`, kept, expected),
      },
      notes,
      now,
    ),
    async openInquiries() {
      const found = await get('inquiries', INQUIRIES);
      return found && { inquiries: found.body, version: found.version };
    },
    saveOpenInquiries: (inquiries, expected) => save('inquiries', INQUIRIES, inquiries, expected),
  };
}
