import { DAY } from '../access/term.ts';
import type { Channel, Config, Credential } from '../config.ts';
import { SETTING_WARNINGS } from '../words/en/settings.ts';
import { cloudOf } from './clouds.ts';
import { optional } from './optional.ts';
import { hostOf, isProduction } from './rules.ts';
import type { Settings } from './schema.ts';

/** What well-formed settings, free of breaches, mean. */
export function configOf(settings: Settings): Config {
  const host = hostOf(settings);
  const port = settings.PORT ?? 3978;
  const baseUrl = settings.GRAPH_BASE_URL ?? 'https://graph.microsoft.com';
  const cloud = cloudOf(baseUrl);
  const channel = channelOf(settings);
  const loopback = channel.kind === 'local' ? ['localhost', '127.0.0.1', '[::1]'] : [];
  return {
    production: isProduction(settings),
    port,
    host,
    publicUrl: settings.PUBLIC_URL ?? `http://localhost:${port}`,
    homeTenant: homeTenantOf(settings),
    channel,
    graph: {
      baseUrl,
      scope: cloud.scope,
      authorityHost: settings.AZURE_AUTHORITY_HOST ?? cloud.authorityHost,
      ...optional('token', settings.GRAPH_TOKEN),
    },
    ...optional('credential', credentialOf(settings)),
    store:
      settings.COSMOS_ENDPOINT === undefined
        ? { kind: 'embedded', dataDir: settings.DATA_DIR ?? './data' }
        : {
            kind: 'cosmos',
            endpoint: settings.COSMOS_ENDPOINT,
            database: settings.COSMOS_DATABASE ?? 'usher',
            ...optional('key', settings.COSMOS_KEY),
          },
    catalog: catalogOf(settings),
    ...optional('requesters', settings.REQUESTERS_GROUP_ID),
    ...optional('approvers', settings.APPROVERS_GROUP_ID),
    ...optional('admins', settings.ADMINS_GROUP_ID),
    fileHosts: [...new Set([...(settings.FILE_HOSTS ?? []), ...loopback])],
    invitationTtlMs: Math.round((settings.INVITATION_TTL_DAYS ?? 7) * DAY),
    reconcileMs: (settings.RECONCILE_SECONDS ?? 60) * 1000,
    sweepMs: (settings.SWEEP_SECONDS ?? 60) * 1000,
    logLevel: settings.LOG_LEVEL ?? 'info',
  };
}

const homeTenantOf = (settings: Settings): string =>
  (settings.BOT_ID === undefined ? undefined : settings.BOT_TENANT_ID) ??
  settings.AZURE_TENANT_ID ??
  settings.BOT_TENANT_ID ??
  '';

function channelOf(settings: Settings): Channel {
  if (settings.BOT_ID === undefined) return { kind: 'local' };
  return {
    kind: 'teams',
    botId: settings.BOT_ID,
    tenant: homeTenantOf(settings),
    type: settings.BOT_TYPE ?? 'SingleTenant',
    ...optional('password', settings.BOT_PASSWORD),
    ...optional('openIdMetadataUrl', settings.BOT_OPENID_METADATA_URL),
    ...optional('tokenIssuer', settings.BOT_TOKEN_ISSUER),
    ...optional('loginUrl', settings.BOT_LOGIN_URL),
    ...optional('oauthScope', settings.BOT_OAUTH_SCOPE),
  };
}

function credentialOf(settings: Settings): Credential | undefined {
  const tenant = settings.AZURE_TENANT_ID;
  const client = settings.AZURE_CLIENT_ID;
  if (tenant !== undefined && client !== undefined) {
    const { AZURE_CLIENT_SECRET: secret, AZURE_CLIENT_CERTIFICATE_PATH: path } = settings;
    if (secret !== undefined) return { kind: 'secret', tenant, client, secret };
    const password = optional('password', settings.AZURE_CLIENT_CERTIFICATE_PASSWORD);
    if (path !== undefined) return { kind: 'certificate', tenant, client, path, ...password };
    const tokenFile = settings.AZURE_FEDERATED_TOKEN_FILE;
    if (tokenFile !== undefined) return { kind: 'workload', tenant, client, tokenFile };
  }
  const found = settings.IDENTITY_ENDPOINT ?? settings.MSI_ENDPOINT ?? settings.AZURE_TOKEN_CREDENTIALS;
  return found === undefined ? undefined : { kind: 'ambient', ...optional('client', client) };
}

function catalogOf(settings: Settings): Config['catalog'] {
  if (settings.CATALOG_FILE !== undefined) return { kind: 'file', path: settings.CATALOG_FILE };
  return {
    kind: 'single',
    group: settings.SECURITY_GROUP_ID ?? '',
    ...optional('name', settings.APP_NAME),
    ...optional('url', settings.APP_URL),
  };
}

/** What may be meant so, and may not. */
export function doubts(settings: Settings): readonly string[] {
  const { AZURE_TENANT_ID: azure, BOT_TENANT_ID: bot } = settings;
  const file = settings.CATALOG_FILE !== undefined;
  const told: (string | false)[] = [
    settings.BOT_ID === undefined && SETTING_WARNINGS['local-channel'],
    file && settings.SECURITY_GROUP_ID !== undefined && SETTING_WARNINGS['both-catalogs'],
    azure !== undefined && bot !== undefined && azure !== bot && SETTING_WARNINGS['two-tenants'],
    !file && settings.APPROVERS_GROUP_ID === undefined && SETTING_WARNINGS['no-approvers'],
    cloudOf(settings.GRAPH_BASE_URL ?? 'https://graph.microsoft.com').national &&
      settings.BOT_ID !== undefined &&
      settings.BOT_LOGIN_URL === undefined &&
      SETTING_WARNINGS['national-bot'],
  ];
  return told.filter((line) => line !== false);
}
