import type { Activity } from 'botbuilder';
import { DeliveryError } from '../../usecases/ports.ts';
import { withDeadline } from '../respond/deadline.ts';
import type { Channel } from './channel.ts';
import type { RateLimiter, Urgency } from './rate-limiter.ts';
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

/** How long the channel may take to answer. Whether it acted is not known then. */
const CALL_TIMEOUT_MS = 10_000;

export function createOutgoing(channel: Channel, limiter: RateLimiter, urgency: Urgency): Outgoing {
  async function delivering<T>(
    serviceUrl: string,
    conversation: string | undefined,
    call: (connector: Connector) => Promise<T>,
  ): Promise<T> {
    await limiter.admit(urgency, conversation);
    try {
      return await within(CALL_TIMEOUT_MS, async () => call(await channel.connector(serviceUrl)));
    } catch (error) {
      const failed = asDeliveryError(error);
      if (conversation !== undefined && failed.retryAfterMs !== undefined && isThrottled(error))
        limiter.silence(conversation, failed.retryAfterMs);
      throw failed;
    }
  }

  return {
    send: ({ conversation, serviceUrl }, message) =>
      delivering(serviceUrl, conversation, async ({ conversations }) => {
        const sent = await conversations.sendToConversation(conversation, filled(message, conversation));
        return sent.id;
      }),
    replace: ({ conversation, serviceUrl, activity }, message) =>
      delivering(serviceUrl, conversation, async ({ conversations }) => {
        const body = { ...filled(message, conversation), id: activity };
        await conversations.updateActivity(conversation, activity, body);
      }),
    objectIdOf: (account, { conversation, serviceUrl }) =>
      delivering(serviceUrl, undefined, async ({ conversations }) => {
        const member: unknown = await conversations.getConversationMember(conversation, account);
        const id = field(member, 'aadObjectId') ?? field(member, 'objectId');
        return typeof id === 'string' ? id.toLowerCase() : undefined;
      }),
    open: (serviceUrl, bot, { id, tenant }) =>
      delivering(serviceUrl, undefined, async ({ conversations }) => {
        const made = await conversations.createConversation({
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

type Connector = Awaited<ReturnType<Channel['connector']>>;

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const first = await withDeadline(work(), ms);
  if (first.kind === 'done') return first.value;
  first.value.catch(() => undefined);
  throw new Error('the channel took too long');
}

const filled = (message: Partial<Activity>, conversation: string): Partial<Activity> => ({
  type: 'message',
  ...message,
  conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
});

/** 403 and 404 are for good: blocked, not installed, deleted. What is neither is worth another try. */
function asDeliveryError(error: unknown): DeliveryError {
  const status = numberIn(error, 'statusCode');
  const message = status === undefined ? 'the channel did not answer' : `the channel answered ${status}`;
  const transient = status === undefined || [408, 412, 429].includes(status) || status >= 500;
  return transient
    ? new DeliveryError(message, retryAfterOf(error) ?? 1_000, { cause: error })
    : new DeliveryError(message, undefined, { cause: error });
}

/** It asks us to send less, or changes the same message at this moment. */
const isThrottled = (error: unknown): boolean => [412, 429].includes(numberIn(error, 'statusCode') ?? 0);

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
  const said: unknown = headers.get('retry-after');
  if (typeof said !== 'string' || said === '') return undefined;
  const seconds = Number(said);
  const ms = Number.isNaN(seconds) ? Date.parse(said) - Date.now() : seconds * 1000;
  return ms > 0 ? Math.min(ms, 600_000) : undefined;
}
