import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { Reason } from './refusal.ts';
import type { createSigningKeys } from './signing-keys.ts';

/** A token of the channel speaks for one service URL alone, which its activity has to name. */
export type TokenProof =
  | { readonly kind: 'proven'; readonly serviceUrl: string }
  | { readonly kind: 'refused'; readonly why: Reason };

export interface TokenRules {
  readonly issuer: string;
  /** Our own application id. */
  readonly audience: string;
  readonly keys: ReturnType<typeof createSigningKeys>;
}

/** The one that we serve; its keys say so. */
const CHANNEL = 'msteams';
/** What the channel's metadata names; no symmetric one can ever be meant. */
const ALGORITHMS = ['RS256'];
/** Clocks may differ by so much, in seconds. Source: "Authenticate requests", Bot Connector service. */
const CLOCK_SKEW_SECONDS = 300;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/iu;

const refused = (why: Reason): TokenProof => ({ kind: 'refused', why });

/** Signature, issuer, audience, times and endorsement, from the Authorization header alone. */
export async function proveToken(authorization: string, rules: TokenRules): Promise<TokenProof> {
  if (authorization === '') return refused('no-token');
  const token = BEARER.exec(authorization)?.[1];
  const id = token === undefined ? undefined : keyIdOf(token);
  if (token === undefined || id === undefined) return refused('malformed');
  const key = await rules.keys.find(id).catch(() => 'unavailable' as const);
  if (key === 'unavailable') return refused('keys-unavailable');
  if (key === undefined) return refused('unknown-key');
  if (!key.endorsements.includes(CHANNEL)) return refused('not-endorsed');
  try {
    const { payload } = await jwtVerify(token, key.jwk, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp'],
    });
    const { serviceurl } = payload;
    return typeof serviceurl === 'string' ? { kind: 'proven', serviceUrl: serviceurl } : refused('claims');
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

function reasonOf(error: unknown): Reason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return 'claims';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  return 'malformed';
}
