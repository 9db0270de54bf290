import { TENANT } from '../../tenant.ts';
import type { Route } from './call.ts';
import { listing, single } from './listing.ts';
import { AUTHORIZATION_POLICY, CROSS_TENANT_DEFAULT, CROSS_TENANT_PARTNER } from './types.ts';

/** Guests come in from everywhere, or from nowhere. Source: learn.microsoft.com, cross-tenant access settings. */
const collaboration = (accessType: 'allowed' | 'blocked') => ({
  usersAndGroups: { accessType, targets: [{ target: 'AllUsers', targetType: 'user' }] },
  applications: { accessType, targets: [{ target: 'AllApplications', targetType: 'application' }] },
});

export const getAuthorizationPolicy: Route = (tenant, call) =>
  single(tenant, call, 'policies/authorizationPolicy', AUTHORIZATION_POLICY, {
    id: 'authorizationPolicy',
    displayName: 'Authorization Policy',
    description: `Used to manage authorization related settings of ${TENANT.name}.`,
    allowInvitesFrom: tenant.quirks.invitationsDisabled ? 'none' : 'adminsAndGuestInviters',
  });

export const getCrossTenantDefault: Route = (tenant, call) =>
  single(tenant, call, 'policies/crossTenantAccessPolicy/default', CROSS_TENANT_DEFAULT, {
    id: 'default',
    isServiceDefault: !tenant.quirks.guestsBlocked,
    b2bCollaborationInbound: collaboration(tenant.quirks.guestsBlocked ? 'blocked' : 'allowed'),
  });

export const listCrossTenantPartners: Route = (tenant, call) =>
  listing(tenant, call, {
    set: 'policies/crossTenantAccessPolicy/partners',
    type: CROSS_TENANT_PARTNER,
    items: tenant.quirks.blockedTenants.map((tenantId) => ({
      tenantId,
      b2bCollaborationInbound: collaboration('blocked'),
    })),
  });
