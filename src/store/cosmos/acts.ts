import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { AdminAct } from '../../access/admin-act.ts';
import type { Hash } from '../../audit/canonical.ts';
import type { Proven } from '../../audit/chain.ts';
import type { Named } from '../../audit/seal.ts';
import { strippedActs } from '../../audit/strip.ts';
import type { Store } from '../../usecases/ports.ts';
import { unwrap } from '../documents.ts';
import { beforeSeq, seqPage } from '../paging.ts';
import { after, type Before, sealAct } from '../sealing.ts';
import { type Calls, ComeBack, PASSING } from './calls.ts';
import { ACTS, ACTS_HEAD, actId } from './ids.ts';
import { actRows, errandRow, provenOf, untried } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

export interface Acts {
  readonly port: Pick<Store, 'commitAct' | 'act' | 'acts' | 'stripActs'>;
  /** Puts it in, or over what is there; one after the other. */
  restore(act: Proven): Promise<void>;
  /** The hashes of acts after this one that have a seal; 1 RU where there are none, 1 more for each. */
  since(seq: number): Promise<readonly { readonly seq: number; readonly hash: Hash }[]>;
}

const Head = z.object({ seq: z.number() });
const Results = z.array(z.object({ statusCode: z.number() }));
/** Of what a batch did not come to, because another part of it failed. */
const SKIPPED = 424;

/**
 * The record of administration, in a partition of its own. All of it is read by id, 1 RU each, so that it takes no
 * index: a document says which act is the newest. An act is one batch, about 25 RU.
 */
export function createActs(
  { records }: Containers,
  calls: Calls,
  now: () => number,
  /** Not known before there is a ledger, which names acts. */
  newestEntry: () => Named,
): Acts {
  async function read(id: string): Promise<object | undefined> {
    const { resource } = await calls.send('act', () => records.item(id, ACTS).read<object>());
    return resource;
  }
  async function act(seq: number): Promise<AdminAct | undefined> {
    const found = await read(actId(seq));
    return found && unwrap('act', found);
  }
  async function proven(seq: number): Promise<Proven | undefined> {
    const found = await read(actId(seq));
    return found && provenOf(found);
  }
  const all = async (last: number): Promise<readonly Proven[]> =>
    (await Promise.all(Array.from({ length: last }, (_, i) => proven(i + 1)))).filter(
      (one) => one !== undefined,
    );
  /** What acts of an older version come to, the last before this. */
  async function older(seq: number): Promise<Before> {
    return after(await all(seq - 1));
  }
  async function newest(): Promise<number> {
    const head = await read(ACTS_HEAD);
    return head === undefined ? 0 : Head.parse(head).seq;
  }

  return {
    async since(seq) {
      const last = await newest();
      const all = await Promise.all(Array.from({ length: last - seq }, (_, i) => proven(seq + 1 + i)));
      return all.flatMap((one) => (one?.seal === undefined ? [] : [{ seq: one.seq, hash: one.seal.hash }]));
    },
    async restore(kept) {
      const [row, key, head] = actRows(kept);
      const rows = kept.seq > (await newest()) ? [row, key, head] : [row, key];
      for (const one of rows) await calls.send('restore', () => records.items.upsert(one));
    },
    port: {
      act,
      async stripActs(seqs) {
        for (const changed of strippedActs(await all(await newest()), seqs)) {
          const [row] = actRows(changed);
          await calls.send('strip', () => records.items.upsert(row));
        }
      },
      async commitAct(next, errands) {
        const last = next.seq > 1 ? await proven(next.seq - 1) : undefined;
        const before = last?.seal === undefined ? await older(next.seq) : after([last]);
        const [row, key, head] = actRows(sealAct(next, before, newestEntry()));
        const operations: readonly OperationInput[] = [
          ...[key, row, ...errands.map((errand) => errandRow(errand, untried(errand, now())))].map(
            (resourceBody) => ({ operationType: 'Create', resourceBody }) as const,
          ),
          { operationType: 'Upsert', resourceBody: head },
        ];
        const answered = await calls.send('commit act', async ({ doubtful }) => {
          const answer = await records.items.batch([...operations], ACTS);
          const results = Results.parse(answer.result);
          const passing = results.find(({ statusCode }) => PASSING.has(statusCode));
          if (passing !== undefined) throw new ComeBack(passing.statusCode);
          return { headers: answer.headers, results, doubtful };
        });
        const { results, doubtful } = answered;
        const failed = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== SKIPPED);
        const status = results[failed]?.statusCode;
        if (status === undefined) return 'committed';
        // There already: by a try of this one whose answer was lost, where it has the number that it was to have.
        if (failed === 0 && status === 409)
          return doubtful && (await act(next.seq))?.id === next.id ? 'committed' : 'duplicate';
        if (failed === 1 && status === 409) return 'conflict';
        throw new Error(`Cosmos DB refused an act with status ${status}`);
      },
      async acts(limit, end) {
        const from = Math.min(beforeSeq(end) ?? Number.POSITIVE_INFINITY, (await newest()) + 1);
        const seqs = Array.from({ length: Math.min(limit, from - 1) }, (_, i) => from - 1 - i);
        const found = await Promise.all(seqs.map(act));
        return seqPage(
          limit,
          found.filter((one) => one !== undefined),
        );
      },
    },
  };
}
