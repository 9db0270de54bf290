import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Whether a request is signed with the account's key. Source: learn.microsoft.com/rest/api/cosmos-db/
 * access-control-on-cosmosdb-resources. A token of Entra ID never comes here: the SDK sends none without TLS.
 */
export function isSigned({ method = '', url = '/', headers }: IncomingMessage, key: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  // A path ends with the id of something, or with the kind of what is in something.
  const isOne = parts.length % 2 === 0;
  const kind = parts.at(isOne ? -2 : -1) ?? '';
  const link = (isOne ? parts : parts.slice(0, -1)).join('/');
  const date = String(headers['x-ms-date']);
  const text = `${method.toLowerCase()}\n${kind.toLowerCase()}\n${link}\n${date.toLowerCase()}\n\n`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  return headers.authorization === encodeURIComponent(`type=master&ver=1.0&sig=${signature}`);
}
