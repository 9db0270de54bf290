import { createHash } from 'node:crypto';
import { EMPLOYEES, TENANT } from '../tenant.ts';

/** One who sits at the chat page. */
export interface Seat {
  readonly key: string;
  /** The object id in the directory. */
  readonly id: string;
  /** What the channel calls this person: `29:…`. */
  readonly account: string;
  readonly name: string;
  readonly mail: string;
  readonly part: string;
  readonly language: string;
}

// Opaque and of one length, as in Teams, so that nobody comes to take them apart; the same at every start.
const opaque = (kind: string, of: string): string =>
  createHash('sha512').update(`${kind} ${of}`).digest('base64url').slice(0, 60);
const thread = (of: string): string => createHash('sha256').update(of).digest('hex').slice(0, 32);

export const SEATS: readonly Seat[] = EMPLOYEES.slice(0, 4).map(({ groups: _, ...person }) => ({
  ...person,
  key: person.part.toLowerCase(),
  account: `29:1${opaque('account', person.id)}`,
}));

export const BOT = { id: `28:${TENANT.id.replace(/^./u, '9')}`, name: 'Usher' } as const;

/** A team's first channel has the id of its team. */
export const CHANNEL = {
  key: 'channel',
  id: `19:${thread('Partner access')}@thread.tacv2`,
  name: 'Partner access',
} as const;
export const TEAM = {
  id: CHANNEL.id,
  name: 'Partner access',
  aadGroupId: '9e000000-0000-4000-8000-000000000001',
} as const;

/** A pane is one conversation: somebody's chat with the bot, or the channel. */
export interface Pane {
  readonly key: string;
  readonly conversation: string;
  readonly seat: Seat | undefined;
}

export const PANES: readonly Pane[] = [
  ...SEATS.map((seat) => ({ key: seat.key, conversation: `a:1${opaque('chat', seat.id)}`, seat })),
  { key: CHANNEL.key, conversation: CHANNEL.id, seat: undefined },
];

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** A reply that the bot suggests: a button below the newest message. */
export interface Chip {
  readonly type: string;
  readonly title: string;
  readonly value: unknown;
}

export interface Message {
  readonly id: string;
  readonly pane: string;
  /** The message that this one answers, in the channel. */
  readonly root?: string;
  /** `bot`, or a seat's key. */
  readonly from: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  readonly plain: boolean;
  readonly attachments: readonly Attachment[];
  readonly chips: readonly Chip[];
  /** Counts the bot's changes; a card refreshes itself once in each. */
  readonly version: number;
  /** Cards that one person sees instead, by `<seat>:<attachment>`: what their own click was answered with. */
  readonly views: Readonly<Record<string, unknown>>;
  /** What was answered to a file that the bot offers, by attachment. */
  readonly consents: Readonly<Record<string, 'accept' | 'decline'>>;
  readonly state: 'sending' | 'sent' | 'failed' | 'deleted';
  /** Why the bot did not take it. */
  readonly problem?: string;
}
