import type { ObjectId } from '../../../access/catalog.ts';
import { MAX_WAITING, type Pile, pileAt, withPile } from '../../../access/pile.ts';
import type { AccessRecord, Requested } from '../../../access/record.ts';
import { isForAll, presentStage } from '../../approvers.ts';
import type { Conversation, Destination, World } from '../../ports.ts';

/** What a pile's place is called. */
export const placeOf = (to: Destination): string =>
  to.kind === 'person' ? to.person : channelPlace(to.conversation);
export const channelPlace = (conversation: string): string => `channel:${conversation}`;

const RECORDS_A_PAGE = 100;
/** Requests of one person that are looked at; beyond them nobody reads on. */
const MAX_RECORDS = 1_000;

/** Whoever loses reads and tries again. */
const MAX_TRIES = 20;

/** Reads one pile, and writes what `next` makes of it, unless somebody else wrote meanwhile; then it reads again. */
export async function changePile<T>(
  { store }: Pick<World, 'store'>,
  sponsor: ObjectId,
  place: string,
  next: (pile: Pile) => Promise<{ readonly result: T; readonly pile?: Pile }>,
): Promise<T> {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const found = await store.piles(sponsor);
    const { result, pile } = await next(pileAt(found?.piles ?? [], place));
    if (pile === undefined) return result;
    if (await store.savePiles(sponsor, withPile(found?.piles ?? [], pile), found?.version)) return result;
  }
  throw new Error(`what waits at ${place} kept changing under ${MAX_TRIES} tries`);
}

/**
 * Whether a request is to have a card of its own at a place, with others of the same person's there: it has one, or
 * there is room. What is decided makes room; so whoever comes later has a card again.
 */
export async function hasCard(world: World, record: Requested, place: string): Promise<boolean> {
  const waits = await waitsAt(world, place);
  return changePile(world, record.request.sponsor.id, place, async (pile) => {
    if (pile.cards.includes(record.id)) return { result: true };
    const cards = pile.cards.length < MAX_WAITING ? pile.cards : await stillThere(world, pile.cards, waits);
    if (cards.length >= MAX_WAITING) return { result: false };
    return { result: true, pile: { ...pile, cards: [...cards, record.id] } };
  });
}

async function stillThere(
  { store }: World,
  ids: readonly string[],
  waits: (record: AccessRecord) => boolean,
): Promise<readonly string[]> {
  const looked = await Promise.all(ids.map((id) => store.load(id)));
  return ids.filter((_, i) => {
    const stored = looked[i];
    return stored !== undefined && waits(stored.record);
  });
}

/** What of one person's requests waits at a place without a card there, oldest first. */
export async function listedAt(
  world: Pick<World, 'store' | 'policy'>,
  sponsor: ObjectId,
  { place, cards }: Pile,
): Promise<readonly Requested[]> {
  const waits = await waitsAt(world, place);
  const found: Requested[] = [];
  let after: string | undefined;
  let seen = 0;
  do {
    const filter = { statuses: ['requested'], sponsor } as const;
    const page = await world.store.list(filter, RECORDS_A_PAGE, after);
    for (const { record } of page.items) if (waits(record) && !cards.includes(record.id)) found.push(record);
    seen += page.items.length;
    after = page.next;
  } while (after !== undefined && seen < MAX_RECORDS);
  return found.sort((a, b) => a.request.at - b.request.at || (a.id < b.id ? -1 : 1));
}

/** In the channel for approvals waits what a whole group decides; in a chat, all else that its owner was asked for. */
async function waitsAt(
  world: Pick<World, 'store' | 'policy'>,
  place: string,
): Promise<(record: AccessRecord) => record is Requested> {
  const channel = await world.store.conversation('approvals');
  return (record): record is Requested => {
    if (record.status !== 'requested' || record.asked === undefined) return false;
    // Rows of a list are decided on together.
    if (record.request.batch !== undefined) return false;
    const { people, unreachable } = record.asked;
    const inChannel =
      channel !== undefined && isForAll(record, presentStage(world, record)) && people.length > 0;
    if (place.startsWith(channelPlace(''))) return inChannel && place === channelPlace(channel.conversation);
    return (
      !(inChannel && channel.conversation !== GONE) &&
      people.some(({ id }) => id === place) &&
      !unreachable.includes(place)
    );
  };
}

/** Instead of the conversation of a channel that is no longer there, so that nobody asks there again. */
export const GONE = 'gone';

export const isGone = ({ conversation }: Pick<Conversation, 'conversation'>): boolean =>
  conversation === GONE;
