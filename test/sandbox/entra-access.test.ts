import { DIRECTORY_ROLES, OWN_SERVICE_PRINCIPAL } from '../../src/sandbox/entra/index.ts';
import { APPLICATION, EMPLOYEES, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { type RunningEntra, reference, startEntra } from '../support/entra.ts';

const portal = GROUPS.portal.id;
const members = `/groups/${portal}/members`;
const [olga = '', pavel = '', petra = ''] = GUESTS.map((guest) => guest.id);
const [mara = '', alex = ''] = EMPLOYEES.map((one) => one.id);
const bind = (...ids: string[]) => ({ 'members@odata.bind': ids.map((id) => reference(id)['@odata.id']) });

let sandbox: RunningEntra;
beforeEach(async () => {
  sandbox = await startEntra();
});
afterEach(() => sandbox.close());

describe('groups', () => {
  test('a member comes and goes', async () => {
    expect((await sandbox.graph('POST', `${members}/$ref`, reference(olga))).status).toBe(204);
    const { body } = await sandbox.graph('GET', `${members}?$select=id`);
    expect(body.value).toEqual([{ '@odata.type': '#microsoft.graph.user', id: olga }]);
    expect((await sandbox.graph('DELETE', `${members}/${olga}/$ref`)).status).toBe(204);
    expect(sandbox.entra.members(portal)).toEqual([]);
    sandbox.entra.quirks.notMemberIs400 = true;
    expect((await sandbox.graph('DELETE', `${members}/${olga}/$ref`)).status).toBe(400);
  });

  test('without $ref the account itself is deleted', async () => {
    sandbox.entra.addMember(portal, olga);
    expect((await sandbox.wrong('DELETE', `${members}/${olga}`)).status).toBe(204);
    expect(sandbox.entra.user(olga)).toBeUndefined();
  });

  test('who has not accepted stays out, unless the quirk lets them in', async () => {
    const refused = await sandbox.graph('POST', `${members}/$ref`, reference(petra));
    expect([refused.status, refused.body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
    sandbox.entra.quirks.pendingMayJoin = true;
    expect((await sandbox.graph('POST', `${members}/$ref`, reference(petra))).status).toBe(204);
  });

  test('binding is all or nothing, twenty at most', async () => {
    expect((await sandbox.graph('PATCH', `/groups/${portal}`, bind(olga, petra))).status).toBe(403);
    expect(sandbox.entra.members(portal)).toEqual([]);
    expect((await sandbox.graph('PATCH', `/groups/${portal}`, bind(olga, pavel))).status).toBe(204);
    expect((await sandbox.graph('PATCH', `/groups/${portal}`, bind(mara, olga))).status).toBe(400);
    expect(sandbox.entra.members(portal)).toEqual([olga, pavel]);
    const many = bind(...Array(21).fill(mara));
    expect((await sandbox.wrong('PATCH', `/groups/${portal}`, many)).status).toBe(400);
  });

  test('membership counts through groups', async () => {
    const inner = sandbox.entra.addGroup({ displayName: 'Inner' });
    sandbox.entra.addMember(portal, inner.id);
    sandbox.entra.addMember(inner.id, olga);
    const ask = { groupIds: [portal, inner.id, GROUPS.reports.id] };
    const { body } = await sandbox.graph('POST', `/users/${olga}/checkMemberGroups`, ask);
    expect(body.value).toEqual([portal, inner.id]);
    expect((await sandbox.graph('GET', `/users/${olga}/memberOf`)).body.value).toHaveLength(1);
    expect((await sandbox.graph('GET', `/users/${olga}/transitiveMemberOf`)).body.value).toHaveLength(2);
    expect((await sandbox.graph('GET', `/groups/${portal}/transitiveMembers`)).body.value).toHaveLength(2);
    const tooMany = { groupIds: Array(21).fill(portal) };
    expect((await sandbox.wrong('POST', `/users/${olga}/checkMemberGroups`, tooMany)).status).toBe(400);
  });

  test('the app’s own service principal owns them', async () => {
    const { body } = await sandbox.graph('GET', `/groups/${portal}/owners`);
    expect(body.value).toMatchObject([
      { '@odata.type': '#microsoft.graph.servicePrincipal', id: OWN_SERVICE_PRINCIPAL },
    ]);
  });
});

describe('application roles', () => {
  const path = `/servicePrincipals/${APPLICATION.id}/appRoleAssignedTo`;
  const role = (principalId: string) => ({
    principalId,
    resourceId: APPLICATION.id,
    appRoleId: APPLICATION.role.id,
  });

  test('are given once and taken back', async () => {
    const { status, body } = await sandbox.graph('POST', path, role(olga));
    expect([status, body.principalDisplayName]).toEqual([201, 'Olga Weber']);
    expect((await sandbox.graph('POST', path, role(olga))).status).toBe(400);
    expect((await sandbox.graph('POST', path, role(petra))).status).toBe(403);
    expect((await sandbox.graph('GET', `/users/${olga}/appRoleAssignments`)).body.value).toHaveLength(1);
    expect((await sandbox.graph('DELETE', `${path}/${body.id}`)).status).toBe(204);
    expect(sandbox.entra.assignments()).toEqual([]);
  });

  test('the application is found by its application id', async () => {
    const { body } = await sandbox.graph('GET', `/servicePrincipals(appId='${APPLICATION.appId}')`);
    expect(body.id).toBe(APPLICATION.id);
  });
});

test('directory roles take members', async () => {
  const path = `/directoryRoles/${DIRECTORY_ROLES.guestInviter.id}/members`;
  expect((await sandbox.graph('POST', `${path}/$ref`, reference(alex))).status).toBe(204);
  const ask = { ids: [DIRECTORY_ROLES.guestInviter.id] };
  const { body } = await sandbox.graph('POST', `/users/${alex}/checkMemberObjects`, ask);
  expect(body.value).toEqual(ask.ids);
  expect((await sandbox.graph('DELETE', `${path}/${alex}/$ref`)).status).toBe(204);
});

test('a deleted guest comes back with memberships and sponsors', async () => {
  sandbox.entra.addMember(portal, olga);
  await sandbox.graph('POST', `/users/${olga}/sponsors/$ref`, reference(mara));
  await sandbox.graph('DELETE', `/users/${olga}`);
  expect((await sandbox.graph('GET', `/users/${olga}`)).status).toBe(404);
  expect(sandbox.entra.members(portal)).toEqual([]);
  const filter = encodeURIComponent("mail eq 'nobody' or startswith(displayName,'Olga')");
  const listed = await sandbox.graph('GET', `/directory/deletedItems/microsoft.graph.user?$filter=${filter}`);
  expect(listed.body.value).toHaveLength(1);
  expect((await sandbox.graph('POST', `/directory/deletedItems/${olga}/restore`)).status).toBe(200);
  expect(sandbox.entra.members(portal)).toEqual([olga]);
  expect(sandbox.entra.sponsors(olga)).toEqual([mara]);
  await sandbox.graph('DELETE', `/users/${olga}`);
  expect((await sandbox.graph('DELETE', `/directory/deletedItems/${olga}`)).status).toBe(204);
  expect((await sandbox.graph('POST', `/directory/deletedItems/${olga}/restore`)).status).toBe(404);
});

describe('batch', () => {
  const type = { 'Content-Type': 'application/json' };
  const run = (requests: unknown[]) => sandbox.wrong('POST', '/$batch', { requests });

  test('each item has its own answer, told apart by id alone', async () => {
    const { body } = await run([
      { id: '1', method: 'GET', url: `/users/${olga}?$select=id` },
      { id: '2', method: 'POST', url: `${members}/$ref`, headers: type, body: reference(petra) },
      { id: '3', method: 'DELETE', url: `${members}/${olga}/$ref`, dependsOn: ['2'] },
      { id: '4', method: 'POST', url: `${members}/$ref`, body: reference(olga) },
    ]);
    const status = Object.fromEntries(
      body.responses.map((one: { id: string; status: number }) => [one.id, one.status]),
    );
    expect(status).toEqual({ 1: 200, 2: 403, 3: 424, 4: 400 });
  });

  test('a charset in an item’s content type, twenty-one items and a repeated id are refused', async () => {
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    const { body } = await run([
      { id: '1', method: 'POST', url: `${members}/$ref`, headers, body: reference(olga) },
    ]);
    expect(body.responses[0].status).toBe(400);
    const item = (id: number) => ({ id: String(id), method: 'GET', url: '/users' });
    expect((await run(Array.from({ length: 21 }, (_, n) => item(n)))).status).toBe(400);
    expect((await run([item(1), item(1)])).status).toBe(400);
  });
});

test('a fixed token is asked for where one is set', async () => {
  const closed = await startEntra({ token: 'secret' });
  expect((await closed.graph('GET', '/users', undefined, { authorization: '' })).body.error.code).toBe(
    'InvalidAuthenticationToken',
  );
  const answer = await closed.graph('GET', '/users', undefined, {
    authorization: 'Bearer secret',
    'client-request-id': 'mine',
  });
  expect([answer.status, answer.headers.get('client-request-id')]).toEqual([200, 'mine']);
  await closed.close();
});

test.each([
  ['GET', '/guests', 400],
  ['GET', '/users/x/y', 400],
  ['PUT', `/users/${olga}`, 405],
  ['GET', '/groups/not-an-id', 400],
])('%s %s answers %i', async (method, path, status) => {
  expect((await sandbox.wrong(method, path)).status).toBe(status);
});
