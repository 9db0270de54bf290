import { type Connector, ConnectorError } from '../../src/bot/channel/channel.ts';
import { TENANT } from '../../src/sandbox/tenant.ts';
import type { Machine } from './machine.ts';
import { TODAY, type Version } from './versions.ts';
import type { Fault, Wire } from './wire.ts';

export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const FAULTS: readonly Fault[] = ['before', 'lost', 'hang', 'throttle', 'garbage'];

export interface Message {
  readonly conversation: string;
  readonly id: string;
  /** As the bot had it last; what a click was answered with may stand there instead. */
  sent: Record<string, unknown>;
  /** When it was sent so, and by which version. */
  at: number;
  version: Version;
  /** As it stands there now. */
  body: Record<string, unknown>;
  /** What it was when somebody saw it last, and may still click. */
  former?: Record<string, unknown>;
}

const refused = (status: number, code: string, retryAfter?: string): ConnectorError =>
  new ConnectorError({ status, code, retryAfter });

/** Each version knows its own errors alone. */
const asRefusedBy =
  ({ channel }: Version) =>
  (error: unknown): never => {
    throw error instanceof ConnectorError ? new channel.ConnectorError(error) : error;
  };

/** The chats of the simulated company, with all that stands in them. */
export class Teams {
  readonly chats = new Map<string, Message[]>();
  /** Object ids of those who have blocked the bot. */
  readonly blocking = new Set<string>();
  readonly #wire: Wire;
  readonly #told: (message: Message, replaced: boolean) => void;
  readonly #now: () => number;
  #next = 1;

  constructor(wire: Wire, now: () => number, told: (message: Message, replaced: boolean) => void) {
    this.#wire = wire;
    this.#now = now;
    this.#told = told;
  }

  in(conversation: string): Message[] {
    const there = this.chats.get(conversation) ?? [];
    this.chats.set(conversation, there);
    return there;
  }

  message(conversation: string, id: string): Message | undefined {
    return this.in(conversation).findLast((one) => one.id === id);
  }

  /** Whose own chat it is. */
  static chatOf = (person: string): string => `a:${person}`;

  #send(version: Version, conversation: string, body: object): Message {
    if (this.blocking.has(conversation.slice(2))) throw refused(403, 'MessageWritesBlocked');
    const sent = copied(body);
    const id = `m${this.#next++}`;
    const message = { conversation, id, body: sent, sent, at: this.#now(), version };
    this.in(conversation).push(message);
    this.#told(message, false);
    return message;
  }

  #replace(version: Version, conversation: string, id: string, body: object): void {
    const message = this.message(conversation, id);
    if (message === undefined) throw refused(404, 'ActivityNotFoundInConversation');
    message.former = message.body;
    message.sent = copied(body);
    message.at = this.#now();
    message.version = version;
    message.body = message.sent;
    this.#told(message, true);
  }

  /** What one machine calls. */
  connectorOf(machine: Machine, version: Version): Connector {
    const call = <T>(name: string, nonsense: T, act: () => T): Promise<T> => {
      const answer = this.#wire.call(machine, {
        port: 'teams',
        name,
        faults: FAULTS,
        act,
        spoil(fault) {
          if (fault === 'throttle') throw refused(429, 'Throttled', '2');
          if (fault === 'garbage') return nonsense;
          throw new ConnectorError({ status: undefined, code: undefined, retryAfter: undefined });
        },
      });
      return version === TODAY ? answer : answer.catch(asRefusedBy(version));
    };
    return {
      send: (conversation, body) =>
        call<string | undefined>('send', version === TODAY ? undefined : '', () => {
          return this.#send(version, conversation, body).id;
        }),
      replace: (conversation, id, body) =>
        call('update', undefined, () => this.#replace(version, conversation, id, body)),
      open: (_bot, person) =>
        call('open', Teams.chatOf(person), () => {
          if (this.blocking.has(person)) throw refused(403, 'MessageWritesBlocked');
          return Teams.chatOf(person);
        }),
      member: (_conversation, id) =>
        call<unknown>('member', {}, () => ({ id, aadObjectId: id.replace('29:', '') })),
      members: () => call('members', { members: [] }, () => ({ members: [] })),
    };
  }
}

const copied = (body: object): Record<string, unknown> => JSON.parse(JSON.stringify(body));

interface Said {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly more: Readonly<Record<string, unknown>>;
}

/** Something that somebody does in their own chat with the bot. */
export const activityOf = ({ id, person, more }: Said): Record<string, unknown> => ({
  id,
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
  recipient: { id: '28:usher', name: 'Usher' },
  conversation: { id: Teams.chatOf(person.id), conversationType: 'personal', tenantId: TENANT.id },
  channelData: { tenant: { id: TENANT.id } },
  locale: 'en-GB',
  localTimezone: 'Europe/Berlin',
  ...more,
});
