import { EMPLOYEES, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { codeFrom, outcomesOf, type Rig, startRig } from '../support/directory.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

const ids = GUESTS.map(({ id }) => id);
const invitationOf = (name: string) => ({
  address: `${name}@partner.com`,
  redirectUrl: 'https://usher.example/grant-access?state=abc',
  sponsor: EMPLOYEES[0]?.id ?? '',
});
const invitations = ['a', 'b', 'c'].map(invitationOf);

describe.each([
  ['424 inside', { failedBatches: 'inside' as const }],
  ['424 outside', { failedBatches: 'outside' as const }],
])('a batch answered %s', (_what, quirks) => {
  beforeEach(() => void Object.assign(rig.entra.quirks, quirks));

  test('reads are answered all the same', async () => {
    expect([...(await rig.directory.invitationStates(ids)).keys()]).toEqual(ids);
    expect(await rig.directory.look(GUESTS[0]?.address ?? '', ['deleted'], ids)).toMatchObject({
      ownDomains: ['lindenau.example', 'lindenau.onmicrosoft.com'],
    });
  });

  test('memberships are given all the same', async () => {
    const target = { kind: 'group', group: GROUPS.portal.id } as const;
    for (const id of ids) if (rig.entra.user(id)?.externalUserState !== 'Accepted') rig.entra.accept(id);
    rig.entra.quirks.failNext = [{ method: 'PATCH', status: 400, message: 'One by one.' }];
    expect(await outcomesOf(rig.directory.joinMany(target, ids))).toEqual(ids.map(() => 'added'));
  });
});

test('invitations that another’s failure kept from being tried are sent, each once', async () => {
  rig.entra.quirks.failedBatches = 'inside';
  const outcomes = await outcomesOf(rig.directory.inviteMany(invitations));
  expect(outcomes).toMatchObject(invitations.map(() => ({ accepted: false })));
  expect(rig.entra.users().filter(({ mail }) => mail?.endsWith('@partner.com'))).toHaveLength(3);
  expect(rig.calls().filter((one) => one === 'POST /invitations').length).toBe(3);
});

test('of invitations in a batch that failed as a whole nobody knows: they may have been sent, and are not refused', async () => {
  rig.entra.quirks.failedBatches = 'outside';
  for (const outcome of await outcomesOf(rig.directory.inviteMany(invitations)))
    expect(outcome).toMatchObject({ code: 'unavailable', acted: true, retryAfterMs: expect.any(Number) });
});

test('a token that ends inside a batch is no outcome', async () => {
  rig.entra.quirks.expiringBatches = 1;
  expect([...(await rig.directory.invitationStates(ids)).keys()]).toEqual(ids);
  rig.entra.quirks.expiringBatches = 1;
  const outcomes = await outcomesOf(rig.directory.inviteMany(invitations));
  expect(outcomes).toMatchObject(invitations.map(() => ({ accepted: false })));
});

test.each(['410', 'syncStateNotFound', 'resyncRequired'] as const)(
  'a delta token refused as too old (%s) starts over, at the cost of two calls',
  async (staleDelta) => {
    const { cursor } = await rig.directory.changes();
    rig.entra.quirks.staleDelta = staleDelta;
    rig.calls();
    expect(await rig.directory.changes(cursor)).toMatchObject({ changed: [], startedOver: true });
    expect(rig.calls()).toEqual(['GET /users/delta', 'GET /users/delta']);
  },
);

test('the directory is full', async () => {
  rig.entra.quirks.directoryFull = true;
  expect(await codeFrom(rig.directory.invite(invitationOf('full')))).toBe('directory-full');
});

test('a guest who was invited just now may be unknown for half a minute', async () => {
  rig.entra.quirks.lagMs = 30_000;
  const { account } = await rig.directory.invite(invitationOf('new'));
  expect(await rig.directory.account(account)).toBeUndefined();
  expect(await rig.directory.standing(account, [GROUPS.portal.id])).toBeUndefined();
  await rig.clock.sleep(30_000);
  expect(await rig.directory.account(account)).toMatchObject({ invitation: 'pending' });
});
