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
