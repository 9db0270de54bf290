import { knownBy } from '../../access/known.ts';
import { strippedHistory } from '../../audit/strip.ts';
import type { Store } from '../../usecases/ports.ts';
import { unwrap } from '../documents.ts';
import { type Calls, statusOf } from './calls.ts';
import { accountKey, addressKey, partnerOf, postingId } from './ids.ts';
import { eventRow } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

type Reads = Pick<Store, 'load' | 'proven' | 'postings'>;

/** Keys first: they are found by what is stripped then. Each write stands by itself; about 6 RU an event, once. */
export function createStrip({ records, keys }: Containers, calls: Calls, reads: Reads): Store['strip'] {
  async function gone(container: typeof records, id: string, partition: string): Promise<void> {
    await calls
      .send<object>('strip', () => container.item(id, partition).delete())
      .catch((error: unknown) => {
        if (statusOf(error) !== 404) throw error;
      });
  }

  return async function strip(id) {
    const record = (await reads.load(id))?.record;
    if (record?.status !== 'ended' || !record.forgotten) return;
    const events = await reads.proven(id);
    const { addresses, accounts } = knownBy(events.map(({ document }) => unwrap('event', document)));
    for (const key of [...addresses.map(addressKey), ...accounts.map(accountKey)]) await gone(keys, id, key);
    for (const posting of await reads.postings(id)) await gone(records, postingId(posting), partnerOf(id));
    for (const event of strippedHistory(events))
      await calls.send('strip', () => records.items.upsert(eventRow(event)));
  };
}
