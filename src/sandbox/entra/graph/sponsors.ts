import { bodyOf, noContent, type Route, referenceOf } from './call.ts';
import { badRequest, notFound } from './errors.ts';
import { listing, mixed } from './listing.ts';
import { OBJECT } from './types.ts';
import { userAt } from './users.ts';

/** Entra keeps no more than five for each guest. */
export const MAX_SPONSORS = 5;

export const listSponsors: Route = (tenant, call, param) => {
  const user = userAt(tenant, param('user'));
  const { sponsors, users } = tenant.directory;
  return listing(tenant, call, {
    set: 'directoryObjects',
    type: OBJECT,
    items: sponsors.to(user.id).flatMap((id) => users.get(id) ?? []),
    write: (one, names) => mixed('user', one, names),
  });
};

export const addSponsor: Route = (tenant, call, param) => {
  const user = userAt(tenant, param('user'));
  const id = referenceOf(bodyOf(call)['@odata.id']);
  const { sponsors, users, groups } = tenant.directory;
  if (!users.has(id) && !groups.has(id)) throw notFound(id);
  if (sponsors.to(user.id).length >= MAX_SPONSORS) {
    throw badRequest(`The number of sponsors exceeds the maximum allowed: ${MAX_SPONSORS}.`);
  }
  if (!sponsors.link(user.id, id)) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'sponsors'.",
    );
  }
  return noContent;
};

export const removeSponsor: Route = (tenant, _call, param) => {
  const user = userAt(tenant, param('user'));
  const id = param('sponsor').toLowerCase();
  if (!tenant.directory.sponsors.unlink(user.id, id)) throw notFound(id);
  return noContent;
};
