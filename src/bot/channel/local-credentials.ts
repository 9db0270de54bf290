import { ServiceClientCredentialsFactory } from 'botframework-connector';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/**
 * Client credentials against a login server on plain http, which only a loopback one may be: Microsoft's own
 * client refuses such an authority. Tokens are kept until a minute before they run out.
 */
export class LocalCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #bot: { readonly appId: string; readonly password: string; readonly tenant: string };
  #token: { readonly value: Promise<string>; until: number } | undefined;

  constructor(bot: { readonly appId: string; readonly password: string; readonly tenant: string }) {
    super();
    this.#bot = bot;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.#bot.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(
    _appId: string,
    audience: string | undefined,
    loginUrl: string,
  ): Promise<Credentials> {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#bearer(loginUrl, audience ?? '')}`);
        return request;
      },
    });
  }

  #bearer(loginUrl: string, audience: string): Promise<string> {
    if (this.#token !== undefined && this.#token.until > Date.now()) return this.#token.value;
    const token = { value: Promise.resolve(''), until: Date.now() + 60_000 };
    token.value = this.#fetch(loginUrl, audience).then(({ access_token, expires_in }) => {
      token.until = Date.now() + Math.max(0, expires_in - 60) * 1000;
      return access_token;
    });
    token.value.catch(() => {
      this.#token = undefined;
    });
    this.#token = token;
    return token.value;
  }

  async #fetch(loginUrl: string, audience: string): Promise<{ access_token: string; expires_in: number }> {
    const base = new URL(loginUrl);
    const path = base.pathname === '/' ? `/${this.#bot.tenant}` : base.pathname.replace(/\/$/u, '');
    const endpoint = new URL(path.endsWith('/token') ? path : `${path}/oauth2/v2.0/token`, base);
    const response = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.#bot.appId,
        client_secret: this.#bot.password,
        scope: `${audience}/.default`,
      }),
      signal: AbortSignal.timeout(10_000),
    });
    const body: unknown = await response.json();
    if (
      typeof body === 'object' &&
      body !== null &&
      'access_token' in body &&
      typeof body.access_token === 'string'
    )
      return {
        access_token: body.access_token,
        expires_in: 'expires_in' in body ? Number(body.expires_in) || 3600 : 3600,
      };
    throw new Error(`the login server answered ${response.status} without a token`);
  }
}
