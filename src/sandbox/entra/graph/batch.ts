import type { Json } from '../model.ts';
import type { Quirks } from '../quirks.ts';
import { type Call, type Grants, isJson, type Reply } from './call.ts';
import { badRequest, GraphError, malformed } from './errors.ts';

const MAX_ITEMS = 20;
const METHODS = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

export interface Batching {
  readonly quirks: Quirks;
  readonly grants: Grants;
  readonly one: (call: Call) => Promise<Reply>;
  readonly refuse: (error: GraphError) => Reply;
}

/** What happens to the item at a place instead of what it asks for; asked once for each batch. */
function onBadDays(quirks: Quirks): (at: number) => (() => Promise<never>) | undefined {
  if (quirks.failedBatches === 'outside') throw new GraphError(424, 'FailedDependency', 'Failed dependency.');
  const dependent = quirks.failedBatches === 'inside';
  const expired = quirks.expiringBatches > 0;
  if (expired) quirks.expiringBatches -= 1;
  return (at) => {
    if (at === 0 || !(dependent || expired)) return undefined;
    return async () => {
      if (dependent) throw new GraphError(424, 'FailedDependency', 'A step before this one failed.');
      const text = 'Lifetime validation failed, the token is expired.';
      throw new GraphError(401, 'InvalidAuthenticationToken', text);
    };
  };
}

/** Runs the items of a batch. Answers come back in reverse: only the id says which is which. */
export async function runBatch(body: unknown, { quirks, grants, one, refuse }: Batching): Promise<Reply> {
  const items = readItems(body);
  const spoilt = onBadDays(quirks);
  const statuses = new Map<string, number>();
  const responses: Json[] = [];
  for (const [at, item] of items.entries()) {
    const reply = await runItem(item, grants, statuses, spoilt(at) ?? one).catch((error: unknown) => {
      if (error instanceof GraphError) return refuse(error);
      throw error;
    });
    statuses.set(item.id, reply.status);
    responses.unshift({
      id: item.id,
      status: reply.status,
      headers: {
        'Cache-Control': 'no-cache',
        ...(reply.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...reply.headers,
      },
      ...(reply.body === undefined ? {} : { body: reply.body }),
    });
  }
  return { status: 200, body: { responses } };
}

async function runItem(
  item: Item,
  grants: Grants,
  statuses: ReadonlyMap<string, number>,
  one: (call: Call) => Promise<Reply>,
): Promise<Reply> {
  const failed = item.dependsOn.find((id) => (statuses.get(id) ?? 500) >= 400);
  if (failed !== undefined) {
    throw new GraphError(424, 'FailedDependency', `The request depends on '${failed}', which failed.`);
  }
  // With any other text here, a charset included, the body would be taken for base64.
  if (item.body !== undefined && item.headers['content-type'] !== 'application/json') {
    throw malformed(
      'Write requests (excluding DELETE) must contain the Content-Type header declaration application/json.',
    );
  }
  return one(callOf(item.method, item.url, item.headers, item.body, grants));
}

function readItems(body: unknown): readonly Item[] {
  const requests = isJson(body) ? body.requests : null;
  if (!Array.isArray(requests) || requests.length === 0) {
    throw malformed('Invalid batch payload format.');
  }
  if (requests.length > MAX_ITEMS) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MAX_ITEMS}.`);
  }
  const seen = new Set<string>();
  return requests.map((request: unknown) => {
    const item = readItem(request);
    if (seen.has(item.id)) throw malformed(`Batch request ids must be unique: '${item.id}'.`);
    // A step can only wait for one that stands before it.
    const early = item.dependsOn.find((id) => !seen.has(id));
    if (early !== undefined) throw malformed(`Batch request '${item.id}' depends on unknown '${early}'.`);
    seen.add(item.id);
    return item;
  });
}

function readItem(request: unknown): Item {
  if (!isJson(request)) throw malformed('Invalid batch payload format.');
  const { id, method, url, headers = {}, body, dependsOn = [] } = request;
  if (typeof id !== 'string' || id === '' || typeof url !== 'string' || typeof method !== 'string') {
    throw malformed('Invalid batch payload format: each request needs id, method and url.');
  }
  if (!METHODS.has(method.toUpperCase()) || /^https?:/i.test(url) || /^\/?\$batch/.test(url)) {
    throw malformed(`Invalid batch payload format: '${method} ${url}' cannot be part of a batch.`);
  }
  if (!isJson(headers) || !Array.isArray(dependsOn)) throw malformed('Invalid batch payload format.');
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    id,
    method: method.toUpperCase(),
    url: url.startsWith('/') ? url : `/${url}`,
    headers: Object.fromEntries(named),
    body,
    dependsOn: dependsOn.map(String),
  };
}

/** A call from a target without version, such as `/users?$top=5`. */
export function callOf(
  method: string,
  target: string,
  headers: Call['headers'],
  body: unknown,
  grants: Grants,
): Call {
  const [before = ''] = target.split('#');
  const [path = '', ...query] = before.split('?');
  return {
    method,
    target: before,
    segments: path
      .split('/')
      .filter((part) => part !== '')
      .map(decode),
    query: new URLSearchParams(query.join('?')),
    headers,
    body,
    grants,
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw malformed(`Resource not found for the segment '${segment}'.`);
  }
}
