import type { Credential } from './config.ts';
import type { Settings } from './schema.ts';

/** Which way to sign in the settings come to; the most explicit wins, and what nothing is set for is a managed identity. */
export function credentialOf(settings: Settings): Credential {
  const { AZURE_TENANT_ID: tenant = '', AZURE_CLIENT_ID: client = '' } = settings;
  if (settings.AZURE_CLIENT_SECRET !== undefined)
    return { kind: 'secret', tenant, client, secret: settings.AZURE_CLIENT_SECRET };
  if (settings.AZURE_CLIENT_CERTIFICATE_PATH !== undefined)
    return {
      kind: 'certificate',
      tenant,
      client,
      path: settings.AZURE_CLIENT_CERTIFICATE_PATH,
      password: settings.AZURE_CLIENT_CERTIFICATE_PASSWORD,
      sendChain: ['1', 'true'].includes(settings.AZURE_CLIENT_SEND_CERTIFICATE_CHAIN?.toLowerCase() ?? ''),
    };
  return settings.AZURE_FEDERATED_TOKEN_FILE === undefined
    ? { kind: 'managed-identity', client: settings.AZURE_CLIENT_ID }
    : { kind: 'workload-identity', tenant, client, tokenFile: settings.AZURE_FEDERATED_TOKEN_FILE };
}
