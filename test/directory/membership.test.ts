import { DEFAULT_ACCESS, type Target } from '../../src/access/catalog.ts';
import { openDirectory } from '../../src/directory/index.ts';
import { DIRECTORY_ROLES, OWN_SERVICE_PRINCIPAL } from '../../src/sandbox/entra/index.ts';
import { APPLICATION, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { codeFrom, failureFrom, type Rig, startRig } from '../support/directory.ts';

const group: Target = { kind: 'group', group: GROUPS.portal.id };
const app: Target = { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id };
const role: Target = { kind: 'directory-role', role: DIRECTORY_ROLES.directoryReader.id };
const olga = GUESTS[0]?.id ?? '';

const GRANTS = [
  'AppRoleAssignment.ReadWrite.All',
  'Application.Read.All',
  'RoleManagement.ReadWrite.Directory',
];

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ grants: GRANTS }, { directoryRoles: true });
});
afterEach(() => rig.close());

const outcomes = (list: readonly { outcome: string }[]) => list.map((one) => one.outcome);

describe.each([
  ['a group', group],
  ['an application role', app],
  ['a directory role', role],
])('%s', (_what, target) => {
  test('is joined once, and left once', async () => {
    expect(await rig.directory.leave(olga, [target])).toEqual([{ target, outcome: 'was-not-member' }]);
    expect(await rig.directory.holds(olga, [target])).toEqual([]);
    expect(await rig.directory.join(olga, [target])).toEqual([{ target, outcome: 'added' }]);
    expect(await rig.directory.join(olga, [target])).toEqual([{ target, outcome: 'was-member' }]);
    expect(await rig.directory.holds(olga, [target])).toEqual([target]);
    expect(await rig.directory.leave(olga, [target])).toEqual([{ target, outcome: 'removed' }]);
    expect(await rig.directory.holds(olga, [target])).toEqual([]);
    expect(rig.entra.user(olga)).toBeDefined();
  });
});

describe('application roles', () => {
  test('an application is named by its AppID as well, which is looked up once', async () => {
    const byAppId = { ...app, app: APPLICATION.appId } as const;
    await rig.directory.join(olga, [byAppId]);
    expect(rig.entra.assignments()).toMatchObject([{ principalId: olga, resourceId: APPLICATION.id }]);
    rig.calls();
    expect(await rig.directory.holds(olga, [byAppId])).toEqual([byAppId]);
    expect(rig.calls()).toEqual([`GET /users/${olga}/appRoleAssignments`]);
    expect(await rig.directory.inspect([byAppId])).toEqual([{ target: byAppId, name: APPLICATION.name }]);
  });

  test('what comes through a group is held, and is not ours to take', async () => {
    rig.entra.addMember(GROUPS.reports.id, olga);
    rig.entra.assign(GROUPS.reports.id, APPLICATION.id, APPLICATION.role.id);
    expect(await rig.directory.holds(olga, [app])).toEqual([app]);
    expect(await rig.directory.leave(olga, [app])).toMatchObject([{ outcome: 'was-not-member' }]);
    expect(rig.entra.assignments()).toHaveLength(1);
  });

  test('an application without roles of its own has the default access', async () => {
    const plain = { kind: 'app', app: OWN_SERVICE_PRINCIPAL, role: DEFAULT_ACCESS } as const;
    expect(await rig.directory.inspect([plain])).toEqual([{ target: plain, name: 'Usher' }]);
    expect(outcomes(await rig.directory.join(olga, [plain]))).toEqual(['added']);
    expect(outcomes(await rig.directory.leave(olga, [plain]))).toEqual(['removed']);
  });

  test('however many others have it, taking it away costs a look and a call', async () => {
    await rig.directory.join(olga, [app]);
    const everybody = Array.from(
      { length: 50_000 },
      (_, n) => rig.entra.addUser({ mail: `p${n}@partner.com` }).id,
    );
    for (const id of everybody) rig.entra.assign(id, APPLICATION.id, APPLICATION.role.id);
    rig.calls();
    expect(outcomes(await rig.directory.leave(olga, [app]))).toEqual(['removed']);
    expect(rig.calls()).toHaveLength(2);
  });
});

test('joining a group is one call, leaving it another', async () => {
  await rig.directory.join(olga, [group]);
  await rig.directory.leave(olga, [group]);
  expect(rig.calls()).toEqual([
    `POST /groups/${GROUPS.portal.id}/members/$ref`,
    `DELETE /groups/${GROUPS.portal.id}/members/${olga}/$ref`,
  ]);
});

test('several targets are joined in the order given', async () => {
  await rig.directory.join(olga, [app]);
  expect(outcomes(await rig.directory.join(olga, [group, app]))).toEqual(['added', 'was-member']);
});

test('a 400 for somebody who is no member is no failure either', async () => {
  rig.entra.quirks.notMemberIs400 = true;
  expect(outcomes(await rig.directory.leave(olga, [group]))).toEqual(['was-not-member']);
});

test('directory roles are refused unless they are allowed, before Graph is asked', async () => {
  const cautious = await startRig();
  const error = await failureFrom(cautious.directory.join(olga, [role]));
  expect([error.code, error.permission]).toEqual([
    'permission-missing',
    'RoleManagement.ReadWrite.Directory',
  ]);
  expect(cautious.calls()).toEqual([]);
  await cautious.close();
});

describe('a refusal is explained', () => {
  const refused = (target: Target, account = olga) => failureFrom(rig.directory.join(account, [target]));

  test('a guest who has not accepted: later', async () => {
    const { id } = rig.entra.addUser({ mail: 'new@partner.com', externalUserState: 'PendingAcceptance' });
    const error = await refused(group, id);
    expect([error.code, error.acted]).toEqual(['pending-guest', false]);
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect((await refused(app, id)).code).toBe('pending-guest');
  });

  test('a dynamic group, a synced group', async () => {
    const dynamic = rig.entra.addGroup({ groupTypes: ['DynamicMembership'] });
    const synced = rig.entra.addGroup({ onPremisesSyncEnabled: true });
    expect((await refused({ kind: 'group', group: dynamic.id })).code).toBe('group-dynamic');
    expect((await refused({ kind: 'group', group: synced.id })).code).toBe('group-synced');
    expect(await codeFrom(rig.directory.leave(olga, [{ kind: 'group', group: dynamic.id }]))).toBe(
      'group-dynamic',
    );
  });

  test('a mailing list, which a Microsoft 365 group is not', async () => {
    const list = rig.entra.addGroup({ mailEnabled: true });
    expect((await refused({ kind: 'group', group: list.id })).code).toBe('group-mail-enabled');
    const unified = rig.entra.addGroup({ mailEnabled: true, groupTypes: ['Unified'] });
    expect(outcomes(await rig.directory.join(olga, [{ kind: 'group', group: unified.id }]))).toEqual([
      'added',
    ]);
  });

  test('a group that is closed to guests', async () => {
    rig.entra.quirks.closedGroups = [GROUPS.portal.id];
    expect((await refused(group)).code).toBe('group-closed');
  });

  test('a missing permission, by its name', async () => {
    rig.entra.quirks.notOwned = [GROUPS.portal.id];
    const error = await refused(group);
    expect([error.code, error.permission, error.retryAfterMs]).toEqual([
      'permission-missing',
      'GroupMember.ReadWrite.All',
      undefined,
    ]);
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
    rig.entra.revoke('RoleManagement.ReadWrite.Directory');
    const assignable = rig.entra.addGroup({ isAssignableToRole: true });
    expect((await refused({ kind: 'group', group: assignable.id })).permission).toBe(
      'RoleManagement.ReadWrite.Directory',
    );
  });

  test('an account that replicas do not know yet: later; a group that nobody knows: never', async () => {
    rig.entra.quirks.lagMs = 60_000;
    const { account } = await rig.directory.invite({
      address: 'new@partner.com',
      redirectUrl: 'https://usher.example/grant-access?state=x',
      sponsor: GUESTS[0]?.id ?? '',
    });
    for (const target of [group, app]) {
      const error = await refused(target, account);
      expect(error.code).toBe('not-replicated');
      expect(error.retryAfterMs).toBeGreaterThan(0);
    }
    const missing = await refused({ kind: 'group', group: '7c000000-0000-4000-8000-00000000ffff' });
    expect([missing.code, missing.retryAfterMs]).toEqual(['not-found', undefined]);
  });

  test('a directory role that was given is taken away, whatever the setting says by then', async () => {
    await rig.directory.join(olga, [role]);
    const strict = openDirectory({ baseUrl: rig.url, token: 'secret' });
    expect(await codeFrom(strict.join(olga, [role]))).toBe('permission-missing');
    expect(await strict.leave(olga, [role])).toMatchObject([{ outcome: 'removed' }]);
    await strict.close();
  });

  test('one of two targets failed: the other was done, and the error says that something changed', async () => {
    rig.entra.quirks.notOwned = [GROUPS.portal.id];
    const error = await failureFrom(rig.directory.join(olga, [group, app]));
    expect([error.code, error.acted]).toEqual(['permission-missing', true]);
    expect(rig.entra.assignments()).toHaveLength(1);
  });
});
