import type { AccessRecord, RecordId } from '../../../access/record.ts';
import { accountOf, stageOf } from '../../../access/record-queries.ts';
import { withSince } from '../../asked-since.ts';
import { endingFor, endingOf } from '../../ending.ts';
import type { Message, Posting, World } from '../../ports.ts';

export type Place = Pick<Posting, 'conversation' | 'activity'>;
export const placeOf = ({ conversation, activity }: Place): string => `${conversation} ${activity}`;

/** The card of the record that is known to stand in this place. */
export const postingAt = async (
  { store }: World,
  record: RecordId,
  at: Place,
): Promise<Posting | undefined> => (await store.postings(record)).find((one) => placeOf(one) === placeOf(at));

/** Notes where a card stands, unless that is known; in turn, so that nothing newer of it is written over. */
export const notePosting = (world: World, posting: Posting): Promise<void> =>
  world.inTurn(posting.record, async () => {
    if ((await postingAt(world, posting.record, posting)) === undefined)
      await world.store.savePosting(posting);
  });

/** What a card that stands somewhere is to show: of a stage that is decided it asks nobody any more. */
export async function messageAt(world: World, posting: Posting, record: AccessRecord): Promise<Message> {
  const message = await messageFor(world, posting, record);
  const stage = posting.turn?.stage ?? 0;
  return message.kind === 'approval' && record.status === 'requested' && stage < stageOf(record)
    ? { ...message, earlierStage: true }
    : message;
}

export async function messageFor(
  world: World,
  { card, reader, day }: Pick<Posting, 'card' | 'reader' | 'day'>,
  record: AccessRecord,
): Promise<Message> {
  if (card === 'journey') return withSince(world, record);
  if (card === 'ending' && reader !== undefined && day !== undefined) {
    const about = { sponsor: reader, day };
    const ending = (await endingFor(world, reader, day)) ?? (await endingOf(world, about, [record.id]));
    return { kind: 'ending', ending };
  }
  return approvalMessage(world, record);
}

/** The approval card, with what was asked for the same partner before. */
export async function approvalMessage(
  world: Pick<World, 'store'>,
  record: AccessRecord,
): Promise<Extract<Message, { kind: 'approval' }>> {
  const account = accountOf(record);
  const found = await Promise.all([
    world.store.byAddress(record.request.address),
    // The same partner may have been asked for under another address.
    account === undefined ? [] : world.store.byAccount(account),
  ]);
  const earlier = new Map(found.flat().map((stored) => [stored.record.id, stored.record]));
  earlier.delete(record.id);
  return {
    kind: 'approval',
    record,
    earlier: [...earlier.values()].sort((a, b) => b.request.at - a.request.at || (a.id < b.id ? -1 : 1)),
  };
}
