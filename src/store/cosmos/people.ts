import type { Store } from '../../usecases/ports.ts';
import { unwrap, wrap } from '../documents.ts';
import type { Calls } from './calls.ts';
import { partnerOf, personId } from './ids.ts';
import { query } from './records.ts';
import { postingRow } from './rows.ts';
import type { Containers } from './setup.ts';

export type People = Pick<Store, 'postings' | 'savePosting' | 'conversation' | 'saveConversation'>;

/** Where cards stand, and where people are reached. Reads are 1 RU, writes 6; postings are a query, 3. */
export function createPeople({ records, people }: Containers, calls: Calls): People {
  const item = async (operation: string, id: string): Promise<object | undefined> =>
    (await calls.send(operation, () => people.item(id, id).read<object>())).resource;

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
    async conversation(key) {
      const found = await item('conversation', personId('conversation', key));
      return found && unwrap('conversation', found);
    },
    async saveConversation(conversation) {
      const id = personId('conversation', conversation.key);
      const document = { id, kind: 'conversation', ...wrap('conversation', conversation) };
      await calls.send('save conversation', () => people.items.upsert(document));
    },
  };
}
