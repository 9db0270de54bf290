import { z } from 'zod';
import { cleanName } from '../access/clean-text.ts';
import type { Instant } from '../access/term.ts';
import type { Account, Identity } from '../usecases/ports.ts';

/** What tells an employee from a partner, and their names; a list of people needs no more. */
export const PERSON_FIELDS =
  'id,displayName,mail,userPrincipalName,userType,externalUserState,creationType,identities,accountEnabled';

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
  creationType: z.string().nullish(),
  identities: z.array(z.object({ signInType: z.string().nullish(), issuer: z.string().nullish() })).nullish(),
  accountEnabled: z.boolean().nullish(),
  signInActivity: signInActivity.nullish(),
});
export type GraphUser = z.infer<typeof userSchema>;

/** In the principal name of everybody who was invited from outside. */
const EXTERNAL_NAME = /#EXT#/i;
/** Created by an invitation, or by a guest's own sign-up (the documentation of `creationType`). */
const EXTERNAL_CREATION = new Set(['invitation', 'selfservicesignup']);

/**
 * `userType` says nothing about how somebody signs in: a member may be at home elsewhere. Accounts from before
 * August 2014 have no `userType`.
 */
function kindOf(user: GraphUser): Account['kind'] {
  const type = user.userType?.toLowerCase();
  if (type === 'guest') return 'guest';
  if (!isExternal(user)) return 'employee';
  return type === 'member' ? 'external-member' : 'guest';
}

const isExternal = (user: GraphUser): boolean =>
  EXTERNAL_NAME.test(user.userPrincipalName ?? '') ||
  EXTERNAL_CREATION.has(user.creationType?.toLowerCase() ?? '') ||
  invitationOf(user) === 'pending' ||
  (user.identities ?? []).some(isForeign);

/** Whether somebody invited them; how a guest came to be says `creationType` alone. */
export const isMadeByInvitation = ({ creationType }: GraphUser): boolean =>
  creationType?.toLowerCase() === 'invitation';

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

/** Of the tenant's own accounts, no identity is federated: those name the tenant's initial domain. */
const isForeign = ({ signInType, issuer }: NonNullable<GraphUser['identities']>[number]): boolean =>
  signInType?.toLowerCase() === 'federated' || (issuer ?? '').toLowerCase() in ISSUERS;

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
  const common = {
    id: user.id.toLowerCase(),
    name: cleanName(user.displayName ?? '') || user.mail || user.userPrincipalName || user.id,
    ...(user.mail ? { mail: user.mail } : {}),
    upn: user.userPrincipalName ?? '',
    ...(identity ? { identity } : {}),
    enabled: user.accountEnabled ?? true,
  };
  if (kind === 'employee') return { ...common, kind };
  const changedAt = Date.parse(user.externalUserStateChangeDateTime ?? '');
  return {
    ...common,
    kind,
    invitation: invitationOf(user),
    ...(Number.isNaN(changedAt) ? {} : { invitationChangedAt: changedAt }),
  };
}
