import {
  type Context,
  GraphClientError,
  type Middleware,
  type MiddlewareOptions,
} from '@microsoft/microsoft-graph-client';
import { Agent, type Dispatcher } from 'undici';
import type { Bearer } from './bearer.ts';
import type { Reply } from './reply.ts';

/** Thrown through the Graph client, which would lose the cause of any other error. */
export function carried(cause: unknown): GraphClientError {
  const error = new GraphClientError('no answer');
  error.customError = cause;
  return error;
}

const headersOf = (context: Context): Record<string, string> => ({
  ...(context.options?.headers as Record<string, string> | undefined),
});

/**
 * Goes with a request and brings its reply back. The Graph client would want a Response, whose headers and body
 * are copied through streams for nothing, which costs as much as all the rest of a call.
 */
export class Delivery implements MiddlewareOptions {
  reply: Reply | undefined;
}

/** What the Graph client is handed instead. */
const DELIVERED = new Response(null, { status: 204 });

function deliveryOf(context: Context): Delivery {
  const found = context.middlewareControl?.getMiddlewareOptions(Delivery);
  if (found instanceof Delivery) return found;
  throw carried(new Error('a request without delivery'));
}

/** Sets the token, and asks once more with a new one where Graph refuses it. A refused call was not acted upon. */
export class BearerMiddleware implements Middleware {
  private readonly bearer: Bearer;
  private readonly signal: AbortSignal;
  private next: Middleware | undefined;

  constructor(bearer: Bearer, signal: AbortSignal) {
    this.bearer = bearer;
    this.signal = signal;
  }

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    await this.send(context);
    const { reply } = deliveryOf(context);
    if (reply?.status === 401 && this.bearer.renew(reply.header('www-authenticate'))) {
      await this.send(context);
    }
  }

  private async send(context: Context): Promise<void> {
    let token: string;
    try {
      token = await this.bearer.token(this.signal);
    } catch (error) {
      throw carried(error);
    }
    context.options = {
      ...context.options,
      headers: { ...headersOf(context), Authorization: `Bearer ${token}` },
    };
    await this.next?.execute(context);
  }
}

/** The last of the chain: kept-alive connections, and a time limit on every exchange as a whole. */
export class PoolMiddleware implements Middleware {
  private readonly pool: Dispatcher;
  private readonly timeoutMs: number;
  private readonly underWay = new Set<AbortController>();

  constructor(timeoutMs: number) {
    this.timeoutMs = timeoutMs;
    this.pool = new Agent({
      connections: 64,
      connect: { timeout: Math.min(timeoutMs, 5000) },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: 32 * 1024 * 1024,
    });
  }

  async execute(context: Context): Promise<void> {
    const url = new URL(String(context.request));
    const controller = new AbortController();
    this.underWay.add(controller);
    const timer = setTimeout(
      () => controller.abort(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })),
      this.timeoutMs,
    );
    try {
      const body: unknown = context.options?.body;
      const answer = await this.pool.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: (context.options?.method ?? 'GET') as Dispatcher.HttpMethod,
        headers: headersOf(context),
        body: typeof body === 'string' ? body : null,
        signal: controller.signal,
      });
      const text = await answer.body.text();
      const { headers } = answer;
      deliveryOf(context).reply = {
        status: answer.statusCode,
        body: text === '' ? undefined : parse(text),
        header: (name) => {
          const value = headers[name];
          return Array.isArray(value) ? value.join(', ') : value;
        },
      };
      context.response = DELIVERED;
    } catch (error) {
      throw carried(controller.signal.aborted ? controller.signal.reason : error);
    } finally {
      clearTimeout(timer);
      this.underWay.delete(controller);
    }
  }

  /** Ends what is under way; its outcome is unknown then. */
  async close(): Promise<void> {
    for (const controller of this.underWay) controller.abort(new Error('shutting down'));
    await this.pool.destroy();
  }
}

/** Proxies on the way answer in HTML: that is an answer without a Graph error in it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
