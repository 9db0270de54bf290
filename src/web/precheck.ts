import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTP_FAULTS } from '../words/en/operator/http.ts';
import type { Look } from './look.ts';
import { sendJson, sendPage } from './reply.ts';

export type Path =
  | '/api/messages'
  | '/grant-access'
  | '/grant-access/logo'
  | '/healthz'
  | '/readyz'
  | '/metrics';
export type Method = 'GET' | 'HEAD' | 'POST';

/** Who asks: everybody, operators on a port of their own, or both where only this machine can. */
export type Face = 'public' | 'operators' | 'all';

export const PATHS: Readonly<Record<Face, readonly Path[]>> = {
  public: ['/api/messages', '/grant-access', '/grant-access/logo', '/healthz', '/readyz'],
  operators: ['/healthz', '/readyz', '/metrics'],
  all: ['/api/messages', '/grant-access', '/grant-access/logo', '/healthz', '/readyz', '/metrics'],
};

/** Which methods each path takes. Whatever else is asked never reaches restify's router or its own answers. */
export const METHODS: Readonly<Record<Path, readonly Method[]>> = {
  '/api/messages': ['POST'],
  '/grant-access': ['GET', 'HEAD'],
  '/grant-access/logo': ['GET', 'HEAD'],
  '/healthz': ['GET', 'HEAD'],
  '/readyz': ['GET', 'HEAD'],
  '/metrics': ['GET', 'HEAD'],
};

/** Answers what must not come further and says whether it did. `paths` are those that are here. */
export function turnedAway(
  request: IncomingMessage,
  response: ServerResponse,
  paths: readonly Path[],
  look: Look,
): boolean {
  const { method = '', url = '' } = request;
  // restify 12 dies of a body that claims to be gzip and is not, and unpacks bombs past its own limit.
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== '') {
    const body = { error: { code: 'content-encoding', message: HTTP_FAULTS['content-encoding'] } };
    sendJson(request, response, 415, body, { 'Accept-Encoding': 'identity' });
    return true;
  }
  const { host = 'localhost' } = request.headers;
  if (!decodes(url) || !isHost(host)) {
    sendPage(request, response, look, { status: 400 }, ({ badAddress }) => ({
      text: badAddress,
      look: 'stop',
    }));
    return true;
  }
  const path = url.split('?', 1)[0] ?? '';
  if (!isOneOf(paths, path)) {
    sendPage(request, response, look, { status: 404 }, ({ noPage }) => ({ text: noPage, look: 'stop' }));
    return true;
  }
  const methods = METHODS[path];
  if (methods.some((one) => one === method)) return false;
  const headers = { Allow: methods.join(', ') };
  if (path === '/grant-access')
    sendPage(request, response, look, { status: 405, headers }, ({ wrongMethod }) => ({
      text: wrongMethod,
      look: 'stop',
    }));
  else
    sendJson(
      request,
      response,
      405,
      { error: { code: 'wrong-method', message: HTTP_FAULTS['wrong-method'] } },
      headers,
    );
  return true;
}

const isOneOf = (paths: readonly Path[], path: string): path is Path => paths.some((one) => one === path);

// restify 12 also dies of a Host header that makes no URL.
const isHost = (host: string): boolean => URL.canParse(`http://${host}/`);

/** A path on this server whose percent-encoding is whole. */
function decodes(url: string): boolean {
  if (!url.startsWith('/') || url.includes('#')) return false;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
