import { TEAMS_APP } from '../../tenant.ts';
import type { User } from '../model.ts';
import { bodyOf, isJson, type Route, type Tenant } from './call.ts';
import { badRequest, GraphError, malformed, noSuchProperty } from './errors.ts';
import { listing } from './listing.ts';
import { TEAMS_APP_INSTALLATION, TEAMS_APP_TYPE } from './types.ts';
import { userAt } from './users.ts';

/** The organisation's catalogue holds one app: ours. */
const APP = {
  id: TEAMS_APP.id,
  externalId: TEAMS_APP.externalId,
  displayName: TEAMS_APP.name,
  distributionMethod: 'organization',
};
const PROPERTIES = new Set(['teamsApp@odata.bind', 'consentedPermissionSet', '@odata.type']);
const CATALOGUE = /^https:\/\/[^/]+\/(?:v1\.0|beta)\/appCatalogs\/teamsApps\/([^/]+)$/;

export const listTeamsApps: Route = (tenant, call) =>
  listing(tenant, call, {
    set: 'appCatalogs/teamsApps',
    type: TEAMS_APP_TYPE,
    items: tenant.quirks.appNotInCatalogue ? [] : [APP],
  });

export const hasIt = ({ quirks }: Tenant, { id }: User): boolean => !quirks.notInstalled.includes(id);

export const listInstalledApps: Route = (tenant, call, param) => {
  const user = colleague(tenant, param('user'));
  const expand = call.query.get('$expand')?.split(',') ?? [];
  const strange = expand.find((one) => !['teamsApp', 'teamsAppDefinition'].includes(one));
  if (strange !== undefined) throw malformed(`Parsing OData Select and Expand failed: '${strange}'.`);
  // Its id is made of the user's and the app's. [D]
  const id = Buffer.from(`${user.id}##${APP.id}`).toString('base64');
  return listing(tenant, call, {
    set: `users('${user.id}')/teamwork/installedApps`,
    type: TEAMS_APP_INSTALLATION,
    items: hasIt(tenant, user) ? [{ id, teamsApp: APP }] : [],
    write: (one) => (expand.includes('teamsApp') ? one : { id: one.id }),
  });
};

/**
 * Installs our app for somebody. 409 where they have it, and the words of a policy that forbids it, are reported
 * (company-communicator's code, its issue #1537). [F]
 */
export const installApp: Route = (tenant, call, param) => {
  const user = colleague(tenant, param('user'));
  const body = bodyOf(call);
  const strange = Object.keys(body).find((name) => !PROPERTIES.has(name));
  if (strange !== undefined) throw noSuchProperty(strange, TEAMS_APP_INSTALLATION.name);
  const app = CATALOGUE.exec(String(body['teamsApp@odata.bind']))?.[1];
  if (app === undefined) throw badRequest('Bad Request: teamsApp@odata.bind is missing or malformed.');
  if (body.consentedPermissionSet !== undefined && !isJson(body.consentedPermissionSet))
    throw badRequest('Bad Request: consentedPermissionSet is malformed.');
  if (app !== APP.id || tenant.quirks.appNotInCatalogue)
    throw new GraphError(404, 'NotFound', `The app '${app}' was not found in the catalog.`);
  if (tenant.quirks.appBlocked)
    throw new GraphError(
      403,
      'Forbidden',
      `App is blocked by app permission policy. UserObjectId: ${user.id}, AppId: ${APP.id}, AppType: Private`,
    );
  if (hasIt(tenant, user)) throw new GraphError(409, 'Conflict', 'The app is installed for this user.');
  tenant.quirks.notInstalled = tenant.quirks.notInstalled.filter((one) => one !== user.id);
  tenant.installed(user.id);
  return { status: 201 };
};

/** Who has an account in Teams. */
export function colleague(tenant: Tenant, key: string): User {
  const user = userAt(tenant, key);
  if (user.userType === 'Guest')
    throw new GraphError(404, 'NotFound', `The user '${user.id}' was not found in Teams.`);
  return user;
}
