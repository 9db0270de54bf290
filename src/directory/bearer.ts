import type { TokenCredential } from '@azure/identity';
import { failure } from './failure.ts';
import { rolesIn } from './roles-claim.ts';

/** Hands out the token that calls to Graph carry. */
export interface Bearer {
  token(signal: AbortSignal): Promise<string>;
  /** What the latest token says that we may do; undefined where it does not say. */
  granted(): ReadonlySet<string> | undefined;
  /** Called when Graph refused the token; `challenge` is its WWW-Authenticate. False: there is no other one. */
  renew(challenge: string | undefined): boolean;
}

export function fixedBearer(token: string): Bearer {
  const granted = rolesIn(token);
  return { token: async () => token, granted: () => granted, renew: () => false };
}

/** An authority that does not answer for so long, in milliseconds, counts as one that cannot be reached. */
const MAX_FETCH_MS = 20_000;
/** A token is fetched anew this long before it ends, in milliseconds. */
const MARGIN_MS = 120_000;

/** Tokens of an Azure identity: one fetch at a time, kept until shortly before they end. */
export function credentialBearer(
  credential: TokenCredential,
  scope: string,
  now: () => number,
  longestMs = MAX_FETCH_MS,
): Bearer {
  let known: { readonly token: string; readonly until: number } | undefined;
  let underWay: Promise<string> | undefined;
  let claims: string | undefined;
  let granted: ReadonlySet<string> | undefined;

  const fetchToken = async (signal: AbortSignal): Promise<string> => {
    const withDeadline = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
    try {
      const options = {
        abortSignal: withDeadline,
        enableCae: true,
        ...(claims === undefined ? {} : { claims }),
      };
      // Not every identity heeds the signal.
      const token = await Promise.race([credential.getToken(scope, options), aborted(withDeadline)]);
      if (!token) throw new Error('the identity gave no token');
      claims = undefined;
      granted = rolesIn(token.token);
      known = { token: token.token, until: token.expiresOnTimestamp - MARGIN_MS };
      return token.token;
    } catch (cause) {
      // An authority that cannot be reached is a passing fault; one that refuses us is a setting.
      const refused =
        cause instanceof Error && /Authentication(Required)?Error|CredentialUnavailable/.test(cause.name);
      throw failure(refused ? 'not-signed-in' : 'unavailable', {
        message: 'no token for Graph',
        cause,
      });
    } finally {
      underWay = undefined;
    }
  };

  return {
    async token(signal) {
      if (known && known.until > now()) return known.token;
      underWay ??= fetchToken(signal);
      return underWay;
    },
    granted: () => granted,
    renew(challenge) {
      const encoded = /claims="([^"]+)"/.exec(challenge ?? '')?.[1];
      claims = encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
      known = undefined;
      return true;
    },
  };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
