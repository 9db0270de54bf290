import { CONTACT, GUESTS } from '../../src/sandbox/tenant.ts';
import type { LookPart } from '../../src/usecases/ports.ts';
import { codeFrom, type Rig, startRig } from '../support/directory.ts';

const ALL: readonly LookPart[] = ['deleted', 'contacts', 'last-sign-in'];
const [olga, pavel] = GUESTS;
const address = olga?.address ?? '';

let rig: Rig;
let logged: { readonly fields: object; readonly message: string }[];
let exchanges: string[];
beforeEach(async () => {
  logged = [];
  exchanges = [];
  const quiet = () => undefined;
  const info = (fields: object, message: string) => void logged.push({ fields, message });
  rig = await startRig(
    {
      grants: ['OrgContact.Read.All', 'AuditLog.Read.All'],
      observe: ({ method, path }) => exchanges.push(`${method} ${path.split('?')[0]}`),
    },
    { log: { debug: quiet, info, warn: quiet, error: quiet } },
  );
});
afterEach(() => rig.close());

const notKnown = () => logged.filter(({ message }) => message.startsWith('not known'));

test('all about an address comes in one request', async () => {
  const { id } = rig.entra.addUser({ mail: address, userType: 'Guest' });
  await rig.graph('DELETE', `/users/${id}`);
  rig.entra.addContact({ mail: address, displayName: 'Olga at work', companyName: 'Northwind' });
  exchanges = [];
  const deletedAt = rig.clock.now();
  expect(await rig.directory.look(address, ALL)).toMatchObject({
    accounts: [{ id: olga?.id, kind: 'guest', lastSignIn: deletedAt }],
    deleted: [{ account: { id, kind: 'guest' }, deletedAt }],
    contacts: [{ name: 'Olga at work', company: 'Northwind' }],
    ownDomains: ['lindenau.example', 'lindenau.onmicrosoft.com'],
  });
  expect(exchanges).toEqual(['POST /$batch']);
  await rig.directory.look(address, ALL);
  expect(exchanges).toHaveLength(2);
});

test('only what is wanted is asked for, and own domains once an hour', async () => {
  await rig.directory.look(address, []);
  expect(rig.calls()).toEqual(['GET /users', 'GET /organization', 'POST /$batch']);
  await rig.directory.look(address, ['contacts']);
  expect(rig.calls()).toEqual(['GET /users', 'GET /contacts', 'POST /$batch']);
  await rig.directory.look(address, []);
  expect(rig.calls()).toEqual(['GET /users']);
  await rig.clock.sleep(3_600_001);
  await rig.directory.look(address, []);
  expect(rig.calls()).toContain('GET /organization');
});

test('an account is read by its id besides, once, and who is gone is left out', async () => {
  const { accounts } = await rig.directory.look(address, [], [olga?.id ?? '', pavel?.id ?? '', 'gone']);
  expect(accounts.map(({ id }) => id)).toEqual([olga?.id, pavel?.id]);
  expect(exchanges).toEqual(['POST /$batch']);
});

test('a mail contact has no account', async () => {
  const { accounts, contacts } = await rig.directory.look(CONTACT.mail, ALL);
  expect([accounts, contacts]).toEqual([[], [{ name: CONTACT.name, company: CONTACT.company }]]);
});

test('everybody at an address is named, over several pages', async () => {
  const ids = Array.from({ length: 13 }, () => rig.entra.addUser({ otherMails: ['shared@partner.com'] }).id);
  const { accounts } = await rig.directory.look('shared@partner.com', ALL);
  expect(accounts.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['contacts', { licence: undefined, permission: 'OrgContact.Read.All' }],
  ['last-sign-in', { licence: undefined, permission: 'AuditLog.Read.All' }],
  ['last-sign-in', { licence: 'Microsoft Entra ID P1', permission: undefined }],
])('what we may not know, %s, is asked for once an hour, and said once: %j', async (what, missing) => {
  if (missing.permission) rig.entra.revoke(missing.permission);
  else rig.entra.quirks.premium = false;
  const once = async () => {
    const { accounts } = await rig.directory.look(address, ALL);
    expect(accounts).toMatchObject([{ id: olga?.id }]);
    return rig.calls().length;
  };
  const first = await once();
  // The own domains are known by now, besides.
  expect(await once()).toBe(first - 2);
  await rig.clock.sleep(3_600_001);
  expect(await once()).toBe(first);
  expect(notKnown()).toHaveLength(1);
  expect(notKnown()[0]?.fields).toMatchObject({
    what,
    ...JSON.parse(JSON.stringify(missing)),
    requestId: expect.any(String),
  });
  if (missing.permission) rig.entra.grant(missing.permission);
  rig.entra.quirks.premium = true;
  await rig.clock.sleep(3_600_001);
  await once();
  expect(await once()).toBe(first - 1);
});

test('a licence that is missing may also be a 400', async () => {
  const message = "Neither tenant is B2C or tenant doesn't have premium license";
  rig.entra.quirks.failNext = [{ pathPattern: 'signInActivity', status: 400, message }];
  await rig.directory.look(address, ALL);
  await rig.directory.look(address, ALL);
  expect(notKnown()).toHaveLength(1);
});

test.each([
  [429, { 'Retry-After': '60' }],
  [503, {}],
  [400, {}],
])('what cannot be known just now is asked for again next time: %i', async (status, headers) => {
  rig.entra.quirks.failNext = [{ pathPattern: '^/directory/deletedItems', status, headers }];
  expect(await rig.directory.look(address, ALL)).toMatchObject({ accounts: [{ id: olga?.id }], deleted: [] });
  if (status === 429) await rig.clock.sleep(60_000);
  rig.calls();
  await rig.directory.look(address, ALL);
  expect(rig.calls()).toContain('GET /directory/deletedItems/graph.user');
  expect(notKnown()).toEqual([]);
});

describe('who has the address has to be known', () => {
  test.each([
    [403, 'permission-missing'],
    [401, 'not-signed-in'],
  ] as const)('%i is an error: %s', async (status, code) => {
    const refusal =
      status === 401
        ? { code: 'InvalidAuthenticationToken', message: 'Access token has expired or is not yet valid.' }
        : { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' };
    rig.entra.quirks.failNext = [{ pathPattern: '^/users', status, times: 9, ...refusal }];
    expect(await codeFrom(rig.directory.look(address, ALL))).toBe(code);
  });

  test('a throttled search is asked for again by itself, after the wait that it was told', async () => {
    rig.entra.quirks.failNext = [
      { pathPattern: '^/users\\?.*externalUserState', status: 429, headers: { 'Retry-After': '1' } },
    ];
    expect(await rig.directory.look(address, ALL)).toMatchObject({ accounts: [{ id: olga?.id }] });
    expect(exchanges).toEqual(['POST /$batch', 'GET /users']);
    expect(rig.slept).toEqual([1000]);
  });

  test('a person is told of a longer wait instead', async () => {
    rig.entra.quirks.failNext = [{ pathPattern: '^/users', status: 429, headers: { 'Retry-After': '60' } }];
    expect(await codeFrom(rig.directory.look(address, ALL))).toBe('throttled');
  });

  test.each([
    ['the search alone', { pathPattern: '^/users\\?.*externalUserState', status: 503, times: 4 }],
    ['all of it', { pathPattern: '^/\\$batch', status: 503, times: 3 }],
    ['no answer at all', { pathPattern: '^/users', drop: true, times: 3 }],
  ])('a server that fails is asked three times: %s', async (_what, fault) => {
    rig.entra.quirks.failNext = [fault];
    expect(await codeFrom(rig.directory.look(address, ALL))).toBe('unavailable');
  });
});

test('own domains that we may not know are none, and said with the permission', async () => {
  const refusal = { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' };
  rig.entra.quirks.failNext = [{ pathPattern: '^/organization', status: 403, ...refusal }];
  expect(await rig.directory.look(address, [])).toMatchObject({
    accounts: [{ id: olga?.id }],
    ownDomains: [],
  });
  expect(notKnown()).toMatchObject([{ fields: { what: 'own-domains', permission: 'User.Read.All' } }]);
});

test('a Graph without batches is searched all the same', async () => {
  rig.entra.quirks.failNext = [
    { pathPattern: '^/\\$batch', status: 405, code: 'Request_BadRequest', message: 'Method not allowed.' },
  ];
  const { accounts, deleted } = await rig.directory.look(address, ALL);
  expect(accounts).toMatchObject([{ id: olga?.id }]);
  expect(deleted).toEqual([]);
  expect(exchanges).toEqual(['POST /$batch', 'GET /users']);
});
