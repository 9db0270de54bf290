import type { Reason } from '../../../proof/refusal.ts';
import { readSignedToken, type TokenRules } from '../../../proof/signed-token.ts';

/** A token of the channel speaks for one service URL alone, which its activity has to name. */
export type TokenProof =
  | { readonly kind: 'proven'; readonly serviceUrl: string }
  | { readonly kind: 'refused'; readonly why: Reason };

/** The one that we serve; its keys say so. */
const CHANNEL = 'msteams';

const refused = (why: Reason): TokenProof => ({ kind: 'refused', why });

/** That it comes from the channel, and endorsed, from the Authorization header alone. */
export async function proveToken(authorization: string, rules: TokenRules): Promise<TokenProof> {
  const token = await readSignedToken(authorization, rules);
  if (token.kind === 'refused') return token;
  if (!token.key.endorsements.includes(CHANNEL)) return refused('not-endorsed');
  const { serviceurl } = token.payload;
  return typeof serviceurl === 'string' ? { kind: 'proven', serviceUrl: serviceurl } : refused('claims');
}
