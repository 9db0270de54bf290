import type { Target } from '../../src/access/catalog.ts';
import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { type Rig, startRig } from '../support/directory.ts';

const portal: Target = { kind: 'group', group: GROUPS.portal.id };
const invitation = {
  address: 'anna@partner.com',
  redirectUrl: 'https://usher.example/grant-access?state=x',
  sponsor: EMPLOYEES[0]?.id ?? '',
};

let rig: Rig;
let roundTrips = 0;
const count = async <T>(act: () => Promise<T>): Promise<readonly [number, T]> => {
  roundTrips = 0;
  const result = await act();
  return [roundTrips, result];
};
beforeEach(async () => {
  rig = await startRig();
  rig.entra.onExchange(() => {
    roundTrips += 1;
  });
});
afterEach(() => rig.close());

test('a new guest 2, a status 1, a grant 2, a preview 1, a removal 1, roles 1', async () => {
  const { directory } = rig;
  const [invite, { account }] = await count(async () => {
    await directory.look(invitation.address, ['deleted']);
    return directory.invite(invitation);
  });
  const parts = ['deleted', 'contacts', 'last-sign-in'] as const;
  const [status] = await count(() => directory.look(invitation.address, parts, [account]));
  rig.entra.accept(account);
  const [grant] = await count(async () => {
    await directory.account(account);
    return directory.join(account, [portal]);
  });
  const [preview, held] = await count(() => directory.holds(account, [portal]));
  const [remove] = await count(() => directory.leave(account, [portal]));
  const groups = [GROUPS.requesters.id, GROUPS.approvers.id, GROUPS.admins.id];
  const [roles] = await count(() => directory.standing(EMPLOYEES[0]?.id ?? '', groups));
  expect(held).toEqual([portal]);
  expect({ invite, status, grant, preview, remove, roles }).toEqual({
    invite: 2,
    status: 1,
    grant: 2,
    preview: 1,
    remove: 1,
    roles: 1,
  });
});
