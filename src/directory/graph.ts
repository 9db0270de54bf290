import { Client, type Context, type Middleware, ResponseType } from '@microsoft/microsoft-graph-client';
import { Agent, fetch as pooledFetch } from 'undici';
import type { Log } from '../usecases/ports.ts';
import { asDirectoryError, unreachable } from './errors.ts';

/** Something that hands out bearer tokens: a fixed one, or an Azure identity. */
export type Bearer = () => Promise<string>;

export interface GraphOptions {
  /** Graph's root without version, such as `https://graph.microsoft.com`. */
  readonly baseUrl: string;
  readonly bearer: Bearer;
  readonly log: Log;
  /** How long one call may take, in milliseconds. */
  readonly timeLimitMs?: number;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Without version, encoded; see `path` and `query`. */
  readonly url: string;
  readonly body?: object;
}

export interface Graph {
  readonly baseUrl: string;
  /** The answer's body, parsed; undefined for 204. Throws DirectoryError for everything but success. */
  call(call: Call): Promise<unknown>;
  close(): Promise<void>;
}

const TIME_LIMIT = 20_000;
const RETRIES = 2;
/** A person waits: a retry inside a call is worth this much patience, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Graph through its client, on a pooled transport of ours. The client's own retries are left out: they repeat
 * POST, and an invitation must not be sent twice. Reading is repeated here, briefly.
 */
export function createGraph({ baseUrl, bearer, log, timeLimitMs = TIME_LIMIT }: GraphOptions): Graph {
  const agent = new Agent({ connections: 32, pipelining: 1, keepAliveTimeout: 30_000 });
  const closing = new AbortController();
  const client = Client.initWithMiddleware({
    baseUrl: `${baseUrl}/`,
    defaultVersion: 'v1.0',
    middleware: createTransport(agent, bearer, () =>
      AbortSignal.any([closing.signal, AbortSignal.timeout(timeLimitMs)]),
    ),
  });

  async function once({ method, url, body }: Call): Promise<unknown> {
    const request = client.api(url).responseType(ResponseType.RAW);
    let response: Response;
    let text: string;
    try {
      response = (await send(request, method, body)) as Response;
      text = await response.text();
    } catch (error) {
      throw unreachable(error, method);
    }
    if (response.ok) return text === '' ? undefined : parse(text);
    const failure = asDirectoryError(response, text);
    log.info(
      {
        method,
        path: url.split('?')[0],
        status: response.status,
        code: failure.code,
        requestId: failure.requestId,
      },
      'Graph refused',
    );
    throw failure;
  }

  return {
    baseUrl,
    async call(call) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await once(call);
        } catch (error) {
          const wait = call.method === 'GET' && attempt < RETRIES ? worthWaiting(error) : undefined;
          if (wait === undefined || closing.signal.aborted) throw error;
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    },
    async close() {
      closing.abort();
      await agent.close();
    },
  };
}

function worthWaiting(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('retryAfterMs' in error) || !('code' in error))
    return undefined;
  if (error.code === 'timeout' || typeof error.retryAfterMs !== 'number') return undefined;
  return error.retryAfterMs <= PATIENCE ? error.retryAfterMs : undefined;
}

type Request = ReturnType<Client['api']>;

function send(request: Request, method: Call['method'], body: object | undefined): Promise<unknown> {
  switch (method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body ?? {});
    case 'PATCH':
      return request.patch(body ?? {});
    case 'DELETE':
      return request.delete();
  }
}

function createTransport(agent: Agent, bearer: Bearer, signal: () => AbortSignal): Middleware {
  return {
    async execute(context: Context): Promise<void> {
      const { method, body, headers } = context.options ?? {};
      const url =
        typeof context.request === 'string' ? context.request : String(Reflect.get(context.request, 'url'));
      const sent = new Headers(headers as Record<string, string> | undefined);
      sent.set('Authorization', `Bearer ${await bearer()}`);
      context.response = (await pooledFetch(url, {
        method: method ?? 'GET',
        headers: Object.fromEntries(sent),
        ...(typeof body === 'string' && { body }),
        dispatcher: agent,
        // A redirect would carry our token to wherever it points.
        redirect: 'error',
        signal: signal(),
      })) as unknown as Response;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreachable(error, 'GET');
  }
}

/** A path whose parts are encoded: a guest's UPN holds `#`, which would end the path. */
export const path = (strings: TemplateStringsArray, ...parts: readonly string[]): string =>
  strings.reduce((whole, string, i) => whole + encodeURIComponent(parts[i - 1] ?? '') + string);

export const query = (options: Readonly<Record<string, string>>): string =>
  `?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** A string literal of an OData filter. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
