import { ServiceClientCredentialsFactory } from 'botframework-connector';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Hands out the tokens of one identity and keeps them while they are good. Rejects where it gets none. */
export interface IdentityTokens {
  getToken(scope: string): Promise<{ readonly token: string } | null>;
}

/**
 * The bot as its managed identity and nothing else. The SDK's own factory asks a chain of credentials, in which a
 * secret or a certificate that is there for Graph comes first, and so gets a token of the wrong application.
 */
export class ManagedIdentityFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #tokens: IdentityTokens;

  constructor(appId: string, tokens: IdentityTokens) {
    super();
    this.#appId = appId;
    this.#tokens = tokens;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.#appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(_appId: string, audience = ''): Promise<Credentials> {
    return Promise.resolve({
      signRequest: async (request) => {
        const got = await this.#tokens.getToken(`${audience}/.default`);
        if (got === null) throw new Error('the managed identity gave no token');
        request.headers.set('authorization', `Bearer ${got.token}`);
        return request;
      },
    });
  }
}
