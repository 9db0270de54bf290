import { TENANT } from '../../tenant.ts';
import { bodyOf, noContent, type Route, referenceOf } from './call.ts';
import { badRequest, notFound } from './errors.ts';
import { listing, single } from './listing.ts';
import { DOMAIN, ORGANIZATION, ROLE } from './types.ts';

export const VERIFIED_DOMAINS: readonly string[] = [TENANT.domain, TENANT.initialDomain];

export const listOrganization: Route = (tenant, call) =>
  listing(tenant, call, {
    set: 'organization',
    type: ORGANIZATION,
    items: [
      {
        id: TENANT.id,
        displayName: TENANT.name,
        tenantType: 'AAD',
        countryLetterCode: 'DE',
        preferredLanguage: 'en',
        verifiedDomains: VERIFIED_DOMAINS.map((name) => ({
          capabilities: 'Email, OfficeCommunicationsOnline',
          isDefault: name === TENANT.domain,
          isInitial: name === TENANT.initialDomain,
          name,
          type: 'Managed',
        })),
      },
    ],
  });

export const listDomains: Route = (tenant, call) =>
  listing(tenant, call, {
    set: 'domains',
    type: DOMAIN,
    items: VERIFIED_DOMAINS.map((id) => ({
      id,
      authenticationType: 'Managed',
      isAdminManaged: true,
      isDefault: id === TENANT.domain,
      isInitial: id === TENANT.initialDomain,
      isRoot: true,
      isVerified: true,
      supportedServices: ['Email'],
    })),
  });

export const listRoles: Route = (tenant, call) =>
  listing(tenant, call, { set: 'directoryRoles', type: ROLE, items: tenant.directory.roles.values() });

export const getRole: Route = (tenant, call, param) => {
  const role = tenant.directory.roles.get(param('role').toLowerCase());
  if (!role) throw notFound(param('role'));
  return single(tenant, call, 'directoryRoles', ROLE, role);
};

export const addRoleMember: Route = (tenant, call, param) => {
  const { roles, roleMembers, users, applications } = tenant.directory;
  const role = param('role').toLowerCase();
  if (!roles.has(role)) throw notFound(param('role'));
  const id = referenceOf(bodyOf(call)['@odata.id']);
  if (!users.has(id) && !applications.has(id)) throw notFound(id);
  if (!roleMembers.link(role, id)) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  }
  return noContent;
};

export const removeRoleMember: Route = (tenant, _call, param) => {
  const { roles, roleMembers } = tenant.directory;
  const [role, id] = [param('role').toLowerCase(), param('user').toLowerCase()];
  if (!roles.has(role)) throw notFound(param('role'));
  if (!roleMembers.unlink(role, id)) throw notFound(id);
  return noContent;
};
