import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readText, sendJson, sendText } from '../../http.ts';
import { callOf, runBatch } from './batch.ts';
import type { Grants, Reply, Tenant } from './call.ts';
import { GraphError, malformed } from './errors.ts';
import { EVERYTHING, grantsOf } from './granted.ts';
import { Dropped, errorReply, perform, type RequestIds, underFaults } from './perform.ts';
import { Throttling } from './throttle.ts';

/** One request and its answer as they went over the wire; `status` 0 when the answer was lost. */
export interface Exchange {
  readonly method: string;
  /** Path and query without version. */
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string | undefined>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
  /** When it came, by the tenant's clock, and how long its answer took; in milliseconds. */
  readonly at: number;
  readonly ms: number;
  /** As the answer names it. */
  readonly requestId: string;
}

export interface Tokens {
  /** Of the application that is tried out; undefined: no token is asked for. */
  readonly application: string | undefined;
  /** Of somebody who may do everything. */
  readonly administrator: string;
}

/** A request to Graph, whatever way it came. */
export interface Asked {
  readonly method: string;
  /** Path and query without version. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

export interface Face {
  /** Answers one request to `/v1.0/…`. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** Likewise, for who is in this process; undefined where the answer is lost. */
  exchange(asked: Asked): Promise<(Required<Pick<Reply, 'headers'>> & Reply) | undefined>;
}

interface Answered {
  readonly reply: Reply;
  readonly body: unknown;
}

const VERSION = '/v1.0';

export function createFace(tenant: Tenant, tokens: Tokens, report: (exchange: Exchange) => void): Face {
  const throttling = new Throttling();

  async function reply({ method, path, headers, text }: Asked, ids: RequestIds): Promise<Answered> {
    let body: unknown;
    const refuse = (error: GraphError): Reply => errorReply(tenant, error, ids);
    try {
      const grants = whoCalls(tenant, headers.authorization, tokens);
      body = parse(text);
      const call = callOf(method, path, headers, body, grants);
      if (call.segments.length === 1 && call.segments[0] === '$batch') {
        if (method !== 'POST') throw malformed("Resource not found for the segment '$batch'.");
        const one = (item: typeof call) => perform(tenant, throttling, item, ids);
        const batching = { quirks: tenant.quirks, grants, one, refuse };
        return { reply: await underFaults(tenant, call, ids, () => runBatch(body, batching)), body };
      }
      return { reply: await perform(tenant, throttling, call, ids), body };
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      tenant.log({ method, path, status: error.status });
      return { reply: refuse(error), body };
    }
  }

  const exchange: Face['exchange'] = async (asked) => {
    const { method, path, headers: requestHeaders } = asked;
    const requestId = randomUUID();
    const clientRequestId = requestHeaders['client-request-id'] ?? requestId;
    const seen = { method, path, requestHeaders, requestId, at: tenant.now() };
    const began = performance.now();
    const ms = (): number => Math.round(performance.now() - began);
    if (tenant.quirks.latencyMs > 0) await pause(tenant.quirks.latencyMs, undefined, { ref: false });
    try {
      const { reply: made, body } = await reply(asked, { requestId, clientRequestId });
      report({ ...seen, requestBody: body, status: made.status, responseBody: made.body, ms: ms() });
      const headers = {
        'request-id': requestId,
        'client-request-id': clientRequestId,
        'OData-Version': '4.0',
        'Cache-Control': 'no-cache',
        ...made.headers,
      };
      return { ...made, headers };
    } catch (error) {
      if (!(error instanceof Dropped)) throw error;
      const requestBody = parseQuietly(asked.text);
      report({ ...seen, requestBody, status: 0, responseBody: undefined, ms: ms() });
      return undefined;
    }
  };

  return {
    exchange,
    async answer(request, response, url) {
      const made = await exchange({
        method: request.method ?? 'GET',
        path: url.pathname.slice(VERSION.length) + url.search,
        headers: flat(request),
        text: await readText(request, 4_000_000),
      });
      if (made === undefined) request.socket.destroy();
      else if (typeof made.body === 'string') sendText(response, made.status, made.body, made.headers);
      else sendJson(response, made.status, made.body, made.headers);
    },
  };
}

/** Where no token is asked for, nobody is the application. */
function whoCalls(
  tenant: Tenant,
  authorization: string | undefined,
  { application, administrator }: Tokens,
): Grants {
  if (application === undefined || authorization === `Bearer ${administrator}`) return EVERYTHING;
  if (authorization === `Bearer ${application}`) return grantsOf(tenant);
  const given = authorization !== undefined;
  throw new GraphError(
    401,
    'InvalidAuthenticationToken',
    given ? 'Access token validation failure. Invalid audience.' : 'Access token is empty.',
    { 'WWW-Authenticate': 'Bearer realm=""' },
  );
}

function parse(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

function parseQuietly(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const flat = (request: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, single(value)]));
