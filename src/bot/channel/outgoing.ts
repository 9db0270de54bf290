import { DeliveryError, NO_TRACE, type Trace } from '../../usecases/ports.ts';
import { withDeadline } from '../respond/deadline.ts';
import { type Channel, type ChannelMessage, type Connector, ConnectorError } from './channel.ts';
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
  /** Resolves to the id of the message; undefined where it was taken, and given none. */
  send(to: Address, message: ChannelMessage): Promise<string | undefined>;
  replace(at: Address & { readonly activity: string }, message: ChannelMessage): Promise<void>;
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

/** What is asked of the channel, as a trace shows it. */
type Call = 'send message' | 'replace message' | 'read roster' | 'open chat';

export function createOutgoing(
  channel: Pick<Channel, 'connector'>,
  limiter: RateLimiter,
  urgency: Urgency,
  trace: Pick<Trace, 'step'> = NO_TRACE,
): Outgoing {
  const delivering = <T>(name: Call, ...rest: Parameters<typeof deliver<T>>): Promise<T> =>
    trace.step({ name: `teams ${name}`, kind: 'client' }, () => deliver(...rest));

  async function deliver<T>(
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
      delivering('send message', serviceUrl, conversation, (connector) =>
        connector.send(conversation, message),
      ),
    replace: ({ conversation, serviceUrl, activity }, message) =>
      delivering('replace message', serviceUrl, conversation, (connector) =>
        connector.replace(conversation, activity, message),
      ),
    objectIdOf: (account, { conversation, serviceUrl }) =>
      delivering('read roster', serviceUrl, undefined, async (connector) => {
        const member = await connector.member(conversation, account);
        const id = field(member, 'aadObjectId') ?? field(member, 'objectId');
        return typeof id === 'string' ? id.toLowerCase() : undefined;
      }),
    accountOf: (person, { conversation, serviceUrl }) =>
      delivering('read roster', serviceUrl, undefined, async (connector) => {
        const id = field(await connector.member(conversation, person), 'id');
        return typeof id === 'string' && id !== '' ? id : undefined;
      }),
    guestsIn: ({ conversation, serviceUrl, tenant }) =>
      delivering('read roster', serviceUrl, undefined, async (connector) => {
        let guests = 0;
        let from: string | undefined;
        for (let read = 0; read < MAX_PAGES; read++) {
          const page = await connector.members(conversation, MEMBERS_A_PAGE, from);
          guests += page.members.filter((member) => isOutsider(member, tenant)).length;
          from = page.next;
          if (from === undefined) return guests;
        }
        throw new Error('the roster does not end');
      }),
    open: (serviceUrl, bot, { id, tenant }) =>
      delivering('open chat', serviceUrl, undefined, (connector) => connector.open(bot, id, tenant)),
  };
}

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const first = await withDeadline(work(), ms);
  if (first.kind === 'done') return first.value;
  const over = (): void => undefined;
  const late = first.value.then(over, over);
  throw new DeliveryError('the channel took too long', 1_000, { late });
}

/** 403 and 404 are for good: blocked, not installed, deleted. What is neither is worth another try. */
function asDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const { status, code, retryAfter, message } = error instanceof ConnectorError ? error : UNANSWERED;
  const transient = status === undefined || [408, 412, 429].includes(status) || status >= 500;
  return transient
    ? new DeliveryError(message, waitOf(retryAfter) ?? 1_000, { cause: error })
    : new DeliveryError(message, undefined, {
        cause: error,
        ...(isClosed(status) && { closed: code ?? 'closed' }),
      });
}

const UNANSWERED = new ConnectorError({ status: undefined, code: undefined, retryAfter: undefined });

/** There is no such conversation, or it is not for us. */
const isClosed = (status: number): boolean => status === 403 || status === 404;

/** It asks us to send less, or changes the same message at this moment. */
const isThrottled = (error: unknown): boolean =>
  error instanceof ConnectorError && (error.status === 412 || error.status === 429);

function waitOf(said: string | undefined): number | undefined {
  if (said === undefined || said === '') return undefined;
  const seconds = Number(said);
  const ms = Number.isNaN(seconds) ? Date.parse(said) - Date.now() : seconds * 1000;
  return ms > 0 ? Math.min(ms, 600_000) : undefined;
}
