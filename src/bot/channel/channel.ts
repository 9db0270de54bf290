import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { type ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Reason } from '../../proof/refusal.ts';
import type { TokenRules } from '../../proof/signed-token.ts';
import { createSigningKeys } from '../../proof/signing-keys.ts';
import { LocalCredentialsFactory } from './local-credentials.ts';
import { type IdentityTokens, ManagedIdentityFactory } from './managed-identity.ts';
import { type Caller, refusalOfLocal } from './proof/local-caller.ts';
import { proveToken } from './proof/token.ts';
import { type Proof, proofOf } from './service-url.ts';

/** The Azure Bot registration; without an `appId` the channel is the unauthenticated local one. */
export interface ChannelOptions {
  readonly appId?: string;
  readonly password?: string;
  readonly tenant: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  /** Tokens of the managed identity whose client id the `appId` is, and of no other; of a `UserAssignedMSI`. */
  readonly managedIdentity?: IdentityTokens;
  /** Another cloud's, or a local issuer's; undefined: the public cloud's. */
  readonly openIdMetadataUrl?: string;
  readonly issuer?: string;
  readonly loginUrl?: string;
  readonly oauthScope?: string;
}

const PUBLIC = {
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  oauthScope: 'https://api.botframework.com',
  issuer: 'https://api.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  emulatorMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  oAuthUrl: 'https://token.botframework.com',
} as const;

/** `serviceUrl` is what the proof is bound to; undefined when nothing was to be proven. */
export type CallerProof =
  | { readonly kind: 'proven'; readonly serviceUrl?: string }
  | { readonly kind: 'refused'; readonly why: Reason };

/** The Bot Connector in both directions: activities in, authenticated; calls out, with our token. */
export class Channel extends CloudAdapter {
  readonly proof: Proof;
  readonly #appId: string;
  readonly #audience: string;
  readonly #loginUrl: string;
  readonly #credentials: ServiceClientCredentialsFactory;
  readonly #rules: TokenRules | undefined;
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();

  constructor(options: ChannelOptions) {
    const credentials = credentialsOf(options);
    super(new ConfigurationBotFrameworkAuthentication(settingsOf(options), credentials));
    this.#credentials = credentials;
    this.#loginUrl = options.loginUrl ?? PUBLIC.loginUrl;
    this.proof = proofOf(options.appId, options.openIdMetadataUrl);
    this.#appId = options.appId ?? '';
    this.#audience = options.oauthScope ?? PUBLIC.oauthScope;
    this.#rules =
      options.appId === undefined
        ? undefined
        : {
            issuer: options.issuer ?? PUBLIC.issuer,
            audience: options.appId,
            keys: createSigningKeys(options.openIdMetadataUrl ?? PUBLIC.openIdMetadataUrl),
          };
  }

  /** Who a call comes from, by its headers alone. */
  async prove(caller: Caller): Promise<CallerProof> {
    if (this.#rules !== undefined) return proveToken(caller.authorization, this.#rules);
    const why = refusalOfLocal(caller);
    return why === undefined ? { kind: 'proven' } : { kind: 'refused', why };
  }

  /** Runs `logic` on an activity whose caller was proven: the SDK, which is archived, checks nobody, and sees no other. */
  receive(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity(
      { audience: this.#audience, claimsIdentity, connectorFactory },
      activity,
      logic,
    );
  }

  /** Gets a token, and does nothing with it. Rejects where the registration gives us none, with what was answered. */
  async signIn(): Promise<void> {
    const credentials = await this.#credentials.createCredentials(
      this.#appId,
      this.#audience,
      this.#loginUrl,
      !isPlain(this.#loginUrl),
    );
    // Of a request, no more than its headers is touched.
    const request: unknown = { headers: new Map() };
    await credentials.signRequest(request as Parameters<typeof credentials.signRequest>[0]);
  }

  connector(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.#connectors.get(serviceUrl);
    if (known !== undefined) return known;
    const factory = this.botFrameworkAuthentication.createConnectorFactory(
      this.createClaimsIdentity(this.#appId),
    );
    const made = factory.create(serviceUrl, this.#audience).then(withoutRetries);
    this.#connectors.set(serviceUrl, made);
    made.catch(() => this.#connectors.delete(serviceUrl));
    return made;
  }
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
    ToBotFromEmulatorOpenIdMetadataUrl: PUBLIC.emulatorMetadataUrl,
    OAuthUrl: PUBLIC.oAuthUrl,
    ValidateAuthority: !isPlain(loginUrl),
    ...(options.password !== undefined && { MicrosoftAppPassword: options.password }),
  };
}

const isPlain = (loginUrl: string): boolean => new URL(loginUrl).protocol === 'http:';

function credentialsOf(options: ChannelOptions): ServiceClientCredentialsFactory {
  const { appId, password, tenant, loginUrl = PUBLIC.loginUrl, managedIdentity } = options;
  if (appId === undefined) return new LocalChannel();
  if (isPlain(loginUrl) && password !== undefined)
    return new LocalCredentialsFactory({ appId, password, tenant });
  if (managedIdentity !== undefined) return new ManagedIdentityFactory(appId, managedIdentity);
  return new ConfigurationServiceClientCredentialFactory(settingsOf(options));
}

/** Nobody proves who they are: only ever made when the server listens on loopback (config.ts sees to it). */
class LocalChannel extends ServiceClientCredentialsFactory {
  override isValidAppId(): Promise<boolean> {
    return Promise.resolve(true);
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(true);
  }
  override createCredentials() {
    return Promise.resolve({ signRequest: <T>(request: T) => Promise.resolve(request) });
  }
}
