import { EMPLOYEES, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { type Rig, startRig } from '../support/directory.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

describe('finding people', () => {
  test.each(GUESTS.map((guest) => [guest.address, guest.id]))(
    '%s is found in one call',
    async (address, id) => {
      const found = await rig.directory.find(address);
      expect(found.map((one) => one.id)).toEqual([id]);
      expect(rig.calls()).toEqual(['GET /users']);
    },
  );

  test.each([
    ['an apostrophe', "o'brien@partner.com"],
    ['a plus', 'anna+news@partner.com'],
    ['an ampersand and a hash', 'r&d#1@partner.com'],
    ['an IDN domain', 'anna@xn--mnchen-3ya.example'],
  ])('an address with %s reaches Graph as it is', async (_what, address) => {
    const { id } = rig.entra.addUser({ mail: address, userType: 'Guest', userPrincipalName: 'x#EXT#@y' });
    expect((await rig.directory.find(address)).map((one) => one.id)).toEqual([id]);
  });

  test.each(['SMTP', 'smtp'])('a proxy address with the prefix %s counts', async (prefix) => {
    const { id } = rig.entra.addUser({ proxyAddresses: [`${prefix}:alias@partner.com`] });
    expect((await rig.directory.find('alias@partner.com')).map((one) => one.id)).toEqual([id]);
  });

  test('everybody at an address is named, over several pages', async () => {
    const ids = Array.from(
      { length: 13 },
      () => rig.entra.addUser({ otherMails: ['shared@partner.com'] }).id,
    );
    const found = await rig.directory.find('shared@partner.com');
    expect(found.map((one) => one.id)).toEqual(ids);
  });

  test('nobody is an empty answer', async () => {
    expect(await rig.directory.find('nobody@partner.com')).toEqual([]);
  });
});

describe('what an account is', () => {
  test.each([
    ['an employee', { userType: 'Member' as const }, { kind: 'employee' }],
    ['no userType, own name', { userType: null }, { kind: 'employee' }],
    [
      'no userType, external name',
      { userType: null, userPrincipalName: 'a_partner.com#EXT#@x.onmicrosoft.com' },
      { kind: 'guest', invitation: 'accepted' },
    ],
    [
      'a guest from before invitations',
      { userType: 'Guest' as const, externalUserState: null },
      { kind: 'guest', invitation: 'accepted' },
    ],
    [
      'a pending guest',
      { externalUserState: 'PendingAcceptance' as const },
      { kind: 'guest', invitation: 'pending' },
    ],
    [
      'a pending member',
      { userType: 'Member' as const, externalUserState: 'PendingAcceptance' as const },
      { kind: 'external-member', invitation: 'pending' },
    ],
    [
      'a member with an external name',
      { userType: 'Member' as const, userPrincipalName: 'a_partner.com#EXT#@x.onmicrosoft.com' },
      { kind: 'external-member', invitation: 'accepted' },
    ],
    [
      'a member made by an invitation',
      { userType: 'Member' as const, creationType: 'Invitation' as const },
      { kind: 'external-member', invitation: 'accepted' },
    ],
    [
      'a member who signs in elsewhere',
      {
        userType: 'Member' as const,
        identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }],
      },
      { kind: 'external-member', invitation: 'accepted', identity: 'entra' },
    ],
    [
      'a disabled guest',
      { externalUserState: 'Accepted' as const, accountEnabled: false },
      { kind: 'guest', invitation: 'accepted', enabled: false },
    ],
  ])('%s', async (_what, user, expected) => {
    const { id } = rig.entra.addUser({ mail: 'a@partner.com', ...user });
    expect(await rig.directory.account(id)).toMatchObject(expected);
    expect(rig.calls()).toEqual([`GET /users/${id}`]);
  });

  test.each([
    ['ExternalAzureAD', 'entra'],
    ['MicrosoftAccount', 'microsoft'],
    ['google.com', 'google'],
    ['facebook.com', 'facebook'],
    ['mail', 'one-time-passcode'],
    ['https://sts.partner.com', 'saml'],
  ])('the issuer %s means %s', async (issuer, identity) => {
    const { id } = rig.entra.addUser({
      externalUserState: 'Accepted',
      identities: [{ signInType: 'federated', issuer, issuerAssignedId: null }],
    });
    expect(await rig.directory.account(id)).toMatchObject({ identity });
  });

  test('a pending guest says nothing of how they will sign in; a state has its time', async () => {
    const { id } = rig.entra.addUser({
      externalUserState: 'PendingAcceptance',
      externalUserStateChangeDateTime: '2026-09-01T08:00:00Z',
    });
    const account = await rig.directory.account(id);
    expect(account?.identity).toBeUndefined();
    expect(account?.invitationChangedAt).toBe(Date.parse('2026-09-01T08:00:00Z'));
  });

  test('who does not exist is undefined', async () => {
    expect(await rig.directory.account('5a000000-0000-4000-8000-00000000ffff')).toBeUndefined();
  });
});

test('the states of many are read twenty at a time, and who is gone is left out', async () => {
  const ids = Array.from({ length: 25 }, (_, n) => {
    const externalUserState = n % 2 === 0 ? ('Accepted' as const) : ('PendingAcceptance' as const);
    return rig.entra.addUser({ mail: `p${n}@partner.com`, externalUserState }).id;
  });
  const states = await rig.directory.invitationStates([...ids, '5a000000-0000-4000-8000-00000000ffff']);
  expect([...states.values()].filter((one) => one === 'accepted')).toHaveLength(13);
  expect(states.size).toBe(25);
  expect(rig.calls().filter((one) => one === 'POST /$batch')).toHaveLength(2);
});

test('one state is a plain read, no state no call', async () => {
  const [id = ''] = GUESTS.map((one) => one.id);
  expect([...(await rig.directory.invitationStates([id]))]).toEqual([[id, 'accepted']]);
  expect((await rig.directory.invitationStates([])).size).toBe(0);
  expect(rig.calls()).toEqual([`GET /users/${id}`]);
});

describe('groups', () => {
  const [mara, alex] = EMPLOYEES.map((one) => one.id) as [string, string];

  test('membership counts through other groups', async () => {
    const inner = rig.entra.addGroup({ displayName: 'Inner' });
    rig.entra.addMember(GROUPS.admins.id, inner.id);
    rig.entra.addMember(inner.id, mara);
    const asked = [GROUPS.requesters.id, GROUPS.approvers.id, GROUPS.admins.id];
    expect(await rig.directory.standing(mara, asked)).toMatchObject({
      account: { id: mara },
      groups: [GROUPS.requesters.id, GROUPS.admins.id],
    });
    expect(await rig.directory.standing('5a000000-0000-4000-8000-00000000ffff', asked)).toBeUndefined();
  });

  test('members are employees who are there, nested groups and circles included, partners left out', async () => {
    const inner = rig.entra.addGroup({ displayName: 'Inner' });
    rig.entra.addMember(GROUPS.approvers.id, inner.id);
    rig.entra.addMember(inner.id, GROUPS.approvers.id);
    rig.entra.addMember(inner.id, mara);
    rig.entra.addMember(inner.id, GUESTS[0]?.id ?? '');
    const external = { mail: 'xm@partner.com', userType: 'Member', creationType: 'Invitation' } as const;
    rig.entra.addMember(inner.id, rig.entra.addUser(external).id);
    rig.entra.addMember(
      inner.id,
      rig.entra.addUser({ mail: 'left@lindenau.example', accountEnabled: false }).id,
    );
    expect(await rig.directory.members(GROUPS.approvers.id)).toEqual([
      { id: alex, name: 'Alex Novak' },
      { id: mara, name: 'Mara Lindt' },
    ]);
  });

  test('whom to ask is read once a minute, and again at once where that failed', async () => {
    rig.entra.quirks.failNext = [
      { pathPattern: '/members', status: 403, code: 'Authorization_RequestDenied' },
    ];
    await expect(rig.directory.members(GROUPS.approvers.id)).rejects.toThrow();
    const first = await rig.directory.members(GROUPS.approvers.id);
    rig.entra.removeMember(GROUPS.approvers.id, alex);
    expect(await rig.directory.background.members(GROUPS.approvers.id)).toEqual(first);
    await rig.clock.sleep(60_000);
    expect(await rig.directory.members(GROUPS.approvers.id)).toEqual([]);
  });
});

test('ping asks for the organisation', async () => {
  await rig.directory.ping();
  expect(rig.calls()).toEqual(['GET /organization']);
});

describe('who stands by whom', () => {
  const [mara, alex, iris] = EMPLOYEES;

  test('a manager, and nobody above', async () => {
    expect(await rig.directory.manager(mara?.id ?? '')).toEqual({ id: iris?.id, name: iris?.name });
    expect(await rig.directory.manager(iris?.id ?? '')).toBeUndefined();
    expect(await rig.directory.manager('5a000000-0000-4000-8000-0000000000ff')).toBeUndefined();
    expect(rig.calls()).toHaveLength(3);
  });

  test('owners of a group, without the applications among them', async () => {
    expect(await rig.directory.owners(GROUPS.portal.id)).toEqual([]);
    rig.entra.addOwner(GROUPS.portal.id, alex?.id ?? '');
    expect(await rig.directory.owners(GROUPS.portal.id)).toEqual([{ id: alex?.id, name: alex?.name }]);
  });

  test('sponsors of a guest', async () => {
    const { account } = await rig.directory.invite({
      address: 'sponsored@partner.com',
      redirectUrl: 'https://usher.example.com/grant-access?state=x',
      sponsor: mara?.id ?? '',
    });
    expect(await rig.directory.sponsors(account)).toEqual([{ id: mara?.id, name: mara?.name }]);
  });
});
