import type { IncomingMessage } from 'node:http';

/** A Teams message is at most 100 KB; an activity with its card data stays well below this. */
export const MAX_BODY_BYTES = 256 * 1024;

export type BodyReading =
  | { readonly kind: 'activity'; readonly activity: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly code: BodyFault };
export type BodyFault = 'too-large' | 'not-json' | 'no-activity';

const refused = (status: 400 | 413 | 415, code: BodyFault): BodyReading => ({
  kind: 'refused',
  status,
  code,
});

/** The body as a JSON object with a `type`. Rejects only when the connection breaks. */
export async function readActivity(request: IncomingMessage): Promise<BodyReading> {
  if (!/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return refused(415, 'not-json');
  const bytes = await readBytes(request, MAX_BODY_BYTES);
  if (bytes === undefined) return refused(413, 'too-large');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused(400, 'not-json');
  }
  return isActivity(value) ? { kind: 'activity', activity: value } : refused(400, 'no-activity');
}

const isActivity = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  'type' in value &&
  typeof value.type === 'string' &&
  value.type !== '';

/** How much of a body that is too large is read and dropped, so that the caller gets to see the answer. */
const MAX_DROPPED_BYTES = 64 * MAX_BODY_BYTES;

/** Undefined as soon as there is too much. */
export function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= maxBytes) parts.push(part);
      else resolve(undefined);
      if (size > MAX_DROPPED_BYTES) request.destroy();
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('connection closed before the body was complete')));
  });
}

/** How long the rest of a refused call may take, in milliseconds: its sender gets to see the answer. */
const MAX_DROPPING_MS = 2_000;

/** Reads nothing more into memory; a sender that goes on all the same is cut off. */
export function dropRest(request: IncomingMessage): void {
  if (request.complete) return;
  const timer = setTimeout(() => request.destroy(), MAX_DROPPING_MS);
  request.once('close', () => clearTimeout(timer));
  request.resume();
}
