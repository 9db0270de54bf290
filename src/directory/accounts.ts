import { z } from 'zod';
import type { Account, Identity } from '../usecases/ports.ts';

/** What is asked of a user; the states and identities come only when asked for. */
export const ACCOUNT_FIELDS = [
  'id',
  'displayName',
  'mail',
  'userPrincipalName',
  'userType',
  'externalUserState',
  'externalUserStateChangeDateTime',
  'identities',
  'accountEnabled',
].join(',');

const User = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
  externalUserState: z.string().nullish(),
  externalUserStateChangeDateTime: z.string().nullish(),
  identities: z
    .array(z.object({ issuer: z.string().nullish(), signInType: z.string().nullish() }).loose())
    .nullish(),
  accountEnabled: z.boolean().nullish(),
});

export const UserList = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** One user of Graph's, as this product sees people. Throws ZodError for an answer that is none. */
export function asAccount(answer: unknown): Account {
  const user = User.parse(answer);
  const upn = user.userPrincipalName ?? '';
  // userType is null on accounts from before August 2014; a guest's principal name tells.
  const guest = user.userType == null ? upn.includes('#EXT#') : user.userType.toLowerCase() === 'guest';
  const invitation = invitationOf(user.externalUserState);
  const changed = Date.parse(user.externalUserStateChangeDateTime ?? '');
  return {
    id: user.id.toLowerCase(),
    name: user.displayName ?? user.mail ?? upn,
    upn,
    kind: guest ? 'guest' : 'employee',
    enabled: user.accountEnabled ?? true,
    ...(user.mail != null && { mail: user.mail }),
    ...(guest && { invitation, identity: identityOf(user.identities ?? []) }),
    ...(guest && Number.isFinite(changed) && { invitationChangedAt: changed }),
  };
}

/** Guests who are older than invitations have no state, and are in. */
export const invitationOf = (state: string | null | undefined): 'pending' | 'accepted' =>
  state === 'PendingAcceptance' ? 'pending' : 'accepted';

function identityOf(identities: readonly { readonly issuer?: string | null | undefined }[]): Identity {
  for (const { issuer } of identities) {
    switch (issuer?.toLowerCase()) {
      case 'externalazuread':
        return 'entra';
      case 'microsoftaccount':
      case 'live.com':
        return 'microsoft';
      case 'google.com':
        return 'google';
      case 'facebook.com':
        return 'facebook';
      case 'mail':
        return 'one-time-passcode';
      default:
        if (issuer?.startsWith('http')) return 'saml';
    }
  }
  return 'unknown';
}
