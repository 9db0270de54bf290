import type { Route } from './call.ts';
import { listing } from './listing.ts';
import { CONTACT } from './types.ts';

export const listContacts: Route = (tenant, call) => {
  const items = tenant.directory.contacts.values();
  return listing(tenant, call, { set: 'contacts', type: CONTACT, items });
};
