import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { DeliveryError } from '../../usecases/ports.ts';
import { withDeadline } from '../respond/deadline.ts';
import type { RateLimiter, Urgency } from './rate-limiter.ts';
import { isOutsider } from './roster.ts';
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
  /** What the channel calls somebody who is in a conversation (`29:…`); undefined for who has no such id. */
  accountOf(person: string, at: Address): Promise<string | undefined>;
  /** How many in a conversation are no employees: guests, people of another tenant, and who is nobody's. */
  guestsIn(at: Address & { readonly tenant: string }): Promise<number>;
  /** The personal chat with somebody, made where there is none; its conversation id. `id`: an object id, or `29:…`. */
  open(
    serviceUrl: string,
    bot: string,
    person: { readonly id: string; readonly tenant: string },
  ): Promise<string>;
}

/** How long the channel may take to answer. Whether it acted is not known then. */
const CALL_TIMEOUT_MS = 10_000;

/** What Teams gives at most, and more than its largest team has. Source: learn.microsoft.com, as in roster.ts. */
const MEMBERS_A_PAGE = 500;
const MAX_PAGES = 100;

/** Whom the channel's calls go to. */
export interface Connectors {
  connector(serviceUrl: string): Promise<Connector>;
}

export function createOutgoing(channel: Connectors, limiter: RateLimiter, urgency: Urgency): Outgoing {
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
        const sent = await conversations.sendToConversation(conversation, filled(message));
        return sent.id;
      }),
    replace: ({ conversation, serviceUrl, activity }, message) =>
      delivering(serviceUrl, conversation, async ({ conversations }) => {
        const body = { ...filled(message), id: activity };
        await conversations.updateActivity(conversation, activity, body);
      }),
    objectIdOf: (account, { conversation, serviceUrl }) =>
      delivering(serviceUrl, undefined, async ({ conversations }) => {
        const member: unknown = await conversations.getConversationMember(conversation, account);
        const id = field(member, 'aadObjectId') ?? field(member, 'objectId');
        return typeof id === 'string' ? id.toLowerCase() : undefined;
      }),
    accountOf: (person, { conversation, serviceUrl }) =>
      delivering(serviceUrl, undefined, async ({ conversations }) => {
        const member: unknown = await conversations.getConversationMember(conversation, person);
        const id = field(member, 'id');
        return typeof id === 'string' && id !== '' ? id : undefined;
      }),
    guestsIn: ({ conversation, serviceUrl, tenant }) =>
      delivering(serviceUrl, undefined, async ({ conversations }) => {
        let guests = 0;
        let continuationToken: string | undefined;
        for (let read = 0; read < MAX_PAGES; read++) {
          const page = await conversations.getConversationPagedMembers(conversation, {
            pageSize: MEMBERS_A_PAGE,
            // The type wants one; of the first page there is none.
            continuationToken: continuationToken as string,
          });
          guests += (page.members ?? []).filter((member) => isOutsider(member, tenant)).length;
          continuationToken = page.continuationToken;
          if (!continuationToken) return guests;
        }
        throw new Error('the roster does not end');
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

type Connector = Pick<ConnectorClient, 'conversations'>;

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const first = await withDeadline(work(), ms);
  if (first.kind === 'done') return first.value;
  first.value.catch(() => undefined);
  throw new Error('the channel took too long');
}

/** The address says which conversation it is for: of that, the message says nothing. */
const filled = (message: Partial<Activity>): Partial<Activity> => ({ type: 'message', ...message });

/** 403 and 404 are for good: blocked, not installed, deleted. What is neither is worth another try. */
function asDeliveryError(error: unknown): DeliveryError {
  const status = numberIn(error, 'statusCode');
  const message = status === undefined ? 'the channel did not answer' : `the channel answered ${status}`;
  const transient = status === undefined || [408, 412, 429].includes(status) || status >= 500;
  return transient
    ? new DeliveryError(message, retryAfterOf(error) ?? 1_000, { cause: error })
    : new DeliveryError(message, undefined, {
        cause: error,
        ...(isClosed(status) && { closed: codeIn(error) }),
      });
}

/** There is no such conversation, or it is not for us. */
const isClosed = (status: number | undefined): boolean => status === 403 || status === 404;

/** What the channel calls it, in the body of its answer. */
function codeIn(error: unknown): string {
  const body = field(error, 'body') ?? field(error, 'details');
  const code = field(field(body, 'error'), 'code') ?? field(body, 'code') ?? field(error, 'code');
  return typeof code === 'string' ? code : 'closed';
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
