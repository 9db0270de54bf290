import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import type { ErrandKind, NewErrand } from '../../access/owed.ts';
import type { Claim, Store } from '../../usecases/ports.ts';
import { unwrap, wrap } from '../documents.ts';
import { isInDoubt, leftAs } from '../left-errands.ts';
import { storedKinds } from '../lifts.ts';
import { outstandingOf } from '../outstanding.ts';
import { leftUntil, type OnUnreadable, readOrLeave } from '../unreadable.ts';
import type { GroupCommit } from './group-commit.ts';

const Traced = z.object({ trace: z.string().optional() });

export interface Errands {
  readonly port: Pick<
    Store,
    'owe' | 'claim' | 'claimFor' | 'settle' | 'postpone' | 'nextDue' | 'outstanding'
  >;
  /** Inside a transaction: owes it, unless it is owed already. */
  owe(errand: NewErrand, now: number, trace?: string): void;
  /** Inside a transaction: false when somebody else took it over. */
  pay(claim: Claim): boolean;
}

/**
 * An errand is ready when it is due and no lease runs: one instant, `ready_at`, says both. Each lease and each
 * postponement moves the fence, so what a former holder still tries to say is recognised as late.
 */
export function createErrands(
  database: DatabaseSync,
  commit: GroupCommit,
  onUnreadable: OnUnreadable,
): Errands {
  // Whoever held a lease in this file is gone, or it could not have been opened: nothing waits for a lease to end.
  database
    .prepare(
      'UPDATE errands SET ready_at = 0, lease_until = :over, fence = fence + 1 WHERE lease_until > :over',
    )
    .run({ over: leftAs(true) });
  const owe = database.prepare(
    'INSERT INTO errands VALUES (NULL, ?, ?, ?, ?, ?, 0, ?, 0, 0) ON CONFLICT (id) DO NOTHING',
  );
  const readyOfAny = database.prepare(
    'SELECT * FROM errands WHERE ready_at <= :now ORDER BY ready_at, id LIMIT :limit',
  );
  // Kind by kind, so that thousands that wait for one lane cost the others nothing.
  const readyOf = database.prepare(
    `SELECT errands.* FROM json_each(:kinds) AS wanted JOIN errands ON errands.row IN (
       SELECT row FROM errands WHERE kind = wanted.value AND ready_at <= :now ORDER BY ready_at, id LIMIT :limit
     ) ORDER BY ready_at, id LIMIT :limit`,
  );
  const free = database.prepare(
    `SELECT * FROM errands WHERE record = :record AND lease_until <= :now
       AND kind IN (SELECT value FROM json_each(:kinds))`,
  );
  const lease = database.prepare(
    'UPDATE errands SET ready_at = ?, lease_until = ?, fence = fence + 1 WHERE id = ? RETURNING fence',
  );
  const settle = database.prepare('DELETE FROM errands WHERE id = ? AND fence = ?');
  const postpone = database.prepare(
    'UPDATE errands SET ready_at = ?, lease_until = ?, attempts = attempts + 1, fence = fence + 1 WHERE id = ? AND fence = ?',
  );
  const leave = database.prepare('UPDATE errands SET ready_at = ? WHERE id = ?');
  const nextOfAny = database.prepare('SELECT min(ready_at) AS ready_at FROM errands');
  const nextOf = database.prepare(
    `SELECT min((SELECT min(ready_at) FROM errands WHERE kind = wanted.value)) AS ready_at
       FROM json_each(:kinds) AS wanted`,
  );
  const outstanding = database.prepare('SELECT document, owed_at FROM errands ORDER BY ready_at, id LIMIT ?');
  const listed = (kinds: readonly ErrandKind[]): string => JSON.stringify(storedKinds(kinds));

  function take(row: Record<string, SQLOutputValue>, now: number, leaseMs: number): readonly Claim[] {
    const [id, owedAt, leaseUntil] = [String(row.id), Number(row.owed_at), now + leaseMs];
    const document: unknown = JSON.parse(String(row.document));
    const errand = readOrLeave(id, () => unwrap('errand', document), onUnreadable);
    if (errand === undefined) {
      leave.run(leftUntil(owedAt, now), id);
      return [];
    }
    const leased = lease.get(leaseUntil, leaseUntil, id);
    const { trace } = Traced.parse(document);
    const state = { attempts: Number(row.attempts), inDoubt: isInDoubt(Number(row.lease_until)), owedAt };
    return [{ errand, fence: String(leased?.fence), leaseUntil, ...state, ...(trace && { trace }) }];
  }
  const pay = (claim: Claim): boolean => settle.run(claim.errand.id, Number(claim.fence)).changes === 1;

  function add(errand: NewErrand, now: number, trace?: string): void {
    // Beside the errand, not in it: a version that knows nothing of it reads the errand all the same.
    const document = JSON.stringify({ ...wrap('errand', errand), ...(trace && { trace }) });
    owe.run(errand.id, errand.record, errand.kind, document, now, errand.notBefore ?? now);
  }

  return {
    owe: add,
    pay,
    port: {
      owe: (errand, now) => commit(() => add(errand, now)),
      // A lease ends with its process anyway, an errand that was put off may be tried too soon, and one that was paid by
      // itself may be paid once more, as after a kill right before this: no message waits for the disk.
      claim: (now, leaseMs, limit, kinds) =>
        commit(() => {
          const rows = kinds
            ? readyOf.all({ now, limit, kinds: listed(kinds) })
            : readyOfAny.all({ now, limit });
          return rows.flatMap((row) => take(row, now, leaseMs));
        }, false),
      claimFor: (record, kind, now, leaseMs) =>
        commit(
          () => free.all({ record, now, kinds: listed([kind]) }).flatMap((row) => take(row, now, leaseMs)),
          false,
        ),
      settle: (claim) => commit(() => pay(claim), false),
      postpone: (claim, dueAt, inDoubt = false) =>
        commit(() => {
          const left = leftAs(inDoubt);
          return postpone.run(dueAt, left, claim.errand.id, Number(claim.fence)).changes === 1;
        }, false),
      outstanding: async (now, limit) =>
        outstanding.all(limit).flatMap((row) => {
          const document: unknown = JSON.parse(String(row.document));
          return outstandingOf(document, Number(row.owed_at), now);
        }),
      async nextDue(kinds) {
        const at = (kinds ? nextOf.get({ kinds: listed(kinds) }) : nextOfAny.get())?.ready_at;
        return at === null || at === undefined ? undefined : Number(at);
      },
    },
  };
}
