import { z } from 'zod';
import type { Instant } from '../access/term.ts';
import type { Account, Identity } from '../usecases/ports.ts';

/** Everything that an account is told from; `externalUserState` and its like come only when asked for. */
export const ACCOUNT_FIELDS =
  'id,displayName,mail,otherMails,proxyAddresses,userPrincipalName,userType,externalUserState,' +
  'externalUserStateChangeDateTime,identities,creationType,accountEnabled';

const signInActivity = z.object({
  lastSignInDateTime: z.string().nullish(),
  lastNonInteractiveSignInDateTime: z.string().nullish(),
  lastSuccessfulSignInDateTime: z.string().nullish(),
});

export const userSchema = z.object({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
  externalUserState: z.string().nullish(),
  externalUserStateChangeDateTime: z.string().nullish(),
  identities: z.array(z.object({ signInType: z.string().nullish(), issuer: z.string().nullish() })).nullish(),
  accountEnabled: z.boolean().nullish(),
  signInActivity: signInActivity.nullish(),
});
export type GraphUser = z.infer<typeof userSchema>;

/** In the principal name of everybody who was invited from outside. */
const EXTERNAL = /#EXT#/i;

/** Accounts from before August 2014 have no `userType`; their principal name tells. */
function kindOf(user: GraphUser): Account['kind'] {
  if (user.userType) {
    if (user.userType.toLowerCase() === 'guest') return 'guest';
    // Somebody invited as a member cannot act as one before they have accepted.
    return invitationOf(user) === 'pending' ? 'guest' : 'employee';
  }
  return EXTERNAL.test(user.userPrincipalName ?? '') ? 'guest' : 'employee';
}

/** No state at all: a guest from before there were invitations, or made by hand; nothing is left to accept. */
export function invitationOf(user: Pick<GraphUser, 'externalUserState'>): 'pending' | 'accepted' {
  return user.externalUserState?.toLowerCase() === 'pendingacceptance' ? 'pending' : 'accepted';
}

const ISSUERS: Readonly<Record<string, Identity>> = {
  externalazuread: 'entra',
  microsoftaccount: 'microsoft',
  'google.com': 'google',
  'facebook.com': 'facebook',
  mail: 'one-time-passcode',
};

/** How somebody signs in. A pending guest has only an identity of the host's, which says nothing. */
function identityOf(user: GraphUser, kind: Account['kind']): Identity | undefined {
  const identities = user.identities ?? [];
  for (const { issuer } of identities) {
    const known = ISSUERS[issuer?.toLowerCase() ?? ''];
    if (known) return known;
  }
  if (kind === 'employee') return identities.length > 0 ? 'entra' : undefined;
  if (identities.length === 0 || invitationOf(user) === 'pending') return undefined;
  return identities.some(({ signInType }) => signInType === 'federated') ? 'saml' : 'unknown';
}

/** The latest sign-in; the first two fields of Graph's count attempts that failed, so success is asked first. */
export function lastSignInOf({
  signInActivity: known,
}: Pick<GraphUser, 'signInActivity'>): Instant | undefined {
  const succeeded = Date.parse(known?.lastSuccessfulSignInDateTime ?? '');
  if (!Number.isNaN(succeeded)) return succeeded;
  const attempts = [known?.lastSignInDateTime, known?.lastNonInteractiveSignInDateTime]
    .map((one) => Date.parse(one ?? ''))
    .filter((at) => !Number.isNaN(at));
  return attempts.length === 0 ? undefined : Math.max(...attempts);
}

/** A user as Graph describes it, parsed once. */
export function accountOf(user: GraphUser): Account {
  const kind = kindOf(user);
  const identity = identityOf(user, kind);
  const changedAt = Date.parse(user.externalUserStateChangeDateTime ?? '');
  return {
    id: user.id.toLowerCase(),
    name: user.displayName || user.mail || user.userPrincipalName || user.id,
    ...(user.mail ? { mail: user.mail } : {}),
    upn: user.userPrincipalName ?? '',
    kind,
    ...(kind === 'guest' ? { invitation: invitationOf(user) } : {}),
    ...(kind === 'guest' && !Number.isNaN(changedAt) ? { invitationChangedAt: changedAt } : {}),
    ...(identity ? { identity } : {}),
    enabled: user.accountEnabled ?? true,
  };
}
