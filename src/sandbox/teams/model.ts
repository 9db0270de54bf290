import { EMPLOYEES, TENANT } from '../tenant.ts';

/** One who sits at the chat page. */
export interface Seat {
  readonly key: string;
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly part: string;
  readonly language: string;
}

export const SEATS: readonly Seat[] = EMPLOYEES.slice(0, 4).map(({ id, name, part, language }) => ({
  key: part.toLowerCase(),
  id,
  account: `29:${id}`,
  name,
  part,
  language,
}));

export const BOT = { id: '28:usher', name: 'Usher' } as const;
export const CHANNEL = {
  key: 'channel',
  id: '19:partner-access@thread.tacv2',
  name: 'Partner access',
} as const;
export const TEAM = '19:lindenau-team@thread.tacv2';

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

export interface Message {
  readonly id: string;
  readonly pane: string;
  /** `bot`, or a seat's key. */
  readonly from: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly edited?: boolean;
  /** The bot did not take it. */
  readonly failed?: boolean;
}

/** A pane is one conversation: somebody's chat with the bot, or the channel. */
export interface Pane {
  readonly key: string;
  readonly conversation: string;
  readonly seat: Seat | undefined;
}

export const PANES: readonly Pane[] = [
  ...SEATS.map((seat) => ({ key: seat.key, conversation: `a:${seat.id}`, seat })),
  { key: CHANNEL.key, conversation: CHANNEL.id, seat: undefined },
];

/** The activity that Teams would send for something that a seat did in a pane. */
export function activityOf(
  seat: Seat,
  pane: Pane,
  serviceUrl: string,
  id: string,
  more: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const now = new Date();
  const inChannel = pane.seat === undefined;
  return {
    id,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    channelId: 'msteams',
    serviceUrl,
    from: { id: seat.account, name: seat.name, aadObjectId: seat.id },
    recipient: BOT,
    conversation: {
      id: inChannel ? `${pane.conversation};messageid=${id}` : pane.conversation,
      conversationType: inChannel ? 'channel' : 'personal',
      tenantId: TENANT.id,
      ...(inChannel && { isGroup: true, name: CHANNEL.name }),
    },
    channelData: {
      tenant: { id: TENANT.id },
      ...(inChannel && {
        team: { id: TEAM, name: TENANT.name },
        channel: { id: CHANNEL.id, name: CHANNEL.name },
      }),
    },
    locale: seat.language,
    entities: [
      {
        type: 'clientInfo',
        locale: seat.language,
        country: seat.language.slice(-2),
        platform: 'Web',
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    ],
    ...more,
  };
}
