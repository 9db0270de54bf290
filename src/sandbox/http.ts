import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request and says so, or leaves it to the next part of the sandbox. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** What was sent is the sender's fault, and answered with this status. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly status: 400 | 413;

  constructor(status: 400 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** What a request asks for. Throws NotTaken for a target that is no path: another server's address, an asterisk. */
export function urlOf({ url: target = '/' }: Pick<IncomingMessage, 'url'>, origin: string): URL {
  // Put behind the origin as it stands: taken as a reference, `//host/` would name another server.
  const url = target.startsWith('/') ? URL.parse(`${origin}${target}`) : null;
  if (url === null) throw new NotTaken(400, 'no path');
  return url;
}

/** Throws NotTaken where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotTaken(400, 'no JSON');
  }
}

/** The request's body as text. Throws NotTaken for more than `limit` bytes. */
export async function readText(request: IncomingMessage, limit = 1_000_000): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new NotTaken(413, `body over ${limit} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  sendText(response, status, text, {
    ...(text === '' ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  });
}

/** Whatever its kind, which the headers say. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(text), ...headers });
  response.end(text);
}

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(html);
}

export function redirect(
  response: ServerResponse,
  location: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(303, { Location: location, ...headers });
  response.end();
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
