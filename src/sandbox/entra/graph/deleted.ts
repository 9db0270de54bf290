import type { User } from '../model.ts';
import { contextUrl, noContent, type Route, type Tenant } from './call.ts';
import { badRequest, notFound } from './errors.ts';
import { listing, mixed, selected } from './listing.ts';
import { USER } from './types.ts';

function deletedAt(tenant: Tenant, key: string): User {
  const found = tenant.directory.deleted.get(key.toLowerCase());
  if (!found) throw notFound(key);
  return found.user;
}

export const listDeleted: Route = (tenant, call) =>
  listing(tenant, call, {
    set: 'users',
    type: USER,
    items: [...tenant.directory.deleted.values()].map((one) => one.user),
  });

export const getDeleted: Route = (tenant, call, param) => ({
  status: 200,
  body: {
    '@odata.context': contextUrl(tenant, 'directoryObjects/$entity'),
    ...mixed('user', deletedAt(tenant, param('object')), selected(call, USER)),
  },
});

export const restoreDeleted: Route = (tenant, _call, param) => {
  const user = deletedAt(tenant, param('object'));
  if (tenant.directory.user(user.userPrincipalName)) {
    throw badRequest('Another object with the same value for property userPrincipalName already exists.');
  }
  tenant.directory.restore(user.id, tenant.now());
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(tenant, 'directoryObjects/$entity'),
      ...mixed('user', user, null),
    },
  };
};

export const purgeDeleted: Route = (tenant, _call, param) => {
  const user = deletedAt(tenant, param('object'));
  tenant.directory.purge(user.id, tenant.now());
  return noContent;
};
