import { Client, GraphClientError, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import { DirectoryError, type Trace } from '../usecases/ports.ts';
import { AdmissionControl, type Lane, MAX_BACKGROUND_WAIT_MS, MAX_URGENT_WAIT_MS } from './admission.ts';
import type { Bearer } from './bearer.ts';
import { assertHarmless, type Call } from './call.ts';
import type { QuotaName } from './cost.ts';
import { failure, failureOf, lossOf, MAX_SAID_LENGTH } from './failure.ts';
import { errorOf, isOk, type Reply, requestIdOf } from './reply.ts';
import { DEFAULT_WAIT_MS, retryAfter } from './retry-after.ts';
import { stepOf } from './trace-step.ts';
import { BearerMiddleware, Delivery, type Pool, PoolMiddleware } from './transport.ts';

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
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  readonly timeoutMs: number;
  /** What requests go out by; absent: connections of our own. */
  readonly pool?: Pool;
  readonly trace: Pick<Trace, 'step'>;
  /** Told of each exchange; `status` 0: there was no answer. */
  readonly onCall: (call: { readonly lane: Lane; readonly status: number; readonly ms: number }) => void;
}

/** Calls to Graph. Whoever sends one gets whatever Graph answered; no answer at all is a DirectoryError. */
export interface Graph {
  readonly lane: Lane;
  readonly now: () => number;
  /** `admitted`: `admit` has let the call pass already. */
  send(call: Call, admitted?: boolean): Promise<Reply>;
  /** Like `send`, for callers that have use for success alone. */
  expect(call: Call, admitted?: boolean): Promise<Reply>;
  /** Waits until some of these calls may be sent, and says how many, from the first on; rejects, not `before`. */
  admit(calls: readonly Call[], before?: number): Promise<number>;
  /** What an answer inside a batch tells, of the quotas and for the log. */
  heard(call: Call, reply: Reply): void;
  /** The call behind a page's next link; undefined for one that leads elsewhere than to Graph. */
  follow(link: string, permissions: Call['permissions']): Call | undefined;
}

export interface OpenGraph {
  readonly urgent: Graph;
  readonly page: Graph;
  readonly background: Graph;
  /** Of each of Graph's quotas, the share in use by this process. */
  quotasUsed(): Readonly<Record<QuotaName, number>>;
  /** Whatever waits, or would have to from now on, fails unsent. */
  endWaits(): void;
  close(): Promise<void>;
}

const VERSION = 'v1.0';
const MAX_ATTEMPTS = 3;
/** What keeps a call from being throttled while it is the other kind's turn. */
export const PRIORITY: Readonly<Record<Lane, string>> = { urgent: 'high', page: 'normal', background: 'low' };

export function openGraph(options: GraphOptions): OpenGraph {
  const { now, log, trace } = options;
  const root = options.baseUrl.replace(/(?<!\/)\/+$/, '');
  const closing = new AbortController();
  const hurrying = new AbortController();
  const sleep = async (ms: number): Promise<void> => {
    if (!hurrying.signal.aborted) await options.sleep(ms, hurrying.signal).catch(() => undefined);
    if (hurrying.signal.aborted) throw failure('unavailable', { message: 'shutting down' });
  };
  const admission = new AdmissionControl({ now, sleep });
  const pool = new PoolMiddleware(options.timeoutMs, options.pool);
  const bearer = new BearerMiddleware(options.bearer, closing.signal);
  const client = Client.initWithMiddleware({
    baseUrl: root,
    defaultVersion: VERSION,
    middleware: [bearer, pool],
  });

  /** What Graph answered; its own words where it did not do it, so that an administrator finds them in the log. */
  function tell(call: Call, reply: Reply, more: object = {}): void {
    const { method, path } = call;
    const fields = {
      method,
      path: path.split('?')[0],
      status: reply.status,
      ...more,
      requestId: requestIdOf(reply),
    };
    const { code, message } = errorOf(reply);
    if (isOk(reply)) log.debug(fields, 'graph answered');
    else log.info({ ...fields, code, said: message.slice(0, MAX_SAID_LENGTH) }, 'graph answered');
  }

  async function once(call: Call, lane: Lane): Promise<Reply> {
    assertHarmless(call);
    const started = now();
    const place = { method: call.method, path: call.path.split('?')[0] };
    try {
      const request = client
        .api(call.path)
        .responseType(ResponseType.RAW)
        .headers({ ...call.headers, 'x-ms-throttle-priority': PRIORITY[lane] });
      const answer = await dispatch(request, call);
      const reply = { ...answer, granted: options.bearer.granted() };
      admission.heard(call, reply);
      tell(call, reply, { ms: now() - started });
      options.onCall({ lane, status: reply.status, ms: now() - started });
      return reply;
    } catch (error) {
      const lost = lossOf(call, error instanceof GraphClientError ? error.customError : error);
      log.warn({ ...place, err: lost }, 'graph did not answer');
      options.onCall({ lane, status: 0, ms: now() - started });
      throw lost;
    }
  }

  /** How long until a read may be tried again, in milliseconds; undefined when it should not be. */
  function pause(attempt: number, lane: Lane, outcome: Reply | DirectoryError): number | undefined {
    const backoff = 200 * 2 ** attempt * (1 + Math.random());
    if (hurrying.signal.aborted || attempt + 1 >= MAX_ATTEMPTS) return undefined;
    if (outcome instanceof DirectoryError) return outcome.code === 'unavailable' ? backoff : undefined;
    if (outcome.status !== 429 && outcome.status < 500) return undefined;
    const asked = retryAfter(outcome.header('retry-after'), now());
    const wait = asked ?? (outcome.status === 429 ? DEFAULT_WAIT_MS : backoff);
    const longest = lane === 'background' ? MAX_BACKGROUND_WAIT_MS : MAX_URGENT_WAIT_MS;
    return wait <= longest ? wait : undefined;
  }

  async function send(call: Call, lane: Lane, admitted: boolean): Promise<Reply> {
    for (let attempt = 0; ; attempt++) {
      const began = now();
      if (!admitted || attempt > 0) await admission.admit([call], lane);
      const step = stepOf(call, { lane, attempt, waitedMs: now() - began });
      const outcome = await trace
        .step(step, async (note) => {
          const reply = await once(call, lane);
          note({ 'http.response.status_code': reply.status });
          return reply;
        })
        .catch((error: unknown) => lossOf(call, error));
      const wait = call.repeatable ? pause(attempt, lane, outcome) : undefined;
      if (wait !== undefined) await sleep(wait);
      else if (outcome instanceof DirectoryError) throw outcome;
      else return outcome;
    }
  }

  const over = (lane: Lane): Graph => ({
    lane,
    now,
    send: (call, admitted = false) => send(call, lane, admitted),
    async expect(call, admitted = false) {
      const reply = await send(call, lane, admitted);
      if (!isOk(reply)) throw failureOf(call, reply, now());
      return reply;
    },
    admit: (calls, before) => admission.admit(calls, lane, { partly: true, before }),
    heard(call, reply) {
      admission.heard(call, reply);
      tell(call, reply);
    },
    follow: (link, permissions) => callBehind(link, `${root}/${VERSION}/`, permissions),
  });

  return {
    urgent: over('urgent'),
    page: over('page'),
    background: over('background'),
    quotasUsed: () => admission.used(),
    endWaits: () => hurrying.abort(),
    async close() {
      hurrying.abort();
      closing.abort();
      await pool.close();
    },
  };
}

function callBehind(link: string, prefix: string, permissions: Call['permissions']): Call | undefined {
  if (!URL.canParse(link)) return undefined;
  const { href } = new URL(link);
  const start = new URL(prefix).href;
  if (!href.startsWith(start)) return undefined;
  return { method: 'GET', path: href.slice(start.length - 1), repeatable: true, permissions };
}

/** The client builds and sends the request; the reply comes by the transport's own way. */
async function dispatch(request: GraphRequest, call: Call): Promise<Reply> {
  const delivery = new Delivery();
  await perform(request.middlewareOptions([delivery]), call);
  if (!delivery.reply) throw new Error('the transport delivered nothing');
  return delivery.reply;
}

function perform(request: GraphRequest, call: Call): Promise<unknown> {
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
