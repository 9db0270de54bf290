import type { AccessRecord, RecordId } from '../../../access/record.ts';
import type { Instant } from '../../../access/term.ts';
import {
  DeliveryError,
  type Destination,
  type Message,
  type Posting,
  postingOf,
  type World,
} from '../../ports.ts';
import { messageAt, messageFor, type Place, placeOf, postingAt } from './postings.ts';

/** Puts a card somewhere, and notes where, so that it can be changed in place. */
export async function put(
  world: World,
  record: AccessRecord,
  card: Pick<Posting, 'card' | 'turn' | 'reminder' | 'reader'>,
  to: Destination,
  message?: Message,
): Promise<void> {
  const place = postingOf(await world.messenger.post(to, message ?? (await messageFor(world, card, record))));
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

/** What stands where cards of the record do is not known: whoever refreshes them next draws each. */
export const doubtCards = (world: World, id: RecordId): Promise<unknown> =>
  world.inTurn(id, async () => noteInDoubt(world, await world.store.postings(id)));

/** For so long is what was read of a record good for drawing it, in milliseconds. */
const FRESH_MS = 30_000;

/** Whether something else may stand there than what is noted. */
type InDoubt = (posting: Posting) => boolean;

/** Changes each card of the record, as it was just read, that does not show it yet; taken in turn. */
async function refreshPostings(
  world: World,
  record: AccessRecord,
  isInDoubt: InDoubt = () => false,
): Promise<void> {
  // Whoever hangs for longer, and is killed once it was sent, would leave it there: others have paid what was owed.
  const until = world.clock.now() + FRESH_MS;
  const found = await world.store.postings(record.id);
  await noteInDoubt(world, found.filter(isInDoubt));
  const postings = found.map((one) => (isInDoubt(one) ? withoutShown(one) : one));
  const sent = new Map<string, Sent>();
  const late: Instant[] = [];
  // All at once, for whoever decides next is not to wait for the others; each to its end, for the next turn comes then.
  const changes = await Promise.allSettled(
    postings.map(async (posting) => {
      const now = await changed(world, posting, record, until).catch((error: unknown) => {
        // It may have been sent, and could not be noted.
        if (!(error instanceof DeliveryError)) sent.set(placeOf(posting), { posting, shown: undefined });
        throw error;
      });
      if (now.shown !== posting.shown) sent.set(placeOf(posting), { posting, shown: now.shown });
      if (now.lateUntil !== undefined) late.push(now.lateUntil);
    }),
  );
  if (sent.size > 0 && (await isOvertaken(world, record, sent))) return;
  const failed = changes.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  // Owed until then, for nobody else may be there any more who draws it once more.
  if (late.length > 0)
    throw new DeliveryError(
      'what was sent before may still arrive',
      Math.max(0, Math.max(...late) - world.clock.now()),
    );
}

/** What was sent to a posting, as a digest. */
interface Sent {
  readonly posting: Posting;
  readonly shown: Posting['shown'];
}

/** Something was sent, and nobody knows whether it stands over what is newer. */
export class InDoubtError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

/** Whether the record has changed once something of it was sent, by place: then what stands there is true by now. */
async function isOvertaken(
  world: World,
  { id, seq }: AccessRecord,
  sent: ReadonlyMap<string, Sent>,
): Promise<boolean> {
  try {
    const newest = (await world.store.load(id))?.record;
    if (newest === undefined || newest.seq === seq) return false;
    // What another replica sent at the same time may stand there, or be gone again.
    await refreshPostings(world, newest, (posting) => {
      const ours = sent.get(placeOf(posting));
      return ours !== undefined && ours.shown !== posting.shown;
    });
    return true;
  } catch (error) {
    // Once more, behind this turn: another replica, which took too long for ours, may have paid what is owed by now.
    for (const { posting } of sent.values()) void drawPosting(world, posting);
    throw error instanceof DeliveryError ? error : new InDoubtError('what was sent may be older', error);
  }
}

/** For so long may a message still arrive that was given up, in milliseconds: longer than any gateway on its way waits. */
const LATE_MS = 120_000;

/** What stands there now, as far as it is known. */
async function changed(
  world: World,
  posting: Posting,
  record: AccessRecord,
  until: Instant,
): Promise<Pick<Posting, 'shown' | 'lateUntil'>> {
  const { shown, lateUntil, ...unknown } = posting;
  const isOver = lateUntil !== undefined && lateUntil <= world.clock.now();
  const late = isOver || lateUntil === undefined ? {} : { lateUntil };
  const showing = (what: Posting['shown']): Posting => ({
    ...{ ...unknown, ...late },
    ...(what !== undefined && { shown: what }),
  });
  const message = await messageAt(world, posting, record);
  if (world.clock.now() > until) throw new DeliveryError('what was read is too old to be drawn', 0);
  try {
    const now = await world.messenger.update(isOver ? unknown : posting, message);
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
    // As a rule it comes to its end long before that; and who cannot note that it may come draws over it all the same.
    void error.late?.then(() => drawPosting(world, posting));
    // Whether it arrived is not known; and what is not waited for any longer may do so over what is sent meanwhile.
    const arrives = error.late === undefined ? lateUntil : world.clock.now() + LATE_MS;
    if (shown !== undefined || arrives !== lateUntil)
      await world.store.savePosting({ ...unknown, ...(arrives !== undefined && { lateUntil: arrives }) });
    throw error;
  }
}

/** Something came to stand where a card does that may be older than it: it is drawn once more. */
export async function drawPosting(world: World, at: Place & Pick<Posting, 'record'>): Promise<void> {
  const { record, conversation } = at;
  try {
    await oweCard(world, at);
    await refreshCards(world, record);
  } catch (err) {
    world.log.info({ record, conversation, err }, 'card not updated');
  }
}

/** What stands where a card does is in doubt, or will be: it is drawn in any case, not before `notBefore`. */
export async function oweCard(
  world: World,
  at: Place & Pick<Posting, 'record'>,
  notBefore: Instant = world.clock.now(),
): Promise<void> {
  const { record } = at;
  await world.inTurn(record, async () => {
    const posting = await postingAt(world, record, at);
    if (posting !== undefined) await noteInDoubt(world, [posting]);
  });
  await owe(world, record, notBefore);
}

const withoutShown = ({ shown: _doubtful, ...posting }: Posting): Posting => posting;

const noteInDoubt = ({ store }: World, postings: readonly Posting[]): Promise<unknown> =>
  Promise.all(postings.map((one) => one.shown !== undefined && store.savePosting(withoutShown(one))));

/** Once a minute at most, and when that minute is over: so it finds all that came to be in doubt in it. */
const OWED_EVERY_MS = 60_000;

function owe(world: World, record: RecordId, notBefore: Instant): Promise<void> {
  const minute = Math.floor(notBefore / OWED_EVERY_MS);
  return oweRefresh(world, record, String(minute), (minute + 1) * OWED_EVERY_MS);
}

/** Owes the cards of a record to be brought up to date, once for what `why` names. */
export const oweRefresh = (
  { store, clock }: World,
  record: RecordId,
  why: string,
  notBefore: Instant = clock.now(),
): Promise<void> =>
  store.owe({ id: `${record}/refresh/${why}`, record, kind: 'refresh', notBefore }, clock.now());
