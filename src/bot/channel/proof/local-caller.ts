import type { Reason } from '../../../proof/refusal.ts';

/** What of a call is looked at before its body. */
export interface Caller {
  readonly authorization: string;
  /** The Host header. */
  readonly host: string;
  /** Names of all headers, in lower case. */
  readonly headers: readonly string[];
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;
/** What proxies and tunnels add, whoever made them. */
const FORWARDING: readonly string[] = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'fastly-client-ip',
  'x-appengine-user-ip',
  'cdn-loop',
  'x-arr-log-id',
];
const FORWARDING_FAMILIES: readonly string[] = [
  'x-forwarded-',
  'x-original-',
  'x-envoy-',
  'x-ms-proxy-',
  'cf-',
];

const wasForwarded = (header: string): boolean =>
  FORWARDING.includes(header) || FORWARDING_FAMILIES.some((family) => header.startsWith(family));

/**
 * The local channel proves nothing, so it takes calls of this machine only: not those that a proxy or a tunnel
 * passes on, nor a browser's whose page has made its own name point here.
 */
export function refusalOfLocal({ host, headers }: Caller): Reason | undefined {
  if (!LOOPBACK.test(host)) return 'foreign-host';
  return headers.some(wasForwarded) ? 'forwarded' : undefined;
}
