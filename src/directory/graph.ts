import { Client, GraphClientError, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import type { DirectoryError } from '../usecases/ports.ts';
import type { Bearer } from './bearer.ts';
import { assertHarmless, type Call } from './call.ts';
import { failureOf, lossOf } from './failure.ts';
import { isOk, type Reply, requestIdOf } from './reply.ts';
import { retryAfter } from './retry-after.ts';
import { BearerMiddleware, PoolMiddleware } from './transport.ts';

export type LogLine = (fields: object, message: string) => void;
export interface Log {
  readonly debug: LogLine;
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
}

export interface GraphOptions {
  /** Graph's root without version. */
  readonly baseUrl: string;
  readonly bearer: Bearer;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
  readonly timeoutMs: number;
}

/** Calls to Graph. Whoever sends one gets whatever Graph answered; no answer at all is a DirectoryError. */
export interface Graph {
  readonly now: () => number;
  send(call: Call): Promise<Reply>;
  /** Like `send`, for callers that have use for success alone. */
  expect(call: Call): Promise<Reply>;
  /** The call behind a page's next link; undefined for one that leads elsewhere than to Graph. */
  follow(link: string, permission: string): Call | undefined;
  close(): Promise<void>;
}

const VERSION = 'v1.0';
const ATTEMPTS = 3;
/** A person waits: longer than this, and they are told instead. */
const LONGEST_WAIT_MS = 2000;

export function openGraph(options: GraphOptions): Graph {
  const { now, sleep, log } = options;
  const root = options.baseUrl.replace(/\/+$/, '');
  const closing = new AbortController();
  const pool = new PoolMiddleware(options.timeoutMs);
  const bearer = new BearerMiddleware(options.bearer, closing.signal);
  const client = Client.initWithMiddleware({
    baseUrl: root,
    defaultVersion: VERSION,
    middleware: [bearer, pool],
  });

  async function once(call: Call): Promise<Reply> {
    assertHarmless(call);
    const started = now();
    try {
      const response = await dispatch(client.api(call.path).responseType(ResponseType.RAW), call);
      const reply = await parsed(response);
      const fields = { method: call.method, path: call.path.split('?')[0], status: reply.status };
      const level = isOk(reply) ? 'debug' : 'info';
      log[level]({ ...fields, ms: now() - started, requestId: requestIdOf(reply) }, 'graph answered');
      return reply;
    } catch (error) {
      const lost = lossOf(call, error instanceof GraphClientError ? error.customError : error);
      log.warn({ method: call.method, path: call.path.split('?')[0], err: lost }, 'graph did not answer');
      throw lost;
    }
  }

  /** How long until a read may be tried again, in milliseconds; undefined when it should not be. */
  function pause(
    attempt: number,
    reply: Reply | undefined,
    lost: DirectoryError | undefined,
  ): number | undefined {
    const backoff = 200 * 2 ** attempt * (1 + Math.random());
    if (closing.signal.aborted || attempt + 1 >= ATTEMPTS) return undefined;
    if (lost) return lost.code === 'unavailable' ? backoff : undefined;
    if (!reply || (reply.status !== 429 && reply.status < 500)) return undefined;
    const wait =
      retryAfter(reply.header('retry-after'), now()) ?? (reply.status === 429 ? undefined : backoff);
    return wait !== undefined && wait <= LONGEST_WAIT_MS ? wait : undefined;
  }

  async function send(call: Call): Promise<Reply> {
    for (let attempt = 0; ; attempt++) {
      const result = await once(call).then(
        (reply) => ({ reply, lost: undefined }),
        (lost: DirectoryError) => ({ reply: undefined, lost }),
      );
      const wait = call.repeatable ? pause(attempt, result.reply, result.lost) : undefined;
      if (wait === undefined) {
        if (result.lost) throw result.lost;
        return result.reply;
      }
      await sleep(wait);
    }
  }

  return {
    now,
    send,
    async expect(call) {
      const reply = await send(call);
      if (!isOk(reply)) throw failureOf(call, reply, now());
      return reply;
    },
    follow(link, permission) {
      const prefix = `${root}/${VERSION}/`;
      if (!URL.canParse(link) || !new URL(link).href.startsWith(new URL(prefix).href)) return undefined;
      const path = new URL(link).href.slice(new URL(prefix).href.length - 1);
      return { method: 'GET', path, repeatable: true, permission };
    },
    async close() {
      closing.abort();
      await pool.close();
    },
  };
}

/** The client's `any` ends here: with `RAW` it hands over the response itself. */
function dispatch(request: GraphRequest, call: Call): Promise<Response> {
  switch (call.method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(call.body);
    case 'PATCH':
      return request.patch(call.body);
    case 'DELETE':
      return request.delete();
  }
}

async function parsed(response: Response): Promise<Reply> {
  const text = await response.text();
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  return { status: response.status, header, body: text === '' ? undefined : parse(text) };
}

/** Proxies on the way answer in HTML: that is an answer without a Graph error in it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
