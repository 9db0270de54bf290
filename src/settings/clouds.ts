/** Where a cloud's sign-in lives, by the host of its Graph. Source: Microsoft, "National cloud deployments". */
const AUTHORITIES: Readonly<Record<string, string>> = {
  'graph.microsoft.com': 'https://login.microsoftonline.com',
  'graph.microsoft.us': 'https://login.microsoftonline.us',
  'dod-graph.microsoft.us': 'https://login.microsoftonline.us',
  'microsoftgraph.chinacloudapi.cn': 'https://login.chinacloudapi.cn',
};
const PUBLIC_GRAPH = 'graph.microsoft.com';

/** Other names under which a cloud signs in, by host. */
const ALIASES: Readonly<Record<string, string>> = {
  'login.microsoft.com': 'https://login.microsoftonline.com',
  'login.windows.net': 'https://login.microsoftonline.com',
  'sts.windows.net': 'https://login.microsoftonline.com',
  'login.usgovcloudapi.net': 'https://login.microsoftonline.us',
  'login.partner.microsoftonline.cn': 'https://login.chinacloudapi.cn',
};

export interface Cloud {
  /** Root of the sign-in service, no slash at the end. */
  readonly authorityHost: string;
  /** The OAuth scope of Graph in this cloud. */
  readonly scope: string;
  readonly national: boolean;
  /** False for a host that is no cloud's Graph. */
  readonly known: boolean;
}

/** The cloud that a Graph root belongs to; an unknown host (a simulation, a proxy) signs in as the public cloud. */
export function cloudOf(graphBaseUrl: string): Cloud {
  const { hostname, origin } = new URL(graphBaseUrl);
  const authority = AUTHORITIES[hostname];
  return {
    authorityHost: authority ?? 'https://login.microsoftonline.com',
    scope: `${authority === undefined ? `https://${PUBLIC_GRAPH}` : origin}/.default`,
    national: authority !== undefined && hostname !== PUBLIC_GRAPH,
    known: authority !== undefined,
  };
}

/** Whether a sign-in address is known to be another cloud's than the Graph root: tokens of one are nothing in the other. */
export function contradicts(graphBaseUrl: string, signIn: string): boolean {
  const { authorityHost, known } = cloudOf(graphBaseUrl);
  const { hostname, origin } = new URL(signIn);
  const of = ALIASES[hostname] ?? origin;
  return known && of !== authorityHost && Object.values(AUTHORITIES).includes(of);
}
