import type { IncomingHttpHeaders } from 'node:http';
import {
  type Context,
  GraphClientError,
  type Middleware,
  type MiddlewareOptions,
} from '@microsoft/microsoft-graph-client';
import { Agent, type Dispatcher } from 'undici';
import type { Bearer } from './bearer.ts';
import { isPermissionMissing } from './failure.ts';
import type { Reply } from './reply.ts';

/** The connections that requests go out by. */
export type Pool = Dispatcher;

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
  readonly #bearer: Bearer;
  readonly #signal: AbortSignal;
  #next: Middleware | undefined;

  constructor(bearer: Bearer, signal: AbortSignal) {
    this.#bearer = bearer;
    this.#signal = signal;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    await this.#send(context);
    const { reply } = deliveryOf(context);
    if (
      reply?.status === 401 &&
      !isPermissionMissing(reply) &&
      this.#bearer.renew(reply.header('www-authenticate'))
    ) {
      await this.#send(context);
    }
  }

  async #send(context: Context): Promise<void> {
    let token: string;
    try {
      token = await this.#bearer.token(this.#signal);
    } catch (error) {
      throw carried(error);
    }
    context.options = {
      ...context.options,
      headers: { ...headersOf(context), Authorization: `Bearer ${token}` },
    };
    await this.#next?.execute(context);
  }
}

/** The last of the chain: kept-alive connections, and a time limit on every exchange as a whole. */
export class PoolMiddleware implements Middleware {
  readonly #pool: Pool;
  readonly #timeoutMs: number;
  readonly #underWay = new Set<Exchange>();

  constructor(timeoutMs: number, pool?: Pool) {
    this.#timeoutMs = timeoutMs;
    this.#pool =
      pool ??
      new Agent({
        connections: 64,
        connect: { timeout: Math.min(timeoutMs, 5000) },
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        maxResponseSize: 32 * 1024 * 1024,
      });
  }

  async execute(context: Context): Promise<void> {
    const url = new URL(String(context.request));
    const body: unknown = context.options?.body;
    const exchange = new Exchange();
    this.#underWay.add(exchange);
    const timer = setTimeout(
      () => exchange.end(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })),
      this.#timeoutMs,
    );
    try {
      this.#pool.dispatch(
        {
          origin: url.origin,
          path: url.pathname + url.search,
          method: (context.options?.method ?? 'GET') as Dispatcher.HttpMethod,
          headers: headersOf(context),
          body: typeof body === 'string' ? body : null,
        },
        exchange,
      );
      deliveryOf(context).reply = await exchange.reply;
      context.response = DELIVERED;
    } catch (error) {
      throw carried(error);
    } finally {
      clearTimeout(timer);
      this.#underWay.delete(exchange);
    }
  }

  /** Ends what is under way; its outcome is unknown then. */
  async close(): Promise<void> {
    for (const exchange of this.#underWay) exchange.end(new Error('shutting down'));
    await this.#pool.destroy();
  }
}

/** One request and its answer, read whole; without the streams between, which cost more than all the rest. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly reply: Promise<Reply>;
  readonly #told = Promise.withResolvers<Reply>();
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #controller: Dispatcher.DispatchController | undefined;
  #ended: Error | undefined;

  constructor() {
    this.reply = this.#told.promise;
  }

  /** Rejects the reply, and gives the connection up. */
  end(reason: Error): void {
    this.#ended ??= reason;
    this.#controller?.abort(reason);
    this.#told.reject(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#ended) controller.abort(this.#ended);
  }

  /** Informational answers (1xx) come before the one that counts. */
  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [headers, status, chunks] = [this.#headers, this.#status, this.#chunks];
    const [only, ...more] = chunks;
    const bytes = more.length === 0 ? only : Buffer.concat(chunks);
    const text = bytes?.toString('utf8') ?? '';
    this.#told.resolve({
      status,
      body: text === '' ? undefined : parse(text),
      text,
      header: (name) => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
      },
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#told.reject(error);
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
