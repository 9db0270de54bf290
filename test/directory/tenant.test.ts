import type { Target } from '../../src/access/catalog.ts';
import { openDirectory } from '../../src/directory/index.ts';
import { DIRECTORY_ROLES } from '../../src/sandbox/entra/index.ts';
import { APPLICATION, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { codeFrom, fastClock, type Rig, sendJson, startFake, startRig } from '../support/directory.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ grants: ['Application.Read.All', 'RoleManagement.ReadWrite.Directory'] });
});
afterEach(() => rig.close());

const olga = GUESTS[0];
const invitation = { redirectUrl: 'https://usher.example/grant-access?state=x', sponsor: olga?.id ?? '' };

test('the own domains are asked for once an hour', async () => {
  for (let n = 0; n < 3; n++) {
    expect(await rig.directory.ownDomains()).toEqual(['lindenau.example', 'lindenau.onmicrosoft.com']);
  }
  expect(rig.calls()).toHaveLength(1);
  await rig.clock.sleep(3_600_001);
  await rig.directory.ownDomains();
  expect(rig.calls()).toHaveLength(1);
});

test('own domains that could not be read are asked for again', async () => {
  rig.entra.quirks.failNext = [{ status: 500, times: 3 }];
  expect(await codeFrom(rig.directory.ownDomains())).toBe('unavailable');
  expect(await rig.directory.ownDomains()).toHaveLength(2);
});

test('a catalogue is checked in one round trip, and what will not work is explained', async () => {
  const group = (part: object): Target => ({ kind: 'group', group: rig.entra.addGroup(part).id });
  const nowhere = '7c000000-0000-4000-8000-00000000ffff';
  const targets: Target[] = [
    { kind: 'group', group: GROUPS.portal.id },
    group({ groupTypes: ['DynamicMembership'] }),
    group({ onPremisesSyncEnabled: true }),
    group({ isAssignableToRole: true }),
    { kind: 'group', group: nowhere },
    { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id },
    { kind: 'app', app: APPLICATION.id, role: nowhere },
    { kind: 'directory-role', role: DIRECTORY_ROLES.guestInviter.id },
  ];
  const found = await rig.directory.inspect(targets);
  expect(found.map((one) => one.problem)).toEqual([
    undefined,
    'group-dynamic',
    'group-synced',
    'group-role-assignable',
    'not-found',
    undefined,
    'role-unknown',
    'directory-roles-off',
  ]);
  expect(found[0]).toEqual({ target: targets[0], name: GROUPS.portal.name });
  for (const one of found) expect(one.explanation !== undefined).toBe(one.problem !== undefined);
  expect(rig.calls().filter((one) => one === 'POST /$batch')).toHaveLength(1);
});

test('directory roles that may be given are looked up as well', async () => {
  const allowing = openDirectory({ baseUrl: rig.url, token: 'secret', directoryRoles: true });
  const role = (id: string): Target => ({ kind: 'directory-role', role: id });
  const targets = [role(DIRECTORY_ROLES.guestInviter.id), role('9e000000-0000-4000-8000-00000000ffff')];
  expect((await allowing.inspect(targets)).map(({ name, problem }) => [name, problem])).toEqual([
    [DIRECTORY_ROLES.guestInviter.name, undefined],
    [undefined, 'directory-role-gone'],
  ]);
  expect((await rig.directory.inspect(targets)).map(({ problem }) => problem)).toEqual([
    'directory-roles-off',
    'directory-roles-off',
  ]);
  await allowing.close();
});

describe('changes', () => {
  test('invited, accepted and deleted guests are told of, once the cursor is laid', async () => {
    const start = await rig.directory.changes();
    expect([start.changed, start.startedOver]).toEqual([[], true]);
    const { account } = await rig.directory.invite({ ...invitation, address: 'new@partner.com' });
    rig.entra.addUser({ mail: 'clerk@lindenau.example' });
    const first = await rig.directory.changes(start.cursor);
    expect(first).toMatchObject({ changed: [{ id: account, state: 'pending' }], startedOver: false });
    rig.entra.accept(account);
    const second = await rig.directory.changes(first.cursor);
    expect(second.changed).toEqual([{ id: account, state: 'accepted' }]);
    await rig.graph('DELETE', `/users/${account}`);
    const third = await rig.directory.changes(second.cursor);
    expect(third.changed).toEqual([{ id: account, state: 'removed' }]);
    expect((await rig.directory.changes(third.cursor)).changed).toEqual([]);
  });

  test('several pages are one answer', async () => {
    const { cursor } = await rig.directory.changes();
    for (let n = 0; n < 450; n++) rig.entra.addUser({ mail: `n${n}@p.com`, userType: 'Guest' });
    expect((await rig.directory.changes(cursor)).changed).toHaveLength(450);
  });

  test('a cursor that is too old starts over', async () => {
    const { cursor } = await rig.directory.changes();
    await rig.clock.sleep(8 * 24 * 3_600_000);
    const again = await rig.directory.changes(cursor);
    expect([again.changed, again.startedOver]).toEqual([[], true]);
    expect((await rig.directory.changes(again.cursor)).startedOver).toBe(false);
  });

  test('links to other hosts are not followed, whoever gives them', async () => {
    const other = await startFake((_request, response) => sendJson(response, 200, {}));
    const fake = await startFake((_request, response) =>
      sendJson(response, 200, {
        value: [],
        '@odata.deltaLink': `${other.url}/v1.0/users/delta?$deltatoken=x`,
      }),
    );
    const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
    expect(await codeFrom(directory.changes())).toBe('unexpected');
    expect(await codeFrom(directory.changes(`${other.url}/v1.0/users/delta`))).toBe('unexpected');
    expect(other.seen).toEqual([]);
    await directory.close();
    await Promise.all([fake.close(), other.close()]);
  });
});
