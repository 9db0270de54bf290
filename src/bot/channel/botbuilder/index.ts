import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { type Channel, type ChannelOptions, type Connector, createProver, PUBLIC } from '../channel.ts';
import { createLocalTokens, isPlain } from '../local-tokens.ts';
import { connectorOver } from './connector.ts';
import { IdentityCredentials, NoCredentials } from './credentials.ts';

/** The channel by the Bot Framework SDK, which is archived: docs/leaving-botbuilder.md is the way off it. */
export function openBotbuilderChannel(options: ChannelOptions): Channel {
  const { appId = '', loginUrl = PUBLIC.loginUrl, oauthScope: audience = PUBLIC.oauthScope } = options;
  const credentials = credentialsOf(options);
  const adapter = new Adapter(new ConfigurationBotFrameworkAuthentication(settingsOf(options), credentials));
  const connectors = new Map<string, Promise<Connector>>();
  return {
    ...createProver(options),
    receive: (activity, handle) => adapter.receive(activity, handle, appId, audience),
    async signIn() {
      const own = await credentials.createCredentials(appId, audience, loginUrl, !isPlain(loginUrl));
      // Of a request, no more than its headers is touched.
      const request: unknown = { headers: new Map() };
      await own.signRequest(request as Parameters<typeof own.signRequest>[0]);
    },
    connector(serviceUrl) {
      const known = connectors.get(serviceUrl);
      if (known !== undefined) return known;
      const made = adapter.factory(appId).create(serviceUrl, audience).then(connectorOver);
      connectors.set(serviceUrl, made);
      made.catch(() => connectors.delete(serviceUrl));
      return made;
    },
  };
}

class Adapter extends CloudAdapter {
  factory(appId: string) {
    return this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
  }

  /** The caller is proven already: the SDK, which is archived, checks nobody, and sees no other. */
  async receive<T>(
    activity: object,
    handle: (activity: object) => Promise<T>,
    appId: string,
    audience: string,
  ): Promise<T> {
    const claimsIdentity = this.createClaimsIdentity(appId);
    const authentication = { audience, claimsIdentity, connectorFactory: this.factory(appId) };
    const answers: T[] = [];
    await this.processActivity(authentication, activity as Activity, async (context) => {
      answers.push(await handle({ ...context.activity }));
    });
    const [answer] = answers;
    if (answer === undefined) throw new Error('the SDK did not run the turn');
    return answer;
  }
}

/**
 * MicrosoftAppType is always said: without it the SDK means MultiTenant. The endpoints are always given
 * together: the SDK takes one of its own for each that is left out only if all are.
 */
function settingsOf(
  options: ChannelOptions,
): ConfigurationBotFrameworkAuthenticationOptions & Record<string, unknown> {
  if (options.appId === undefined) return {};
  const loginUrl = options.loginUrl ?? PUBLIC.loginUrl;
  return {
    MicrosoftAppId: options.appId,
    MicrosoftAppType: options.type,
    MicrosoftAppTenantId: options.tenant,
    ToChannelFromBotLoginUrl: loginUrl,
    ToChannelFromBotOAuthScope: options.oauthScope ?? PUBLIC.oauthScope,
    ToBotFromChannelTokenIssuer: options.issuer ?? PUBLIC.issuer,
    ToBotFromChannelOpenIdMetadataUrl: options.openIdMetadataUrl ?? PUBLIC.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
    OAuthUrl: 'https://token.botframework.com',
    ValidateAuthority: !isPlain(loginUrl),
    ...(options.password !== undefined && { MicrosoftAppPassword: options.password }),
  };
}

function credentialsOf(options: ChannelOptions): ServiceClientCredentialsFactory {
  const { appId, password, tenant, loginUrl = PUBLIC.loginUrl, managedIdentity } = options;
  if (appId === undefined) return new NoCredentials();
  if (isPlain(loginUrl) && password !== undefined)
    return new IdentityCredentials(appId, createLocalTokens({ appId, password, tenant, loginUrl }));
  if (managedIdentity !== undefined) return new IdentityCredentials(appId, managedIdentity);
  return new ConfigurationServiceClientCredentialFactory(settingsOf(options));
}
