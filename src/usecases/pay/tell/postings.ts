import type { AccessRecord, RecordId } from '../../../access/record.ts';
import { accountOf, stageOf } from '../../../access/record-queries.ts';
import type { Instant } from '../../../access/term.ts';
import { withSince } from '../../asked-since.ts';
import { endingFor, endingOf } from '../../ending.ts';
import { DeliveryError, type Destination, type Message, type Posting, type World } from '../../ports.ts';

/** Puts a card somewhere, and notes where, so that it can be changed in place. */
export async function put(
  world: World,
  record: AccessRecord,
  card: Pick<Posting, 'card' | 'turn' | 'reminder' | 'reader'>,
  to: Destination,
  message?: Message,
): Promise<void> {
  const place = await world.messenger.post(to, message ?? (await messageFor(world, card, record)));
  const posting: Posting = { record: record.id, ...card, ...place };
  // In turn, for a store that heard no answer writes once more, over what was noted meanwhile.
  await world.inTurn(record.id, () => world.store.savePosting(posting));
  await drawAnew(world, record, posting);
}

/** A change that came between drawing a card, of the record as it was, and noting where it is found no card to refresh. */
export async function drawAnew(world: World, drawn: AccessRecord, at: Place): Promise<void> {
  try {
    const now = (await world.store.load(drawn.id))?.record;
    if (now !== undefined && now.seq !== drawn.seq) await refreshCards(world, drawn.id);
  } catch (error) {
    // Once more at once: another replica, which took too long for ours, may have paid what is owed by now.
    await drawPosting(world, { ...at, record: drawn.id });
    throw error;
  }
}

/**
 * Every card of the record shows how it stands. Throws DeliveryError for what may pass, such as that something sent before
 * may still come to stand over one of them.
 */
export const refreshCards = (world: World, id: RecordId): Promise<void> =>
  world.inTurn.together(id, async () => {
    const record = (await world.store.load(id))?.record;
    if (record !== undefined) await refreshPostings(world, record);
  });

/** What was sent to each posting in one go, as a digest. */
type SentTo = ReadonlyMap<string, Posting['shown']>;
type Place = Pick<Posting, 'conversation' | 'activity'>;
const placeOf = ({ conversation, activity }: Place): string => `${conversation} ${activity}`;

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

/** Changes each card of the record that does not show it yet; taken in turn. */
async function refreshPostings(
  world: World,
  record: AccessRecord,
  before: SentTo = new Map(),
): Promise<void> {
  const sent = new Map<string, Posting['shown']>();
  const late: Instant[] = [];
  const postings = await world.store.postings(record.id);
  // All at once, for whoever decides next is not to wait for the others; each to its end, for the next turn comes then.
  const changes = await Promise.allSettled(
    postings.map(async (posting) => {
      const { shown, ...unknown } = posting;
      const place = placeOf(posting);
      // What another replica sent at the same time may stand there, or be gone again.
      const doubtful = before.has(place) && before.get(place) !== shown;
      const now = await changed(world, doubtful ? unknown : posting, record);
      if (doubtful || now.shown !== shown) sent.set(place, now.shown);
      if (now.lateUntil !== undefined) late.push(now.lateUntil);
    }),
  );
  if (sent.size > 0) {
    const newest = await newestAfter(
      world,
      record.id,
      postings.filter((one) => sent.has(placeOf(one))),
    );
    if (newest !== undefined && newest.seq !== record.seq) return refreshPostings(world, newest, sent);
  }
  const failed = changes.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  // Owed until then, for nobody else may be there any more who draws it once more.
  if (late.length > 0)
    throw new DeliveryError(
      'what was sent before may still arrive',
      Math.max(0, Math.max(...late) - world.clock.now()),
    );
}

/** How the record stands once something of it was sent. */
async function newestAfter(
  world: World,
  id: RecordId,
  sent: readonly Place[],
): Promise<AccessRecord | undefined> {
  try {
    return (await world.store.load(id))?.record;
  } catch (error) {
    // Once more, behind this turn: another replica, which took too long for ours, may have paid what is owed by now.
    for (const { conversation, activity } of sent)
      void drawPosting(world, { record: id, conversation, activity });
    throw error;
  }
}

/** For so long may a message still arrive that was given up, in milliseconds: longer than any gateway on its way waits. */
const LATE_MS = 120_000;

/** What stands there now, as far as it is known. */
async function changed(
  world: World,
  posting: Posting,
  record: AccessRecord,
): Promise<Pick<Posting, 'shown' | 'lateUntil'>> {
  const { shown, lateUntil, ...unknown } = posting;
  const isOver = lateUntil !== undefined && lateUntil <= world.clock.now();
  const late = isOver || lateUntil === undefined ? {} : { lateUntil };
  const showing = (what: Posting['shown']): Posting => ({
    ...{ ...unknown, ...late },
    ...(what !== undefined && { shown: what }),
  });
  try {
    const now = await world.messenger.update(
      isOver ? unknown : posting,
      await messageAt(world, posting, record),
    );
    if ((now !== undefined && now !== shown) || isOver) await world.store.savePosting(showing(now));
    return showing(now);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    // A card that somebody deleted, or a chat that is gone, must not keep the others from being changed.
    if (error.retryAfterMs === undefined) {
      world.log.info(
        { record: record.id, conversation: posting.conversation, err: error },
        'card not updated',
      );
      if (isOver) await world.store.savePosting(showing(shown));
      return showing(shown);
    }
    // Whether it arrived is not known; and what is not waited for any longer may do so over what is sent meanwhile.
    const until = error.late === undefined ? lateUntil : world.clock.now() + LATE_MS;
    if (shown !== undefined || until !== lateUntil)
      await world.store.savePosting({ ...unknown, ...(until !== undefined && { lateUntil: until }) });
    // As a rule it comes to its end long before that.
    void error.late?.then(() => drawPosting(world, posting));
    throw error;
  }
}

/** Something came to stand where a card does that may be older than it: it is drawn once more. */
export async function drawPosting(world: World, at: Place & Pick<Posting, 'record'>): Promise<void> {
  const { record, conversation } = at;
  try {
    await world.inTurn(record, async () => {
      const posting = await postingAt(world, record, at);
      if (posting?.shown === undefined) return;
      const { shown: _doubtful, ...unknown } = posting;
      await world.store.savePosting(unknown);
    });
    await refreshCards(world, record);
  } catch (err) {
    world.log.info({ record, conversation, err }, 'card not updated');
  }
}

/** What a card that stands somewhere is to show: of a stage that is decided it asks nobody any more. */
async function messageAt(world: World, posting: Posting, record: AccessRecord): Promise<Message> {
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
