import type { SettingProblemCode } from '../words/en/operator/settings.ts';
import { isLoopback, isLoopbackUrl } from './addresses.ts';
import { contradicts } from './clouds.ts';
import type { SettingName, Settings } from './schema.ts';

/** A broken rule between settings, laid at the door of one of them. */
export interface Breach {
  readonly name: SettingName;
  readonly code: SettingProblemCode;
}

const LOOPBACK = 'http://localhost';
export const DEFAULT_PORT = 3978;

export const isProduction = (settings: Settings): boolean => settings.NODE_ENV === 'production';
export const hostOf = (settings: Settings): string =>
  settings.HOST ?? (isProduction(settings) ? '0.0.0.0' : '127.0.0.1');

/** Breaches among well-formed settings. `present` also holds the malformed ones: set badly is not missing. */
export function breaches(settings: Settings, present: ReadonlySet<SettingName>): readonly Breach[] {
  const has = (name: SettingName): boolean => present.has(name);
  const local = isLoopback(hostOf(settings));
  const found: Breach[] = [];
  const unless = (fine: boolean, name: SettingName, code: SettingProblemCode): void => {
    if (!fine) found.push({ name, code });
  };

  unless(local || has('PUBLIC_URL'), 'PUBLIC_URL', 'public-url-missing');
  const samePort = (settings.OPS_PORT ?? 0) !== 0 && settings.OPS_PORT === (settings.PORT ?? DEFAULT_PORT);
  unless(!samePort, 'OPS_PORT', 'ops-port-taken');
  if (has('BOT_ID')) {
    const managed = has('BOT_TYPE') && settings.BOT_TYPE !== 'SingleTenant';
    unless(managed || has('BOT_PASSWORD'), 'BOT_PASSWORD', 'bot-password-missing');
  } else if (has('BOT_TYPE') || has('BOT_PASSWORD')) {
    unless(false, 'BOT_ID', 'bot-id-forgotten');
    unless(
      settings.BOT_TYPE !== 'SingleTenant' || has('BOT_PASSWORD'),
      'BOT_PASSWORD',
      'bot-password-missing',
    );
  } else {
    unless(local && !isProduction(settings), 'BOT_ID', 'bot-id-missing');
    const behindProxy = local && !isProduction(settings) && !isLoopbackUrl(settings.PUBLIC_URL ?? LOOPBACK);
    unless(!behindProxy, 'BOT_ID', 'bot-id-missing-in-public');
  }
  const graphIsLocal = isLoopbackUrl(settings.GRAPH_BASE_URL ?? 'https://graph.microsoft.com');
  const graphMalformed = has('GRAPH_BASE_URL') && settings.GRAPH_BASE_URL === undefined;
  unless(!has('GRAPH_TOKEN') || graphIsLocal || graphMalformed, 'GRAPH_TOKEN', 'graph-token-remote');
  const { AZURE_AUTHORITY_HOST: authority, GRAPH_BASE_URL: graph = 'https://graph.microsoft.com' } = settings;
  const elsewhere = authority !== undefined && !graphMalformed && contradicts(graph, authority);
  unless(!elsewhere, 'AZURE_AUTHORITY_HOST', 'authority-elsewhere');
  if (!has('GRAPH_TOKEN')) found.push(...credentialBreaches(has, 'credentials-missing'));
  else if (has('COSMOS_ENDPOINT') && !has('COSMOS_KEY'))
    found.push(...credentialBreaches(has, 'credentials-missing-cosmos'));

  const tenantKnown = has('AZURE_TENANT_ID') || has('BOT_TENANT_ID');
  unless(tenantKnown, has('BOT_ID') ? 'BOT_TENANT_ID' : 'AZURE_TENANT_ID', 'tenant-missing');
  unless(!has('COSMOS_KEY') || has('COSMOS_ENDPOINT'), 'COSMOS_ENDPOINT', 'cosmos-endpoint-missing');
  unless(!has('WEBHOOK_URL') || has('WEBHOOK_SECRET'), 'WEBHOOK_SECRET', 'webhook-secret-missing');
  unless(!has('WEBHOOK_SECRET') || has('WEBHOOK_URL'), 'WEBHOOK_URL', 'webhook-url-missing');
  unless(has('CATALOG_FILE') || has('SECURITY_GROUP_ID'), 'SECURITY_GROUP_ID', 'resource-missing');
  return found;
}

function credentialBreaches(
  has: (name: SettingName) => boolean,
  code: 'credentials-missing' | 'credentials-missing-cosmos',
): readonly Breach[] {
  const proof =
    has('AZURE_CLIENT_SECRET') || has('AZURE_CLIENT_CERTIFICATE_PATH') || has('AZURE_FEDERATED_TOKEN_FILE');
  const managed = has('IDENTITY_ENDPOINT') || has('MSI_ENDPOINT') || has('AZURE_TOKEN_CREDENTIALS');
  if (managed && !proof) return [];
  const missing: Breach[] = [];
  if (!proof) missing.push({ name: 'AZURE_CLIENT_SECRET', code });
  if (!has('AZURE_CLIENT_ID')) missing.push({ name: 'AZURE_CLIENT_ID', code: 'client-id-missing' });
  if (proof && !has('AZURE_TENANT_ID') && has('BOT_TENANT_ID'))
    missing.push({ name: 'AZURE_TENANT_ID', code: 'credential-tenant-missing' });
  return missing;
}
