import { z } from 'zod';
import type { Store } from '../../usecases/ports.ts';
import { read, unwrap, wrap, write } from '../documents.ts';
import type { Calls } from './calls.ts';
import { partnerOf, personId } from './ids.ts';
import { query } from './records.ts';
import { postingRow } from './rows.ts';
import type { Containers } from './setup.ts';

export type People = Pick<
  Store,
  | 'postings'
  | 'savePosting'
  | 'conversation'
  | 'saveConversation'
  | 'note'
  | 'saveNote'
  | 'delegations'
  | 'saveDelegation'
>;

const Note = z.object({ value: z.string() });
/** Delegations are notes under such keys, so that they move with the notes. */
const DELEGATION = 'delegation:';

/** Where cards stand, where people are reached, and small notes. Reads are 1 RU, writes 6; postings are a query, 3. */
export function createPeople({ records, people }: Containers, calls: Calls): People {
  const item = async (operation: string, id: string): Promise<object | undefined> =>
    (await calls.send(operation, () => people.item(id, id).read<object>())).resource;

  const saveNote = async (key: string, value: string): Promise<void> => {
    const document = { id: personId('note', key), kind: 'note', key, value };
    await calls.send('save note', () => people.items.upsert(document));
  };

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
    async note(key) {
      const found = await item('note', personId('note', key));
      return found && Note.parse(found).value;
    },
    saveNote,
    async delegations() {
      const found = await query(calls, 'delegations', people, {
        query: "SELECT * FROM c WHERE c.kind = 'note' AND STARTSWITH(c.key, @prefix)",
        parameters: [{ name: '@prefix', value: DELEGATION }],
      });
      return found.map((one) => read('delegation', Note.parse(one).value));
    },
    saveDelegation: (delegation) =>
      saveNote(`${DELEGATION}${delegation.from.id}`, write('delegation', delegation)),
  };
}
