import type { DatabaseSync } from 'node:sqlite';
import type { AccessRecord } from '../../access/record.ts';
import {
  accountOf,
  endsAt,
  isLive,
  linkHashes,
  liveKey,
  seqFrom,
  wakesAt,
} from '../../access/record-queries.ts';
import type { Hash } from '../../audit/canonical.ts';
import { strippedHistory } from '../../audit/strip.ts';
import type { CommitOutcome, CommitRequest, Store } from '../../usecases/ports.ts';
import { read, wrap, write } from '../documents.ts';
import { after, type Before, FIRST, sealAll } from '../sealing.ts';
import { firstReadable, type OnUnreadable, readOrLeave } from '../unreadable.ts';
import type { Errands } from './errands.ts';
import type { Events } from './events.ts';
import type { GroupCommit } from './group-commit.ts';
import type { EmbeddedLedger } from './ledger.ts';
import { createLists, createPrefixSearch } from './lists.ts';
import { createRecordReader, rowIn, versionOf, withRows } from './stored.ts';

export interface Records {
  readonly port: Pick<
    Store,
    | 'load'
    | 'history'
    | 'byToken'
    | 'byAddress'
    | 'byAccount'
    | 'list'
    | 'startingWith'
    | 'due'
    | 'commit'
    | 'strip'
  >;
  /** Inside a transaction: puts it in, or over what is there. */
  restore(record: AccessRecord, head: Hash | undefined): void;
}

export function createRecords(
  database: DatabaseSync,
  commit: GroupCommit,
  {
    errands,
    events,
    ledger,
    now,
    onUnreadable,
  }: {
    readonly errands: Errands;
    readonly events: Events;
    readonly ledger: EmbeddedLedger;
    readonly now: () => number;
    readonly onUnreadable: OnUnreadable;
  },
): Records {
  const byId = database.prepare('SELECT row, document, version FROM records WHERE id = ?');
  const byLink = database.prepare(
    'SELECT records.row, document, version FROM links JOIN records ON records.row = links.record WHERE hash = ?',
  );
  const byAddress = database.prepare(
    'SELECT row, document, version FROM records WHERE address = ? ORDER BY asked_at DESC, id',
  );
  const storedOf = createRecordReader();
  const byAccount = database.prepare(
    'SELECT row, document, version FROM records WHERE account = ? ORDER BY asked_at DESC, id',
  );
  const due = database.prepare(
    'SELECT id, row, document, version FROM records WHERE wakes_at <= ? ORDER BY wakes_at, id LIMIT ?',
  );
  const kept = 'SELECT row, version, account, sponsor, live_key, head, events FROM records WHERE';
  const there = database.prepare(`${kept} id = ?`);
  const thereAt = database.prepare(`${kept} row = ? AND id = ?`);
  const holder = database.prepare('SELECT id FROM records WHERE live_key = ?');
  // Values by position: a change waits for its names to be looked up, and that costs as much as the write.
  const insert = database.prepare(
    `INSERT INTO records (version, document, status, wakes_at, ends_at, changed_at, head, events, account,
     sponsor, live_key, id, address, asked_at, resource) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const state =
    'version = ?, document = ?, status = ?, wakes_at = ?, ends_at = ?, changed_at = ?, head = ?, events = ?';
  const update = database.prepare(`UPDATE records SET ${state} WHERE row = ?`);
  // Apart from the other: what is named is written again into its index, though it be the same.
  const updateKeys = database.prepare(
    `UPDATE records SET ${state}, account = ?, sponsor = ?, live_key = ? WHERE row = ?`,
  );
  const link = database.prepare('INSERT OR IGNORE INTO links VALUES (?, ?)');
  const putHead = database.prepare('UPDATE records SET head = ? WHERE id = ?');

  // Every condition is looked at before the first write, so an outcome that is no commit leaves nothing behind.
  function apply(change: CommitRequest): CommitOutcome {
    const { record, expected } = change;
    const found = expected === undefined ? there.get(record.id) : thereAt.get(rowIn(expected), record.id);
    if ((found && versionOf(found)) !== expected) return { kind: 'conflict' };
    const account = accountOf(record) ?? null;
    const live = isLive(record) ? liveKey(record) : null;
    const { address, sponsor, resource, at: asked } = record.request;
    const isSame =
      found !== undefined &&
      found.account === account &&
      found.live_key === live &&
      found.sponsor === sponsor.id;
    if (live !== null && !isSame) {
      const other = holder.get(live);
      if (other !== undefined && other.id !== record.id) return { kind: 'duplicate' };
    }
    if (change.settles !== undefined && !errands.pay(change.settles)) return { kind: 'conflict' };

    const head = found?.head ?? null;
    const before: Before =
      head !== null
        ? { previous: String(head), unsealed: [] }
        : found === undefined
          ? FIRST
          : after(events.proven(record.id));
    const seq = seqFrom(record, change.events);
    const documents = change.events.map((one) => wrap('event', one));
    const sealed = sealAll('event', { record: record.id, seq }, documents, before, ledger.newest());
    const last = sealed.at(-1)?.seal.hash;

    const named = withRows(String(found?.events ?? '[]'), events.add(record.id, seq, sealed));
    const version = Number(found?.version ?? 0) + 1;
    const state = [
      ...[version, write('record', record), record.status, wakesAt(record) ?? null, endsAt(record) ?? null],
      ...[record.changedAt, last ?? head, named],
    ];
    const keys = [account, sponsor.id, live];
    let row = found?.row ?? null;
    if (row === null)
      row = insert.run(...state, ...keys, record.id, address, asked, resource).lastInsertRowid;
    else if (isSame) update.run(...state, row);
    else updateKeys.run(...state, ...keys, row);
    for (const hash of linkHashes(record)) link.run(hash, row);
    if (last !== undefined) ledger.add({ record: record.id, seq: record.seq, hash: last });
    for (const errand of change.errands) errands.owe(errand, now(), change.trace);
    return { kind: 'committed', version: versionOf({ row, version }) };
  }

  const dropPostings = database.prepare('DELETE FROM postings WHERE record = ?');
  const readdress = database.prepare('UPDATE records SET address = ?, account = NULL WHERE id = ?');

  function strip(id: string): void {
    const row = byId.get(id);
    if (row === undefined) return;
    events.rewrite(id, strippedHistory(events.proven(id)));
    const { record } = storedOf(row);
    if (record.status !== 'ended' || !record.forgotten) return;
    readdress.run(record.request.address, id);
    dropPostings.run(id);
  }

  return {
    restore(record, head) {
      const found = there.get(record.id);
      const expected = found === undefined ? {} : { expected: versionOf(found) };
      const { kind } = apply({ record, ...expected, events: [], errands: [] });
      if (kind !== 'committed') throw new Error(`${record.id} cannot be put in: ${kind}`);
      putHead.run(head ?? null, record.id);
    },
    port: {
      async load(id) {
        const row = byId.get(id);
        return row && storedOf(row);
      },
      async history(id) {
        return events.documents(id).map((document) => read('event', document));
      },
      async byToken(hash) {
        const row = byLink.get(hash);
        const stored = row && storedOf(row);
        return stored && linkHashes(stored.record).includes(hash) ? stored : undefined;
      },
      async byAddress(address) {
        return byAddress.all(address).map(storedOf);
      },
      async byAccount(account) {
        return byAccount.all(account).map(storedOf);
      },
      async due(at, limit) {
        return firstReadable(limit, async (count) =>
          due.all(at, count).map((row) => readOrLeave(String(row.id), () => storedOf(row), onUnreadable)),
        );
      },
      list: createLists(database, storedOf),
      startingWith: createPrefixSearch(database, storedOf),
      commit: (change) => commit(() => apply(change)),
      strip: (id) => commit(() => strip(id)),
    },
  };
}
