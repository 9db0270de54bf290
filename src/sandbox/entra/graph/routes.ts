import * as applications from './applications.ts';
import type { Call, Params, Reply, Route, Tenant } from './call.ts';
import * as company from './company.ts';
import { listContacts } from './contacts.ts';
import * as deleted from './deleted.ts';
import { usersDelta } from './delta.ts';
import { GraphError, malformed } from './errors.ts';
import * as groups from './groups.ts';
import { invite } from './invitations.ts';
import { sendMail } from './send-mail.ts';
import * as sponsors from './sponsors.ts';
import * as users from './users.ts';

/** Graph's surface as far as this tenant has it. A fixed segment goes before a `:name` at the same place. */
const TABLE: readonly (readonly [string, string, Route])[] = [
  ['POST', '/invitations', invite],
  ['GET', '/users', users.listUsers],
  ['GET', '/users/delta', usersDelta],
  ['GET', '/users/:user', users.getUser],
  ['PATCH', '/users/:user', users.updateUser],
  ['DELETE', '/users/:user', users.deleteUser],
  ['POST', '/users/:user/checkMemberGroups', users.checkMembership('groupIds')],
  ['POST', '/users/:user/checkMemberObjects', users.checkMembership('ids')],
  ['GET', '/users/:user/memberOf', users.memberOf(false)],
  ['GET', '/users/:user/memberOf/microsoft.graph.group', users.memberOfGroups(false)],
  ['GET', '/users/:user/transitiveMemberOf', users.memberOf(true)],
  ['GET', '/users/:user/transitiveMemberOf/microsoft.graph.group', users.memberOfGroups(true)],
  ['GET', '/users/:user/manager', users.getManager],
  ['GET', '/users/:user/appRoleAssignments', applications.listAssignmentsOfUser],
  ['POST', '/users/:user/revokeSignInSessions', users.revokeSessions],
  ['POST', '/users/:user/sendMail', sendMail],
  ['GET', '/users/:user/sponsors', sponsors.listSponsors],
  ['POST', '/users/:user/sponsors/$ref', sponsors.addSponsor],
  ['DELETE', '/users/:user/sponsors/:sponsor/$ref', sponsors.removeSponsor],
  ['GET', '/groups', groups.listGroups],
  ['GET', '/groups/:group', groups.getGroup],
  ['PATCH', '/groups/:group', groups.updateGroup],
  ['GET', '/groups/:group/members', groups.listMembers({})],
  ['GET', '/groups/:group/members/microsoft.graph.user', groups.listMembers({ usersOnly: true })],
  ['POST', '/groups/:group/members/$ref', groups.addMember],
  ['DELETE', '/groups/:group/members/:user', groups.deleteThroughMembers],
  ['DELETE', '/groups/:group/members/:user/$ref', groups.removeMember],
  ['GET', '/groups/:group/transitiveMembers', groups.listMembers({ transitive: true })],
  [
    'GET',
    '/groups/:group/transitiveMembers/microsoft.graph.user',
    groups.listMembers({ transitive: true, usersOnly: true }),
  ],
  ['GET', '/groups/:group/owners', groups.listOwners],
  ['GET', '/servicePrincipals', applications.listApplications],
  ['GET', '/servicePrincipals(appId=:appId', applications.getApplicationByAppId],
  ['GET', '/servicePrincipals/:application', applications.getApplication],
  ['GET', '/servicePrincipals/:application/appRoleAssignedTo', applications.listAssignments],
  ['POST', '/servicePrincipals/:application/appRoleAssignedTo', applications.assign],
  ['DELETE', '/servicePrincipals/:application/appRoleAssignedTo/:assignment', applications.unassign],
  ['GET', '/directory/deletedItems/microsoft.graph.user', deleted.listDeleted],
  ['GET', '/directory/deletedItems/graph.user', deleted.listDeleted],
  ['GET', '/directory/deletedItems/:object', deleted.getDeleted],
  ['DELETE', '/directory/deletedItems/:object', deleted.purgeDeleted],
  ['POST', '/directory/deletedItems/:object/restore', deleted.restoreDeleted],
  ['GET', '/contacts', listContacts],
  ['GET', '/organization', company.listOrganization],
  ['GET', '/domains', company.listDomains],
  ['GET', '/directoryRoles', company.listRoles],
  ['GET', '/directoryRoles/:role', company.getRole],
  ['POST', '/directoryRoles/:role/members/$ref', company.addRoleMember],
  ['DELETE', '/directoryRoles/:role/members/:user/$ref', company.removeRoleMember],
];

interface Entry {
  readonly method: string;
  readonly parts: readonly string[];
  readonly route: Route;
}

const ENTRIES: readonly Entry[] = TABLE.map(([method, path, route]) => ({
  method,
  parts: path.slice(1).split('/'),
  route,
}));
const ROOTS = new Set(ENTRIES.map(({ parts }) => parts[0]?.toLowerCase()));

export function dispatch(tenant: Tenant, call: Call): Reply {
  const segments = normal(call.segments);
  let elsewhere = false;
  for (const { method, parts, route } of ENTRIES) {
    const found = match(parts, segments);
    if (!found) continue;
    if (method === call.method) return route(tenant, call, parameters(found));
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
