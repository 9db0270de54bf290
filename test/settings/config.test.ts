import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Config, Problem } from '../../src/settings/config.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { SETTINGS } from '../../src/settings/schema.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const GROUP = '6f0c9a52-0000-4000-8000-000000000001';
const BOT = '22222222-2222-4222-8222-222222222222';
const local = {
  GRAPH_BASE_URL: 'http://127.0.0.1:4000',
  GRAPH_TOKEN: 'not-really-a-secret-token',
  AZURE_TENANT_ID: TENANT,
  SECURITY_GROUP_ID: GROUP,
};
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://usher.example.com/',
  BOT_ID: BOT,
  BOT_PASSWORD: 'bot-pass-word',
  BOT_TENANT_ID: TENANT,
  BOT_TYPE: 'SingleTenant',
  AZURE_TENANT_ID: TENANT,
  AZURE_CLIENT_ID: BOT,
  AZURE_CLIENT_SECRET: 'azure-client-secret',
  SECURITY_GROUP_ID: GROUP.toUpperCase(),
};
type Env = Record<string, string | undefined>;

function config(env: Env): Config {
  const reading = readConfig(env, () => '');
  if (!reading.ok) throw new Error(inspect(reading.problems));
  return reading.config;
}
function problems(env: Env): readonly Problem[] {
  const reading = readConfig(env, () => '');
  return reading.ok ? [] : reading.problems;
}
const names = (env: Env): readonly string[] => problems(env).map(({ name }) => name);
const warnings = (env: Env): string => {
  const reading = readConfig(env, () => '');
  return reading.ok ? reading.warnings.join('\n') : '';
};

describe('the settings', () => {
  test('a simulated Graph on this machine needs four of them', () => {
    expect(config(local)).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      publicUrl: undefined,
      homeTenant: TENANT,
      bot: { kind: 'local' },
      cosmos: undefined,
      dataDir: './data',
      resources: [{ id: 'portal', grants: [{ kind: 'group', group: GROUP }] }],
      fileHosts: ['localhost', '127.0.0.1', '[::1]'],
      invitationTtlMs: 7 * 86_400_000,
      reconcileSeconds: 60,
      sweepSeconds: 60,
      logLevel: 'info',
    });
  });

  test('a deployment', () => {
    const read = config({ ...production, FILE_HOSTS: 'Files.example.com, cdn.example.com:8443' });
    expect(read).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://usher.example.com',
      bot: { kind: 'registered', id: BOT, tenant: TENANT, type: 'SingleTenant' },
      graph: {
        baseUrl: 'https://graph.microsoft.com',
        scope: 'https://graph.microsoft.com/.default',
        authorityHost: 'https://login.microsoftonline.com',
      },
      credential: { kind: 'secret', tenant: TENANT, client: BOT },
      resources: [{ grants: [{ group: GROUP }] }],
      fileHosts: ['files.example.com', 'cdn.example.com:8443'],
    });
  });

  test('are frozen all the way down', () => {
    const read = config(production);
    expect(Object.isFrozen(read)).toBe(true);
    expect(Object.isFrozen(read.graph)).toBe(true);
    expect(Object.isFrozen(read.fileHosts)).toBe(true);
  });

  test('empty and blank ones count as unset', () => {
    expect(config({ ...local, PORT: '', PUBLIC_URL: ' ', BOT_ID: '' }).port).toBe(3978);
    expect(names({ ...local, SECURITY_GROUP_ID: '  ' })).toEqual(['SECURITY_GROUP_ID']);
  });

  test('with BOT_ID the home tenant is BOT_TENANT_ID', () => {
    const bot = 'aaaaaaaa-1111-4111-8111-111111111111';
    expect(config({ ...production, BOT_TENANT_ID: bot }).homeTenant).toBe(bot);
    expect(warnings({ ...production, BOT_TENANT_ID: bot })).toContain('differ');
    expect(config({ ...local, BOT_TENANT_ID: bot }).homeTenant).toBe(TENANT);
  });

  test.each([
    ['https://graph.microsoft.us', 'https://login.microsoftonline.us'],
    ['https://dod-graph.microsoft.us/', 'https://login.microsoftonline.us'],
    ['https://microsoftgraph.chinacloudapi.cn', 'https://login.chinacloudapi.cn'],
  ])('%s signs in at %s', (base, authority) => {
    const { graph } = config({ ...production, GRAPH_BASE_URL: base });
    expect(graph.authorityHost).toBe(authority);
    expect(graph.scope).toBe(`${base.replace(/\/$/, '')}/.default`);
    expect(warnings({ ...production, GRAPH_BASE_URL: base })).toContain('BOT_LOGIN_URL');
  });

  test.each([
    [undefined, 'https://login.microsoftonline.us'],
    ['https://graph.microsoft.com', 'https://login.chinacloudapi.cn'],
    ['https://graph.microsoft.us', 'https://login.microsoftonline.com'],
    ['https://graph.microsoft.us', 'https://login.windows.net/'],
    ['https://microsoftgraph.chinacloudapi.cn', 'https://login.microsoftonline.us'],
  ])('Graph at %s and sign-in at %s are of two clouds, which is said', (graph, authority) => {
    const env = { ...production, ...(graph && { GRAPH_BASE_URL: graph }), AZURE_AUTHORITY_HOST: authority };
    expect(names(env)).toEqual(['AZURE_AUTHORITY_HOST']);
  });

  test.each([
    ['https://graph.microsoft.com', 'https://login.windows.net'],
    ['https://dod-graph.microsoft.us', 'https://login.microsoftonline.us/'],
    ['https://microsoftgraph.chinacloudapi.cn', 'https://login.partner.microsoftonline.cn'],
    ['https://graph.microsoft.com', 'https://signin.proxy.example'],
    ['https://graph.proxy.example', 'https://login.microsoftonline.us'],
  ])('Graph at %s and sign-in at %s go together', (graph, authority) => {
    const { graph: read } = config({
      ...production,
      GRAPH_BASE_URL: graph,
      AZURE_AUTHORITY_HOST: authority,
    });
    expect(read.authorityHost).toBe(authority.replace(/\/$/u, ''));
  });

  test('a bot that signs in elsewhere than its national cloud, and a Graph that nobody knows, are doubted', () => {
    const us = { ...production, GRAPH_BASE_URL: 'https://graph.microsoft.us' };
    expect(warnings({ ...us, BOT_LOGIN_URL: 'https://login.microsoftonline.com/x' })).toContain(
      'BOT_LOGIN_URL',
    );
    expect(warnings({ ...us, BOT_LOGIN_URL: 'https://login.microsoftonline.us/x' })).not.toContain(
      'BOT_LOGIN_URL',
    );
    expect(warnings({ ...production, GRAPH_BASE_URL: 'https://graph.microsoft.co' })).toContain('spelling');
    expect(warnings(production)).not.toContain('spelling');
    expect(warnings(local)).not.toContain('spelling');
  });

  test.each([
    [{ AZURE_CLIENT_CERTIFICATE_PATH: '/run/cert.pem' }, 'certificate'],
    [{ AZURE_FEDERATED_TOKEN_FILE: '/run/token' }, 'workload-identity'],
    [{ IDENTITY_ENDPOINT: 'http://169.254.1.1/token' }, 'managed-identity'],
    [{ AZURE_TOKEN_CREDENTIALS: 'dev' }, 'managed-identity'],
  ])('%j is a way to sign in', (way, kind) => {
    expect(config({ ...production, AZURE_CLIENT_SECRET: '', ...way }).credential.kind).toBe(kind);
  });

  test('a managed identity needs no password', () => {
    const env = { ...production, BOT_TYPE: 'UserAssignedMSI', BOT_PASSWORD: '' };
    expect(config(env).bot).toMatchObject({ type: 'UserAssignedMSI' });
  });

  test('the ends of the ranges', () => {
    const env = { PORT: '0', RECONCILE_SECONDS: '1', SWEEP_SECONDS: '86400', INVITATION_TTL_DAYS: '.001' };
    expect(config({ ...local, ...env })).toMatchObject({
      port: 0,
      reconcileSeconds: 1,
      sweepSeconds: 86_400,
      invitationTtlMs: 86_400,
    });
  });
});

describe('what is refused', () => {
  test.each<[string, Env, string[]]>([
    [
      'nothing at all',
      {},
      ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'SECURITY_GROUP_ID'],
    ],
    ['a port that is none', { ...local, PORT: '65536' }, ['PORT']],
    ['a port with a unit', { ...local, PORT: '80/tcp' }, ['PORT']],
    ['an interval of nothing', { ...local, SWEEP_SECONDS: '0' }, ['SWEEP_SECONDS']],
    ['an interval over a day', { ...local, RECONCILE_SECONDS: '86401' }, ['RECONCILE_SECONDS']],
    ['a fraction of a second', { ...local, RECONCILE_SECONDS: '0.5' }, ['RECONCILE_SECONDS']],
    ['no time to accept', { ...local, INVITATION_TTL_DAYS: '0' }, ['INVITATION_TTL_DAYS']],
    ['more than a year to accept', { ...local, INVITATION_TTL_DAYS: '366' }, ['INVITATION_TTL_DAYS']],
    ['a level unknown to pino', { ...local, LOG_LEVEL: 'verbose' }, ['LOG_LEVEL']],
    ['a tenant by name', { ...local, AZURE_TENANT_ID: 'contoso.com' }, ['AZURE_TENANT_ID']],
    ['a group by name', { ...local, APPROVERS_GROUP_ID: 'approvers' }, ['APPROVERS_GROUP_ID']],
    ['a file host with a path', { ...local, FILE_HOSTS: 'https://a.example/x' }, ['FILE_HOSTS']],
    ['a mailbox without an address', { ...local, MAIL_SENDER: 'partners' }, ['MAIL_SENDER']],
    ['directory roles by another word', { ...local, DIRECTORY_ROLES: 'yes' }, ['DIRECTORY_ROLES']],
    ['a javascript: application', { ...local, APP_URL: 'javascript:alert(1)' }, ['APP_URL']],
    ['a name of two lines', { ...local, BRAND_NAME: 'a\nb' }, ['BRAND_NAME']],
    ['a colour by its name', { ...local, BRAND_COLOR: 'teal' }, ['BRAND_COLOR']],
    ['help in the clear', { ...local, BRAND_HELP_URL: 'http://help.example' }, ['BRAND_HELP_URL']],
    ['http for others', { ...local, PUBLIC_URL: 'http://usher.example.com' }, ['PUBLIC_URL']],
    ['a query in PUBLIC_URL', { ...local, PUBLIC_URL: 'https://a.example/?x=1' }, ['PUBLIC_URL']],
    ['a fragment in PUBLIC_URL', { ...local, PUBLIC_URL: 'https://a.example/#x' }, ['PUBLIC_URL']],
    [
      'a version in Graph’s root',
      { ...local, GRAPH_BASE_URL: 'http://localhost:1/v1.0' },
      ['GRAPH_BASE_URL'],
    ],
    ['an open door: no bot id', { ...local, HOST: '0.0.0.0' }, ['PUBLIC_URL', 'BOT_ID']],
    ['no bot id in production', { ...local, HOST: '127.0.0.1', NODE_ENV: 'production' }, ['BOT_ID']],
    ['MultiTenant', { ...production, BOT_TYPE: 'MultiTenant' }, ['BOT_TYPE']],
    ['an unknown type', { ...production, BOT_TYPE: 'Singletenant' }, ['BOT_TYPE']],
    ['SingleTenant, no password', { ...production, BOT_PASSWORD: '' }, ['BOT_PASSWORD']],
    ['no type, no password', { ...production, BOT_PASSWORD: '', BOT_TYPE: '' }, ['BOT_PASSWORD']],
    ['SingleTenant alone', { ...local, BOT_TYPE: 'SingleTenant' }, ['BOT_ID', 'BOT_PASSWORD']],
    ['a password alone', { ...local, BOT_PASSWORD: 'x' }, ['BOT_ID']],
    ['a fixed token for Graph', { ...local, GRAPH_BASE_URL: 'https://graph.microsoft.com' }, ['GRAPH_TOKEN']],
    ['Graph in the clear', { ...production, GRAPH_BASE_URL: 'http://graph.test' }, ['GRAPH_BASE_URL']],
    ['Cosmos in the clear', { ...production, COSMOS_ENDPOINT: 'http://cosmos.test' }, ['COSMOS_ENDPOINT']],
    ['a key to no Cosmos', { ...local, COSMOS_KEY: 'x' }, ['COSMOS_ENDPOINT']],
    [
      'Cosmos without key or identity',
      { ...local, COSMOS_ENDPOINT: 'https://c.test' },
      ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_ID'],
    ],
    ['a client that proves nothing', { ...production, AZURE_CLIENT_SECRET: '' }, ['AZURE_CLIENT_SECRET']],
    ['a secret of no client', { ...production, AZURE_CLIENT_ID: '' }, ['AZURE_CLIENT_ID']],
    ['nothing to give access to', { ...local, SECURITY_GROUP_ID: '' }, ['SECURITY_GROUP_ID']],
  ])('%s', (_what, env, expected) => {
    expect(names(env)).toEqual(expected);
    for (const { problem, cure } of problems(env)) {
      expect(problem).not.toBe('');
      expect(cure).toMatch(/[.)]$/);
    }
  });

  test('everything wrong at once, each once', () => {
    const env = { ...local, PORT: 'x', LOG_LEVEL: 'x', SECURITY_GROUP_ID: 'x', BOT_TYPE: 'MultiTenant' };
    expect([...names(env)].sort()).toEqual(['BOT_ID', 'BOT_TYPE', 'LOG_LEVEL', 'PORT', 'SECURITY_GROUP_ID']);
  });
});

describe('slips of the pen', () => {
  test('beside what is missing, the misspelt name is pointed out', () => {
    const { SECURITY_GROUP_ID: group, ...rest } = local;
    const found = problems({ ...rest, SECURITY_GROUPID: group });
    expect(found.map(({ name }) => name)).toEqual(['SECURITY_GROUP_ID', 'SECURITY_GROUPID']);
    expect(found[1]?.cure).toContain('SECURITY_GROUP_ID');
  });
  test('a misspelt approvers group is an error: it would do away with approval', () => {
    expect(names({ ...local, APROVERS_GROUP_ID: GROUP })).toEqual(['APROVERS_GROUP_ID']);
  });
  test('others are warned of; other programs’ variables are left alone', () => {
    expect(warnings({ ...local, SWEEP_SECOND: '5' })).toContain('SWEEP_SECONDS');
    expect(warnings({ ...local, API_URL: 'x', HOSTNAME: 'h', LOG_FORMAT: 'x', APP_ENV: 'x' })).not.toContain(
      'mean',
    );
    expect(warnings({ ...local, SWEEP_SECOND: '5', SWEEP_SECONDS: '5' })).not.toContain('mean');
  });
});

test('no secret is ever shown', () => {
  const secrets = { BOT_PASSWORD: 's3cr3t-a', AZURE_CLIENT_SECRET: 's3cr3t-b' };
  const read = config({ ...production, ...secrets });
  const shown = `${inspect(read, { depth: 9, showHidden: true })}${JSON.stringify(read)}`;
  expect(shown).not.toContain('s3cr3t');
  expect(read.bot.kind === 'registered' && read.bot.password?.reveal()).toBe('s3cr3t-a');
  const everywhere = Object.fromEntries(
    Object.keys({ ...production, ...local }).map((name) => [name, 's3cr3t']),
  );
  expect(problems(everywhere).length).toBeGreaterThan(6);
  expect(inspect(problems(everywhere))).not.toContain('s3cr3t');
});

describe('a picture', () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]);
  const read = (bytes: Uint8Array | Error) =>
    readConfig(
      { ...local, BRAND_LOGO_FILE: 'logo.exe', BRAND_NAME: 'Lindenau', BRAND_COLOR: '#0B5563' },
      () => '',
      () => {
        if (bytes instanceof Error) throw bytes;
        return bytes;
      },
    );

  test('is what its content says, whatever it is called', () => {
    expect(read(png)).toMatchObject({
      ok: true,
      config: {
        brand: {
          name: 'Lindenau',
          color: '#0b5563',
          logo: { type: 'image/png', data: png.toString('base64') },
        },
      },
    });
  });

  test.each<[string, Uint8Array | Error, string]>([
    ['isn’t there', new Error('ENOENT'), 'cannot be read'],
    ['is larger than a page should be', Buffer.concat([png, Buffer.alloc(102_400)]), 'larger than 100 KB'],
    ['is a page', Buffer.from('<svg onload="alert(1)"/>'), 'no picture'],
    ['is empty', Buffer.alloc(0), 'no picture'],
  ])('that %s is refused', (_what, bytes, problem) => {
    expect(read(bytes)).toMatchObject({
      ok: false,
      problems: [{ name: 'BRAND_LOGO_FILE', problem: expect.stringContaining(problem) }],
    });
  });
});

test('the documented example names every setting, and no other', () => {
  const text = readFileSync(join(__dirname, '../../env/.env.example'), 'utf8');
  const documented = [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  const read = Object.keys(SETTINGS.shape).filter(
    // What Azure itself sets, and what only an unusual certificate or cloud needs.
    (name) =>
      !/^(IDENTITY_ENDPOINT|MSI_ENDPOINT|AZURE_AUTHORITY_HOST|AZURE_CLIENT_CERTIFICATE_PASSWORD|AZURE_CLIENT_SEND_CERTIFICATE_CHAIN)$/.test(
        name,
      ),
  );
  expect(documented.sort()).toEqual(read.sort());
});

test('the documents name no setting that there is not', () => {
  const root = join(__dirname, '../..');
  const pages = [
    'README.md',
    'SECURITY.md',
    ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ];
  const text = pages
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');
  const named = new Set(text.match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g));
  expect(named.size).toBeGreaterThan(20);
  // What a deployment prints, and an account that tests are told of.
  const others = ['USHER_PRINCIPAL_ID', 'COSMOS_TEST_ENDPOINT', 'COSMOS_TEST_KEY'];
  expect([...named].filter((name) => !(name in SETTINGS.shape) && !others.includes(name))).toEqual([]);
});

test('a catalogue that cannot be read is named, and one that can is used', () => {
  const env = { ...local, SECURITY_GROUP_ID: '', CATALOG_FILE: 'catalog.yaml' };
  const missing = readConfig(env, () => {
    throw Object.assign(new Error('no'), { code: 'ENOENT' });
  });
  expect(missing).toMatchObject({ ok: false, problems: [{ name: 'CATALOG_FILE' }] });
  const yaml = `resources: [{ id: a, name: A, grants: [{ group: ${GROUP} }] }]`;
  expect(readConfig(env, () => yaml)).toMatchObject({ ok: true, config: { resources: [{ id: 'a' }] } });
  expect(readConfig(env, () => 'resources: []')).toMatchObject({ problems: [{ name: 'CATALOG_FILE' }] });
});

test('a mailbox is named by its principal name or its object id', () => {
  for (const sender of ['partners@example.com', GROUP])
    expect(config({ ...local, MAIL_SENDER: sender })).toMatchObject({ mailSender: sender });
  expect(config(local)).toMatchObject({ mailSender: undefined, directoryRoles: false });
});
