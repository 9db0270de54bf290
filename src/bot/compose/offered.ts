import type { Store } from '../../usecases/ports.ts';
import { channelOf } from '../channel/conversation-references.ts';
import type { Place } from '../channel/speaker.ts';

/** How long somebody may take to choose a card and send it, in milliseconds. */
const OFFERED_MS = 600_000;

const keyOf = ({ conversation }: Pick<Place, 'conversation'>): string => `offered:${channelOf(conversation)}`;

/** Notes that the compose box offers cards for a conversation. Typed letter by letter, it is noted now and then. */
export async function noteOffered(store: Store, place: Place, now: number): Promise<void> {
  if (place.type === 'personal') return;
  const before = await store.note(keyOf(place));
  if (before !== undefined && now - Number(before) < OFFERED_MS / 2) return;
  await store.saveNote(keyOf(place), String(now), now + OFFERED_MS);
}

/**
 * Whether it was a card from the compose box that brought us somewhere: Teams adds us behind it, so that the card can
 * refresh, and says no more of it. Source: learn.microsoft.com, "Universal Actions for search based message extensions".
 */
export const wasOffered = async (store: Pick<Store, 'note'>, place: Place): Promise<boolean> =>
  (await store.note(keyOf(place))) !== undefined;
