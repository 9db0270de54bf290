import type { OpenDirectory } from '../../src/directory/index.ts';
import { openDirectory } from '../../src/directory/index.ts';
import { APPLICATION, EMPLOYEES, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { startEntra } from '../support/entra.ts';

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const portal = { kind: 'group', group: GROUPS.portal.id } as const;
const studio = { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id } as const;

let tenant: Awaited<ReturnType<typeof startEntra>>;
let directory: OpenDirectory;
beforeEach(async () => {
  tenant = await startEntra({ token: 'secret' });
  directory = openDirectory({ baseUrl: tenant.url, bearer: async () => 'secret', log });
});
afterEach(async () => {
  await directory.close();
  await tenant.close();
});

const invitation = (address: string) => ({
  address,
  redirectUrl: 'http://localhost:3978/grant-access?state=x',
  sponsor: EMPLOYEES[0]?.id ?? '',
});

test.each(GUESTS)('finds $name by $address', async (guest) => {
  expect(await directory.find(guest.address)).toMatchObject([
    { id: guest.id, kind: 'guest', invitation: guest.state === 'Accepted' ? 'accepted' : 'pending' },
  ]);
});

test('finds an employee, and nobody', async () => {
  expect(await directory.find('erik@lindenau.example')).toMatchObject([
    { kind: 'employee', name: 'Erik Sund' },
  ]);
  expect(await directory.find('nobody@nowhere.example')).toEqual([]);
});

test.each([portal, studio])('adds once, says so, and takes away once: $kind', async (target) => {
  const id = GUESTS[0]?.id ?? '';
  const outcomes = [];
  outcomes.push(...(await directory.join(id, [target])), ...(await directory.join(id, [target])));
  expect(await directory.holds(id, [target])).toEqual([target]);
  outcomes.push(...(await directory.leave(id, [target])), ...(await directory.leave(id, [target])));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    'added',
    'was-member',
    'removed',
    'was-not-member',
  ]);
  expect(tenant.entra.deletedUsers()).toEqual([]);
});

test('a pending guest is not yet, never a missing permission', async () => {
  await expect(directory.join(GUESTS[2]?.id ?? '', [portal])).rejects.toMatchObject({
    code: 'pending-guest',
  });
});

test('a missing permission names itself, and a group that nobody can fill is explained', async () => {
  tenant.entra.quirks.forbiddenGroups = [GROUPS.portal.id];
  await expect(directory.join(GUESTS[0]?.id ?? '', [portal])).rejects.toMatchObject({
    code: 'permission-missing',
    permission: 'GroupMember.ReadWrite.All',
  });
  const dynamic = tenant.entra.addGroup({ groupTypes: ['DynamicMembership'] });
  const group = { kind: 'group', group: dynamic.id } as const;
  await expect(directory.join(GUESTS[0]?.id ?? '', [group])).rejects.toMatchObject({ code: 'group-dynamic' });
});

test('invites, and sees the acceptance', async () => {
  const { account, accepted } = await directory.invite(invitation('anna@partner.com'));
  expect(accepted).toBe(false);
  expect(await directory.invitationStates([account, GUESTS[0]?.id ?? ''])).toEqual(
    new Map([
      [account, 'pending'],
      [GUESTS[0]?.id, 'accepted'],
    ]),
  );
  tenant.entra.accept('anna@partner.com');
  expect(await directory.account(account)).toMatchObject({ invitation: 'accepted' });
});

test.each([
  ['throttled', { status: 429, headers: { 'Retry-After': '7' } }, { retryAfterMs: 7_000, acted: false }],
  ['throttled', { status: 429, headers: { 'Retry-After': '-3' } }, { retryAfterMs: 5_000 }],
  ['unavailable', { status: 503 }, { acted: true }],
  ['invitations-disabled', { status: 403, message: 'Guest invitations not allowed for your company.' }, {}],
  ['address-refused', { status: 400, message: 'The Primary SMTP Address is an invalid value.' }, {}],
  ['unavailable', { drop: true, when: 'after' }, { acted: true }],
] as const)('a refused invitation is %s, and is not sent again by itself', async (code, fault, more) => {
  tenant.entra.quirks.failNext = [{ method: 'POST', pathPattern: '/invitations', times: 1, ...fault }];
  await expect(directory.invite(invitation('anna@partner.com'))).rejects.toMatchObject({ code, ...more });
  expect(tenant.entra.requests.filter(({ path }) => path.startsWith('/invitations'))).toHaveLength(1);
});

test('reads are repeated once or twice when that is quick', async () => {
  tenant.entra.quirks.failNext = [{ method: 'GET', pathPattern: '/users', times: 1, drop: true }];
  expect(await directory.find('erik@lindenau.example')).toHaveLength(1);
});
