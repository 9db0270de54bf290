import type { ChannelOptions } from './bot/channel/channel.ts';
import { openCredential } from './directory/credential.ts';
import type { Config } from './settings/config.ts';

/** The bot's registration as the channel takes it. */
export function channelOptions({ bot, homeTenant, graph }: Config): ChannelOptions {
  if (bot.kind === 'local') return { tenant: homeTenant, type: 'SingleTenant' };
  const { id, password, tenant, type, openIdMetadataUrl, issuer, loginUrl, oauthScope } = bot;
  return {
    appId: id,
    tenant,
    type,
    ...(type === 'UserAssignedMSI' && {
      managedIdentity: openCredential({ kind: 'managed-identity', client: id }, graph.authorityHost),
    }),
    ...(password && { password: password.reveal() }),
    ...(openIdMetadataUrl && { openIdMetadataUrl }),
    ...(issuer && { issuer }),
    ...(loginUrl && { loginUrl }),
    ...(oauthScope && { oauthScope }),
  };
}
