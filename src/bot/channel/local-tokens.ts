import type { ChannelOptions, IdentityTokens } from './channel.ts';

/**
 * Client credentials against a login server on plain http, which only a loopback one may be: Microsoft's own
 * client refuses such an authority. Tokens are kept until a minute before they run out.
 */
export function createLocalTokens(
  bot: Required<Pick<ChannelOptions, 'appId' | 'password' | 'tenant' | 'loginUrl'>>,
): IdentityTokens {
  let kept: { readonly scope: string; readonly value: Promise<Granted> } | undefined;
  return {
    async getToken(scope) {
      const known = kept?.scope === scope ? await kept.value.catch(() => undefined) : undefined;
      if (known !== undefined && known.until > Date.now()) return known;
      kept = { scope, value: grantOf(bot, scope) };
      return kept.value;
    },
  };
}

interface Granted {
  readonly token: string;
  readonly until: number;
}

async function grantOf(
  { appId, password, tenant, loginUrl }: Parameters<typeof createLocalTokens>[0],
  scope: string,
): Promise<Granted> {
  const base = new URL(loginUrl);
  const path = base.pathname === '/' ? `/${tenant}` : base.pathname.replace(/\/$/u, '');
  const endpoint = new URL(path.endsWith('/token') ? path : `${path}/oauth2/v2.0/token`, base);
  const response = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const body: unknown = await response.json();
  if (
    typeof body !== 'object' ||
    body === null ||
    !('access_token' in body) ||
    typeof body.access_token !== 'string'
  )
    throw new Error(`the login server answered ${response.status} without a token`);
  const seconds = ('expires_in' in body && Number(body.expires_in)) || 3600;
  return { token: body.access_token, until: Date.now() + Math.max(0, seconds - 60) * 1000 };
}

/** Only the login server of a test or a sandbox is; the settings see to it. */
export const isPlain = (loginUrl: string): boolean => new URL(loginUrl).protocol === 'http:';
