export type CloudName = 'global' | 'us-government' | 'us-defense' | 'china';

/** Where one of Microsoft's clouds has its Graph and its sign-in, both without a trailing slash. */
export interface Cloud {
  readonly name: CloudName;
  readonly graph: string;
  readonly authority: string;
  /** What a token for Graph is asked for. */
  readonly scope: string;
}

const cloud = (name: CloudName, graph: string, authority: string): Cloud => ({
  name,
  graph,
  authority,
  scope: `${graph}/.default`,
});

/** Source: Microsoft Graph, national cloud deployments. GCC uses the global endpoints. */
export const CLOUDS: readonly Cloud[] = [
  cloud('global', 'https://graph.microsoft.com', 'https://login.microsoftonline.com'),
  cloud('us-government', 'https://graph.microsoft.us', 'https://login.microsoftonline.us'),
  cloud('us-defense', 'https://dod-graph.microsoft.us', 'https://login.microsoftonline.us'),
  cloud('china', 'https://microsoftgraph.chinacloudapi.cn', 'https://login.chinacloudapi.cn'),
];

const originOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin.toLowerCase() : undefined;

const isLoopback = (url: string): boolean =>
  URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

export type CloudCheck =
  | { readonly kind: 'cloud'; readonly cloud: Cloud }
  /** A Graph of one's own, for tests; it needs a fixed token. */
  | { readonly kind: 'loopback' }
  | { readonly kind: 'wrong'; readonly setting: 'graph' | 'authority'; readonly cure: string };

/**
 * The one setting that chooses a cloud is Graph's base URL; authority and scope follow from it. An authority that
 * is set all the same, as @azure/identity reads one from the environment, has to be of the same cloud.
 */
export function checkCloud(graphBaseUrl: string, authority?: string): CloudCheck {
  if (isLoopback(graphBaseUrl)) return { kind: 'loopback' };
  const found = CLOUDS.find((one) => one.graph === originOf(graphBaseUrl));
  if (!found) {
    return { kind: 'wrong', setting: 'graph', cure: `one of ${CLOUDS.map((one) => one.graph).join(', ')}` };
  }
  if (authority !== undefined && originOf(withScheme(authority)) !== found.authority) {
    return { kind: 'wrong', setting: 'authority', cure: `${found.authority}, or leave it out` };
  }
  return { kind: 'cloud', cloud: found };
}

const withScheme = (authority: string): string =>
  authority.includes('://') ? authority : `https://${authority}`;
