import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { IndexingPolicy } from '@azure/cosmos';
import accounts from '@vercel/cosmosdb-server/lib/account/index.js';
import routes from '@vercel/cosmosdb-server/lib/routes.js';
import { z } from 'zod';
import { isSigned } from './cosmos-authorization.ts';
import { type Collection, runBatch, within } from './cosmos-documents.ts';
import { type Judgement, judge } from './cosmos-index.ts';

/** What a request was, for tests that count, or that answer in the service's place. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly kind: 'query' | 'plan' | 'batch' | 'document' | 'other';
  /** The throughput that a database or container is to be made with. */
  readonly offer?: string;
}
/** Sent instead of doing anything, or (`done`) of what came of it; or all is done, and the line goes dead. */
export type Answer =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly done?: true;
      /** Instead of JSON, as from what stands in front of the service. */
      readonly html?: true;
      readonly message?: string;
    }
  | 'lost';

/** A query that was asked, and what the container's indexing policy makes of it. */
export interface AskedQuery {
  readonly container: string;
  readonly sql: string;
  readonly partitions: 'one' | 'all';
  readonly judgement: Judgement;
}

export interface CosmosEmulator {
  readonly endpoint: string;
  readonly key: string;
  readonly seen: Seen[];
  readonly queries: AskedQuery[];
  /** What becomes of a request; undefined for what the service would do. */
  intercept: (request: Seen) => Answer | undefined;
  /** As an account that writes in this many regions. */
  regions: number;
  /** Where each region has an address of its own. */
  regional?: string;
  /** The account's default. */
  consistency: 'Strong' | 'Session' | 'ConsistentPrefix' | 'Eventual';
  serverless: boolean;
  close(): Promise<void>;
}

/** A CommonJS default export is wrapped once more where Node itself loads it. */
const defaultOf = <T>(imported: { readonly default: T }): T => imported.default ?? (imported as unknown as T);
const Account = defaultOf(accounts);
const route = defaultOf(routes);

/**
 * @vercel/cosmosdb-server behind its own HTTP face, with what it lacks: a transactional batch is all or nothing and
 * knows every operation; a query keeps to the partition that it names, and is refused where no index serves it; a charge
 * is what the service would ask for documents of 1 KB; and a request that is not signed with its key is refused. It knows
 * no throughput, sessions or second replica.
 */
export async function startCosmosEmulator(): Promise<CosmosEmulator> {
  let account = new Account('127.0.0.1', 0);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const seen = seenOf(request);
    emulator.seen.push(seen);
    const instead = emulator.intercept(seen);
    if (instead && instead !== 'lost' && !instead.done) return sendInstead(response, instead);
    if (!isSigned(request, emulator.key)) return sendInstead(response, { status: 401, message: WRONG_KEY });
    const message = unfitness(request, seen, emulator);
    if (message !== undefined) return sendInstead(response, { status: 400, message });
    const [params, handler] = route(request);
    const partition = partitionOf(request);
    const collection: Collection | undefined =
      params.collId && account.database(params.dbId).collection(params.collId);
    let result: unknown;
    const asked =
      seen.kind === 'query' && collection?.read() ? askedQuery(collection, partition, body) : undefined;
    if (asked) emulator.queries.push(asked);
    // The SDK asks for a plan beforehand and needs it only when the query has to be taken apart, which none has here.
    if (seen.kind === 'plan') result = {};
    else if (asked?.judgement.kind === 'refused') {
      response.statusCode = 400;
      result = { code: 'BadRequest', message: asked.judgement.message };
    } else if (seen.kind === 'batch' && collection) {
      const batch = runBatch(collection, partition ?? '', JSON.parse(body.toString('utf8')));
      response.statusCode = batch.status;
      result = batch.results;
    } else {
      const { method, url, headers } = request;
      const again = Object.assign(Readable.from(body.length > 0 ? [body] : []), { method, url, headers });
      const bound = asked && collection && within(collection, partition, JSON.parse(body.toString('utf8')));
      result = await handler(bound ?? account, again, response, params);
      // The package makes a container anew when it is changed, and forgets what is in it.
      if (seen.kind === 'other' && method === 'PUT' && collection) {
        const { _data, _index } = collection.documents;
        Object.assign(account.database(params.dbId).collection(params.collId).documents, { _data, _index });
      }
    }
    if (instead === 'lost') request.socket.destroy();
    else if (instead) sendInstead(response, instead);
    else send(response, seen, seen.path === '/' ? locations(result, emulator) : result);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ message: String(error) }));
    });
  });
  // A client that uses a connection again just as it is closed would have to take that for a lost answer.
  server.keepAliveTimeout = 0;
  const emulator: CosmosEmulator & { endpoint: string } = {
    endpoint: '',
    key: Buffer.from('emulator').toString('base64'),
    seen: [],
    queries: [],
    intercept: () => undefined,
    regions: 1,
    consistency: 'Session',
    serverless: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  account = new Account('127.0.0.1', port);
  emulator.endpoint = `http://127.0.0.1:${port}/`;
  return emulator;
}

function seenOf({ method = '', url = '/', headers }: IncomingMessage): Seen {
  const path = url.split('?', 1)[0] ?? '/';
  const query =
    headers['x-ms-documentdb-isquery'] !== undefined || headers['content-type'] === 'application/query+json';
  const plan = headers['x-ms-cosmos-is-query-plan-request'] !== undefined;
  const batch = headers['x-ms-cosmos-is-batch-request'] !== undefined;
  const offer =
    headers['x-ms-offer-throughput'] ?? headers['x-ms-cosmos-offer-autopilot-settings'] ?? undefined;
  const document = /\/docs(\/|$)/u.test(path);
  return {
    method,
    path,
    kind: !document ? 'other' : plan ? 'plan' : query ? 'query' : batch ? 'batch' : 'document',
    ...(offer !== undefined && { offer: String(offer) }),
  };
}

const WRONG_KEY =
  "The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol.";

/** What an account of this kind answers 400 to, with the service's words. */
function unfitness(
  { headers }: IncomingMessage,
  { offer }: Seen,
  { consistency, serverless }: CosmosEmulator,
): string | undefined {
  if (
    headers['x-ms-consistency-level'] === 'Session' &&
    ['ConsistentPrefix', 'Eventual'].includes(consistency)
  )
    return `ConsistencyLevel Session specified in the request is invalid when service is configured with consistency level ${consistency}. Ensure the request consistency level is not stronger than the service consistency level.`;
  if (serverless && offer !== undefined)
    return 'Setting offer throughput or autopilot on container is not supported for serverless accounts.';
  return undefined;
}

/** What a container is made with that is given no policy: every path, and no composite index. */
const EVERY_PATH: IndexingPolicy = { indexingMode: 'consistent', includedPaths: [{ path: '/*' }] };
const Asked = z.object({ query: z.string() });
const Container = z.object({
  id: z.string(),
  partitionKey: z.object({ paths: z.array(z.string()) }),
  indexingPolicy: z.custom<IndexingPolicy>().optional(),
});

function askedQuery(collection: Collection, partition: string | undefined, body: Buffer): AskedQuery {
  const { query: sql } = Asked.parse(JSON.parse(body.toString('utf8')));
  const { id, partitionKey, indexingPolicy } = Container.parse(collection.read());
  const indexed = { partitionKey: partitionKey.paths.join(), policy: indexingPolicy ?? EVERY_PATH };
  return {
    container: id,
    sql,
    partitions: partition === undefined ? 'all' : 'one',
    judgement: judge(sql, partition !== undefined, indexed),
  };
}

function partitionOf({ headers }: IncomingMessage): string | undefined {
  const header = headers['x-ms-documentdb-partitionkey'];
  const [partition]: unknown[] = typeof header === 'string' ? JSON.parse(header) : [];
  return typeof partition === 'string' ? partition : undefined;
}

function sendInstead(
  response: ServerResponse,
  { status, headers, html, message = 'intercepted' }: Exclude<Answer, 'lost'>,
): void {
  response.writeHead(status, { 'content-type': html ? 'text/html' : 'application/json', ...headers });
  response.end(html ? '<html><h1>Bad Gateway</h1></html>' : JSON.stringify({ message }));
}

function send(response: ServerResponse, { method, kind }: Seen, body: unknown): void {
  const { _etag: etag, _count: count } = (body ?? {}) as { _etag?: string; _count?: number };
  if (etag !== undefined) response.setHeader('etag', etag);
  const write = method === 'GET' ? 1 : 5;
  const charge =
    kind === 'query'
      ? 2.5 + (count ?? 0) / 3
      : kind === 'batch' && Array.isArray(body)
        ? 5 * body.length
        : write;
  response.setHeader('content-type', 'application/json');
  response.setHeader('x-ms-activity-id', randomUUID());
  response.setHeader('x-ms-request-charge', String(charge));
  response.end(body === undefined ? '' : JSON.stringify(body));
}

/** The package says https, whatever it listens with. */
function locations(
  result: unknown,
  { endpoint, regions, regional = endpoint, consistency }: CosmosEmulator,
): object {
  const all = Array.from({ length: regions }, (_, i) => ({
    name: `Region ${i + 1}`,
    databaseAccountEndpoint: regional,
  }));
  return {
    ...(result as object),
    writableLocations: all,
    readableLocations: all,
    enableMultipleWriteLocations: regions > 1,
    userConsistencyPolicy: { defaultConsistencyLevel: consistency },
  };
}
