import { z } from 'zod';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { DELEGATION } from '../notes.ts';
import type { Calls } from './calls.ts';
import { personId } from './ids.ts';
import { query } from './records.ts';
import type { Containers } from './setup.ts';

export type Notes = Pick<Store, 'note' | 'saveNote' | 'delegations' | 'saveDelegation'>;

const Note = z.object({ value: z.string() });

/** Small notes, and the delegations among them. A point read is 1 RU, a write 6; delegations are a query, 3. */
export function createNotes({ people }: Containers, calls: Calls): Notes {
  const saveNote = async (key: string, value: string): Promise<void> => {
    const document = { id: personId('note', key), kind: 'note', key, value };
    await calls.send('save note', () => people.items.upsert(document));
  };

  return {
    async note(key) {
      const id = personId('note', key);
      const { resource } = await calls.send('note', () => people.item(id, id).read<object>());
      return resource && Note.parse(resource).value;
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
