import type { Group } from '../model.ts';
import { OWN_SERVICE_PRINCIPAL } from '../seed.ts';
import { WRITE_DIRECTORY_ROLES } from './access.ts';
import { bodyOf, type Call, noContent, objectId, type Route, referenceOf, type Tenant } from './call.ts';
import { badRequest, denied, GraphError, noSuchProperty, notFound } from './errors.ts';
import { isGranted, ownsGroup } from './granted.ts';
import { listing, mixed, single } from './listing.ts';
import { GROUP, OBJECT, USER } from './types.ts';
import { deleteUser } from './users.ts';

const ALREADY =
  "One or more added object references already exist for the following modified properties: 'members'.";
const NOT_THERE =
  "One or more removed object references do not exist for the following modified properties: 'members'.";
const ON_PREMISES =
  'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.';

export function groupAt(tenant: Tenant, key: string): Group {
  const group = tenant.directory.groups.get(objectId(key));
  if (!group) throw notFound(key);
  return tenant.quirks.mailEnabledGroups.includes(group.id) ? { ...group, mailEnabled: true } : group;
}

export const listGroups: Route = (tenant, call) =>
  listing(tenant, call, { set: 'groups', type: GROUP, items: tenant.directory.groups.values() });

export const getGroup: Route = (tenant, call, param) =>
  single(tenant, call, 'groups', GROUP, groupAt(tenant, param('group')));

/** Distribution lists and mail-enabled security groups are read-only here; Microsoft 365 groups are not. [D] */
const isMailed = ({ mailEnabled, groupTypes }: Group): boolean =>
  mailEnabled && !groupTypes.includes('Unified');

/** A group whose members can be changed; else the refusal that Graph would give. */
function changeable(tenant: Tenant, { grants }: Call, key: string): Group {
  const group = groupAt(tenant, key);
  if (group.groupTypes.includes('DynamicMembership') || isMailed(group)) throw denied();
  if (group.isAssignableToRole === true && !isGranted(grants, WRITE_DIRECTORY_ROLES)) throw denied();
  if (group.onPremisesSyncEnabled === true) throw badRequest(ON_PREMISES);
  return group;
}

/** `AllowToAddGuests` is off for the group or the tenant (microsoft-365-docs #11991). [F] */
const closedToGuests = (): GraphError =>
  new GraphError(
    403,
    'Authorization_RequestDenied',
    'Guests users are not allowed to join this Unified Group due to policy setting. paramName: Members, paramValue: , objectType: Microsoft.Online.DirectoryServices.Group',
  );

/** Says why this object cannot become a member, if so. */
function checkCandidate(tenant: Tenant, group: Group, id: string): void {
  const { users, groups } = tenant.directory;
  const user = users.get(id);
  if (!user && !groups.has(id)) throw notFound(id);
  if (user && !tenant.directory.isVisible(id, tenant.now())) throw notFound(id);
  if (user?.userType === 'Guest' && tenant.quirks.closedGroups.includes(group.id)) throw closedToGuests();
  if (user?.externalUserState === 'PendingAcceptance' && !tenant.quirks.pendingMayJoin) throw denied();
}

export const addMember: Route = (tenant, call, param) => {
  const group = changeable(tenant, call, param('group'));
  const id = referenceOf(bodyOf(call)['@odata.id']);
  checkCandidate(tenant, group, id);
  if (!tenant.directory.members.link(group.id, id)) throw badRequest(ALREADY);
  return noContent;
};

const WRITABLE = new Set(['displayName', 'description', 'visibility', 'mailNickname']);

/** Members are bound all or none; the rest is a plain change of properties. */
export const updateGroup: Route = (tenant, call, param) => {
  const body = bodyOf(call);
  const { 'members@odata.bind': bound, ...changes } = body;
  for (const name of Object.keys(changes)) {
    if (!GROUP.known.has(name)) throw noSuchProperty(name, GROUP.name);
    if (!WRITABLE.has(name)) throw badRequest(`Property '${name}' is read-only and cannot be set.`);
  }
  const group =
    bound === undefined ? groupAt(tenant, param('group')) : changeable(tenant, call, param('group'));
  if (bound !== undefined) {
    if (!Array.isArray(bound) || bound.length === 0) {
      throw badRequest("A value is required for property 'members@odata.bind'.");
    }
    if (bound.length > 20) {
      throw badRequest("The number of references in 'members@odata.bind' exceeds the maximum of 20.");
    }
    const ids = bound.map(referenceOf);
    for (const id of ids) checkCandidate(tenant, group, id);
    const { members } = tenant.directory;
    if (new Set(ids).size < ids.length || ids.some((id) => members.has(group.id, id)))
      throw badRequest(ALREADY);
    for (const id of ids) members.link(group.id, id);
  }
  Object.assign(tenant.directory.groups.get(group.id) ?? {}, changes);
  return noContent;
};

export const removeMember: Route = (tenant, call, param) => {
  const group = changeable(tenant, call, param('group'));
  const id = param('user').toLowerCase();
  if (tenant.directory.members.unlink(group.id, id)) return noContent;
  throw tenant.quirks.notMemberIs400 && tenant.directory.users.has(id) ? badRequest(NOT_THERE) : notFound(id);
};

/** The path leads through the group to the object itself: without `/$ref`, Graph deletes the account. */
export const deleteThroughMembers: Route = (tenant, call, param) => {
  const group = groupAt(tenant, param('group'));
  const id = param('user').toLowerCase();
  if (!tenant.directory.members.has(group.id, id)) throw notFound(id);
  return deleteUser(tenant, call, param);
};

export const listMembers =
  (options: { readonly transitive?: boolean; readonly usersOnly?: boolean }): Route =>
  (tenant, call, param) => {
    const group = groupAt(tenant, param('group'));
    const { members, users, groups } = tenant.directory;
    const ids = options.transitive ? members.descendants(group.id) : members.to(group.id);
    if (options.usersOnly) {
      return listing(tenant, call, {
        set: 'users',
        type: USER,
        items: ids.flatMap((id) => users.get(id) ?? []),
      });
    }
    return listing(tenant, call, {
      set: 'directoryObjects',
      type: OBJECT,
      items: ids.flatMap((id) => users.get(id) ?? groups.get(id) ?? []),
      write: (one, names) => mixed(users.has(one.id) ? 'user' : 'group', one, names),
    });
  };

export const listOwners: Route = (tenant, call, param) => {
  const group = groupAt(tenant, param('group'));
  const { owners, users, applications } = tenant.directory;
  return listing(tenant, call, {
    set: 'directoryObjects',
    type: OBJECT,
    items: owners
      .to(group.id)
      .filter((id) => id !== OWN_SERVICE_PRINCIPAL || ownsGroup(tenant, group.id))
      .flatMap((id) => users.get(id) ?? applications.get(id) ?? []),
    write: (one, names) => mixed(users.has(one.id) ? 'user' : 'servicePrincipal', one, names),
  });
};
