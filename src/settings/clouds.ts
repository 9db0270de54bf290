/** Where a cloud's sign-in lives, by the host of its Graph. Source: Microsoft, "National cloud deployments". */
const AUTHORITIES: Readonly<Record<string, string>> = {
  'graph.microsoft.com': 'https://login.microsoftonline.com',
  'graph.microsoft.us': 'https://login.microsoftonline.us',
  'dod-graph.microsoft.us': 'https://login.microsoftonline.us',
  'microsoftgraph.chinacloudapi.cn': 'https://login.chinacloudapi.cn',
};
const PUBLIC_GRAPH = 'graph.microsoft.com';

export interface Cloud {
  /** Root of the sign-in service, no slash at the end. */
  readonly authorityHost: string;
  /** The OAuth scope of Graph in this cloud. */
  readonly scope: string;
  readonly national: boolean;
}

/** The cloud that a Graph root belongs to; an unknown host (a simulation, a proxy) signs in as the public cloud. */
export function cloudOf(graphBaseUrl: string): Cloud {
  const { hostname, origin } = new URL(graphBaseUrl);
  const authority = AUTHORITIES[hostname];
  return {
    authorityHost: authority ?? 'https://login.microsoftonline.com',
    scope: `${authority === undefined ? `https://${PUBLIC_GRAPH}` : origin}/.default`,
    national: authority !== undefined && hostname !== PUBLIC_GRAPH,
  };
}
