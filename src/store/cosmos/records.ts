import { setTimeout as wait } from 'node:timers/promises';
import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { z } from 'zod';
import type { RecordId } from '../../access/record.ts';
import { accountOf, linkHashes } from '../../access/record-queries.ts';
import type { Proven } from '../../audit/chain.ts';
import { ADMINISTRATION } from '../../audit/verify.ts';
import type { Page, Store, Stored } from '../../usecases/ports.ts';
import { unwrap } from '../documents.ts';
import { newestFirst } from '../paging.ts';
import type { Calls } from './calls.ts';
import { accountKey, addressKey, partnerOf, tokenKey } from './ids.ts';
import { provenOf, storedOf } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

type Records = Pick<Store, 'load' | 'history' | 'proven' | 'byToken' | 'byAddress' | 'byAccount'>;

/** How long to look again for a record whose key is there already (ms); see `byToken`. */
const CATCHING_UP_MS = [0, 50, 150];

const Pointer = z.object({ record: z.string() });

/** Queries one partition, or all of them when it is undefined. */
export async function query(
  calls: Calls,
  operation: string,
  container: Container,
  spec: SqlQuerySpec | string,
  partitionKey?: string,
): Promise<readonly unknown[]> {
  const options = partitionKey === undefined ? {} : { partitionKey };
  const found = await calls.send(operation, () => container.items.query<unknown>(spec, options).fetchAll());
  return found.resources;
}

/** About `limit` of all documents of a container, in an order that stays the same. */
export async function pageOfAll(
  calls: Calls,
  operation: string,
  container: Container,
  limit: number,
  after?: string,
): Promise<Page<unknown>> {
  const { resources, continuationToken } = await calls.send(operation, () =>
    container.items
      .query<unknown>('SELECT * FROM c', {
        maxItemCount: limit,
        ...(after !== undefined && { continuationToken: after }),
      })
      .fetchNext(),
  );
  return { items: resources, ...(continuationToken && { next: continuationToken }) };
}

export function createRecords({ records, keys }: Containers, calls: Calls): Records {
  /**
   * 1 RU. Two replicas share no session, so one may read what the other wrote a moment late. That does no harm to
   * a change, since a late reader loses by the ETag. And who was given an errand reads the record no older than
   * when it was owed: the lease is a write to the same partition, and with its answer this session catches up.
   */
  async function load(id: RecordId): Promise<Stored | undefined> {
    const { resource } = await calls.send('load', () => records.item(id, partnerOf(id)).read<object>());
    return resource && storedOf(resource);
  }

  /** 2.5 RU for the keys, and 1 for each record. */
  async function byKey(operation: string, key: string, belongs: (found: Stored) => boolean) {
    const found = await query(calls, operation, keys, 'SELECT c.record FROM c', key);
    const ids = found.map((one) => Pointer.parse(one).record);
    const loaded = await Promise.all(ids.map(load));
    return loaded.filter((one): one is Stored => one !== undefined && belongs(one)).toSorted(newestFirst);
  }

  /** 3 RU, and little more for a long history. */
  async function proven(id: RecordId): Promise<readonly Proven[]> {
    const ofActs = id === ADMINISTRATION;
    const found = await query(
      calls,
      'history',
      records,
      ofActs
        ? { query: "SELECT * FROM c WHERE STARTSWITH(c.id, 'act:')" }
        : { query: 'SELECT * FROM c WHERE c.eventOf = @id', parameters: [{ name: '@id', value: id }] },
      partnerOf(id),
    );
    return found.map(provenOf).toSorted((a, b) => a.seq - b.seq);
  }

  return {
    load,
    proven,

    async history(id) {
      return (await proven(id)).map(({ document }) => unwrap('event', document));
    },

    /**
     * 1 RU for the hash, and so for a link that is not ours; 1 more for its record. The key is written first and
     * in another partition, so this replica may see it and not yet the record that lists it: then it looks again.
     */
    async byToken(hash) {
      const { key, id } = tokenKey(hash);
      const { resource } = await calls.send('find token', () => keys.item(id, key).read<object>());
      if (resource === undefined) return undefined;
      const { record } = Pointer.parse(resource);
      for (const pause of CATCHING_UP_MS) {
        await wait(pause);
        const stored = await load(record);
        if (stored && linkHashes(stored.record).includes(hash)) return stored;
      }
      return undefined;
    },

    byAddress: (address) =>
      byKey('find address', addressKey(address), ({ record }) => record.request.address === address),

    byAccount: (account) =>
      byKey('find account', accountKey(account), ({ record }) => accountOf(record) === account),
  };
}
