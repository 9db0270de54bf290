import type { IncomingMessage, ServerResponse } from 'node:http';
import { grantPageWords } from '../words/invitee.ts';
import type { GrantPageWords } from '../words/types.ts';
import type { Look } from './look.ts';
import { type Opened, type Page, renderPage } from './page.ts';

type Headers = Readonly<Record<string, string>>;

/** A year, as browsers' preload lists and the OWASP ASVS (3.4.1) ask. */
const HTTPS_ONLY = 'max-age=31536000; includeSubDomains';

/** Headers of every answer, whoever writes it. */
export function setCommonHeaders(response: ServerResponse, https: boolean, policy: string): void {
  if (https) response.setHeader('Strict-Transport-Security', HTTPS_ONLY);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', policy);
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
  body: string | Buffer,
  headers: Headers = {},
): void {
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // Once, for the length and for the wire.
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
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

/** A page's answer, but for its text. */
export interface PageReply {
  readonly status: number;
  readonly headers?: Headers;
  readonly opened?: Opened;
}

/** A page in the reader's language. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  look: Look,
  { status, headers, opened = {} }: PageReply,
  page: (words: GrantPageWords) => Page,
): void {
  const words = grantPageWords(request.headers['accept-language'], opened.language);
  const text = renderPage(page(words), words, look, opened);
  send(request, response, status, 'text/html; charset=utf-8', text, {
    'Content-Language': words.language,
    Vary: 'Accept-Language',
    ...headers,
  });
}

/** The page for what leads nowhere, by what is wrong with it. */
export const sendStop = (
  request: IncomingMessage,
  response: ServerResponse,
  look: Look,
  reply: PageReply,
  why: 'badAddress' | 'noPage' | 'wrongMethod',
): void => sendPage(request, response, look, reply, (words) => ({ text: words[why], look: 'stop' }));

/** A logo changes with a restart, and every page of an invitee's way shows it. */
const LOGO_CACHED = 'public, max-age=3600';

/** The company's own picture. Opened by itself it can do nothing, whatever is in it: the policy stands here, too. */
export function logo(request: IncomingMessage, response: ServerResponse, look: Look): void {
  const { logo: picture } = look.brand;
  if (picture === undefined) {
    sendStop(request, response, look, { status: 404 }, 'noPage');
    return;
  }
  response.statusCode = 200;
  response.setHeader('Cache-Control', LOGO_CACHED);
  response.setHeader('Content-Type', picture.type);
  response.setHeader('Content-Length', picture.bytes.length);
  response.end(request.method === 'HEAD' ? undefined : picture.bytes);
}
