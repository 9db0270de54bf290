import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTP_FAULTS } from '../words/en/operator/http.ts';
import type { Look } from './look.ts';
import { isForPartners, METHODS, type Path } from './paths.ts';
import { sendJson, sendStop } from './reply.ts';

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
    sendStop(request, response, look, { status: 400 }, 'badAddress');
    return true;
  }
  const path = url.split('?', 1)[0] ?? '';
  if (!isOneOf(paths, path)) {
    sendStop(request, response, look, { status: 404 }, 'noPage');
    return true;
  }
  const methods = METHODS[path];
  if (methods.some((one) => one === method)) return false;
  const headers = { Allow: methods.join(', ') };
  if (isForPartners(path)) sendStop(request, response, look, { status: 405, headers }, 'wrongMethod');
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
