import type { IncomingMessage, ServerResponse } from 'node:http';
import { grantPageWords } from '../words/invitee.ts';
import type { GrantPageWords } from '../words/types.ts';
import { type Page, renderPage } from './page.ts';
import { CONTENT_SECURITY_POLICY } from './style.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers of every answer, whoever writes it. */
export function setCommonHeaders(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
}

/** Writes an answer once; HEAD gets its headers alone. Does nothing when an answer is under way. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string,
  headers: Headers = {},
): void {
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
  headers?: Headers,
): void {
  send(request, response, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`, headers);
}

/** A page in the reader's language. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  page: (words: GrantPageWords) => Page,
  headers?: Headers,
): void {
  const words = grantPageWords(request.headers['accept-language']);
  send(request, response, status, 'text/html; charset=utf-8', renderPage(page(words), words), {
    'Content-Language': words.language,
    Vary: 'Accept-Language',
    ...headers,
  });
}
