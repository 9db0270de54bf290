import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { accountOf, endsAt, isLive, linkHashes, liveKey, wakesAt } from '../../access/keys.ts';
import type { AccessRecord } from '../../access/record.ts';
import type { Change, CommitOutcome, Store, Stored } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import type { Errands } from './errands.ts';
import { createLists } from './lists.ts';

type Records = Pick<Store, 'load' | 'byToken' | 'byAddress' | 'byAccount' | 'list' | 'due' | 'commit'>;

export function storedOf(row: Record<string, SQLOutputValue>): Stored {
  return { record: read<AccessRecord>('record', String(row.document)), version: String(row.version) };
}

export function createRecords(
  database: DatabaseSync,
  commit: <T>(work: () => T) => Promise<T>,
  errands: Errands,
  now: () => number,
): Records {
  const byId = database.prepare('SELECT document, version FROM records WHERE id = ?');
  const byLink = database.prepare(
    'SELECT document, version FROM links JOIN records ON records.id = links.record WHERE hash = ?',
  );
  const byAddress = database.prepare(
    'SELECT document, version FROM records WHERE address = ? ORDER BY asked_at DESC',
  );
  const byAccount = database.prepare(
    'SELECT document, version FROM records WHERE account = ? ORDER BY asked_at DESC',
  );
  const due = database.prepare(
    'SELECT document, version FROM records WHERE wakes_at <= ? ORDER BY wakes_at LIMIT ?',
  );
  const version = database.prepare('SELECT version FROM records WHERE id = ?');
  const holder = database.prepare('SELECT id FROM records WHERE live_key = ?');
  const put = database.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const link = database.prepare('INSERT OR IGNORE INTO links VALUES (?, ?)');
  const event = database.prepare('INSERT INTO events VALUES (?, ?, ?)');

  function write1(change: Change): CommitOutcome {
    const { record, expected, events } = change;
    const found = version.get(record.id);
    if (String(found?.version ?? '') !== (expected ?? '')) return { kind: 'conflict' };
    const live = isLive(record) ? liveKey(record) : null;
    if (live !== null) {
      const other = holder.get(live);
      if (other !== undefined && other.id !== record.id) return { kind: 'duplicate' };
    }
    if (change.settles !== undefined && !errands.pay(change.settles)) return { kind: 'conflict' };
    const next = Number(expected ?? 0) + 1;
    const { request } = record;
    put.run(
      record.id,
      next,
      write(record),
      request.address,
      accountOf(record) ?? null,
      request.sponsor.id,
      record.status,
      live,
      wakesAt(record) ?? null,
      endsAt(record) ?? null,
      request.at,
      record.changedAt,
    );
    for (const hash of linkHashes(record)) link.run(hash, record.id);
    for (const [i, one] of events.entries())
      event.run(record.id, record.seq - events.length + 1 + i, write(one));
    for (const errand of change.errands) errands.owe(errand, now());
    return { kind: 'committed', version: String(next) };
  }

  return {
    async load(id) {
      const row = byId.get(id);
      return row && storedOf(row);
    },
    async byToken(hash) {
      const row = byLink.get(hash);
      return row && storedOf(row);
    },
    async byAddress(address) {
      return byAddress.all(address).map(storedOf);
    },
    async byAccount(account) {
      return byAccount.all(account).map(storedOf);
    },
    async due(at, limit) {
      return due.all(at, limit).map(storedOf);
    },
    list: createLists(database),
    commit: (change) => commit(() => write1(change)),
  };
}
