import { z } from 'zod';
import type { ObjectId } from '../../access/catalog.ts';
import { DAY_MS } from '../../access/term.ts';
import type { Conversation, Store } from '../../usecases/ports.ts';
import { localeFor } from '../../words/index.ts';
import type { Address } from './outgoing.ts';
import type { Speaker } from './speaker.ts';

export const personKey = (person: ObjectId): string => `person:${person}`;

/** Group chats and channels have ids of a kind; a chat with one person has another. */
export const isShared = (conversation: string): boolean => conversation.startsWith('19:');

/** Somebody with the language that they chose, and with what is known of them where the activity does not say it. */
export async function asKnown(store: Pick<Store, 'conversation'>, speaker: Speaker): Promise<Speaker> {
  const { said } = speaker;
  const known = await store.conversation(personKey(speaker.person.id));
  return {
    ...speaker,
    locale: localeFor(said.locale ?? known?.locale, known?.language),
    timeZone: (said.timeZone ? undefined : known?.timeZone) ?? speaker.timeZone,
  };
}

/**
 * Keeps the language that somebody chose, or forgets it; what they read from now on, as BCP 47. Undefined where they have
 * no chat with us that it could be kept with.
 */
export async function chooseLanguage(
  store: Pick<Store, 'conversation' | 'saveConversation'>,
  { person, said }: Speaker,
  chosen: string | undefined,
): Promise<string | undefined> {
  const found = await store.conversation(personKey(person.id));
  if (found === undefined) return undefined;
  const { language: _before, ...known } = found;
  await store.saveConversation({ ...known, ...(chosen && { language: chosen }) });
  return localeFor(said.locale ?? known.locale, chosen);
}

/** Whether somebody chose the language that they read. */
export const hasChosen = async (store: Pick<Store, 'conversation'>, { person }: Speaker): Promise<boolean> =>
  (await store.conversation(personKey(person.id)))?.language !== undefined;

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
    const { person, place, said: heard, timeZone, account, bot } = speaker;
    const at = place.type === 'personal' ? place : place.serviceUrl;
    const said = JSON.stringify([person.name, at, place.type, heard.locale, timeZone, account, bot]);
    const before = noted.get(person.id);
    if (before?.said === said && now < before.until) return;
    await remember(store, speaker, tenant, now);
    if (noted.size >= MAX_PEOPLE_NOTED) noted.clear();
    noted.set(person.id, { said, until: now + TRUSTED_MS });
  };
}

async function remember(store: Store, speaker: Speaker, tenant: string, now: number): Promise<void> {
  const { person, place, timeZone, account, bot } = speaker;
  const channel = JSON.stringify({ serviceUrl: place.serviceUrl, bot });
  if ((await store.note(CHANNEL_NOTE)) !== channel) await store.saveNote(CHANNEL_NOTE, channel);
  await noteTeam(store, place);
  if (place.type === 'personal' && place.ours) await noteColleague(store, person.id, now);
  const key = personKey(person.id);
  const known = await store.conversation(key);
  const conversation = place.type === 'personal' && place.ours ? place.conversation : known?.conversation;
  if (conversation === undefined) return;
  const name = speaker.said.name ? person.name : known?.name;
  const locale = speaker.said.locale ?? known?.locale;
  const heard: Conversation = {
    key,
    conversation,
    serviceUrl: place.serviceUrl,
    tenant,
    account,
    ...(name !== undefined && { name }),
    ...(locale !== undefined && { locale }),
    ...(known?.language !== undefined && { language: known.language }),
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
