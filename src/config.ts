import type { Resource } from './access/catalog.ts';
import { DAY } from './access/term.ts';
import { parseResources, singleResource } from './catalogue.ts';
import { Secret } from './secret.ts';
import { SettingsReader } from './settings-reader.ts';
import { settings as words } from './words/en/settings.ts';

export interface Problem {
  readonly name: string;
  readonly problem: string;
  readonly cure: string;
}

/** Everything the process needs to know, read once at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly homeTenant: string;
  readonly bot:
    | { readonly kind: 'local' }
    | {
        readonly kind: 'registered';
        readonly id: string;
        readonly password: Secret | undefined;
        readonly tenant: string;
        readonly type: 'SingleTenant' | 'UserAssignedMSI';
        readonly openIdMetadataUrl: string | undefined;
        readonly issuer: string | undefined;
        readonly loginUrl: string | undefined;
        readonly oauthScope: string | undefined;
      };
  readonly graph: { readonly baseUrl: string; readonly token: Secret | undefined };
  readonly dataDir: string;
  readonly resources: readonly Resource[];
  readonly admins: string | undefined;
  readonly invitationTtlMs: number;
  readonly reconcileSeconds: number;
  readonly sweepSeconds: number;
  readonly logLevel: string;
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|::1)$/u;
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
/** Any of these is enough for @azure/identity to sign in as an application. */
const CREDENTIALS = [
  'AZURE_CLIENT_SECRET',
  'AZURE_CLIENT_CERTIFICATE_PATH',
  'AZURE_FEDERATED_TOKEN_FILE',
  'IDENTITY_ENDPOINT',
  'MSI_ENDPOINT',
  'AZURE_TOKEN_CREDENTIALS',
];

export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Reads every setting, and reports all that is wrong together. `readFile` throws where a file cannot be read. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): ReadConfig {
  const read = new SettingsReader(env);
  const production = env.NODE_ENV === 'production';
  const port = read.port('PORT', 3978);
  const host = read.text('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1');
  const publicUrl = read.url('PUBLIC_URL');
  if (publicUrl === undefined && read.text('PUBLIC_URL') === undefined && !isLoopback(host))
    read.report('PUBLIC_URL', words.publicUrlMissing);

  const bot = readBot(read, production || !isLoopback(host));
  const tenant = read.guid('AZURE_TENANT_ID', 'the tenant id');
  const graph = readGraph(read, tenant);
  const homeTenant = bot.kind === 'registered' ? bot.tenant : (tenant ?? '');
  if (tenant === undefined && read.text('AZURE_TENANT_ID') === undefined && bot.kind === 'local')
    read.report('AZURE_TENANT_ID', words.missing('Write the id of the tenant whose people Usher serves.'));

  const groups = {
    requesters: read.guid('REQUESTERS_GROUP_ID', 'the object id of a group'),
    approvers: read.guid('APPROVERS_GROUP_ID', 'the object id of a group'),
  };
  const admins = read.guid('ADMINS_GROUP_ID', 'the object id of a group');
  const config: Config = {
    port,
    host,
    publicUrl,
    homeTenant,
    bot,
    graph,
    dataDir: read.text('DATA_DIR') ?? './data',
    resources: readResources(read, groups, readFile),
    admins,
    invitationTtlMs: read.days('INVITATION_TTL_DAYS', 7) * DAY,
    reconcileSeconds: read.interval('RECONCILE_SECONDS', 60),
    sweepSeconds: read.interval('SWEEP_SECONDS', 60),
    logLevel: read.oneOf('LOG_LEVEL', LEVELS, words.notALevel) ?? 'info',
  };
  if (read.text('COSMOS_ENDPOINT') !== undefined) read.report('COSMOS_ENDPOINT', words.noCosmos);
  read.reportTypos();
  return read.problems.length > 0
    ? { ok: false, problems: read.problems }
    : { ok: true, config: Object.freeze(config) };
}

function readBot(read: SettingsReader, exposed: boolean): Config['bot'] {
  const id = read.guid('BOT_ID', 'the id of the Azure Bot');
  if (read.text('BOT_ID') === undefined) {
    if (exposed) read.report('BOT_ID', words.unauthenticated);
    return { kind: 'local' };
  }
  const said = read.text('BOT_TYPE') ?? 'SingleTenant';
  const type = said === 'UserAssignedMSI' ? said : 'SingleTenant';
  if (said !== type) read.report('BOT_TYPE', said === 'MultiTenant' ? words.multiTenant : words.notABotType);
  const tenant = read.guid('BOT_TENANT_ID', 'the tenant id') ?? read.guid('AZURE_TENANT_ID', 'the tenant id');
  if (tenant === undefined && read.text('BOT_TENANT_ID') === undefined)
    read.report('BOT_TENANT_ID', words.missing('Write the id of the tenant that the bot is registered in.'));
  const password = read.text('BOT_PASSWORD');
  if (said === 'SingleTenant' && password === undefined)
    read.report(
      'BOT_PASSWORD',
      words.missing('Write a client secret of the bot, or set BOT_TYPE=UserAssignedMSI.'),
    );
  return {
    kind: 'registered',
    id: id ?? '',
    tenant: tenant ?? '',
    type,
    password: password === undefined ? undefined : new Secret(password),
    openIdMetadataUrl: read.url('BOT_OPENID_METADATA_URL'),
    issuer: read.text('BOT_TOKEN_ISSUER'),
    loginUrl: read.url('BOT_LOGIN_URL'),
    oauthScope: read.text('BOT_OAUTH_SCOPE'),
  };
}

function readGraph(read: SettingsReader, tenant: string | undefined): Config['graph'] {
  const baseUrl = read.url('GRAPH_BASE_URL') ?? 'https://graph.microsoft.com';
  const token = read.text('GRAPH_TOKEN');
  if (token !== undefined) {
    if (!isLoopback(new URL(baseUrl).hostname)) read.report('GRAPH_TOKEN', words.tokenOffLoopback);
    return { baseUrl, token: new Secret(token) };
  }
  if (CREDENTIALS.every((name) => read.text(name) === undefined))
    read.report(
      'AZURE_CLIENT_SECRET',
      words.missing(
        'Write a client secret of the application that calls Graph; or set AZURE_CLIENT_CERTIFICATE_PATH, AZURE_FEDERATED_TOKEN_FILE, or AZURE_TOKEN_CREDENTIALS=ManagedIdentityCredential.',
      ),
    );
  const application = ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_CERTIFICATE_PATH', 'AZURE_FEDERATED_TOKEN_FILE'];
  const needsId = application.some((name) => read.text(name) !== undefined);
  const managed = CREDENTIALS.slice(3).some((name) => read.text(name) !== undefined);
  if (
    read.guid('AZURE_CLIENT_ID', 'the application id') === undefined &&
    read.text('AZURE_CLIENT_ID') === undefined &&
    !managed
  )
    read.report('AZURE_CLIENT_ID', words.missing('Write the id of the application that calls Graph.'));
  if (needsId && tenant === undefined && read.text('AZURE_TENANT_ID') === undefined)
    read.report('AZURE_TENANT_ID', words.missing('Write the id of the tenant whose people Usher serves.'));
  return { baseUrl, token: undefined };
}

function readResources(
  read: SettingsReader,
  groups: { readonly requesters: string | undefined; readonly approvers: string | undefined },
  readFile: (path: string) => string,
): readonly Resource[] {
  const file = read.text('CATALOG_FILE');
  const group = read.guid('SECURITY_GROUP_ID', 'the object id of a group');
  if (file === undefined) {
    if (group === undefined && read.text('SECURITY_GROUP_ID') === undefined)
      read.report('SECURITY_GROUP_ID', words.noResource);
    return group === undefined
      ? []
      : [singleResource(group, read.text('APP_NAME'), read.url('APP_URL'), groups)];
  }
  let text: string;
  try {
    text = readFile(file);
  } catch (error) {
    read.report(
      'CATALOG_FILE',
      words.unreadable(error instanceof Error && 'code' in error ? String(error.code) : 'unknown'),
    );
    return [];
  }
  const parsed = parseResources(text, groups);
  for (const problem of parsed.problems) read.report('CATALOG_FILE', words.catalogue(problem));
  return parsed.resources;
}
