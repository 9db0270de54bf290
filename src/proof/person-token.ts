import { z } from 'zod';
import type { TokenFault } from './signed-token.ts';
import { readSignedToken } from './signed-token.ts';
import { createSigningKeys } from './signing-keys.ts';

/** Where somebody signs in to a page of ours, and as whose. */
export interface SignIn {
  /** The application registration that the tokens are for. */
  readonly client: string;
  /** The directory whose people are meant. */
  readonly tenant: string;
  /** Of tokens of version 2: `https://login.microsoftonline.com/TENANT/v2.0`. */
  readonly issuer: string;
}

export type PersonProof =
  | { readonly kind: 'proven'; readonly person: string }
  | { readonly kind: 'refused'; readonly why: TokenFault };

/** What the registration lets Teams ask for in somebody's name. Source: Microsoft, "Configure your tab app for SSO". */
const SCOPE = 'access_as_user';

/**
 * Of an application's own token neither holds: it has no scope, and says what it is. Source: Microsoft, "Access token
 * claims reference".
 */
const Claims = z.object({
  ver: z.literal('2.0'),
  tid: z.string(),
  oid: z.guid(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes(SCOPE)),
  idtyp: z.literal('user').optional(),
});

/** Who calls: somebody of the directory, by a token that Entra ID gave to Teams for this application alone. */
export function createPersonProof({
  client,
  tenant,
  issuer,
}: SignIn): (authorization: string) => Promise<PersonProof> {
  const keys = createSigningKeys(`${issuer}/.well-known/openid-configuration`);
  return async (authorization) => {
    const token = await readSignedToken(authorization, { issuer, audience: client, keys });
    if (token.kind === 'refused') return token;
    const claims = Claims.safeParse(token.payload);
    return claims.success && claims.data.tid === tenant
      ? { kind: 'proven', person: claims.data.oid }
      : { kind: 'refused', why: 'claims' };
  };
}
