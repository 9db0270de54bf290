import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { type Rig, startRig } from '../support/directory.ts';

let rig: Rig;
let guest: string;
beforeEach(async () => {
  rig = await startRig({
    grants: [
      ...['User.EnableDisableAccount.All', 'User.DeleteRestore.All'],
      ...['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
    ],
  });
  const invited = await rig.directory.invite({
    address: 'anna@partner.example',
    redirectUrl: 'https://usher.example.com/grant-access?state=x',
    sponsor: EMPLOYEES[0]?.id ?? '',
  });
  guest = invited.account;
});
afterEach(() => rig.close());

test('a guest whom we invited: when they were made, and that nothing is theirs', async () => {
  expect(await rig.directory.leftover(guest)).toEqual({
    id: guest,
    kind: 'guest',
    enabled: true,
    invited: true,
    createdAt: expect.any(Number),
    holdsAny: false,
  });
});

test.each<[string, () => unknown]>([
  ['a group', () => rig.entra.addMember(GROUPS.reports.id, guest)],
  ['what they own', () => rig.entra.addOwner(GROUPS.reports.id, guest)],
])('%s is something', async (_what, give) => {
  give();
  expect(await rig.directory.leftover(guest)).toMatchObject({ holdsAny: true });
});

test('an employee is none, and nobody is nobody', async () => {
  expect(await rig.directory.leftover(EMPLOYEES[1]?.id ?? '')).toMatchObject({
    kind: 'employee',
    invited: false,
  });
  expect(await rig.directory.leftover('6b000000-0000-4000-8000-0000000000ff')).toBeUndefined();
});

test('what may not be read is no answer', async () => {
  rig.entra.revoke('AppRoleAssignment.ReadWrite.All');
  await expect(rig.directory.leftover(guest)).rejects.toMatchObject({
    code: 'permission-missing',
    permission: 'AppRoleAssignment.ReadWrite.All',
  });
});

test('blocked and let in again, deleted and brought back as they were', async () => {
  await rig.directory.setEnabled(guest, false);
  expect(await rig.directory.leftover(guest)).toMatchObject({ enabled: false });
  expect(await rig.directory.isDeleted(guest)).toBe(false);
  await rig.directory.deleteAccount(guest);
  await rig.directory.deleteAccount(guest);
  expect(await rig.directory.leftover(guest)).toBeUndefined();
  expect(await rig.directory.isDeleted(guest)).toBe(true);
  await rig.directory.restoreAccount(guest);
  await rig.directory.setEnabled(guest, true);
  expect(await rig.directory.leftover(guest)).toMatchObject({ enabled: true, holdsAny: false });
});

test.each([
  ['User.EnableDisableAccount.All', () => rig.directory.setEnabled(guest, false)],
  ['User.DeleteRestore.All', () => rig.directory.deleteAccount(guest)],
] as const)('without %s nothing is done, and it is named', async (permission, act) => {
  rig.entra.revoke(permission);
  await expect(act()).rejects.toMatchObject({ code: 'permission-missing', permission, acted: false });
  expect(await rig.directory.leftover(guest)).toMatchObject({ enabled: true });
});

test.each(['', '..', 'me', `x/../y`, '$ref'])('%j is no account to delete', async (id) => {
  const before = rig.entra.requests.length;
  await expect(rig.directory.deleteAccount(id)).rejects.toThrow(/refusing/u);
  expect(rig.entra.requests.slice(before)).toEqual([]);
});
