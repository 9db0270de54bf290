import { z } from 'zod';
import type { ErrandKind } from '../../access/owed.ts';
import type { Claim, Store } from '../../usecases/ports.ts';
import { leftAs } from '../left-errands.ts';
import { storedKinds } from '../lifts.ts';
import { outstandingOf } from '../outstanding.ts';
import { leftUntil, type OnUnreadable, readOrLeave } from '../unreadable.ts';
import type { Calls } from './calls.ts';
import { put, take } from './conditional.ts';
import { errandId, partnerOf } from './ids.ts';
import { whole } from './lists.ts';
import { query } from './records.ts';
import { claimOf, type ErrandState, errandOf, errandRow, idOf, leftRow, type Row, untried } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

type Outbox = Pick<Store, 'owe' | 'claim' | 'claimFor' | 'settle' | 'postpone' | 'nextDue' | 'outstanding'>;

/** A claimer that others were quicker than looks again, this often. */
const MAX_CLAIM_TRIES = 3;

/** A condition of the kind, or none. */
const among = (kinds: readonly ErrandKind[] | undefined) =>
  kinds === undefined
    ? { condition: '', parameters: [] }
    : {
        condition: ` AND c.errandKind IN (${storedKinds(kinds)
          .map((_, at) => `@kind${at}`)
          .join(', ')})`,
        parameters: storedKinds(kinds).map((value, at) => ({ name: `@kind${at}`, value })),
      };

const OwedAt = z.object({ owedAt: z.number() });
const ReadyAt = z.object({ readyAt: z.number() });

/**
 * The outbox, shared by all replicas. An errand is leased by a conditional write, and its ETag is the fence: it
 * changes with every lease, so what a former holder does with the old one is refused by the database itself.
 *
 * There is no index of what is due in a partition of its own: it would be one hot partition, written twice for
 * every errand and outside the change's batch. The query over all partitions costs 3 RU a look instead.
 */
export function createErrands({ records }: Containers, calls: Calls, onUnreadable: OnUnreadable): Outbox {
  const write = (document: Row, expected?: string) => ({
    container: records,
    partition: document.partner,
    document,
    expected,
  });

  /** 6 RU; undefined when somebody else was quicker, or it is for a newer version. */
  async function lease(found: unknown, now: number, leaseMs: number): Promise<Claim | undefined> {
    const known = readOrLeave(idOf(found), () => errandOf(found), onUnreadable);
    if (known === undefined) {
      const { document, etag } = leftRow(found, (owedAt) => leftUntil(owedAt, now));
      await put(calls, 'leave', write(document, etag));
      return undefined;
    }
    const { errand, state, etag } = known;
    const until = now + leaseMs;
    const leased: ErrandState = { ...state, readyAt: until, leaseUntil: until };
    const fence = await put(calls, 'lease', write(errandRow(errand, leased), etag));
    return fence === undefined ? undefined : claimOf(errand, leased, fence, state);
  }

  return {
    /** 6 RU. */
    async owe(errand, now) {
      await put(calls, 'owe', write(errandRow(errand, untried(errand, now))));
    },

    async claim(now, leaseMs, limit, kinds) {
      const claims: Claim[] = [];
      const { condition, parameters } = among(kinds);
      for (let round = 0; round < MAX_CLAIM_TRIES && claims.length < limit; round++) {
        const found = await query(calls, 'claim', records, {
          query: `SELECT TOP ${whole(limit - claims.length)} * FROM c WHERE c.readyAt <= @now${condition} ORDER BY c.readyAt ASC`,
          parameters: [{ name: '@now', value: now }, ...parameters],
        });
        const leased = await Promise.all(found.map((one) => lease(one, now, leaseMs)));
        const won = leased.filter((one) => one !== undefined);
        claims.push(...won);
        if (won.length === found.length) break;
      }
      return claims;
    },

    /** 3 RU, and 6 for each: one partition. */
    async claimFor(record, kind, now, leaseMs) {
      const { condition, parameters } = among([kind]);
      const found = await query(
        calls,
        'claim for',
        records,
        {
          query: `SELECT * FROM c WHERE c.errandOf = @record AND c.leaseUntil <= @now${condition}`,
          parameters: [{ name: '@record', value: record }, { name: '@now', value: now }, ...parameters],
        },
        partnerOf(record),
      );
      const leased = await Promise.all(found.map((one) => lease(one, now, leaseMs)));
      return leased.filter((one) => one !== undefined);
    },

    /** 6 RU. */
    settle: ({ errand, fence }) =>
      take(calls, 'settle', records, {
        id: errandId(errand.id),
        partition: partnerOf(errand.record),
        etag: fence,
      }),

    /** 6 RU. */
    async postpone(claim, dueAt, inDoubt = false) {
      const { errand, owedAt, attempts, trace } = claim;
      const leaseUntil = leftAs(inDoubt);
      const row = errandRow(errand, { owedAt, attempts: attempts + 1, readyAt: dueAt, leaseUntil, trace });
      return (await put(calls, 'postpone', write(row, claim.fence))) !== undefined;
    },

    /** 3 RU, and 1 for each few found. */
    async outstanding(now, limit) {
      const found = await query(calls, 'outstanding', records, {
        query: `SELECT TOP ${whole(limit)} * FROM c WHERE c.readyAt >= 0 ORDER BY c.readyAt ASC`,
        parameters: [],
      });
      return found.flatMap((one) => outstandingOf(one, OwedAt.parse(one).owedAt, now));
    },

    /** 3 RU. */
    async nextDue(kinds) {
      const { condition, parameters } = among(kinds);
      const [next] = await query(calls, 'next due', records, {
        // The condition leaves out the documents that have no such property, which ORDER BY alone would not.
        query: `SELECT TOP 1 c.readyAt FROM c WHERE c.readyAt >= 0${condition} ORDER BY c.readyAt ASC`,
        parameters,
      });
      return next === undefined ? undefined : ReadyAt.parse(next).readyAt;
    },
  };
}
