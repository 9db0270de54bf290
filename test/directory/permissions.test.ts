import { readFileSync } from 'node:fs';
import { FEATURES, gapsOf, type Permission } from '../../src/directory/permissions.ts';
import { appToken } from '../../src/sandbox/entra/app-token.ts';
import { LEAST_GRANTS } from '../../src/sandbox/entra/index.ts';
import { APPLICATION, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import type { Feature } from '../../src/usecases/ports.ts';
import { permissions as words } from '../../src/words/en/permissions.ts';
import { failureFrom, type Rig, startRig } from '../support/directory.ts';

const olga = GUESTS[0]?.id ?? '';
const invitation = { address: 'a@partner.com', redirectUrl: 'https://usher.example/?state=x', sponsor: olga };
const app = { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id } as const;
const group = { kind: 'group', group: GROUPS.portal.id } as const;
const ALL = [...new Set(Object.values(FEATURES).flat())];

const TRIES: readonly (readonly [Permission, (rig: Rig) => Promise<unknown>])[] = [
  ['User.Read.All', ({ directory }) => directory.find('a@partner.com')],
  ['User.Read.All', ({ directory }) => directory.standing(olga, [GROUPS.admins.id])],
  ['User.Read.All', ({ directory }) => directory.changes()],
  ['User.Invite.All', ({ directory }) => directory.invite(invitation)],
  ['GroupMember.Read.All', ({ directory }) => directory.standing(olga, [GROUPS.admins.id])],
  ['GroupMember.Read.All', ({ directory }) => directory.members(GROUPS.approvers.id)],
  ['GroupMember.Read.All', ({ directory }) => directory.owners(GROUPS.portal.id)],
  ['GroupMember.ReadWrite.All', ({ directory }) => directory.join(olga, [group])],
  ['AppRoleAssignment.ReadWrite.All', ({ directory }) => directory.holds(olga, [app])],
  ['AppRoleAssignment.ReadWrite.All', ({ directory }) => directory.join(olga, [app])],
  ['Application.Read.All', ({ directory }) => directory.join(olga, [app])],
  [
    'Mail.Send',
    ({ directory }) =>
      directory.sendMail({
        record: 'r.1',
        from: 'iris@lindenau.example',
        to: 'a@partner.com',
        subject: '',
        html: '',
      }),
  ],
];

/** A tenant where all but one permission is granted. */
async function without(permission: Permission, token?: string): Promise<Rig> {
  const options = token === undefined ? {} : { token };
  const rig = await startRig({ grants: ALL, ...options }, options);
  // Wider than others, it would stand in for them.
  rig.entra.revoke(permission, 'User.ReadWrite.All');
  if (permission === 'GroupMember.Read.All') rig.entra.revoke('GroupMember.ReadWrite.All');
  rig.entra.quirks.notOwned = [GROUPS.portal.id];
  return rig;
}

test.each(TRIES)('without %s, it is named, and asked for once', async (permission, attempt) => {
  const rig = await without(
    permission,
    appToken(ALL.filter((one) => one !== permission && one !== 'User.ReadWrite.All')),
  );
  const error = await failureFrom(attempt(rig));
  expect([error.code, error.permission, error.retryAfterMs]).toEqual([
    'permission-missing',
    permission,
    undefined,
  ]);
  const refused = rig.entra.requests.filter(({ status }) => status === 401 || status === 403);
  expect(new Set(refused.map(({ path }) => path)).size).toBe(refused.length);
  rig.entra.grant(permission);
  await attempt(rig);
  await rig.close();
});

test('what a token says that we may do is read without a call', async () => {
  const rig = await startRig({ token: appToken(LEAST_GRANTS) }, { token: appToken(LEAST_GRANTS) });
  expect(await rig.directory.granted()).toEqual(new Set(LEAST_GRANTS));
  expect(rig.calls()).toEqual([]);
  await rig.close();
  const opaque = await startRig();
  expect(await opaque.directory.granted()).toBeUndefined();
  await opaque.close();
});

test('a wider permission leaves no gap', () => {
  expect(gapsOf(['people', 'contacts'], new Set(['Directory.Read.All']))).toEqual([]);
  expect(gapsOf(['people', 'invitations'], new Set(['User.Read.All']))).toEqual([
    { feature: 'invitations', permission: 'User.Invite.All' },
  ]);
});

test('docs/configure.md names each feature’s permissions, as the product has them', () => {
  const rows = (Object.keys(FEATURES) as Feature[]).map(
    (feature) => `| ${FEATURES[feature].map((one) => `\`${one}\``).join(', ')} | ${words[feature].for} |`,
  );
  const table = ['| permission | for |', '| --- | --- |', ...rows].join('\n');
  expect(readFileSync('docs/configure.md', 'utf8')).toContain(table);
});
