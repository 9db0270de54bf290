import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { type ChannelMessage, type Connector, ConnectorError, idIn, idOf } from '../channel.ts';
import { field } from '../speaker.ts';

/** The calls that we make, by the SDK's client. */
export function connectorOver(client: ConnectorClient): Connector {
  const { conversations } = withoutRetries(client);
  return {
    send: (conversation, message) =>
      asked(async () => idIn(await conversations.sendToConversation(conversation, activityOf(message)))),
    replace: (conversation, activity, message) =>
      asked(async () => {
        const body = { ...activityOf(message), id: activity };
        await conversations.updateActivity(conversation, activity, body);
      }),
    member: (conversation, person) => asked(() => conversations.getConversationMember(conversation, person)),
    members: (conversation, pageSize, from) =>
      asked(async () => {
        // The type wants a token; of the first page there is none.
        const options = { pageSize, continuationToken: from as string };
        const page = await conversations.getConversationPagedMembers(conversation, options);
        const next = page.continuationToken;
        return { members: page.members ?? [], ...(next && { next }) };
      }),
    open: (bot, person, tenant) =>
      asked(async () => {
        const made = await conversations.createConversation({
          isGroup: false,
          bot: { id: bot, name: '' },
          members: [{ id: person, name: '' }],
          tenantId: tenant,
          channelData: { tenant: { id: tenant } },
          // The type wants an activity, the service does not: without one the chat opens silently.
          activity: undefined as unknown as Activity,
        });
        return idOf(made);
      }),
  };
}

/** The address says which conversation it is for: of that, the message says nothing. */
const activityOf = ({ attachments, ...message }: ChannelMessage): Partial<Activity> => ({
  ...message,
  ...(attachments && { attachments: [...attachments] }),
});

async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asConnectorError(error);
  }
}

function asConnectorError(error: unknown): ConnectorError {
  const status = field(error, 'statusCode');
  const body = field(error, 'body') ?? field(error, 'details');
  const code = field(field(body, 'error'), 'code') ?? field(body, 'code') ?? field(error, 'code');
  return new ConnectorError(
    {
      status: typeof status === 'number' ? status : undefined,
      code: typeof code === 'string' ? code : undefined,
      retryAfter: retryAfterOf(error),
    },
    { cause: error },
  );
}

/** The SDK's headers are of a class of its own, whose `get` stands on its prototype. */
function retryAfterOf(error: unknown): string | undefined {
  const headers = field(field(error, 'response'), 'headers');
  if (typeof headers !== 'object' || headers === null) return undefined;
  const get: unknown = Reflect.get(headers, 'get');
  const said: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : undefined;
  return typeof said === 'string' ? said : undefined;
}

/** The SDK's own retries know nothing of sending limits, and sleep where somebody waits; the outbox does better. */
function withoutRetries(connector: ConnectorClient): ConnectorClient {
  const client: unknown = Reflect.get(connector, 'client');
  const pipeline: unknown = typeof client === 'object' && client && Reflect.get(client, 'pipeline');
  if (
    typeof pipeline !== 'object' ||
    pipeline === null ||
    !('removePolicy' in pipeline) ||
    typeof pipeline.removePolicy !== 'function'
  )
    throw new Error('the connector has no pipeline of policies');
  pipeline.removePolicy({ phase: 'Retry' });
  return connector;
}
