import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { NewErrand } from '../../access/owed.ts';
import type { Claim, Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';

export interface Errands {
  readonly port: Pick<Store, 'claim' | 'claimFor' | 'settle' | 'postpone' | 'nextDue'>;
  /** Inside a transaction: owes it, unless it is owed already. */
  owe(errand: NewErrand, now: number): void;
  /** Inside a transaction: false when somebody else took it over. */
  pay(claim: Claim): boolean;
}

/** A leased errand is one that is due later, with a fence that moved: whoever holds the old fence lost it. */
export function createErrands(database: DatabaseSync, commit: <T>(work: () => T) => Promise<T>): Errands {
  const owe = database.prepare('INSERT OR IGNORE INTO errands VALUES (?, ?, ?, ?, ?, ?, 0, 0)');
  const due = database.prepare('SELECT * FROM errands WHERE due_at <= ? ORDER BY due_at LIMIT ?');
  // A fence above zero with time left is somebody's lease; one that was put off is free to whoever waits for it.
  const dueFor = database.prepare(
    'SELECT * FROM errands WHERE record = ? AND kind = ? AND (due_at <= ? OR fence % 2 = 0)',
  );
  const lease = database.prepare(
    'UPDATE errands SET due_at = ?, fence = (fence | 1) + 2 WHERE id = ? AND fence = ?',
  );
  const settle = database.prepare('DELETE FROM errands WHERE id = ? AND fence = ?');
  const postpone = database.prepare(
    'UPDATE errands SET due_at = ?, attempts = attempts + 1, fence = fence + 1 WHERE id = ? AND fence = ?',
  );
  const next = database.prepare('SELECT due_at FROM errands ORDER BY due_at LIMIT 1');

  function take(row: Record<string, SQLOutputValue>, leaseUntil: number): Claim {
    const fence = Number(row.fence);
    lease.run(leaseUntil, String(row.id), fence);
    return {
      errand: read<NewErrand>('errand', String(row.document)),
      fence: String((fence | 1) + 2),
      leaseUntil,
      attempts: Number(row.attempts),
      owedAt: Number(row.owed_at),
    };
  }
  const pay = (claim: Claim): boolean => settle.run(claim.errand.id, Number(claim.fence)).changes === 1;

  return {
    owe(errand, now) {
      owe.run(errand.id, errand.record, errand.kind, write(errand), now, now);
    },
    pay,
    port: {
      claim: (now, leaseMs, limit) =>
        commit(() => due.all(now, limit).map((row) => take(row, now + leaseMs))),
      claimFor: (record, kind, now, leaseMs) =>
        commit(() => dueFor.all(record, kind, now).map((row) => take(row, now + leaseMs))),
      settle: (claim) => commit(() => pay(claim)),
      postpone: (claim, dueAt) =>
        commit(() => postpone.run(dueAt, claim.errand.id, Number(claim.fence)).changes === 1),
      async nextDue() {
        const row = next.get();
        return row && Number(row.due_at);
      },
    },
  };
}
