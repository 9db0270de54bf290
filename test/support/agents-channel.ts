import { Activity } from '@microsoft/agents-activity';
import {
  type AuthProvider,
  CloudAdapter,
  ConnectionManager,
  ConnectorClient,
  MsalTokenProvider,
  type WebResponse,
} from '@microsoft/agents-hosting';
import {
  type Channel,
  type ChannelMessage,
  type ChannelOptions,
  type Connector,
  ConnectorError,
  createProver,
  type IdentityTokens,
  idIn,
  idOf,
  PUBLIC,
} from '../../src/bot/channel/channel.ts';
import { createLocalTokens, isPlain } from '../../src/bot/channel/local-tokens.ts';
import { field } from '../../src/bot/channel/speaker.ts';

/** The channel by the Microsoft 365 Agents SDK, as docs/leaving-botbuilder.md describes it. */
export function openAgentsChannel(options: ChannelOptions): Channel {
  const { appId, tenant, oauthScope = PUBLIC.oauthScope } = options;
  const settings = { tenantId: tenant, ...(appId !== undefined && { clientId: appId }) };
  const tokens = tokensOf(options);
  const token = async (): Promise<string> => (await tokens?.getToken(`${oauthScope}/.default`))?.token ?? '';
  const adapter = new CloudAdapter(settings);
  const provider = Object.assign<AuthProvider, Pick<AuthProvider, 'getAccessToken'>>(
    new MsalTokenProvider(settings),
    { getAccessToken: token },
  );
  adapter.connectionManager = new ConnectionManager(
    () => provider,
    new Map([['serviceConnection', settings]]),
  );
  // Its own tells whoever spoke that the agent has a bug; we answer the call, and log.
  adapter.onTurnError = (_context, error) => Promise.reject(error);

  return {
    ...createProver(options),
    async receive<T>(activity: object, handle: (activity: object) => Promise<T>) {
      const answers: T[] = [];
      const response = new Response();
      const user = { user: { aud: appId ?? '' } };
      await adapter.process(
        { body: { ...activity }, headers: {}, ...(appId !== undefined && user) },
        response,
        async ({ activity: received }) => {
          answers.push(await handle(asSent(received)));
        },
      );
      const [answer] = answers;
      if (answer === undefined) throw new Error(`the SDK did not run the turn: ${response.code}`);
      return answer;
    },
    signIn: async () => void (await token()),
    connector: (serviceUrl) =>
      Promise.resolve(
        connectorOver(async () => ConnectorClient.createClientWithToken(serviceUrl, await token())),
      ),
  };
}

/** As it came: in this SDK its times are dates, and its channel is no property of its own. */
const asSent = (received: Activity): object => ({
  ...(JSON.parse(JSON.stringify(received)) as object),
  channelId: received.channelId,
});

/** Its own client for tokens takes no login server on plain http; in the cloud it would be `MsalTokenProvider`. */
function tokensOf({ appId, password, tenant, loginUrl, managedIdentity }: ChannelOptions) {
  if (managedIdentity !== undefined) return managedIdentity;
  if (appId === undefined || password === undefined) return undefined;
  if (loginUrl !== undefined && isPlain(loginUrl))
    return createLocalTokens({ appId, password, tenant, loginUrl });
  const provider = new MsalTokenProvider({ clientId: appId, clientSecret: password, tenantId: tenant });
  const tokens: IdentityTokens = {
    getToken: async (scope) => ({ token: await provider.getAccessToken(scope) }),
  };
  return tokens;
}

/** What the SDK wants to answer. The answer is the bot's; of this, only a refusal is ever told. */
class Response implements WebResponse {
  code = 200;
  headersSent = false;
  writableEnded = false;
  status(code: number): this {
    this.code = code;
    return this;
  }
  setHeader(): this {
    return this;
  }
  send(): this {
    return this;
  }
  end(): this {
    this.writableEnded = true;
    return this;
  }
}

/** A client has one token for ever, so there is a new one for each call. Its addresses are not encoded. */
function connectorOver(open: () => Promise<ConnectorClient>): Connector {
  const asked = async <T>(call: (client: ConnectorClient) => Promise<T>): Promise<T> => {
    try {
      return await call(await open());
    } catch (error) {
      throw asConnectorError(error);
    }
  };
  return {
    send: (conversation, message) =>
      asked(async (client) => {
        const sent = await client.sendToConversation(encodeURIComponent(conversation), activityOf(message));
        return idIn(sent);
      }),
    replace: (conversation, activity, message) =>
      asked(async (client) => {
        const body = Object.assign(activityOf(message), { id: activity });
        const [to, which] = [conversation, activity].map(encodeURIComponent);
        await client.updateActivity(to ?? '', which ?? '', body);
      }),
    member: (conversation, person) =>
      asked((client) =>
        client.getConversationMember(encodeURIComponent(person), encodeURIComponent(conversation)),
      ),
    members: (conversation, pageSize, from) =>
      asked(async (client) => {
        // Not among its methods.
        const { data } = await client.httpClient.request<unknown>({
          method: 'get',
          url: `/v3/conversations/${encodeURIComponent(conversation)}/pagedmembers`,
          params: { pageSize: String(pageSize), ...(from !== undefined && { continuationToken: from }) },
        });
        const members = field(data, 'members');
        const next = field(data, 'continuationToken');
        return {
          members: Array.isArray(members) ? members : [],
          ...(typeof next === 'string' && next !== '' && { next }),
        };
      }),
    open: (bot, person, tenantId) =>
      asked(async (client) => {
        const { data } = await client.httpClient.request<unknown>({
          method: 'post',
          url: '/v3/conversations',
          data: {
            isGroup: false,
            bot: { id: bot, name: '' },
            members: [{ id: person, name: '' }],
            tenantId,
            channelData: { tenant: { id: tenantId } },
          },
        });
        return idOf(data);
      }),
  };
}

const activityOf = (message: ChannelMessage): Activity => Activity.fromObject(message);

function asConnectorError(error: unknown): ConnectorError {
  const status = field(error, 'status');
  const response = field(error, 'response');
  const data = field(response, 'data');
  const code = field(field(data, 'error'), 'code') ?? field(data, 'code');
  const headers = field(response, 'headers');
  const retryAfter = headers instanceof Headers ? headers.get('retry-after') : undefined;
  return new ConnectorError(
    {
      status: typeof status === 'number' ? status : undefined,
      code: typeof code === 'string' ? code : undefined,
      retryAfter: retryAfter ?? undefined,
    },
    { cause: error },
  );
}
