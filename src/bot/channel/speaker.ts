import { randomUUID } from 'node:crypto';
import { cleanName } from '../../access/clean-text.ts';
import type { Person } from '../../access/record.ts';
import { localeFor } from '../../words/index.ts';
import type { Incoming } from './incoming.ts';
import { Remembered } from './remembered.ts';

/** Who sent an activity, and where answers go; all of it from the authenticated activity, none from text or card. */
export interface Speaker {
  /** Their name is empty where the activity does not say it, until the directory has said who they are. */
  readonly person: Person;
  /** The channel's own ids of the sender (`29:…`) and of us (`28:…`). */
  readonly account: string;
  readonly bot: string;
  readonly place: Place;
  /** What they read: BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  /** What the activity says of these; reactions and installations say nothing, and what was known before stays. */
  readonly said: { readonly name: boolean; readonly locale?: string; readonly timeZone: boolean };
  /** People who were mentioned, as the text names them. */
  readonly mentions: readonly Mention[];
  /** Names this activity among all; the same when it is delivered again. */
  readonly activity: string;
  /** The message with the card whose button was clicked. */
  readonly clicked?: string;
}

export interface Mention {
  readonly name: string;
  /** The channel's id of the person, or an object id. */
  readonly id: string;
}

export interface Place {
  readonly conversation: string;
  readonly serviceUrl: string;
  /** Ours: of another one nobody is heard. */
  readonly tenant: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  /** True in a private or shared channel, which only apps that declare it are promised to. */
  readonly closed?: true;
  /** False where the compose box was opened: we need not be there, and nothing is to be said there. */
  readonly ours: boolean;
}

export type Identified =
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | {
      readonly kind: 'refused';
      readonly code: 'wrong-tenant' | 'not-teams' | 'nameless';
      readonly place?: Place;
    };

/** What Teams calls the channels that are not standard. Source: `ChannelInfo` of the SDK's schema. */
const CLOSED = new Set(['private', 'shared']);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * The SDK checks that a call comes from the channel, but not whose tenant the sender is of: that is compared
 * here, in both places where Teams writes it.
 */
export function createIdentify(
  homeTenant: string,
  channels: readonly string[],
): (activity: Incoming) => Identified {
  const locales = new Remembered(validLocale);
  const zones = new Remembered(validZone);
  return (activity) => {
    const { conversation, from, recipient, serviceUrl, id } = activity;
    if (!conversation?.id || !serviceUrl) return { kind: 'refused', code: 'nameless' };
    const type = conversation.conversationType;
    const place: Place = {
      conversation: conversation.id,
      serviceUrl,
      tenant: homeTenant,
      type:
        type === 'channel' || type === 'groupChat'
          ? type
          : isOfTwo(conversation.id)
            ? 'groupChat'
            : 'personal',
      ...(CLOSED.has(activity.channelData?.channel?.type ?? '') && { closed: true }),
      ours: activity.name?.startsWith('composeExtension/') !== true,
    };
    if (activity.channelId === undefined || !channels.includes(activity.channelId))
      return { kind: 'refused', code: 'not-teams', place };
    const said = [conversation.tenantId, activity.channelData?.tenant?.id].filter(
      (tenant) => tenant !== undefined,
    );
    if (said.length === 0 || said.some((tenant) => tenant.toLowerCase() !== homeTenant.toLowerCase()))
      return { kind: 'refused', code: 'wrong-tenant', place };
    if (from?.aadObjectId === undefined || !GUID.test(from.aadObjectId))
      return { kind: 'refused', code: 'nameless', place };
    const name = cleanName(from.name ?? '');
    const locale = activity.locale ? locales.of(activity.locale) : undefined;
    const zone =
      activity.localTimezone ?? activity.entities.find((one) => one.type === 'clientInfo')?.timezone;
    return {
      kind: 'speaker',
      speaker: {
        person: { id: from.aadObjectId.toLowerCase(), name: name ?? '' },
        account: from.id ?? '',
        bot: recipient?.id ?? '',
        place,
        locale: localeFor(locale),
        timeZone: zones.of(zone ?? 'UTC'),
        said: { name: name !== undefined, ...(locale && { locale }), timeZone: !!zone },
        mentions: mentionsIn(activity),
        activity: `${conversation.id}|${id ?? randomUUID()}`,
        ...(activity.replyToId !== undefined && { clicked: activity.replyToId }),
      },
    };
  };
}

/** A chat of two people; Teams calls it personal as well, but it is not their chat with us. */
const isOfTwo = (conversation: string): boolean => conversation.endsWith('@unq.gbl.spaces');

function mentionsIn({ entities, recipient }: Incoming): readonly Mention[] {
  return entities.flatMap(({ type, mentioned }) => {
    const { id, name, aadObjectId } = mentioned ?? {};
    if (type !== 'mention' || id === undefined || name === undefined || id === recipient?.id) return [];
    return [{ id: aadObjectId ?? id, name: cleanName(name) ?? '' }];
  });
}

export const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

function validLocale(said: string): string {
  try {
    return new Intl.Locale(said).toString();
  } catch {
    return 'en-US';
  }
}

function validZone(said: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
