import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBotbuilderChannel } from '../../src/bot/channel/botbuilder/index.ts';
import { channelOptions } from '../../src/channel-options.ts';
import { openDirectory } from '../../src/directory/index.ts';
import type { Ask } from '../../src/doctor/addresses.ts';
import { examine, tell } from '../../src/doctor/index.ts';
import type { Reach } from '../../src/doctor/people.ts';
import { appToken } from '../../src/sandbox/entra/app-token.ts';
import { type Entra, LEAST_GRANTS, OWN_SERVICE_PRINCIPAL } from '../../src/sandbox/entra/index.ts';
import { APPLICATION, EMPLOYEES, GROUPS, TEAMS_APP, TENANT } from '../../src/sandbox/tenant.ts';
import type { Config } from '../../src/settings/config.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import type { Finding } from '../../src/usecases/ports.ts';
import { startEntra } from '../support/entra.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { shownIn } from './faults.ts';

const ALEX = EMPLOYEES[1];
const GRANTED = [...LEAST_GRANTS, 'Policy.Read.All'];

/** What is taken away of a set-up in which nothing is missing. */
interface Lack {
  readonly settings?: Readonly<Record<string, string>>;
  readonly catalogue?: string;
  readonly without?: string;
  readonly more?: readonly string[];
  readonly tenant?: (entra: Entra) => void;
  readonly reach?: Reach;
  readonly ask?: Ask;
  readonly aheadMs?: number;
  /** The token for Graph, where it is not one of ours that says what is granted. */
  readonly token?: string;
  /** What the tenant takes for ours. */
  readonly taken?: string;
  readonly graph?: string;
  /** Its mode, where it is there. */
  readonly dataFolder?: number;
}

const healthy: Ask = async () => ({ status: 200, date: new Date().toUTCString() });
const failing =
  (code: string): Ask =>
  async (url) => {
    if (!url.endsWith('/healthz')) return healthy(url);
    throw Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('x'), { code }),
    });
  };

let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await new LocalIssuer().start();
});
afterAll(() => issuer.stop());

async function findings(lack: Lack): Promise<readonly Finding[]> {
  const grants = [...GRANTED, ...(lack.more ?? [])].filter((one) => one !== lack.without);
  const token = lack.token ?? appToken(grants);
  const running = await startEntra({ token: lack.taken ?? token });
  running.entra.quirks.grants = grants;
  lack.tenant?.(running.entra);
  const folder = mkdtempSync(join(tmpdir(), 'usher-doctor-'));
  chmodSync(folder, lack.dataFolder ?? 0o700);
  const read = readConfig(
    {
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: lack.graph ?? running.url,
      GRAPH_TOKEN: token,
      SECURITY_GROUP_ID: GROUPS.portal.id,
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      ADMINS: 'iris@lindenau.example',
      DATA_DIR: folder,
      PUBLIC_URL: 'https://usher.example.com',
      TAB_CLIENT_ID: 'b0b00000-0000-4000-8000-000000000009',
      ...issuer.settings(),
      BOT_TENANT_ID: TENANT.id,
      ...lack.settings,
      ...(lack.catalogue !== undefined && { CATALOG_FILE: 'x.yaml', SECURITY_GROUP_ID: '' }),
    },
    () => lack.catalogue ?? '',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const config: Config = read.config;
  const directory = openDirectory({
    baseUrl: config.graph.baseUrl,
    token,
    directoryRoles: config.directoryRoles,
    sleep: async () => undefined,
  });
  const found = await examine({
    config,
    directory,
    store: undefined,
    channel: openBotbuilderChannel(channelOptions(config)),
    reach: lack.reach ?? (async () => 'reached'),
    ask: lack.ask ?? healthy,
    now: () => Date.now() + (lack.aheadMs ?? 0),
  });
  await directory.close();
  await running.close();
  rmSync(folder, { recursive: true, force: true });
  return found;
}

const faultsIn = (found: readonly Finding[], state: Finding['state']) =>
  found.flatMap((one) =>
    one.state === state && one.state !== 'fine' ? [`${one.fault} ${one.subject}`] : [],
  );

test('with everything granted nothing is missing', async () => {
  const found = await findings({});
  expect(faultsIn(found, 'missing')).toEqual([]);
  expect(faultsIn(found, 'unknown')).toEqual([]);
  const fine = found.filter(({ state }) => state === 'fine').map(({ check }) => check);
  expect(new Set(fine)).toEqual(
    new Set([
      ...['sign-in', 'permission', 'target', 'members', 'person', 'chat', 'invitation-policy'],
      ...['partner-policy', 'store', 'bot', 'tab', 'public-url', 'clock'],
    ]),
  );
  expect(tell(found, false)).toContain('All is well');
});

const portal = `Partner portal users (${GROUPS.portal.id})`;
const roles = (role: string) => `
resources:
  - id: studio
    name: Report studio
    grants:
      - app: ${APPLICATION.id}
        role: ${role}
`;
const APP_GRANTS = ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'];
const change = (entra: Entra, group: string, part: object): void => {
  Object.assign(entra.groups().find(({ id }) => id === group) ?? {}, part);
};
const INSTALLING = ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All'];
const GONE = '6f0c9a52-0000-4000-8000-0000000000ff';

/** What is taken away, the one thing that is missing then, and a part of its cure. */
const LACKS: readonly (readonly [string, Lack, string, string])[] = [
  ['a sign-in', { token: 'expired', taken: 'another' }, 'not-signed-in ', 'az ad app credential reset'],
  [
    'Graph',
    { graph: 'http://127.0.0.1:4' },
    'graph-unreachable http://127.0.0.1:4',
    'curl -I http://127.0.0.1:4/v1.0/ here',
  ],
  [
    'User.Read.All',
    { without: 'User.Read.All' },
    'permission-missing User.Read.All',
    '› User.Read.All, then',
  ],
  [
    'User.Invite.All',
    { without: 'User.Invite.All' },
    'permission-missing User.Invite.All',
    '› User.Invite.All, then Grant admin consent',
  ],
  [
    'GroupMember.Read.All',
    { without: 'GroupMember.Read.All' },
    'permission-missing GroupMember.Read.All',
    '› GroupMember.Read.All, then',
  ],
  [
    'Mail.Send with a sender',
    { settings: { MAIL_SENDER: 'iris@lindenau.example' } },
    'permission-missing Mail.Send',
    '› Mail.Send, then',
  ],
  [
    'AuditLog.Read.All where access that is not used ends',
    {
      catalogue: `${roles(APPLICATION.role.id)}    inactive: { after: 90d, then: ask }\n`,
      more: APP_GRANTS,
    },
    'permission-missing AuditLog.Read.All',
    '› AuditLog.Read.All, then',
  ],
  ...APP_GRANTS.map((without): readonly [string, Lack, string, string] => [
    `${without} with application roles`,
    { catalogue: roles(APPLICATION.role.id), more: APP_GRANTS, without },
    `permission-missing ${without}`,
    `› ${without}, then`,
  ]),
  [
    'a role of an application',
    { catalogue: roles(GONE), more: APP_GRANTS },
    `role-unknown Report studio (${APPLICATION.id})`,
    `az ad sp show --id ${APPLICATION.id}`,
  ],
  [
    'a role that people may have',
    {
      catalogue: roles(APPLICATION.role.id),
      more: APP_GRANTS,
      tenant: (entra) => {
        const [role] = entra.applications().find(({ id }) => id === APPLICATION.id)?.appRoles ?? [];
        if (role) role.allowedMemberTypes = ['Application'];
      },
    },
    `role-not-for-users Report studio (${APPLICATION.id})`,
    `az ad sp show --id ${APPLICATION.id}`,
  ],
  [
    'a directory role that is active',
    {
      catalogue: `
resources:
  - id: helpdesk
    name: Help desk
    grants:
      - directoryRole: ${GONE}
`,
      settings: { DIRECTORY_ROLES: 'allow' },
      more: ['RoleManagement.ReadWrite.Directory'],
    },
    `role-gone ${GONE}`,
    'directoryRoles lists those that are',
  ],
  [
    'directory roles',
    { settings: { DIRECTORY_ROLES: 'allow' } },
    'permission-missing RoleManagement.ReadWrite.Directory',
    '› RoleManagement.ReadWrite.Directory, then',
  ],
  [
    'ownership of the group',
    {
      tenant: ({ quirks }) => {
        quirks.notOwned = [GROUPS.portal.id];
      },
    },
    `group-not-owned ${portal}`,
    `az ad group owner add --group ${GROUPS.portal.id} --owner-object-id ${OWN_SERVICE_PRINCIPAL}`,
  ],
  [
    'ownership of a group that can hold roles',
    {
      tenant: (entra) => {
        change(entra, GROUPS.portal.id, { isAssignableToRole: true });
        entra.quirks.notOwned = [GROUPS.portal.id];
      },
    },
    `group-role-assignable ${portal}`,
    'or grant RoleManagement.ReadWrite.Directory',
  ],
  [
    'a decision on a group that can hold roles',
    { tenant: (entra) => change(entra, GROUPS.portal.id, { isAssignableToRole: true }) },
    `group-roles-undecided ${portal}`,
    'set DIRECTORY_ROLES=allow',
  ],
  [
    'the managed group',
    { settings: { SECURITY_GROUP_ID: GONE } },
    `target-gone ${GONE}`,
    'Entra admin center › Groups › All groups',
  ],
  [
    'an assigned group',
    { tenant: (entra) => change(entra, GROUPS.portal.id, { groupTypes: ['DynamicMembership'] }) },
    `group-dynamic ${portal}`,
    'Membership type: Assigned',
  ],
  [
    'a cloud group',
    { tenant: (entra) => change(entra, GROUPS.portal.id, { onPremisesSyncEnabled: true }) },
    `group-synced ${portal}`,
    'New group › Security',
  ],
  [
    'a security group',
    { tenant: (entra) => change(entra, GROUPS.portal.id, { mailEnabled: true }) },
    `group-mail-enabled ${portal}`,
    'New group › Security',
  ],
  [
    'the approvers’ group',
    { settings: { APPROVERS_GROUP_ID: GONE } },
    `members-gone ${GONE}`,
    'Write the right id',
  ],
  [
    'the requesters’ group',
    { settings: { REQUESTERS_GROUP_ID: GONE } },
    `members-gone ${GONE}`,
    'Write the right id',
  ],
  [
    'every approver',
    { tenant: (entra) => entra.removeMember(GROUPS.approvers.id, ALEX?.id ?? '') },
    `members-nobody Usher approvers (${GROUPS.approvers.id})`,
    `az ad group member add --group ${GROUPS.approvers.id}`,
  ],
  [
    'an administrator by name',
    { settings: { ADMINS: 'nobody@lindenau.example' } },
    'person-unknown nobody@lindenau.example',
    'Write the right id or name',
  ],
  [
    'an employee: a partner is named',
    { settings: { ADMINS: '6b000000-0000-4000-8000-000000000001' } },
    'person-partner 6b000000-0000-4000-8000-000000000001',
    'Write the right id or name',
  ],
  [
    'an enabled account',
    {
      tenant: (entra) => {
        const iris = entra.user('iris@lindenau.example');
        if (iris) iris.accountEnabled = false;
      },
    },
    'person-disabled iris@lindenau.example',
    '--account-enabled true',
  ],
  [
    'the app with an approver',
    { reach: async (person) => (person === ALEX?.id ? 'not-installed' : 'reached') },
    'not-installed Alex Novak',
    'Setup policies',
  ],
  [
    'the app with an approver, and leave to install it',
    { reach: async (person) => (person === ALEX?.id ? 'not-installed' : 'reached') },
    'not-installed Alex Novak',
    '› TeamsAppInstallation.ReadWriteSelfForUser.All, then Grant admin consent',
  ],
  [
    'the app in the catalogue',
    { more: INSTALLING, settings: { TEAMS_APP_ID: GONE } },
    `app-unknown ${GONE}`,
    'Manage apps. Write its manifest’s id to TEAMS_APP_ID',
  ],
  [
    'the app in a catalogue that it may read by a wider permission',
    {
      more: INSTALLING.map((one) => one.replace('AppCatalog.Read.All', 'AppCatalog.ReadWrite.All')),
      settings: { TEAMS_APP_ID: GONE },
    },
    `app-unknown ${GONE}`,
    'Manage apps. Write its manifest’s id to TEAMS_APP_ID',
  ],
  [
    'one application for the tab and for Graph',
    {
      more: ['TeamsActivity.Send'],
      settings: { TAB_CLIENT_ID: GONE, AZURE_CLIENT_ID: 'b0b00000-0000-4000-8000-000000000009' },
    },
    `tab-apart ${GONE}`,
    'infra/tab.sh PUBLIC_URL AZURE_CLIENT_ID',
  ],
  [
    'invitations in the tenant',
    {
      tenant: ({ quirks }) => {
        quirks.invitationsDisabled = true;
      },
    },
    'invitations-off none',
    'External collaboration settings › Guest invite settings',
  ],
  [
    'guests from elsewhere',
    {
      tenant: ({ quirks }) => {
        quirks.guestsBlocked = true;
      },
    },
    'partners-blocked Entra',
    'Cross-tenant access settings › Default settings',
  ],
  [
    'a folder for the store',
    { settings: { DATA_DIR: '/dev/null/data' } },
    'store-unusable /dev/null/data',
    'Set DATA_DIR to a folder',
  ],
  [
    'a folder that is our own',
    {
      dataFolder: 0o755,
    },
    'store-readable-by-others ',
    'chmod 700 ',
  ],
  [
    'the bot’s sign-in',
    { settings: { BOT_LOGIN_URL: 'http://127.0.0.1:4' } },
    'bot-unreachable b0b00000-0000-4000-8000-000000000001',
    'BOT_LOGIN_URL',
  ],
  [
    'a certificate',
    { ask: failing('CERT_HAS_EXPIRED') },
    'url-certificate https://usher.example.com',
    'Renew it',
  ],
  [
    'a name for the address',
    { ask: failing('ENOTFOUND') },
    'url-unreachable https://usher.example.com',
    'curl -I https://usher.example.com/healthz',
  ],
  [
    'Usher behind the address',
    { ask: async (url) => ({ ...(await healthy(url)), status: url.endsWith('/healthz') ? 404 : 200 }) },
    'url-answers-otherwise https://usher.example.com',
    'Point PUBLIC_URL',
  ],
];

test.each(LACKS)('without %s, exactly that is named, with its cure', async (_what, lack, fault, cure) => {
  const found = await findings(lack);
  expect(faultsIn(found, 'missing')).toEqual([expect.stringContaining(fault)]);
  expect(tell(found, false)).toContain(cure);
  expect(JSON.parse(tell(found, true))).toMatchObject({ ok: false });
});

/** What is a choice, or cannot be told from here: what is taken away, how it is named, and a part of what to do. */
const NOTES: readonly (readonly [string, Lack, Finding['state'], string, string])[] = [
  [
    'a token that says what is granted',
    { token: 'opaque', taken: 'opaque' },
    'unknown',
    'permissions-untold Graph',
    'shows where it is used',
  ],
  [
    'somebody who administers',
    { settings: { ADMINS: '' } },
    'off',
    'nobody-administers ADMINS',
    'Set ADMINS or ADMINS_GROUP_ID',
  ],
  [
    'anybody who has spoken',
    { reach: async () => 'untold' },
    'unknown',
    'chat-untold Alex Novak',
    'Type doctor to Usher in Teams',
  ],
  [
    'the app with an approver for whom it may be installed',
    {
      reach: async (person) => (person === ALEX?.id ? 'not-installed' : 'reached'),
      more: INSTALLING,
      settings: { TEAMS_APP_ID: TEAMS_APP.externalId },
    },
    'off',
    'not-installed-yet Alex Novak',
    'installs itself when they are to be asked',
  ],
  ['a tab', { settings: { TAB_CLIENT_ID: '' } }, 'off', 'tab-off TAB_CLIENT_ID', 'infra/tab.sh PUBLIC_URL'],
  [
    'a registered bot',
    {
      settings: {
        ...{ BOT_ID: '', BOT_PASSWORD: '', BOT_TYPE: '', BOT_OPENID_METADATA_URL: '' },
        ...{ BOT_TOKEN_ISSUER: '', BOT_LOGIN_URL: '', BOT_OAUTH_SCOPE: '', BOT_TENANT_ID: '' },
        PUBLIC_URL: '',
      },
    },
    'off',
    'bot-local BOT_ID',
    'set BOT_ID',
  ],
  [
    'an address for invitees',
    { settings: { PUBLIC_URL: 'http://localhost:3978' } },
    'off',
    'url-local http://localhost:3978',
    'set PUBLIC_URL to an https address',
  ],
  [
    'Graph’s time',
    { ask: async (url) => ({ ...(await healthy(url)), date: null }) },
    'unknown',
    'clock-untold',
    'Look again',
  ],
  [
    'a choice of every partner',
    {
      tenant: ({ quirks }) => {
        quirks.blockedTenants = ['6f0c9a52-0000-4000-8000-0000000000aa'];
      },
    },
    'off',
    'partners-chosen Entra',
    '✗ 6f0c9a52-0000-4000-8000-0000000000aa',
  ],
  [
    'a way to see the policies',
    { without: 'Policy.Read.All' },
    'unknown',
    'not-seen The invitation policy',
    'Cure the rest first',
  ],
];

test.each(NOTES)('without %s, that is said, and is no fault', async (_what, lack, state, fault, words) => {
  const found = await findings(lack);
  expect(faultsIn(found, 'missing')).toEqual([]);
  expect(faultsIn(found, state)).toContainEqual(expect.stringContaining(fault));
  expect(tell(found, false)).toContain(words);
  expect(JSON.parse(tell(found, true))).toMatchObject({ ok: true });
});

test('every fault that a set-up may have is shown here', () => {
  const codes = [
    ...LACKS.map(([, , fault]) => fault),
    ...NOTES.map(([, , , fault]) => fault),
    // Each by a test of its own.
    ...['clock-wrong', 'bot-refused'],
  ];
  expect(new Set(codes.map((fault) => fault.split(' ', 1)[0]))).toEqual(shownIn('examine'));
});

test('a clock that is wrong is told by how much', async () => {
  const found = await findings({ aheadMs: 600_000 });
  expect(faultsIn(found, 'missing')).toEqual([expect.stringContaining('clock-wrong')]);
  expect(tell(found, false)).toMatch(/clock is (599|600|601) s off[\s\S]*timedatectl set-ntp true/u);
});

test('a wrong secret of the bot is named by Entra’s number, and never shown', async () => {
  issuer.refuses = { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret.' };
  const found = await findings({});
  issuer.refuses = undefined;
  expect(faultsIn(found, 'missing')).toEqual(['bot-refused b0b00000-0000-4000-8000-000000000001']);
  expect(tell(found, true)).not.toMatch(/local-password|eyJ/u);
});

test('a policy that nobody let us read is no fault', async () => {
  const untold = await findings({ without: 'Policy.Read.All' });
  expect(faultsIn(untold, 'missing')).toEqual([]);
  expect(faultsIn(untold, 'unknown')).toEqual([
    'not-seen The invitation policy',
    'not-seen Cross-tenant access settings',
  ]);
  expect(faultsIn(untold, 'off')).toContain('permission-missing Policy.Read.All');
});

test('no finding shows a token or a secret', async () => {
  for (const json of [true, false])
    expect(tell(await findings({}), json)).not.toMatch(/local-password|outgoing-token|eyJ/u);
});
