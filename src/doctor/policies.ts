import type { OpenDirectory } from '../directory/index.ts';
import type { Finding } from '../usecases/ports.ts';
import { fine, missing, off, seen } from './finding.ts';

const MAX_TENANTS_NAMED = 5;

const some = (tenants: readonly string[]): string =>
  tenants.length > MAX_TENANTS_NAMED
    ? `${tenants.slice(0, MAX_TENANTS_NAMED).join(', ')} and ${tenants.length - MAX_TENANTS_NAMED} more`
    : tenants.join(', ');

/** What the tenant's own policies keep out. */
export async function lookAtPolicies({ setUp }: OpenDirectory): Promise<readonly Finding[]> {
  const [invitations, partners] = await Promise.all([
    seen('invitation-policy', 'The invitation policy', async () => [
      (await setUp.allowInvitesFrom()) === 'none'
        ? missing('invitation-policy', 'invitations-off', 'none')
        : fine('invitation-policy', 'Entra'),
    ]),
    seen('partner-policy', 'Cross-tenant access settings', async () => {
      const { blocked, allowedTenants, blockedTenants } = await setUp.inbound();
      if (blocked && allowedTenants.length === 0)
        return [missing('partner-policy', 'partners-blocked', 'Entra')];
      if (blocked) return [off('partner-policy', 'partners-chosen', 'Entra', `✓ ${some(allowedTenants)}`)];
      if (blockedTenants.length > 0)
        return [off('partner-policy', 'partners-chosen', 'Entra', `✗ ${some(blockedTenants)}`)];
      return [fine('partner-policy', 'Entra')];
    }),
  ]);
  return [...invitations, ...partners];
}
