import * as access from './access.ts';
import { notifyInFeed } from './activity-feed.ts';
import * as applications from './applications.ts';
import type { Call, Params, Reply, Route, Tenant } from './call.ts';
import * as company from './company.ts';
import { listContacts } from './contacts.ts';
import * as deleted from './deleted.ts';
import { usersDelta } from './delta.ts';
import { GraphError, malformed } from './errors.ts';
import { checkGranted } from './granted.ts';
import * as groups from './groups.ts';
import { invite } from './invitations.ts';
import { getMessage, listMessages } from './messages.ts';
import * as policies from './policies.ts';
import { sendMail } from './send-mail.ts';
import * as sponsors from './sponsors.ts';
import * as teamsApps from './teams-apps.ts';
import * as users from './users.ts';

/** Graph's surface as far as this tenant has it. A fixed segment goes before a `:name` at the same place. */
const TABLE: readonly (readonly [string, string, access.Access, Route])[] = [
  ['POST', '/invitations', access.INVITE, invite],
  ['GET', '/users', access.READ_USERS, users.listUsers],
  ['GET', '/users/delta', access.READ_USERS, usersDelta],
  ['GET', '/users/:user', access.READ_USERS, users.getUser],
  ['PATCH', '/users/:user', access.UPDATE_USERS, users.updateUser],
  ['DELETE', '/users/:user', access.DELETE_USERS, users.deleteUser],
  ['POST', '/users/:user/checkMemberGroups', access.CHECK_MEMBERSHIP, users.checkMembership('groupIds')],
  ['POST', '/users/:user/checkMemberObjects', access.CHECK_MEMBERSHIP, users.checkMembership('ids')],
  ['GET', '/users/:user/memberOf', access.READ_MEMBER_OF, users.memberOf(false)],
  ['GET', '/users/:user/memberOf/microsoft.graph.group', access.READ_MEMBER_OF, users.memberOfGroups(false)],
  ['GET', '/users/:user/transitiveMemberOf', access.READ_TRANSITIVE_MEMBER_OF, users.memberOf(true)],
  [
    'GET',
    '/users/:user/transitiveMemberOf/microsoft.graph.group',
    access.READ_TRANSITIVE_MEMBER_OF,
    users.memberOfGroups(true),
  ],
  ['GET', '/users/:user/ownedObjects', access.READ_USERS, users.ownedObjects],
  ['GET', '/users/:user/manager', access.READ_USERS, users.getManager],
  ['GET', '/users/:user/appRoleAssignments', access.READ_ROLES_OF_USER, applications.listAssignmentsOfUser],
  ['POST', '/users/:user/revokeSignInSessions', access.REVOKE_SESSIONS, users.revokeSessions],
  ['POST', '/users/:user/sendMail', access.SEND_MAIL, sendMail],
  ['GET', '/users/:user/messages', access.READ_MAIL, listMessages],
  ['GET', '/users/:user/messages/:message/$value', access.READ_MAIL, getMessage],
  ['GET', '/users/:user/teamwork/installedApps', access.READ_INSTALLED, teamsApps.listInstalledApps],
  ['POST', '/users/:user/teamwork/installedApps', access.INSTALL_APP, teamsApps.installApp],
  ['POST', '/users/:user/teamwork/sendActivityNotification', access.NOTIFY, notifyInFeed],
  ['GET', '/appCatalogs/teamsApps', access.READ_CATALOGUE, teamsApps.listTeamsApps],
  ['GET', '/users/:user/sponsors', access.READ_SPONSORS, sponsors.listSponsors],
  ['POST', '/users/:user/sponsors/$ref', access.WRITE_USERS, sponsors.addSponsor],
  ['DELETE', '/users/:user/sponsors/:sponsor/$ref', access.WRITE_USERS, sponsors.removeSponsor],
  ['GET', '/groups', access.READ_GROUPS, groups.listGroups],
  ['GET', '/groups/:group', access.READ_GROUPS, groups.getGroup],
  ['PATCH', '/groups/:group', access.WRITE_MEMBERS, groups.updateGroup],
  ['GET', '/groups/:group/members', access.READ_MEMBERS, groups.listMembers({})],
  [
    'GET',
    '/groups/:group/members/microsoft.graph.user',
    access.READ_MEMBERS,
    groups.listMembers({ usersOnly: true }),
  ],
  ['POST', '/groups/:group/members/$ref', access.WRITE_MEMBERS, groups.addMember],
  ['DELETE', '/groups/:group/members/:user', access.DELETE_USERS, groups.deleteThroughMembers],
  ['DELETE', '/groups/:group/members/:user/$ref', access.WRITE_MEMBERS, groups.removeMember],
  ['GET', '/groups/:group/transitiveMembers', access.READ_MEMBERS, groups.listMembers({ transitive: true })],
  [
    'GET',
    '/groups/:group/transitiveMembers/microsoft.graph.user',
    access.READ_MEMBERS,
    groups.listMembers({ transitive: true, usersOnly: true }),
  ],
  ['GET', '/groups/:group/owners', access.READ_MEMBERS, groups.listOwners],
  ['GET', '/servicePrincipals', access.LIST_APPLICATIONS, applications.listApplications],
  ['GET', '/servicePrincipals(appId=:appId', access.READ_APPLICATIONS, applications.getApplicationByAppId],
  ['GET', '/servicePrincipals/:application', access.READ_APPLICATIONS, applications.getApplication],
  [
    'GET',
    '/servicePrincipals/:application/appRoleAssignedTo',
    access.READ_APPLICATIONS,
    applications.listAssignments,
  ],
  ['POST', '/servicePrincipals/:application/appRoleAssignedTo', access.ASSIGN, applications.assign],
  [
    'DELETE',
    '/servicePrincipals/:application/appRoleAssignedTo/:assignment',
    access.UNASSIGN,
    applications.unassign,
  ],
  ['GET', '/directory/deletedItems/microsoft.graph.user', access.READ_DELETED, deleted.listDeleted],
  ['GET', '/directory/deletedItems/graph.user', access.READ_DELETED, deleted.listDeleted],
  ['GET', '/directory/deletedItems/:object', access.READ_DELETED, deleted.getDeleted],
  ['DELETE', '/directory/deletedItems/:object', access.DELETE_USERS, deleted.purgeDeleted],
  ['POST', '/directory/deletedItems/:object/restore', access.DELETE_USERS, deleted.restoreDeleted],
  ['GET', '/contacts', access.READ_CONTACTS, listContacts],
  ['GET', '/organization', access.READ_ORGANIZATION, company.listOrganization],
  ['GET', '/domains', access.READ_DOMAINS, company.listDomains],
  ['GET', '/policies/authorizationPolicy', access.READ_POLICIES, policies.getAuthorizationPolicy],
  ['GET', '/policies/crossTenantAccessPolicy/default', access.READ_POLICIES, policies.getCrossTenantDefault],
  [
    'GET',
    '/policies/crossTenantAccessPolicy/partners',
    access.READ_POLICIES,
    policies.listCrossTenantPartners,
  ],
  ['GET', '/directoryRoles', access.READ_DIRECTORY_ROLES, company.listRoles],
  ['GET', '/directoryRoles/:role', access.READ_DIRECTORY_ROLES, company.getRole],
  ['POST', '/directoryRoles/:role/members/$ref', access.WRITE_DIRECTORY_ROLES, company.addRoleMember],
  [
    'DELETE',
    '/directoryRoles/:role/members/:user/$ref',
    access.WRITE_DIRECTORY_ROLES,
    company.removeRoleMember,
  ],
];

interface Entry {
  readonly method: string;
  readonly parts: readonly string[];
  readonly needs: access.Access;
  readonly route: Route;
}

/** Each call that this tenant answers and what it needs, such as `GET /users/:user`; for a check against others' word. */
export const NEEDS: readonly (readonly [call: string, needs: access.Access])[] = TABLE.map(
  ([method, path, needs]) => [`${method} ${path}`, needs],
);

const ENTRIES: readonly Entry[] = TABLE.map(([method, path, needs, route]) => ({
  method,
  parts: path.slice(1).split('/'),
  needs,
  route,
}));
const ROOTS = new Set(ENTRIES.map(({ parts }) => parts[0]?.toLowerCase()));

export function dispatch(tenant: Tenant, call: Call): Reply {
  const segments = normal(call.segments);
  let elsewhere = false;
  for (const { method, parts, needs, route } of ENTRIES) {
    const found = match(parts, segments);
    if (!found) continue;
    if (method === call.method) {
      checkGranted(tenant, call, needs, found.get('group'));
      return route(tenant, call, parameters(found));
    }
    elsewhere = true;
  }
  if (elsewhere) {
    throw new GraphError(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  }
  const unknown = ROOTS.has(segments[0]?.toLowerCase()) ? segments.at(-1) : segments[0];
  throw malformed(`Resource not found for the segment '${unknown ?? ''}'.`);
}

/** `delta()` is `delta`; a key in brackets stands apart from its collection. */
function normal(segments: readonly string[]): readonly string[] {
  return segments.flatMap((segment) => {
    if (/^(microsoft\.graph\.)?delta(\(\))?$/.test(segment)) return ['delta'];
    const byAppId = /^servicePrincipals\(appId='([^']+)'\)$/i.exec(segment)?.[1];
    if (byAppId !== undefined) return [`servicePrincipals(appId=${byAppId}`];
    const keyed = /^(\w+)\('([^']+)'\)$/.exec(segment);
    return keyed ? [keyed[1] ?? '', keyed[2] ?? ''] : [segment];
  });
}

function match(parts: readonly string[], segments: readonly string[]): Map<string, string> | null {
  if (parts.length !== segments.length) return null;
  const found = new Map<string, string>();
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? '';
    const [fixed = '', name] = part.split(':');
    if (name === undefined) {
      if (part.toLowerCase() !== segment.toLowerCase()) return null;
    } else if (!segment.toLowerCase().startsWith(fixed.toLowerCase())) return null;
    else if (segment === '$ref') return null;
    else found.set(name, segment.slice(fixed.length));
  }
  return found;
}

const parameters =
  (found: Map<string, string>): Params =>
  (name) => {
    const value = found.get(name);
    if (value === undefined) throw new Error(`the route has no parameter ${name}`);
    return value;
  };
