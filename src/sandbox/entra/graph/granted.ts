import { OWN_SERVICE_PRINCIPAL } from '../seed.ts';
import { type Access, WRITE_MEMBERS } from './access.ts';
import type { Call, Grants, Tenant } from './call.ts';
import { denied, GraphError, noPremium } from './errors.ts';

/** Somebody of the company, not the application that is tried out. */
export const EVERYTHING: Grants = { has: () => true };

/** What the application was granted at this moment; Graph goes by its token, which tells an hour's old truth. */
export const grantsOf = (tenant: Tenant): Grants => ({
  has: (permission) => tenant.quirks.grants.includes(permission),
});

export const isGranted = (grants: Grants, access: Access): boolean =>
  access.some((all) => all.every((one) => grants.has(one)));

/** The application may change the members of a group that it owns without a permission. [F] */
export const ownsGroup = ({ directory, quirks }: Tenant, group: string): boolean =>
  directory.owners.has(group, OWN_SERVICE_PRINCIPAL) && !quirks.notOwned.includes(group);

/** Refuses like Graph where an administrator has not granted what the call needs. */
export function checkGranted(tenant: Tenant, call: Call, access: Access, group?: string): void {
  if (isGranted(call.grants, access)) return;
  if (access === WRITE_MEMBERS && group !== undefined && ownsGroup(tenant, group.toLowerCase())) return;
  // Microsoft's own documentation says 403; 401 is what people meet (microsoft-graph-docs #716, #10759). [F]
  if (call.segments[0]?.toLowerCase() === 'invitations') {
    throw new GraphError(
      401,
      'Unauthorized',
      `Insufficient privileges to perform requested operation by the application '${OWN_SERVICE_PRINCIPAL}'. ControllerName=MSGraphInviteAPI, ActionName=CreateInvite, URL absolute path=/api/{tenantId}/invites`,
    );
  }
  throw denied();
}

/** Who asks when somebody signed in is refused as a whole where the permission or the licence is missing. */
export function checkSignInActivity(tenant: Tenant, call: Call): void {
  if (!call.query.get('$select')?.includes('signInActivity')) return;
  if (!call.grants.has('AuditLog.Read.All')) throw denied();
  if (!tenant.quirks.premium) throw noPremium();
}
