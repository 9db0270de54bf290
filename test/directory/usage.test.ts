import { GUESTS } from '../../src/sandbox/tenant.ts';
import { type Rig, startRig } from '../support/directory.ts';

let rig: Rig;
let roundTrips = 0;
beforeEach(async () => {
  rig = await startRig();
  rig.entra.onExchange(() => {
    roundTrips += 1;
  });
});
afterEach(() => rig.close());

const SIGNED_IN = '2026-11-01T08:00:00Z';
const partner = (n: number) =>
  rig.entra.addUser({
    mail: `p${n}@partner.com`,
    userType: 'Guest',
    signInActivity: { lastSignInDateTime: SIGNED_IN, lastSignInRequestId: '0' },
  }).id;

test('5,000 partners are looked at in at most 260 requests, with their last sign-in', async () => {
  rig.entra.quirks.grants = [...rig.entra.quirks.grants, 'AuditLog.Read.All'];
  rig.entra.quirks.premium = true;
  const ids = Array.from({ length: 5_000 }, (_, n) => partner(n));
  roundTrips = 0;
  const told = await rig.directory.usage(ids);
  expect(told.size).toBe(5_000);
  expect(told.get(ids[0] ?? '')).toEqual({ enabled: true, lastSignIn: Date.parse(SIGNED_IN) });
  expect(roundTrips).toBeLessThanOrEqual(260);
}, 60_000);

test('without the permission, or the licence, all else is told; who is gone is left out', async () => {
  const [id, blocked] = [partner(1), partner(2)];
  Object.assign(rig.entra.user('p2@partner.com') ?? {}, { accountEnabled: false });
  const gone = '6b000000-0000-4000-8000-0000000000ee';
  const expected = new Map([
    [id, { enabled: true }],
    [blocked, { enabled: false }],
  ]);
  expect(await rig.directory.usage([id, blocked, gone])).toEqual(expected);
  // It is not asked for what is refused again and again.
  roundTrips = 0;
  expect(await rig.directory.usage([id, blocked, gone])).toEqual(expected);
  expect(roundTrips).toBe(1);
});

test('a guest’s sponsors: the new one is added, one is taken off, the others stay', async () => {
  const [guest] = GUESTS;
  const [old, other, add] = [1, 2, 3].map((n) => rig.entra.addUser({ mail: `e${n}@home.example` }).id);
  if (guest === undefined || old === undefined || other === undefined || add === undefined) throw new Error();
  rig.entra.quirks.grants = [...rig.entra.quirks.grants, 'User.ReadWrite.All'];
  await rig.directory.placeSponsor(guest.id, { add: old });
  await rig.directory.placeSponsor(guest.id, { add: other });
  expect(await rig.directory.placeSponsor(guest.id, { add, remove: old })).toBe(true);
  expect(rig.entra.sponsors(guest.id)).toEqual(expect.arrayContaining([other, add]));
  expect(rig.entra.sponsors(guest.id)).not.toContain(old);
  // There already, and gone already: no failure.
  expect(await rig.directory.placeSponsor(guest.id, { add, remove: old })).toBe(false);
});

test('without the permission, whose sponsors they are stays, and the permission is named', async () => {
  const [guest] = GUESTS;
  rig.entra.quirks.grants = rig.entra.quirks.grants.filter((one) => one !== 'User.ReadWrite.All');
  await expect(rig.directory.placeSponsor(guest?.id ?? '', { add: 'x' })).rejects.toMatchObject({
    code: 'permission-missing',
    permission: 'User.ReadWrite.All',
  });
});
