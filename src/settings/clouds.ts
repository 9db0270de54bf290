import { isLoopbackUrl } from './addresses.ts';

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

/**
 * Where Teams runs, by the sign-in of its cloud: the origins that may frame a page of ours. Source: Microsoft, "Tab
 * requirements"; of the other clouds, the list of origins that its library for pages knows.
 */
const TEAMS_HOSTS: Readonly<Record<string, readonly string[]>> = {
  'https://login.microsoftonline.com': [
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.cloud.microsoft',
  ],
  'https://login.microsoftonline.us': [
    'https://gov.teams.microsoft.us',
    'https://dod.teams.microsoft.us',
    'https://*.teams.microsoft.us',
  ],
  'https://login.chinacloudapi.cn': [
    'https://teams.microsoftonline.cn',
    'https://*.teams.microsoftonline.cn',
  ],
};

/** A sign-in service by its one name, as the issuer of its tokens has it. */
export function issuerRoot(signIn: string): string {
  const { hostname, origin } = new URL(signIn);
  return ALIASES[hostname] ?? origin;
}

/** Who frames a page for people who sign in there: Teams, or on this machine whatever stands in for both. */
export function framingHosts(signIn: string): readonly string[] {
  const { protocol, origin, port } = new URL(signIn);
  if (isLoopbackUrl(signIn)) return [...new Set([origin, `${protocol}//localhost${port && `:${port}`}`])];
  return TEAMS_HOSTS[issuerRoot(signIn)] ?? ["'none'"];
}

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
  const of = issuerRoot(signIn);
  return known && of !== authorityHost && Object.values(AUTHORITIES).includes(of);
}
