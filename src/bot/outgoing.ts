import type { Activity } from 'botbuilder';
import { DeliveryError } from '../usecases/ports.ts';
import type { Channel } from './channel.ts';
import { field } from './speaker.ts';

/** Where a message is to go, or went. */
export interface Address {
  readonly conversation: string;
  readonly serviceUrl: string;
}

/** Messages out of any conversation, in a turn or long after it. Every method throws DeliveryError. */
export interface Outgoing {
  /** Resolves to the id of the message. */
  send(to: Address, message: Partial<Activity>): Promise<string>;
  replace(at: Address & { readonly activity: string }, message: Partial<Activity>): Promise<void>;
  /** The object id of somebody who is in a conversation; undefined for who has none. */
  objectIdOf(account: string, at: Address): Promise<string | undefined>;
  /** The personal chat with somebody, made where there is none; its conversation id. */
  open(
    serviceUrl: string,
    bot: string,
    person: { readonly id: string; readonly tenant: string },
  ): Promise<string>;
}

export function createOutgoing(channel: Channel): Outgoing {
  return {
    send: ({ conversation, serviceUrl }, message) =>
      delivering(async () => {
        const connector = await channel.connector(serviceUrl);
        const sent = await connector.conversations.sendToConversation(
          conversation,
          filled(message, conversation),
        );
        return sent.id;
      }),
    replace: ({ conversation, serviceUrl, activity }, message) =>
      delivering(async () => {
        const connector = await channel.connector(serviceUrl);
        const body = { ...filled(message, conversation), id: activity };
        await connector.conversations.updateActivity(conversation, activity, body);
      }),
    objectIdOf: (account, { conversation, serviceUrl }) =>
      delivering(async () => {
        const connector = await channel.connector(serviceUrl);
        const member: unknown = await connector.conversations.getConversationMember(conversation, account);
        const id = field(member, 'aadObjectId') ?? field(member, 'objectId');
        return typeof id === 'string' ? id.toLowerCase() : undefined;
      }),
    open: (serviceUrl, bot, { id, tenant }) =>
      delivering(async () => {
        const connector = await channel.connector(serviceUrl);
        const made = await connector.conversations.createConversation({
          isGroup: false,
          bot: { id: bot, name: '' },
          members: [{ id, name: '' }],
          tenantId: tenant,
          channelData: { tenant: { id: tenant } },
          // The type wants an activity, the service does not: without one the chat opens silently.
          activity: undefined as unknown as Activity,
        });
        return made.id;
      }),
  };
}

const filled = (message: Partial<Activity>, conversation: string): Partial<Activity> => ({
  type: 'message',
  ...message,
  conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
});

async function delivering<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asDeliveryError(error);
  }
}

/** 403 and 404 are for good: blocked, not installed, deleted. What is neither is worth another try. */
function asDeliveryError(error: unknown): DeliveryError {
  const status = numberIn(error, 'statusCode');
  const message = status === undefined ? 'the channel did not answer' : `the channel answered ${status}`;
  const transient = status === undefined || [408, 412, 429].includes(status) || status >= 500;
  return transient
    ? new DeliveryError(message, retryAfterOf(error) ?? 1_000, { cause: error })
    : new DeliveryError(message, undefined, { cause: error });
}

function numberIn(value: unknown, key: string): number | undefined {
  const found =
    typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;
  return typeof found === 'number' ? found : undefined;
}

function retryAfterOf(error: unknown): number | undefined {
  const response: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'response') : undefined;
  const headers: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : undefined;
  if (
    typeof headers !== 'object' ||
    headers === null ||
    !('get' in headers) ||
    typeof headers.get !== 'function'
  )
    return undefined;
  const seconds = Number(headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) * 1000 : undefined;
}
