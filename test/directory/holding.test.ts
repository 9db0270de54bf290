import type { Target } from '../../src/access/catalog.ts';
import { APPLICATION, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { type Rig, startRig } from '../support/directory.ts';

const group: Target = { kind: 'group', group: GROUPS.portal.id };
const app: Target = { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id };
const olga = GUESTS[0]?.id ?? '';
const GRANTS = ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All', 'GroupMember.Read.All'];

let rig: Rig;
let roundTrips: string[];
async function open(grants: readonly string[] = GRANTS): Promise<void> {
  rig = await startRig({ grants });
  roundTrips = [];
  rig.entra.onExchange(({ method, path }) => void roundTrips.push(`${method} ${path.split('?')[0]}`));
}
afterEach(() => rig.close());

test('an account and what it holds are one round trip', async () => {
  await open();
  // Which object an application is, is looked up once.
  await rig.directory.join(olga, [app]);
  roundTrips.length = 0;
  expect(await rig.directory.accountHolding(olga, [group, app])).toMatchObject({
    account: { id: olga },
    held: [app],
  });
  expect(roundTrips).toEqual(['POST /$batch']);
});

test('without the permission the account comes all the same, and is asked for alone from then on', async () => {
  await open();
  rig.entra.revoke('GroupMember.Read.All');
  for (const _ of [1, 2]) {
    const found = await rig.directory.accountHolding(olga, [group]);
    expect([found.account?.id, found.held]).toEqual([olga, undefined]);
  }
  expect(roundTrips).toEqual(['POST /$batch', `GET /users/${olga}`]);
});

test('an account that is gone is nobody', async () => {
  await open();
  expect(await rig.directory.accountHolding('7c000000-0000-4000-8000-00000000ffff', [group])).toEqual({});
});

test('who of a thousand is in a group: two round trips', async () => {
  await open();
  const ids = Array.from({ length: 1000 }, (_, i) => rig.entra.addUser({ mail: `p${i}@partner.com` }).id);
  const inside = ids.filter((_id, i) => i % 4 > 0);
  for (let at = 0; at < inside.length; at += 320)
    await Promise.all(rig.directory.joinMany(group, inside.slice(at, at + 320)));
  roundTrips.length = 0;
  const holders = await rig.directory.holders(group, ids);
  expect([...holders].toSorted()).toEqual(inside.toSorted());
  expect(roundTrips.length).toBeLessThanOrEqual(2);
});

test('of a few in a large group, each is asked about, in one round trip', async () => {
  await open();
  const ids = Array.from({ length: 1100 }, (_, i) => rig.entra.addUser({ mail: `p${i}@partner.com` }).id);
  for (let at = 0; at < ids.length; at += 320)
    await Promise.all(rig.directory.joinMany(group, ids.slice(at, at + 320)));
  roundTrips.length = 0;
  const three = [olga, ids[0] ?? '', ids[1099] ?? ''];
  expect(await rig.directory.holders(group, three)).toEqual(new Set(three.slice(1)));
  expect(roundTrips).toEqual([`GET /groups/${GROUPS.portal.id}/members`, 'POST /$batch']);
});

test('twenty of whom nobody heard whether they were added are not asked about again at once', async () => {
  await open();
  const ids = Array.from({ length: 20 }, (_, i) => rig.entra.addUser({ mail: `p${i}@partner.com` }).id);
  rig.entra.quirks.failNext = [{ pathPattern: `^/groups/${GROUPS.portal.id}$`, status: 503, when: 'after' }];
  const outcomes = await Promise.allSettled(rig.directory.joinMany(group, ids));
  // Asked one by one now, members of ours would pass for somebody else's.
  expect(outcomes.map(({ status }) => status)).toEqual(ids.map(() => 'rejected'));
});
