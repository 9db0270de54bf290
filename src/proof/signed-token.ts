import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { SigningKey, SigningKeys } from './signing-keys.ts';

export type TokenFault =
  | 'no-token'
  | 'malformed'
  | 'unknown-key'
  | 'signature'
  | 'expired'
  | 'claims'
  | 'keys-unavailable';

export type SignedToken =
  | { readonly kind: 'signed'; readonly payload: JWTPayload; readonly key: SigningKey }
  | { readonly kind: 'refused'; readonly why: TokenFault };

export interface TokenRules {
  readonly issuer: string;
  /** Our own application id. */
  readonly audience: string;
  readonly keys: SigningKeys;
}

/** What the metadata of both issuers names; no symmetric one can ever be meant. */
const ALGORITHMS = ['RS256'];
/** Clocks may differ by so much, in seconds. Source: "Authenticate requests", Bot Connector service. */
const CLOCK_SKEW_SECONDS = 300;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/iu;

const refused = (why: TokenFault): SignedToken => ({ kind: 'refused', why });

/** Signature, issuer, audience and times, from an Authorization header alone. */
export async function readSignedToken(authorization: string, rules: TokenRules): Promise<SignedToken> {
  if (authorization === '') return refused('no-token');
  const token = BEARER.exec(authorization)?.[1];
  const id = token === undefined ? undefined : keyIdOf(token);
  if (token === undefined || id === undefined) return refused('malformed');
  const key = await rules.keys.find(id).catch(() => 'unavailable' as const);
  if (key === 'unavailable') return refused('keys-unavailable');
  if (key === undefined) return refused('unknown-key');
  try {
    const { payload } = await jwtVerify(token, key.jwk, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp'],
    });
    return { kind: 'signed', payload, key };
  } catch (error) {
    return refused(reasonOf(error));
  }
}

function keyIdOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return 'claims';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  return 'malformed';
}
