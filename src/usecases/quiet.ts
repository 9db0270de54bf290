import type { ObjectId } from '../access/catalog.ts';
import type { Clock, Store } from './ports.ts';

/** Of whoever may decide, and wants no cards: what waits for them is in their list. */
const quietNote = (person: ObjectId): string => `quiet:${person}`;

/** From now on somebody gets no approval cards, or gets them again. */
export const setQuiet = (
  { store, clock }: { readonly store: Pick<Store, 'saveNote'>; readonly clock: Clock },
  person: ObjectId,
  quiet: boolean,
): Promise<void> => store.saveNote(quietNote(person), '', quiet ? undefined : clock.now());

/**
 * Those of these who want cards, and those who do not. The latter get one all the same where nobody else can be asked:
 * a request that nobody sees would only lapse.
 */
export async function byWish<P extends { readonly id: ObjectId }>(
  { store }: { readonly store: Pick<Store, 'note'> },
  people: readonly P[],
): Promise<{ readonly loud: readonly P[]; readonly quiet: readonly P[] }> {
  const notes = await Promise.all(people.map(({ id }) => store.note(quietNote(id))));
  const wants = (_one: P, i: number): boolean => notes[i] === undefined;
  return { loud: people.filter(wants), quiet: people.filter((one, i) => !wants(one, i)) };
}
