import type { Target } from '../../src/access/catalog.ts';
import { APPLICATION, EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { DirectoryError, type Invitation } from '../../src/usecases/ports.ts';
import { outcomesOf, type Rig, startRig } from '../support/directory.ts';

const sponsor = EMPLOYEES[0]?.id ?? '';
const invitation = (n: number): Invitation => ({
  address: `p${n}@partner.com`,
  redirectUrl: `https://usher.example/grant-access?state=${n}`,
  sponsor,
});
const many = (count: number): Invitation[] => Array.from({ length: count }, (_, n) => invitation(n));
const portal: Target = { kind: 'group', group: GROUPS.portal.id };
const app: Target = { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id };

let rig: Rig;
let roundTrips = 0;
beforeEach(async () => {
  rig = await startRig({ grants: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'] });
  roundTrips = 0;
  rig.entra.onExchange(() => {
    roundTrips += 1;
  });
});
afterEach(() => rig.close());

const guests = (count: number, externalUserState: 'Accepted' | 'PendingAcceptance' = 'Accepted') =>
  Array.from(
    { length: count },
    (_, n) => rig.entra.addUser({ mail: `g${n}-${externalUserState}@partner.com`, externalUserState }).id,
  );
const told = (outcomes: readonly (string | object)[]) =>
  outcomes.map((one) => (one instanceof DirectoryError ? one.code : one));

test('a thousand invitations take at most 60 round trips, and their grant at most 10', async () => {
  rig.entra.quirks.throttle = {};
  const outcomes = await outcomesOf(rig.directory.inviteMany(many(1000)));
  expect(outcomes.filter((one) => one instanceof DirectoryError)).toEqual([]);
  expect(rig.entra.mails.map((mail) => mail.to[0]).sort()).toEqual(
    many(1000)
      .map((one) => one.address)
      .sort(),
  );
  expect(roundTrips).toBeLessThanOrEqual(60);
  roundTrips = 0;
  const ids = outcomes.flatMap((one) => ('account' in one ? [one.account] : []));
  for (const id of ids) rig.entra.accept(id);
  const joined = await outcomesOf(rig.directory.joinMany(portal, ids));
  expect(new Set(joined)).toEqual(new Set(['added']));
  expect(rig.entra.members(GROUPS.portal.id)).toHaveLength(1000);
  expect(roundTrips).toBeLessThanOrEqual(10);
});

test('each invitation has an outcome of its own, in the order given', async () => {
  rig.entra.quirks.blockedDomains = ['blocked.example'];
  const outcomes = await outcomesOf(
    rig.directory.inviteMany([
      invitation(1),
      { ...invitation(2), address: 'x@blocked.example' },
      { ...invitation(3), address: 'typo@lindenau.example' },
      { ...invitation(4), sponsor: '5a000000-0000-4000-8000-00000000ffff' },
    ]),
  );
  const codes = outcomes.map((one) => (one instanceof DirectoryError ? one.code : 'invited'));
  expect(codes).toEqual(['invited', 'cross-tenant-blocked', 'domain-is-ours', 'invited']);
  expect(rig.entra.mails).toHaveLength(2);
});

test('only the throttled items of a batch go again, after the wait that Graph asked for', async () => {
  rig.entra.quirks.failNext = [
    { method: 'POST', pathPattern: '^/invitations', status: 429, headers: { 'Retry-After': '4' }, times: 3 },
  ];
  await outcomesOf(rig.directory.inviteMany(many(20)));
  expect(rig.entra.mails).toHaveLength(20);
  expect(roundTrips).toBe(2);
  expect(rig.slept).toEqual([4000]);
});

test('a batch whose answer is lost is not sent again: each of its items may have been done', async () => {
  rig.entra.quirks.failNext = [{ pathPattern: '^/invitations', drop: true, when: 'after' }];
  const outcomes = await outcomesOf(rig.directory.inviteMany(many(5)));
  for (const one of outcomes) expect(one).toMatchObject({ code: 'unavailable', acted: true });
  expect(roundTrips).toBe(1);
});

test('where one of twenty is a member already, the others are added all the same', async () => {
  const ids = guests(45);
  rig.entra.addMember(GROUPS.portal.id, ids[7] ?? '');
  const outcomes = await outcomesOf(rig.directory.joinMany(portal, ids));
  expect(outcomes.flatMap((one, at) => (one === 'was-member' ? [at] : []))).toEqual([7]);
  expect(outcomes.filter((one) => one === 'added')).toHaveLength(44);
  expect(roundTrips).toBe(2);
});

test('who is pending, gone or named twice does not keep the others out', async () => {
  const [pending = ''] = guests(1, 'PendingAcceptance');
  const [first = '', second = ''] = guests(2);
  const gone = '6b000000-0000-4000-8000-00000000ffff';
  const outcomes = await outcomesOf(rig.directory.joinMany(portal, [first, pending, gone, second, first]));
  expect(told(outcomes)).toEqual(['added', 'pending-guest', 'not-replicated', 'added', 'added']);
});

test('a group that takes nobody is asked about once', async () => {
  const dynamic = rig.entra.addGroup({ groupTypes: ['DynamicMembership'] });
  const outcomes = await outcomesOf(rig.directory.joinMany({ kind: 'group', group: dynamic.id }, guests(30)));
  expect(new Set(told(outcomes))).toEqual(new Set(['group-dynamic']));
  expect(rig.calls().filter((one) => one === `GET /groups/${dynamic.id}`)).toHaveLength(1);
});

test('an application role is given in batches of twenty', async () => {
  const ids = guests(30);
  await rig.directory.join(ids[3] ?? '', [app]);
  roundTrips = 0;
  const outcomes = await outcomesOf(rig.directory.joinMany(app, ids));
  expect(outcomes.indexOf('was-member')).toBe(3);
  expect(outcomes.filter((one) => one === 'added')).toHaveLength(29);
  expect(roundTrips).toBe(2);
});

test('nobody is no call', async () => {
  expect(rig.directory.inviteMany([])).toEqual([]);
  expect(rig.directory.joinMany(portal, [])).toEqual([]);
  expect(roundTrips).toBe(0);
});
