import { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { IdentityTokens } from '../channel.ts';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/**
 * The bot as one identity and nothing else. The SDK's own factory asks a chain of credentials, in which a
 * secret or a certificate that is there for Graph comes first, and so gets a token of the wrong application.
 */
export class IdentityCredentials extends ServiceClientCredentialsFactory {
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
        if (got === null) throw new Error('the identity gave no token');
        request.headers.set('authorization', `Bearer ${got.token}`);
        return request;
      },
    });
  }
}

/** Nobody proves who they are: only ever made when the server listens on loopback (config.ts sees to it). */
export class NoCredentials extends ServiceClientCredentialsFactory {
  override isValidAppId(): Promise<boolean> {
    return Promise.resolve(true);
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(true);
  }
  override createCredentials(): Promise<Credentials> {
    return Promise.resolve({ signRequest: (request) => Promise.resolve(request) });
  }
}
