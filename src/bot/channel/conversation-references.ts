import { z } from 'zod';
import type { ObjectId } from '../../access/catalog.ts';
import { DAY_MS } from '../../access/term.ts';
import type { Conversation, Store } from '../../usecases/ports.ts';
import type { Address } from './outgoing.ts';
import type { Speaker } from './speaker.ts';

export const personKey = (person: ObjectId): string => `person:${person}`;

/** Group chats and channels have ids of a kind; a chat with one person has another. */
export const isShared = (conversation: string): boolean => conversation.startsWith('19:');

/** Somebody with the language and the zone that are known of them, where the activity says neither. */
export async function asKnown(store: Pick<Store, 'conversation'>, speaker: Speaker): Promise<Speaker> {
  const { said } = speaker;
  if (said.locale && said.timeZone) return speaker;
  const known = await store.conversation(personKey(speaker.person.id));
  return {
    ...speaker,
    locale: (said.locale ? undefined : known?.locale) ?? speaker.locale,
    timeZone: (said.timeZone ? undefined : known?.timeZone) ?? speaker.timeZone,
  };
}

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
    const said = JSON.stringify([person.name, at, place.type, locale, timeZone, account, bot]);
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
  await noteTeam(store, place);
  if (place.type === 'personal' && place.ours) await noteColleague(store, person.id, now);
  const key = personKey(person.id);
  const known = await store.conversation(key);
  const conversation = place.type === 'personal' && place.ours ? place.conversation : known?.conversation;
  if (conversation === undefined) return;
  const name = speaker.said.name ? person.name : known?.name;
  const heard: Conversation = {
    key,
    conversation,
    serviceUrl: place.serviceUrl,
    tenant,
    account,
    ...(name !== undefined && { name }),
    locale: (speaker.said.locale ? undefined : known?.locale) ?? locale,
    timeZone: (speaker.said.timeZone ? undefined : known?.timeZone) ?? timeZone,
    at: known?.at ?? now,
  };
  if (JSON.stringify(known) !== JSON.stringify(heard)) await store.saveConversation(heard);
}

/** Where the channel was last heard from; undefined before anybody has spoken. */
export async function channelHeard(store: Store): Promise<z.infer<typeof Channel> | undefined> {
  return Channel.safeParse(JSON.parse((await store.note(CHANNEL_NOTE)) ?? 'null')).data;
}

/** The teams that we are in, as far as somebody spoke to us there; their rosters say what the channel calls people. */
const TEAMS_NOTE = 'teams';
const MAX_TEAMS = 10;
const Teams = z.array(z.object({ conversation: z.string(), serviceUrl: z.string() }));

export async function teams(store: Store): Promise<readonly Address[]> {
  return Teams.safeParse(JSON.parse((await store.note(TEAMS_NOTE)) ?? '[]')).data ?? [];
}

async function noteTeam(store: Store, { type, conversation, serviceUrl }: Speaker['place']): Promise<void> {
  if (type !== 'channel') return;
  const team = { conversation: channelOf(conversation), serviceUrl };
  const known = await teams(store);
  if (known.some((one) => one.conversation === team.conversation)) return;
  await store.saveNote(TEAMS_NOTE, JSON.stringify([team, ...known].slice(0, MAX_TEAMS)));
}

/** Somebody who has us in a chat of their own; looked for anew now and then, for they may leave. */
const COLLEAGUE_NOTE = 'colleague';

export const colleagueWithUs = async (store: Pick<Store, 'note'>): Promise<ObjectId | undefined> =>
  store.note(COLLEAGUE_NOTE);

async function noteColleague(store: Store, person: ObjectId, now: number): Promise<void> {
  if ((await store.note(COLLEAGUE_NOTE)) === undefined)
    await store.saveNote(COLLEAGUE_NOTE, person, now + DAY_MS);
}

/** The channel itself, not the thread in which something was said. */
export const channelOf = (conversation: string): string => conversation.replace(/;messageid=\d+$/u, '');
