import ipaddr from 'ipaddr.js';

/** Where Teams keeps files that people send, in each cloud (Microsoft 365 URLs and IP address ranges, SharePoint). */
const MICROSOFT = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us', 'sharepoint.cn'];

/** Where files may be fetched from and put. */
export interface FileHosts {
  /** Beside Microsoft's own, in lower case: `host` or `host:port`. */
  readonly more: readonly string[];
  /** On this machine, on any port: with the unauthenticated local channel alone. */
  readonly local: boolean;
}

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a URL leads where files may come from: over https, or on this machine where that is allowed. */
export function isFileUrl(url: URL, { more, local }: FileHosts): boolean {
  if (url.username !== '' || url.password !== '') return false;
  const name = url.hostname.toLowerCase().replace(/\.$/u, '');
  if (LOCAL.has(name)) return local && /^https?:$/u.test(url.protocol);
  if (url.protocol !== 'https:') return false;
  if (more.some((one) => one === name || one === url.host.toLowerCase())) return true;
  return url.port === '' && MICROSOFT.some((domain) => name.endsWith(`.${domain}`));
}

/** Whether an IP address is one of the internet's, and of no network behind us. */
export const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

/** Whether an IP address is this machine's own. */
export const isOwn = (address: string): boolean => ipaddr.process(address).range() === 'loopback';
