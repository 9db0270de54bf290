import type { IncomingMessage } from 'node:http';

/** The largest activity that is read, in bytes; Teams sends at most about 100 KB. */
const LIMIT = 256 * 1024;

type Read =
  | { readonly activity: Readonly<Record<string, unknown>> }
  | { readonly status: 400 | 413 | 415; readonly message: string };

/** Reads one activity off the wire. What is none is told so; nothing of it is parsed before its size is known. */
export async function readActivity(request: IncomingMessage): Promise<Read> {
  const type = request.headers['content-type'] ?? 'application/json';
  if (!/^application\/json\s*(;|$)/iu.test(type))
    return { status: 415, message: 'Send the activity as application/json.' };
  const large = { status: 413, message: `An activity has at most ${LIMIT} bytes.` } as const;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= LIMIT) parts.push(part);
    // The rest is read and dropped, so that the answer can be heard; what never ends is cut off.
    else if (size > LIMIT * 16) break;
  }
  if (size > LIMIT) return large;
  const none = { status: 400, message: 'The body is no activity: a JSON object with a type.' } as const;
  try {
    const activity: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) return none;
    return typeof Reflect.get(activity, 'type') === 'string'
      ? { activity: activity as Record<string, unknown> }
      : none;
  } catch {
    return none;
  }
}
