import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { portOf } from './port.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Of all issuers of a test file: to make one takes as long as a tenth of a second. */
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A channel's token issuer on loopback: OpenID metadata, keys, tokens in; client credentials out. */
export class LocalIssuer {
  readonly issuer = 'https://issuer.test';
  readonly appId = 'b0b00000-0000-4000-8000-000000000001';
  readonly #signed = new Map<string, string>();
  #server: Server | undefined;
  /** Answered instead of a token. */
  refuses: object | undefined;

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      if (request.url?.includes('/openid')) {
        response.end(
          JSON.stringify({
            issuer: this.issuer,
            jwks_uri: `${this.url}/keys`,
            id_token_signing_alg_values_supported: ['RS256'],
          }),
        );
      } else if (request.url?.startsWith('/keys')) {
        const key = keys.publicKey.export({ format: 'jwk' });
        response.end(
          JSON.stringify({ keys: [{ ...key, kid: 'k1', x5t: 'k1', use: 'sig', endorsements: ['msteams'] }] }),
        );
      } else if (this.refuses !== undefined) {
        response.statusCode = 401;
        response.end(JSON.stringify(this.refuses));
      } else {
        response.end(
          JSON.stringify({ access_token: 'outgoing-token', token_type: 'Bearer', expires_in: 3600 }),
        );
      }
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get publicKey(): KeyObject {
    return keys.publicKey;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
  }

  /** Settings that make the bot trust this issuer. */
  settings(): Record<string, string> {
    return {
      BOT_ID: this.appId,
      BOT_PASSWORD: 'local-password',
      BOT_TYPE: 'SingleTenant',
      BOT_OPENID_METADATA_URL: `${this.url}/openid`,
      BOT_TOKEN_ISSUER: this.issuer,
      BOT_LOGIN_URL: this.url,
      BOT_OAUTH_SCOPE: 'https://api.issuer.test',
    };
  }

  /** A token as the channel sends it; `claims` and `header` replace parts of it. */
  token(
    serviceUrl: string,
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
    key: KeyObject = keys.privateKey,
  ): string {
    // The same for a minute, so that what a channel sends in between is signed once.
    const now = Math.floor(Date.now() / 60_000) * 60;
    const head = encode({ alg: 'RS256', typ: 'JWT', kid: 'k1', x5t: 'k1', ...header });
    const body = encode({
      iss: this.issuer,
      aud: this.appId,
      iat: now - 60,
      nbf: now - 60,
      exp: now + 3600,
      serviceurl: serviceUrl,
      ...claims,
    });
    const said = `${head}.${body}`;
    if (header.alg === 'none') return `${said}.`;
    const known = key === keys.privateKey ? this.#signed.get(said) : undefined;
    const signature = known ?? createSign('RSA-SHA256').update(said).sign(key, 'base64url');
    if (key === keys.privateKey) this.#signed.set(said, signature);
    return `${said}.${signature}`;
  }
}
