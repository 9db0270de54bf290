import type { Store } from '../../usecases/ports.ts';
import { unwrap, wrap } from '../documents.ts';
import { type Calls, statusOf } from './calls.ts';
import { partnerOf, personId, postingId } from './ids.ts';
import { query } from './records.ts';
import { postingRow } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

export type Messages = Pick<
  Store,
  'postings' | 'savePosting' | 'dropPosting' | 'conversation' | 'saveConversation'
>;

/** Where cards stand, and where people are reached. A point read is 1 RU, a write 6; postings are a query, 3. */
export function createMessages({ records, people }: Containers, calls: Calls): Messages {
  return {
    async postings(record) {
      const found = await query(
        calls,
        'postings',
        records,
        { query: 'SELECT * FROM c WHERE c.postingOf = @id', parameters: [{ name: '@id', value: record }] },
        partnerOf(record),
      );
      return found.map((one) => unwrap('posting', one));
    },
    async savePosting(posting) {
      await calls.send('save posting', () => records.items.upsert(postingRow(posting)));
    },
    async dropPosting(posting) {
      const { record } = posting;
      await calls
        .send('drop posting', () => records.item(postingId(posting), partnerOf(record)).delete())
        .catch((error: unknown) => {
          // It is gone already.
          if (statusOf(error) !== 404) throw error;
        });
    },
    async conversation(key) {
      const id = personId('conversation', key);
      const { resource } = await calls.send('conversation', () => people.item(id, id).read<object>());
      return resource && unwrap('conversation', resource);
    },
    async saveConversation(conversation) {
      const id = personId('conversation', conversation.key);
      const document = { id, kind: 'conversation', ...wrap('conversation', conversation) };
      await calls.send('save conversation', () => people.items.upsert(document));
    },
  };
}
