import { isIP } from 'node:net';

/** Whether a host (`localhost`, `127.x.x.x`, `::1`, with or without brackets) is this machine only. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

/** Why an address is not usable, or undefined when it is. Sign-in data in an address would end up in logs. */
export function addressFault(text: string): 'url' | 'url-userinfo' | 'url-query' | 'https' | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'url';
  if (url.username !== '' || url.password !== '') return 'url-userinfo';
  if (/[?#]/.test(text)) return 'url-query';
  return url.protocol === 'http:' && !isLoopback(url.hostname) ? 'https' : undefined;
}

export const isLoopbackUrl = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && isLoopback(url.hostname);
};

/** https, or this machine; a query may be a part of it, and may be a secret. */
export function isWebhookUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** An IP address, or a range of them such as `10.0.0.0/8`. */
export function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
