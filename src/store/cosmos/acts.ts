import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { AdminAct } from '../../access/admin-act.ts';
import type { Store } from '../../usecases/ports.ts';
import { unwrap } from '../documents.ts';
import { beforeSeq, seqPage } from '../paging.ts';
import type { Calls } from './calls.ts';
import { sendBatch } from './commit.ts';
import { ACTS, ACTS_HEAD, actId } from './ids.ts';
import { actRows, errandRow } from './rows.ts';
import type { Containers } from './setup.ts';

export interface Acts {
  readonly port: Pick<Store, 'commitAct' | 'act' | 'acts'>;
  /** Puts it in, or over what is there; one after the other. */
  restore(act: AdminAct): Promise<void>;
}

const Head = z.object({ seq: z.number() });

/**
 * The record of administration, in a partition of its own. All of it is read by id, 1 RU each, so that it takes no
 * index: a document says which act is the newest. An act is one batch, about 25 RU.
 */
export function createActs({ records }: Containers, calls: Calls, now: () => number): Acts {
  async function read(id: string): Promise<object | undefined> {
    const { resource } = await calls.send('act', () => records.item(id, ACTS).read<object>());
    return resource;
  }
  async function act(seq: number): Promise<AdminAct | undefined> {
    const found = await read(actId(seq));
    return found && unwrap('act', found);
  }
  async function newest(): Promise<number> {
    const head = await read(ACTS_HEAD);
    return head === undefined ? 0 : Head.parse(head).seq;
  }

  return {
    async restore(kept) {
      const [row, key, head] = actRows(kept);
      const rows = kept.seq > (await newest()) ? [row, key, head] : [row, key];
      for (const one of rows) await calls.send('restore', () => records.items.upsert(one));
    },
    port: {
      act,
      async commitAct(next, errands) {
        const [row, key, head] = actRows(next);
        const state = { owedAt: now(), attempts: 0, readyAt: now(), leaseUntil: 0 };
        const operations: readonly OperationInput[] = [
          ...[key, row, ...errands.map((errand) => errandRow(errand, state))].map(
            (resourceBody) => ({ operationType: 'Create', resourceBody }) as const,
          ),
          { operationType: 'Upsert', resourceBody: head },
        ];
        const [keyed, put, ...others] = await sendBatch(records, calls, ACTS, operations);
        if (keyed?.statusCode === 409) return 'duplicate';
        if (put?.statusCode === 409) return 'conflict';
        const failed = [keyed, put, ...others].find((one) => one === undefined || one.statusCode >= 400);
        if (failed !== undefined)
          throw new Error(`Cosmos DB refused an act with status ${failed.statusCode}`);
        return 'committed';
      },
      async acts(limit, after) {
        const from = Math.min(beforeSeq(after) ?? Number.POSITIVE_INFINITY, (await newest()) + 1);
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
