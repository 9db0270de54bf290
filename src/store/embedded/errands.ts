import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { ErrandKind, NewErrand } from '../../access/owed.ts';
import type { Claim, Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { storedKinds } from '../lifts.ts';
import type { GroupCommit } from './group-commit.ts';

export interface Errands {
  readonly port: Pick<Store, 'claim' | 'claimFor' | 'settle' | 'postpone' | 'nextDue'>;
  /** Inside a transaction: owes it, unless it is owed already. */
  owe(errand: NewErrand, now: number): void;
  /** Inside a transaction: false when somebody else took it over. */
  pay(claim: Claim): boolean;
}

/**
 * An errand is ready when it is due and no lease runs: one instant, `ready_at`, says both. Each lease and each
 * postponement moves the fence, so what a former holder still tries to say is recognised as late.
 */
export function createErrands(database: DatabaseSync, commit: GroupCommit): Errands {
  // Whoever held a lease in this file is gone, or it could not have been opened: nothing waits for a lease to end.
  database.exec('UPDATE errands SET ready_at = 0, lease_until = 0, fence = fence + 1 WHERE lease_until > 0');
  const owe = database.prepare(
    'INSERT INTO errands VALUES (NULL, ?, ?, ?, ?, ?, 0, ?, 0, 0) ON CONFLICT (id) DO NOTHING',
  );
  // Of these kinds, or of any: null.
  const wanted = '(:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))';
  const ready = database.prepare(
    `SELECT * FROM errands WHERE ready_at <= :now AND ${wanted} ORDER BY ready_at, id LIMIT :limit`,
  );
  const free = database.prepare(
    `SELECT * FROM errands WHERE record = :record AND lease_until <= :now AND ${wanted}`,
  );
  const lease = database.prepare(
    'UPDATE errands SET ready_at = ?, lease_until = ?, fence = fence + 1 WHERE id = ? RETURNING fence',
  );
  const settle = database.prepare('DELETE FROM errands WHERE id = ? AND fence = ?');
  const postpone = database.prepare(
    'UPDATE errands SET ready_at = ?, lease_until = 0, attempts = attempts + 1, fence = fence + 1 WHERE id = ? AND fence = ?',
  );
  const next = database.prepare(`SELECT ready_at FROM errands WHERE ${wanted} ORDER BY ready_at LIMIT 1`);
  const listed = (kinds: readonly ErrandKind[] | undefined) =>
    kinds ? JSON.stringify(storedKinds(kinds)) : null;

  function take(row: Record<string, SQLOutputValue>, leaseUntil: number): Claim {
    const leased = lease.get(leaseUntil, leaseUntil, String(row.id));
    return {
      errand: read('errand', String(row.document)),
      fence: String(leased?.fence),
      leaseUntil,
      attempts: Number(row.attempts),
      owedAt: Number(row.owed_at),
    };
  }
  const pay = (claim: Claim): boolean => settle.run(claim.errand.id, Number(claim.fence)).changes === 1;

  return {
    owe(errand, now) {
      owe.run(errand.id, errand.record, errand.kind, write('errand', errand), now, errand.notBefore ?? now);
    },
    pay,
    port: {
      claim: (now, leaseMs, limit, kinds) =>
        commit(() => ready.all({ now, limit, kinds: listed(kinds) }).map((row) => take(row, now + leaseMs))),
      claimFor: (record, kind, now, leaseMs) =>
        commit(() => free.all({ record, now, kinds: listed([kind]) }).map((row) => take(row, now + leaseMs))),
      settle: (claim) => commit(() => pay(claim)),
      postpone: (claim, dueAt) =>
        commit(() => postpone.run(dueAt, claim.errand.id, Number(claim.fence)).changes === 1),
      async nextDue(kinds) {
        const row = next.get({ kinds: listed(kinds) });
        return row && Number(row.ready_at);
      },
    },
  };
}
