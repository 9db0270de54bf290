import type { Target } from '../../src/access/catalog.ts';
import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { type Rig, startRig } from '../support/directory.ts';

const portal: Target = { kind: 'group', group: GROUPS.portal.id };

let rig: Rig;
let guest: string;
beforeEach(async () => {
  rig = await startRig({ grants: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'] });
  const invited = await rig.directory.invite({
    address: 'anna@partner.example',
    redirectUrl: 'https://usher.example.com/grant-access?state=x',
    sponsor: EMPLOYEES[0]?.id ?? '',
  });
  guest = invited.account;
  rig.entra.accept(guest);
});
afterEach(() => rig.close());

const holdsMore = () => rig.directory.holdsMore(guest, [portal]);

test('who has nothing, or our target alone, has no more', async () => {
  expect(await holdsMore()).toBe(false);
  await rig.directory.join(guest, [portal]);
  expect(await holdsMore()).toBe(false);
});

test('a group that is none of ours is more', async () => {
  rig.entra.addMember(GROUPS.approvers.id, guest);
  expect(await holdsMore()).toBe(true);
});

test('a group that they own is more', async () => {
  rig.entra.addOwner(GROUPS.approvers.id, guest);
  expect(await holdsMore()).toBe(true);
});

test('what may not be read may be more', async () => {
  rig.entra.revoke('AppRoleAssignment.ReadWrite.All');
  expect(await holdsMore()).toBe(true);
});
