import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { readConfig } from '../src/config.ts';

const GUID = '6f0c9a52-0000-4000-8000-000000000001';
const local = {
  AZURE_TENANT_ID: GUID,
  GRAPH_BASE_URL: 'http://127.0.0.1:1',
  GRAPH_TOKEN: 't0p-secret',
  SECURITY_GROUP_ID: GUID,
};
const bot = { BOT_ID: GUID, BOT_PASSWORD: 'hush-hush', BOT_TENANT_ID: GUID, BOT_TYPE: 'SingleTenant' };
const real = {
  ...bot,
  AZURE_TENANT_ID: GUID,
  AZURE_CLIENT_ID: GUID,
  AZURE_CLIENT_SECRET: 'hush',
  PUBLIC_URL: 'https://usher.example.com',
  SECURITY_GROUP_ID: GUID,
  NODE_ENV: 'production',
};
const catalogue = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GUID} }]
`;
const read = (env: Record<string, string | undefined>, yaml = catalogue) => readConfig(env, () => yaml);
const named = (env: Record<string, string | undefined>, yaml?: string): string[] => {
  const result = read(env, yaml);
  return result.ok ? [] : result.problems.map(({ name }) => name);
};

test.each([
  ['the local channel', local],
  ['a real tenant', real],
  [
    'a managed identity',
    {
      ...real,
      AZURE_CLIENT_SECRET: '',
      AZURE_CLIENT_ID: '',
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
    },
  ],
  ['a bot with a managed identity', { ...real, BOT_TYPE: 'UserAssignedMSI', BOT_PASSWORD: '' }],
  ['a catalogue', { ...local, SECURITY_GROUP_ID: '', CATALOG_FILE: 'c.yaml' }],
  ['the shortest and longest intervals', { ...local, RECONCILE_SECONDS: '1', SWEEP_SECONDS: '86400' }],
])('is enough: %s', (_what, env) => expect(named(env)).toEqual([]));

test.each<[string, Record<string, string>, string[]]>([
  ['nothing at all', {}, ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'SECURITY_GROUP_ID']],
  ['a port', { ...local, PORT: '70000' }, ['PORT']],
  ['an interval of nothing', { ...local, RECONCILE_SECONDS: '0' }, ['RECONCILE_SECONDS']],
  ['an interval above a day', { ...local, SWEEP_SECONDS: '86401' }, ['SWEEP_SECONDS']],
  ['a lifetime', { ...local, INVITATION_TTL_DAYS: 'week' }, ['INVITATION_TTL_DAYS']],
  ['a level', { ...local, LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  ['a group', { ...local, APPROVERS_GROUP_ID: 'approvers' }, ['APPROVERS_GROUP_ID']],
  ['http in public', { ...local, PUBLIC_URL: 'http://usher.example.com' }, ['PUBLIC_URL']],
  ['no public address', { ...real, PUBLIC_URL: '' }, ['PUBLIC_URL']],
  ['no bot in production', { ...real, BOT_ID: '' }, ['BOT_ID']],
  ['no bot off loopback', { ...local, HOST: '0.0.0.0', PUBLIC_URL: 'https://u.example' }, ['BOT_ID']],
  ['a single tenant without password', { ...real, BOT_PASSWORD: '' }, ['BOT_PASSWORD']],
  ['many tenants', { ...real, BOT_TYPE: 'MultiTenant' }, ['BOT_TYPE']],
  ['a fixed token for the real Graph', { ...local, GRAPH_BASE_URL: '' }, ['GRAPH_TOKEN']],
  ['no file', { ...local, CATALOG_FILE: '/nowhere.yaml' }, ['CATALOG_FILE']],
  ['a typing error', { ...local, APPROVERS_GROUPID: GUID }, ['APPROVERS_GROUPID']],
])('is named: %s', (what, env, names) => {
  const result =
    what === 'no file'
      ? readConfig(env, () => {
          throw Object.assign(new Error(), { code: 'ENOENT' });
        })
      : read(env);
  expect(result.ok ? [] : result.problems.map(({ name }) => name)).toEqual(names);
  if (!result.ok)
    for (const { problem, cure } of result.problems)
      expect([problem, cure]).toEqual([expect.stringMatching(/\w/u), expect.stringMatching(/\w/u)]);
});

test.each([
  ['- id: a b', 'resources[0].id'],
  ['- id: portal\n    name: P\n    grants: []', 'resources[0].grants'],
  ['- id: portal\n    name: P\n    grants: [{group: x}]', 'resources[0].grants[0]'],
  [
    `- id: portal\n    name: P\n    grants: [{group: ${GUID}}]\n    duration: 90 days`,
    'resources[0].duration',
  ],
  [`- id: portal\n    name: P\n    grants: [{group: ${GUID}}]\n    durations: 90d`, 'durations'],
  [
    `- id: portal\n    name: P\n    grants: [{group: ${GUID}}]\n    duration: 2y\n    maxDuration: 1y`,
    'longer than its maxDuration',
  ],
  ['- id: [', 'no YAML'],
])('a wrong catalogue says where: %j', (entry, place) => {
  const result = read({ ...local, CATALOG_FILE: 'c.yaml' }, `resources:\n  ${entry}\n`);
  expect(result.ok ? '' : result.problems.map(({ problem }) => problem).join('\n')).toContain(place);
});

test('the catalogue takes its groups from the settings, unless it says otherwise', () => {
  const yaml = `resources:\n  - id: a\n    name: A\n    grants: [{ group: ${GUID} }]\n  - id: b\n    name: B\n    grants: [{ group: ${GUID} }]\n    approvers: none\n    domains: { allow: [Bücher.example], deny: [] }\n`;
  const result = read({ ...local, CATALOG_FILE: 'c.yaml', APPROVERS_GROUP_ID: GUID.toUpperCase() }, yaml);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.config.resources.map(({ approvers }) => approvers)).toEqual([GUID, undefined]);
  expect(result.config.resources[1]?.domains.allow).toEqual(['xn--bcher-kva.example']);
});

test('no secret is shown, whatever shows the settings', () => {
  const result = read({ ...real, ...local, ...bot, NODE_ENV: '' });
  for (const shown of [inspect(result, { depth: 9 }), JSON.stringify(result)])
    expect(shown).not.toMatch(/hush|t0p/u);
});

test('the process names every wrong setting at once and ends with status 78', () => {
  const { PATH = '' } = process.env;
  const ended = spawnSync(process.execPath, ['--import', './src/node-version.mjs', 'src/index.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { PATH, PORT: 'x', BOT_ID: 'y', BOT_PASSWORD: 'hush-hush', RECONCILE_SECONDS: '0' },
    encoding: 'utf8',
  });
  expect(ended.status).toBe(78);
  for (const name of [
    'PORT',
    'BOT_ID',
    'RECONCILE_SECONDS',
    'BOT_TENANT_ID',
    'AZURE_CLIENT_SECRET',
    'SECURITY_GROUP_ID',
  ])
    expect(ended.stderr).toContain(name);
  expect(ended.stderr).not.toContain('hush-hush');
});
