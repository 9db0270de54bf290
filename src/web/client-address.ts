import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** An address as proxies write it, some with its port; undefined for what is none. */
function addressOf(text: string): Address | undefined {
  const bare = text.trim().replace(/^\[([^\]]*)\](?::\d{1,5})?$|^(\d[\d.]*):\d{1,5}$/u, '$1$2');
  try {
    return ipaddr.process(bare);
  } catch {
    return undefined;
  }
}

const rangeOf = (text: string): Range => {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
};

const isIn = (address: Address, [network, bits]: Range): boolean =>
  address.kind() === network.kind() && address.match(network, bits);

/**
 * Who calls, as far as it can be known: the last address on the way here that is no proxy of ours. Of IPv6 the
 * network of 64 bits, since everybody has all the addresses of theirs.
 */
export function clientAddress(trusted: readonly string[]): (request: IncomingMessage) => string {
  const ranges = trusted.map(rangeOf);
  return (request) => {
    const { 'x-forwarded-for': forwarded = '' } = request.headers;
    const hops = String(forwarded).split(',').reverse();
    let client = addressOf(request.socket.remoteAddress ?? '');
    for (const hop of hops) {
      const at = client;
      if (at === undefined || !ranges.some((range) => isIn(at, range))) break;
      // What a proxy of ours did not write as an address says nothing; then it is the proxy itself.
      client = addressOf(hop) ?? client;
    }
    if (client === undefined) return 'unknown';
    return client.kind() === 'ipv4' ? client.toString() : client.toByteArray().slice(0, 8).join('.');
  };
}
