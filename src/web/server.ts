import { randomBytes } from 'node:crypto';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { Log } from '../usecases/ports.ts';
import type { RedeemOutcome } from '../usecases/redeem-outcome.ts';
import { pageWords } from '../words/pages.ts';
import { readActivity } from './activity-body.ts';
import { type GrantAnswer, grantAnswer, stop, tokenOf } from './grant-page.ts';
import { PAGE_HEADERS, renderPage } from './page.ts';

export interface WebDependencies {
  redeem(token: string): Promise<RedeemOutcome>;
  /** One activity from the channel, its body an object with a type. */
  messages(call: {
    readonly authorization: string;
    readonly activity: Readonly<Record<string, unknown>>;
  }): Promise<{ readonly status: number; readonly body?: unknown }>;
  /** What does not answer, by name; empty when ready. */
  unready(): Promise<readonly string[]>;
  metrics(): Promise<{ readonly contentType: string; readonly body: string }>;
  readonly log: Log;
}

export interface WebServer {
  listen(port: number, host: string): Promise<number>;
  /** Resolves when the calls under way are answered. */
  close(): Promise<void>;
}

const METHODS: Readonly<Record<string, readonly string[]>> = {
  '/api/messages': ['POST'],
  '/grant-access': ['GET', 'HEAD'],
  '/healthz': ['GET'],
  '/readyz': ['GET'],
  '/metrics': ['GET'],
};

export function createWebServer(dependencies: WebDependencies): WebServer {
  const { log } = dependencies;
  const server: Server = restify.createServer({ name: '', handleUncaughtExceptions: false, onceNext: true });
  server.server.headersTimeout = 15_000;
  server.server.requestTimeout = 30_000;

  const sendPage = (request: Request, response: Response, { status, headers, page }: GrantAnswer): void => {
    const html = renderPage(page);
    response.writeHead(status, { ...PAGE_HEADERS, ...headers, 'Content-Length': Buffer.byteLength(html) });
    response.end(request.method === 'HEAD' ? undefined : html);
  };

  // restify dies of a body that claims to be compressed and is not, and unpacks bombs: nothing compressed comes in.
  server.pre((request: Request, response: Response, next: Next) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return next();
    response.send(415, {
      error: { code: 'encoding', message: 'Send the body as it is, without Content-Encoding.' },
    });
    return next(false);
  });
  // What no route takes is answered here: restify would answer once more after us, and die of it.
  server.pre((request: Request, response: Response, next: Next) => {
    const methods = METHODS[request.getPath()];
    if (methods?.includes(request.method ?? '')) return next();
    const words = pageWords(request.headers['accept-language']);
    const answer =
      methods === undefined ? stop(404, words.lang, words.notFound) : stop(405, words.lang, words.notAllowed);
    sendPage(
      request,
      response,
      methods === undefined ? answer : { ...answer, headers: { Allow: methods.join(', ') } },
    );
    return next(false);
  });
  const route = (work: (request: Request, response: Response) => Promise<void>) => {
    return (request: Request, response: Response, next: Next): void => {
      work(request, response)
        .catch((error: unknown) => sendFault(error, request, response))
        .finally(() => next(false));
    };
  };
  const sendFault = (error: unknown, request: Request, response: Response): void => {
    const reference = randomBytes(4).toString('hex');
    log.error({ err: error, reference, path: request.getPath() }, 'request failed');
    if (response.headersSent) return void response.end();
    const words = pageWords(request.headers['accept-language']);
    sendPage(request, response, stop(500, words.lang, words.fault, words.unavailable.reference(reference)));
  };

  server.get(
    '/grant-access',
    route(async (request, response) => {
      const words = pageWords(request.headers['accept-language']);
      const token = tokenOf(request.url);
      const outcome = token === undefined ? ({ kind: 'unknown' } as const) : await dependencies.redeem(token);
      sendPage(request, response, grantAnswer(outcome, words));
    }),
  );
  // Scanners ask for the head first: it says nothing and does nothing.
  server.head(
    '/grant-access',
    route(async (_request, response) => {
      response.writeHead(200, PAGE_HEADERS);
      response.end();
    }),
  );
  server.post(
    '/api/messages',
    route(async (request, response) => {
      const read = await readActivity(request);
      if ('status' in read)
        return void response.send(read.status, { error: { code: 'body', message: read.message } });
      const authorization = request.headers.authorization ?? '';
      const { status, body } = await dependencies.messages({ authorization, activity: read.activity });
      response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    }),
  );
  server.get(
    '/healthz',
    route(async (_request, response) => {
      response.send(200, { status: 'ok' });
    }),
  );
  let asked: { readonly until: number; readonly unready: Promise<readonly string[]> } | undefined;
  server.get(
    '/readyz',
    route(async (_request, response) => {
      if (asked === undefined || asked.until < Date.now())
        asked = { until: Date.now() + 1_000, unready: dependencies.unready() };
      const unready = await asked.unready;
      response.send(unready.length === 0 ? 200 : 503, {
        status: unready.length === 0 ? 'ready' : 'not ready',
        unready,
      });
    }),
  );
  server.get(
    '/metrics',
    route(async (_request, response) => {
      const { contentType, body } = await dependencies.metrics();
      response.writeHead(200, { 'Content-Type': contentType });
      response.end(body);
    }),
  );

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject);
        server.listen(port, host, () => resolve(server.address().port));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
        // Whoever keeps a line open without asking for anything is not waited for.
        setTimeout(() => server.server.closeAllConnections(), 8_000).unref();
      }),
  };
}
