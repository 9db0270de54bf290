import { randomBytes } from 'node:crypto';
import type { Directory } from '../directory.ts';
import { type Assignment, dateTime, type ServicePrincipal } from '../model.ts';
import { bodyOf, contextUrl, noContent, objectId, type Route, type Tenant } from './call.ts';
import { badRequest, denied, noSuchProperty, notFound } from './errors.ts';
import { listing, single } from './listing.ts';
import { APPLICATION_TYPE, ASSIGNMENT } from './types.ts';
import { userAt } from './users.ts';

/** The role that stands for none in particular. */
const DEFAULT_ACCESS = '00000000-0000-0000-0000-000000000000';

export function applicationAt(tenant: Tenant, key: string): ServicePrincipal {
  const found = tenant.directory.applications.get(objectId(key));
  if (!found) throw notFound(key);
  return found;
}

export const listApplications: Route = (tenant, call) =>
  listing(tenant, call, {
    set: 'servicePrincipals',
    type: APPLICATION_TYPE,
    items: tenant.directory.applications.values(),
  });

export const getApplication: Route = (tenant, call, param) =>
  single(tenant, call, 'servicePrincipals', APPLICATION_TYPE, applicationAt(tenant, param('application')));

export const getApplicationByAppId: Route = (tenant, call, param) => {
  const appId = param('appId').toLowerCase();
  const found = [...tenant.directory.applications.values()].find((one) => one.appId === appId);
  if (!found) throw notFound(appId);
  return single(tenant, call, 'servicePrincipals', APPLICATION_TYPE, found);
};

export const listAssignments: Route = (tenant, call, param) => {
  const application = applicationAt(tenant, param('application'));
  const items = [...tenant.directory.assignments.values()].filter((one) => one.resourceId === application.id);
  return listing(tenant, call, { set: 'appRoleAssignments', type: ASSIGNMENT, items });
};

export const listAssignmentsOfUser: Route = (tenant, call, param) => {
  const user = userAt(tenant, param('user'));
  // What a user holds through a group that they are a direct member of is listed too. [D]
  const principals = new Set([user.id, ...tenant.directory.members.from(user.id)]);
  const items = [...tenant.directory.assignments.values()].filter((one) => principals.has(one.principalId));
  return listing(tenant, call, { set: 'appRoleAssignments', type: ASSIGNMENT, items });
};

export const assign: Route = (tenant, call, param) => {
  const application = applicationAt(tenant, param('application'));
  const body = bodyOf(call);
  const read = (name: string): string => {
    const value = body[name];
    if (typeof value !== 'string') {
      throw badRequest(`A value is required for property '${name}' of resource 'AppRoleAssignment'.`);
    }
    return objectId(value);
  };
  const strange = Object.keys(body).find(
    (name) => !ASSIGNMENT.known.has(name) && !name.startsWith('@odata.'),
  );
  if (strange !== undefined) throw noSuchProperty(strange, ASSIGNMENT.name);
  const [principalId, resourceId, appRoleId] = [read('principalId'), read('resourceId'), read('appRoleId')];
  if (resourceId !== application.id) throw badRequest('Not a valid reference update.');
  // An application without roles of its own has the default access alone. [D]
  const known =
    application.appRoles.length === 0
      ? appRoleId === DEFAULT_ACCESS
      : application.appRoles.some((role) => role.id === appRoleId);
  if (!known) {
    throw badRequest(`Permission being assigned was not found on application '${application.appId}'.`);
  }
  const { users, groups, assignments } = tenant.directory;
  const user = users.get(principalId);
  if (!(user ?? groups.has(principalId)) || !tenant.directory.isVisible(principalId, tenant.now())) {
    throw badRequest('Not a valid reference update.');
  }
  if (user?.externalUserState === 'PendingAcceptance' && !tenant.quirks.pendingMayJoin) throw denied();
  for (const one of assignments.values()) {
    if (one.principalId === principalId && one.resourceId === resourceId && one.appRoleId === appRoleId) {
      throw badRequest('Permission being assigned already exists on the object');
    }
  }
  const made = addAssignment(tenant.directory, tenant.now(), { principalId, resourceId, appRoleId });
  const context = contextUrl(tenant, `servicePrincipals('${application.id}')/appRoleAssignedTo/$entity`);
  return { status: 201, body: { '@odata.context': context, ...made } };
};

export function addAssignment(
  { users, groups, applications, assignments }: Directory,
  now: number,
  ids: Pick<Assignment, 'principalId' | 'resourceId' | 'appRoleId'>,
): Assignment {
  const user = users.get(ids.principalId);
  const made: Assignment = {
    ...ids,
    id: randomBytes(32).toString('base64url'),
    deletedDateTime: null,
    createdDateTime: dateTime(now),
    principalDisplayName: (user ?? groups.get(ids.principalId))?.displayName ?? null,
    principalType: user ? 'User' : 'Group',
    resourceDisplayName: applications.get(ids.resourceId)?.displayName ?? '',
  };
  assignments.set(made.id, made);
  return made;
}

export const unassign: Route = (tenant, _call, param) => {
  const application = applicationAt(tenant, param('application'));
  const found = tenant.directory.assignments.get(param('assignment'));
  if (found?.resourceId !== application.id) throw notFound(param('assignment'));
  tenant.directory.assignments.delete(found.id);
  return noContent;
};
