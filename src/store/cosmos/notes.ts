import { z } from 'zod';
import { spend } from '../../access/spending.ts';
import type { Instant } from '../../access/term.ts';
import type { Delegation, Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { DELEGATION, SPENT } from '../notes.ts';
import type { Calls } from './calls.ts';
import { put } from './conditional.ts';
import { personId } from './ids.ts';
import type { Containers } from './set-up/set-up.ts';
import { clearedAfter } from './ttl.ts';

export type Notes = Pick<Store, 'note' | 'saveNote' | 'delegations' | 'saveDelegation' | 'spend' | 'clear'>;

const Note = z.object({ value: z.string(), until: z.number().optional(), _etag: z.string() });
/** All of them are one note, so that they are one point read; each moves as a note of its own. */
export const DELEGATIONS = 'delegations';
/** Whoever loses reads and tries again; of so many that write at once, one wins each time. */
const MAX_TRIES = 50;

const Values = z.array(z.string());
/** Each with its key, as the other store keeps it. */
export const delegationNotes = (value: string): readonly { readonly key: string; readonly value: string }[] =>
  Values.parse(JSON.parse(value)).map((one) => ({
    key: `${DELEGATION}${read('delegation', one).from.id}`,
    value: one,
  }));

/** Small notes, by id: a read is 1 RU, a write 6. */
export function createNotes({ people }: Containers, calls: Calls, clock: () => Instant): Notes {
  async function get(key: string): Promise<z.output<typeof Note> | undefined> {
    const id = personId('note', key);
    const { resource } = await calls.send('note', () => people.item(id, id).read<object>());
    return resource && Note.parse(resource);
  }

  const document = (key: string, value: string, until?: Instant) => ({
    id: personId('note', key),
    kind: 'note',
    key,
    value,
    ...(until !== undefined && { until, ttl: clearedAfter(until, clock()) }),
  });

  async function saveNote(key: string, value: string, until?: Instant): Promise<void> {
    await calls.send('save note', () => people.items.upsert(document(key, value, until)));
  }

  /** Reads, and writes what `next` makes of it unless somebody else wrote meanwhile; then it reads again. */
  async function swap<T>(
    key: string,
    next: (value: string | undefined) => {
      readonly result: T;
      readonly value?: string;
      readonly until?: Instant;
    },
  ): Promise<T> {
    const id = personId('note', key);
    for (let tried = 0; tried < MAX_TRIES; tried++) {
      const found = await get(key);
      const { result, value, until } = next(found?.value);
      if (value === undefined || value === found?.value) return result;
      const write = {
        container: people,
        partition: id,
        document: document(key, value, until),
        expected: found?._etag,
      };
      if ((await put(calls, 'change note', write)) !== undefined) return result;
    }
    throw new Error(`a note kept changing under ${MAX_TRIES} tries`);
  }

  function saveDelegation(kept: Delegation): Promise<void> {
    return swap(DELEGATIONS, (value) => {
      const others = delegationNotes(value ?? '[]')
        .map((one) => one.value)
        .filter((one) => {
          const { from, until } = read('delegation', one);
          return from.id !== kept.from.id && until > kept.at;
        });
      return { result: undefined, value: JSON.stringify([...others, write('delegation', kept)]) };
    });
  }

  return {
    async note(key) {
      const found = await get(key);
      return found === undefined || (found.until ?? Infinity) <= clock() ? undefined : found.value;
    },
    // A store that is filled from another gets them as notes.
    saveNote: (key, value, until) =>
      key.startsWith(DELEGATION) ? saveDelegation(read('delegation', value)) : saveNote(key, value, until),
    async delegations() {
      const found = await get(DELEGATIONS);
      return delegationNotes(found?.value ?? '[]').map(({ value }) => read('delegation', value));
    },
    saveDelegation,
    spend: (key, limits, now, what) =>
      swap<Instant | undefined>(`${SPENT}${key}`, (value) => {
        const spending = spend(value === undefined ? [] : read('spent', value), limits, now, what);
        if (spending.kind === 'over') return { result: spending.until };
        return {
          result: undefined,
          value: write('spent', spending.spent),
          until: spending.until,
        };
      }),
    /** The database does, by the time to live of each. */
    clear: async () => undefined,
  };
}
