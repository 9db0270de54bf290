import { dateTime, type User } from '../model.ts';
import { WRITE_USERS } from './access.ts';
import { bodyOf, contextUrl, noContent, type Route, type Tenant } from './call.ts';
import { badRequest, denied, GraphError, noSuchProperty, notFound, notReplicated } from './errors.ts';
import { checkSignInActivity, isGranted } from './granted.ts';
import { filterOf, listing, mixed, selected, single } from './listing.ts';
import { narrowed } from './match.ts';
import { GROUP, OBJECT, USER } from './types.ts';

/** The user that a path names, unless replicas have not heard of it yet. */
export function userAt(tenant: Tenant, key: string): User {
  const user = tenant.directory.user(key);
  if (!user || !tenant.directory.isVisible(user.id, tenant.now())) throw notFound(key);
  return user;
}

export const listUsers: Route = (tenant, call) => {
  checkSignInActivity(tenant, call);
  const filter = filterOf(call, USER);
  const keys = filter ? narrowed(filter) : null;
  const found = keys === null ? tenant.directory.users.values() : atKeys(tenant, keys);
  const items = [...found].filter((user) => tenant.directory.isVisible(user.id, tenant.now()));
  return listing(tenant, call, { set: 'users', type: USER, items });
};

function atKeys(tenant: Tenant, keys: readonly string[]): Iterable<User> {
  const found = new Set<User>();
  for (const key of keys) {
    const user = tenant.directory.users.get(key.toLowerCase());
    if (user) found.add(user);
    for (const one of tenant.directory.atAddress(key.replace(/^smtp:/i, ''))) found.add(one);
  }
  return found;
}

export const getUser: Route = (tenant, call, param) => {
  checkSignInActivity(tenant, call);
  return single(tenant, call, 'users', USER, userAt(tenant, param('user')));
};

const WRITABLE: Record<string, (value: unknown) => boolean> = {
  accountEnabled: (value) => typeof value === 'boolean',
  otherMails: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  businessPhones: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  userType: (value) => value === 'Guest' || value === 'Member',
};
for (const name of ['displayName', 'givenName', 'surname', 'mail', 'jobTitle', 'companyName', 'department']) {
  WRITABLE[name] = isTextOrNull;
}
for (const name of ['mobilePhone', 'officeLocation', 'preferredLanguage', 'usageLocation']) {
  WRITABLE[name] = isTextOrNull;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

export const updateUser: Route = (tenant, call, param) => {
  const user = tenant.directory.user(param('user'));
  if (user && !tenant.directory.isVisible(user.id, tenant.now())) throw notReplicated();
  if (!user) throw notFound(param('user'));
  const changes = bodyOf(call);
  const onlySignIn = Object.keys(changes).every((name) => name === 'accountEnabled');
  if (!onlySignIn && !isGranted(call.grants, WRITE_USERS)) throw denied();
  for (const [name, value] of Object.entries(changes)) {
    if (name.startsWith('@odata.')) continue;
    if (!USER.known.has(name)) throw noSuchProperty(name, USER.name);
    const valid = WRITABLE[name];
    if (!valid) throw badRequest(`Property '${name}' is read-only and cannot be set.`);
    if (!valid(value)) throw badRequest(`Invalid value specified for property '${name}' of resource 'User'.`);
  }
  Object.assign(user, Object.fromEntries(Object.entries(changes).filter(([name]) => name in WRITABLE)));
  tenant.directory.put(user, tenant.now());
  return noContent;
};

export const deleteUser: Route = (tenant, _call, param) => {
  const user = userAt(tenant, param('user'));
  tenant.directory.delete(user, tenant.now(), dateTime(tenant.now()));
  return noContent;
};

export const revokeSessions: Route = (tenant, _call, param) => {
  userAt(tenant, param('user'));
  return { status: 200, body: { '@odata.context': contextUrl(tenant, 'Edm.Boolean'), value: true } };
};

/** Of the groups asked about, those that hold the user, directly or through other groups. */
export const checkMembership =
  (property: 'groupIds' | 'ids'): Route =>
  (tenant, call, param) => {
    const user = userAt(tenant, param('user'));
    const body = bodyOf(call);
    const strange = Object.keys(body).find((name) => name !== property);
    if (strange !== undefined) {
      throw new GraphError(
        400,
        'BadRequest',
        `The parameter '${strange}' in the request payload is not a valid parameter for the operation.`,
      );
    }
    const ids = body[property];
    if (!Array.isArray(ids) || ids.length === 0) {
      throw badRequest(`A value is required for parameter '${property}'.`);
    }
    if (ids.length > 20) {
      throw badRequest(`Too many values for '${property}': ${ids.length}. At most 20 are allowed.`);
    }
    const { members, roleMembers } = tenant.directory;
    const held = new Set([
      ...members.ancestors(user.id),
      ...(property === 'ids' ? roleMembers.from(user.id) : []),
    ]);
    const value = ids.filter((id) => typeof id === 'string' && held.has(id.toLowerCase()));
    return { status: 200, body: { '@odata.context': contextUrl(tenant, 'Collection(Edm.String)'), value } };
  };

export const memberOf =
  (transitive: boolean): Route =>
  (tenant, call, param) => {
    const { members, groups } = tenant.directory;
    const user = userAt(tenant, param('user'));
    const ids = transitive ? members.ancestors(user.id) : members.from(user.id);
    return listing(tenant, call, {
      set: 'directoryObjects',
      type: OBJECT,
      items: ids.flatMap((id) => groups.get(id) ?? []),
      write: (group, names) => mixed('group', group, names),
    });
  };

/** Of what somebody can own there are groups here. */
export const ownedObjects: Route = (tenant, call, param) => {
  const { owners, groups } = tenant.directory;
  const user = userAt(tenant, param('user'));
  return listing(tenant, call, {
    set: 'directoryObjects',
    type: OBJECT,
    items: owners.from(user.id).flatMap((id) => groups.get(id) ?? []),
    write: (group, names) => mixed('group', group, names),
  });
};

export const memberOfGroups =
  (transitive: boolean): Route =>
  (tenant, call, param) => {
    const { members, groups } = tenant.directory;
    const user = userAt(tenant, param('user'));
    const ids = transitive ? members.ancestors(user.id) : members.from(user.id);
    const items = ids.flatMap((id) => groups.get(id) ?? []);
    return listing(tenant, call, { set: 'groups', type: GROUP, items });
  };

export const getManager: Route = (tenant, call, param) => {
  const user = userAt(tenant, param('user'));
  const [id] = tenant.directory.managers.to(user.id);
  const manager = id === undefined ? undefined : tenant.directory.users.get(id);
  if (!manager) throw notFound('manager');
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(tenant, 'directoryObjects/$entity'),
      ...mixed('user', manager, selected(call, USER)),
    },
  };
};
