import { z } from 'zod';
import type { ObjectId } from '../../access/catalog.ts';
import { type Conversation, DeliveryError, type Store } from '../../usecases/ports.ts';
import type { Address, Outgoing } from './outgoing.ts';
import type { Speaker } from './speaker.ts';

export const personKey = (person: ObjectId): string => `person:${person}`;

/** Group chats and channels have ids of a kind; a chat with one person has another. */
export const isShared = (conversation: string): boolean => conversation.startsWith('19:');

/** Where the channel was last heard from, and what it calls us; for chats that are still to be opened. */
const CHANNEL_NOTE = 'channel';
const Channel = z.object({ serviceUrl: z.string(), bot: z.string() });

/** How long what was noted of somebody is taken to stand in the store: another replica may note more. */
const TRUSTED_MS = 60_000;
const MAX_PEOPLE_NOTED = 10_000;

/** Remembers where and how to reach somebody who speaks; asks the store once a minute, and writes only what is new. */
export function createConversationMemory(
  store: Store,
  tenant: string,
): (speaker: Speaker, now: number) => Promise<void> {
  const noted = new Map<ObjectId, { readonly said: string; readonly until: number }>();
  return async (speaker, now) => {
    const { person, place, locale, timeZone, account, bot } = speaker;
    const at = place.type === 'personal' ? place : place.serviceUrl;
    const said = JSON.stringify([person.name, at, locale, timeZone, account, bot]);
    const before = noted.get(person.id);
    if (before?.said === said && now < before.until) return;
    await remember(store, speaker, tenant, now);
    if (noted.size >= MAX_PEOPLE_NOTED) noted.clear();
    noted.set(person.id, { said, until: now + TRUSTED_MS });
  };
}

async function remember(store: Store, speaker: Speaker, tenant: string, now: number): Promise<void> {
  const { person, place, locale, timeZone, account, bot } = speaker;
  const channel = JSON.stringify({ serviceUrl: place.serviceUrl, bot });
  if ((await store.note(CHANNEL_NOTE)) !== channel) await store.saveNote(CHANNEL_NOTE, channel);
  const key = personKey(person.id);
  const known = await store.conversation(key);
  const conversation = place.type === 'personal' && place.ours ? place.conversation : known?.conversation;
  if (conversation === undefined) return;
  const heard: Conversation = {
    key,
    conversation,
    serviceUrl: place.serviceUrl,
    tenant,
    account,
    name: person.name,
    locale,
    timeZone,
    at: known?.at ?? now,
  };
  if (JSON.stringify(known) !== JSON.stringify(heard)) await store.saveConversation(heard);
}

/** The personal chat with somebody; opened, and remembered, where there is none yet. Throws DeliveryError. */
export async function openChat(
  store: Store,
  outgoing: Outgoing,
  person: ObjectId,
  home: { readonly tenant: string; readonly botId: string | undefined },
): Promise<Address> {
  const key = personKey(person);
  const known = await store.conversation(key);
  if (known !== undefined) return known;
  const channel = Channel.safeParse(JSON.parse((await store.note(CHANNEL_NOTE)) ?? 'null'));
  if (!channel.success) throw new DeliveryError('nobody has spoken yet, so the channel is not known', 30_000);
  const { serviceUrl, bot } = channel.data;
  const as = bot === '' ? `28:${home.botId ?? ''}` : bot;
  const conversation = await outgoing.open(serviceUrl, as, { id: person, tenant: home.tenant });
  const opened = { key, conversation, serviceUrl, tenant: home.tenant, at: Date.now() };
  await store.saveConversation(opened);
  return opened;
}
