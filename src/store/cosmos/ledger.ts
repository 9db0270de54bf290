import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { type Entry, type Head, nameOf, nextEntry, START } from '../../audit/ledger.ts';
import type { Named } from '../../audit/seal.ts';
import { ADMINISTRATION } from '../../audit/verify.ts';
import type { Store } from '../../usecases/ports.ts';
import { unwrap } from '../documents.ts';
import type { Acts } from './acts.ts';
import { type Calls, ComeBack, PASSING } from './calls.ts';
import { entryId, LEDGER, LEDGER_END } from './ids.ts';
import { query } from './records.ts';
import { entryRow, ledgerEndRow } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

export interface CosmosLedger {
  readonly port: Pick<Store, 'entries' | 'putInLedger'>;
  /** The newest entry that this process knows; others may have written more. */
  newest(): Named;
  /** Reads it anew. */
  refresh(): Promise<void>;
  /** Puts it in, or over what is there; one after the other. */
  restore(entry: Entry): Promise<void>;
}

/** Seconds that are read anew each time: partitions' clocks differ, and a write is seen a moment after its time. */
const OVERLAP_SECONDS = 60;
/** An entry is one document, and so of 2 MB at most. */
const MOST_HEADS = 1_000;

const Ending = z.object({
  n: z.number(),
  hash: z.string(),
  since: z.number(),
  act: z.number(),
  _etag: z.string(),
});
const Changed = z.object({
  recordId: z.string(),
  head: z.object({ seq: z.number(), hash: z.string() }).optional(),
  _ts: z.number(),
});
const Results = z.array(z.object({ statusCode: z.number() }));

/**
 * The store-wide sequence, in a partition of its own. Whose turn it is names in one entry what all replicas committed
 * since the last: so no commit waits for another, and none costs more. Until then, a record that is removed together
 * with all that leads to it leaves no trace. What was committed is found by `_ts`, which the service itself sets and
 * indexes; whoever loses to another replica leaves it to that one.
 */
export function createLedger(
  { records }: Containers,
  calls: Calls,
  acts: Acts,
  now: () => number,
): CosmosLedger {
  let known = START;
  /** What was named lately, by record; found again within the overlap, it is not named again. */
  let named = new Map<string, number>();

  async function end() {
    const { resource } = await calls.send('ledger', () => records.item(LEDGER_END, LEDGER).read<object>());
    const found = resource && Ending.parse(resource);
    if (found !== undefined) known = { n: found.n, hash: found.hash };
    return found;
  }

  async function changed(since: number): Promise<readonly z.infer<typeof Changed>[]> {
    const found = await query(calls, 'committed', records, {
      query: 'SELECT c.recordId, c.head, c._ts FROM c WHERE c._ts >= @since AND IS_DEFINED(c.recordId)',
      parameters: [{ name: '@since', value: since }],
    });
    return found.map((one) => Changed.parse(one)).toSorted((a, b) => a._ts - b._ts);
  }

  async function append(heads: readonly Head[], since: number, act: number, etag: string | undefined) {
    const entry = nextEntry(known, heads, now());
    const row = ledgerEndRow({ ...nameOf(entry), since, act });
    const operations: OperationInput[] = [
      { operationType: 'Create', resourceBody: entryRow(entry) },
      etag === undefined
        ? { operationType: 'Create', resourceBody: row }
        : { operationType: 'Replace', id: row.id, resourceBody: row, ifMatch: etag },
    ];
    const results = await calls
      .send('append', async () => {
        const answer = await records.items.batch(operations, LEDGER);
        const all = Results.parse(answer.result);
        const passing = all.find(({ statusCode }) => PASSING.has(statusCode));
        if (passing !== undefined) throw new ComeBack(passing.statusCode);
        return { headers: answer.headers, all };
      })
      .then(({ all }) => all);
    return results.every(({ statusCode }) => statusCode < 400);
  }

  return {
    newest: () => known,
    async refresh() {
      await end();
    },
    async restore(entry) {
      const found = await end();
      const row = ledgerEndRow({ ...nameOf(entry), since: 0, act: 0 });
      for (const one of entry.n > (found?.n ?? 0) ? [entryRow(entry), row] : [entryRow(entry)])
        await calls.send('restore', () => records.items.upsert(one));
      await end();
    },
    port: {
      async entries(after, limit) {
        const { n: last } = (await end()) ?? START;
        const count = Math.max(0, Math.min(limit, last - after));
        const found = await Promise.all(
          Array.from({ length: count }, (_, i) =>
            calls.send('entry', () => records.item(entryId(after + 1 + i), LEDGER).read<object>()),
          ),
        );
        return found.flatMap(({ resource }) => (resource ? [unwrap('entry', resource)] : []));
      },
      async putInLedger() {
        for (;;) {
          const found = await end();
          const since = (found?.since ?? 0) - OVERLAP_SECONDS;
          const all = await changed(since);
          const fresh = all.flatMap(({ recordId: record, head, _ts }) =>
            head === undefined || (named.get(record) ?? 0) >= head.seq ? [] : [{ record, ...head, _ts }],
          );
          const done = await acts.since(found?.act ?? 0);
          const some = fresh.slice(0, MOST_HEADS);
          const heads: readonly Head[] = [
            ...some.map(({ record, seq, hash }) => ({ record, seq, hash })),
            ...done.map(({ seq, hash }) => ({ record: ADMINISTRATION, seq, hash })),
          ];
          if (heads.length === 0) return;
          const reached = fresh.length > some.length ? some.at(-1)?._ts : all.at(-1)?._ts;
          const act = done.at(-1)?.seq ?? found?.act ?? 0;
          if (!(await append(heads, reached ?? found?.since ?? 0, act, found?._etag))) continue;
          await end();
          const seen = new Set(all.map(({ recordId }) => recordId));
          named = new Map([...named].filter(([record]) => seen.has(record)));
          for (const { record, seq } of some) named.set(record, seq);
          if (fresh.length === some.length) return;
        }
      },
    },
  };
}
