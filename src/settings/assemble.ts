import { DAY_MS } from '../access/term.ts';
import { SETTING_WARNINGS } from '../words/en/operator/settings.ts';
import type { Brand, Logo } from './brand.ts';
import { cloudOf, contradicts, framingHosts, issuerRoot } from './clouds.ts';
import type { BotRegistration, Config } from './config.ts';
import { credentialOf } from './credential.ts';
import { membersOf } from './members.ts';
import { DEFAULT_PORT, hostOf } from './rules.ts';
import type { Settings } from './schema.ts';
import { tracingOf } from './tracing.ts';

const PUBLIC_GRAPH = 'https://graph.microsoft.com';

/** Source: Microsoft, “Email one-time passcode authentication”, sign-in endpoints. */
const MY_APPS = 'https://myapps.microsoft.com/?tenantid=';

/** What well-formed settings, free of breaches, mean. */
export function configOf(
  settings: Settings,
  { resources, catalogueApproval }: Pick<Config, 'resources' | 'catalogueApproval'>,
  logo?: Logo,
): Config {
  const baseUrl = settings.GRAPH_BASE_URL ?? PUBLIC_GRAPH;
  const cloud = cloudOf(baseUrl);
  const authorityHost = settings.AZURE_AUTHORITY_HOST ?? cloud.authorityHost;
  const homeTenant = homeTenantOf(settings);
  const bot = botOf(settings);
  const loopback = bot.kind === 'local' ? ['localhost', '127.0.0.1', '[::1]'] : [];
  const endpoint = settings.COSMOS_ENDPOINT;
  return {
    port: settings.PORT ?? DEFAULT_PORT,
    opsPort: settings.OPS_PORT,
    trustedProxies: settings.TRUSTED_PROXIES ?? [],
    host: hostOf(settings),
    publicUrl: settings.PUBLIC_URL,
    homeTenant,
    myAppsUrl:
      homeTenant === '' || cloud.national ? undefined : `${MY_APPS}${encodeURIComponent(homeTenant)}`,
    bot,
    teamsApp: settings.TEAMS_APP_ID ?? settings.BOT_ID,
    tab:
      settings.TAB_CLIENT_ID === undefined
        ? undefined
        : {
            client: settings.TAB_CLIENT_ID,
            issuer: `${issuerRoot(authorityHost)}/${homeTenant}/v2.0`,
            hosts: framingHosts(authorityHost),
          },
    graph: {
      baseUrl,
      scope: cloud.scope,
      authorityHost,
      token: settings.GRAPH_TOKEN,
    },
    credential: credentialOf(settings),
    cosmos:
      endpoint === undefined
        ? undefined
        : { endpoint, database: settings.COSMOS_DATABASE ?? 'usher', key: settings.COSMOS_KEY },
    dataDir: settings.DATA_DIR ?? './data',
    resources,
    catalogueApproval,
    brand: brandOf(settings, logo),
    admins: membersOf(settings.ADMINS_GROUP_ID, settings.ADMINS),
    auditors: membersOf(settings.AUDITORS_GROUP_ID, settings.AUDITORS),
    mailSender: settings.MAIL_SENDER,
    directoryRoles: settings.DIRECTORY_ROLES === 'allow',
    fileHosts: [...new Set([...(settings.FILE_HOSTS ?? []), ...loopback])],
    bulk: { rows: settings.BULK_ROWS ?? 10_000, rowsADay: settings.BULK_ROWS_PER_DAY ?? 10_000 },
    invitationPace: settings.INVITATION_PACE ?? 'learning',
    retentionMs: settings.RETENTION_DAYS === undefined ? undefined : settings.RETENTION_DAYS * DAY_MS,
    invitationTtlMs: Math.round((settings.INVITATION_TTL_DAYS ?? 7) * DAY_MS),
    reconcileSeconds: settings.RECONCILE_SECONDS ?? 60,
    sweepSeconds: settings.SWEEP_SECONDS ?? 60,
    tracing: tracingOf(settings),
    webhook: webhookOf(settings),
    logLevel: settings.LOG_LEVEL ?? 'info',
  };
}

const webhookOf = ({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret }: Settings): Config['webhook'] =>
  url !== undefined && secret !== undefined ? { url, secret } : undefined;

const brandOf = (
  { BRAND_NAME: name, BRAND_COLOR: color, BRAND_HELP_URL: helpUrl }: Settings,
  logo: Logo | undefined,
): Brand => ({
  ...(name && { name }),
  ...(logo && { logo }),
  ...(color && { color }),
  ...(helpUrl && { helpUrl }),
});

const homeTenantOf = (settings: Settings): string =>
  (settings.BOT_ID === undefined ? undefined : settings.BOT_TENANT_ID) ??
  settings.AZURE_TENANT_ID ??
  settings.BOT_TENANT_ID ??
  '';

function botOf(settings: Settings): BotRegistration {
  if (settings.BOT_ID === undefined) return { kind: 'local' };
  return {
    kind: 'registered',
    id: settings.BOT_ID,
    tenant: homeTenantOf(settings),
    type: settings.BOT_TYPE ?? 'SingleTenant',
    password: settings.BOT_PASSWORD,
    openIdMetadataUrl: settings.BOT_OPENID_METADATA_URL,
    issuer: settings.BOT_TOKEN_ISSUER,
    loginUrl: settings.BOT_LOGIN_URL,
    oauthScope: settings.BOT_OAUTH_SCOPE,
  };
}

/** What may be meant so, and may not. */
export function doubts(settings: Settings): readonly string[] {
  const { AZURE_TENANT_ID: azure, BOT_TENANT_ID: bot } = settings;
  const file = settings.CATALOG_FILE !== undefined;
  const graph = settings.GRAPH_BASE_URL ?? PUBLIC_GRAPH;
  const cloud = cloudOf(graph);
  const told: (string | false)[] = [
    settings.BOT_ID === undefined && SETTING_WARNINGS['local-channel'],
    file && settings.SECURITY_GROUP_ID !== undefined && SETTING_WARNINGS['both-catalogs'],
    azure !== undefined && bot !== undefined && azure !== bot && SETTING_WARNINGS['two-tenants'],
    !file &&
      membersOf(settings.APPROVERS_GROUP_ID, settings.APPROVERS) === undefined &&
      SETTING_WARNINGS['no-approvers'],
    cloud.national &&
      settings.BOT_ID !== undefined &&
      (settings.BOT_LOGIN_URL === undefined || contradicts(graph, settings.BOT_LOGIN_URL)) &&
      SETTING_WARNINGS['national-bot'],
    !cloud.known && settings.GRAPH_TOKEN === undefined && SETTING_WARNINGS['unknown-graph'],
  ];
  return told.filter((line) => line !== false);
}
