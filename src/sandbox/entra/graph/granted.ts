import type { Call, Tenant } from './call.ts';
import { denied, noPremium } from './errors.ts';

/** Refuses like Graph where an administrator has not granted the permission. */
export function need(tenant: Tenant, permission: string): void {
  if (tenant.quirks.missingPermissions.includes(permission)) throw denied();
}

/** Who asks when somebody signed in is refused as a whole where the permission or the licence is missing. */
export function checkSignInActivity(tenant: Tenant, call: Call): void {
  if (!call.query.get('$select')?.includes('signInActivity')) return;
  need(tenant, 'AuditLog.Read.All');
  if (!tenant.quirks.premium) throw noPremium();
}
