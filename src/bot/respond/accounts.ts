import type { ObjectId } from '../../access/catalog.ts';
import type { AccessRecord } from '../../access/record.ts';
import { askedNow } from '../../access/record-queries.ts';
import { MAX_REFRESHED_PEOPLE } from '../../cards/card.ts';
import type { Store } from '../../usecases/ports.ts';
import { personKey } from '../channel/conversation-references.ts';
import type { Place } from '../channel/speaker.ts';
import type { Reply } from './reply.ts';

/** What the channel calls the people of these records, and others: known of those who have spoken to us. */
export async function accountsOf(
  store: Pick<Store, 'conversation'>,
  records: readonly AccessRecord[],
  others: readonly ObjectId[] = [],
): Promise<ReadonlyMap<ObjectId, string>> {
  const named = records.flatMap((record) => [
    record.request.sponsor.id,
    ...askedNow(record).map(({ id }) => id),
  ]);
  const people = records.length === 0 ? [] : [...named, ...others];
  const known = await Promise.all(
    [...new Set(people)].slice(0, MAX_REFRESHED_PEOPLE).map(async (id) => {
      const account = (await store.conversation(personKey(id)))?.account;
      return account === undefined ? [] : [[id, account] as const];
    }),
  );
  return new Map(known.flat());
}

/** For the cards of a reply that refresh themselves; in a chat of one's own, only what others decide, too, does. */
export function accountsIn(
  reply: Reply,
  place: Pick<Place, 'type'>,
  store: Pick<Store, 'conversation'>,
  others: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, string>> {
  switch (reply.kind) {
    case 'approval':
      return accountsOf(store, [reply.record], others);
    case 'journey':
      return accountsOf(store, place.type === 'personal' ? [] : [reply.record], others);
    case 'status':
      if (place.type === 'personal') return accountsOf(store, []);
      return accountsOf(store, reply.partner.records.slice(0, 1), others);
    default:
      return accountsOf(store, []);
  }
}
