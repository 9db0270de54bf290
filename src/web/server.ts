import { randomBytes } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import restify, { type Next, type Request, type Response } from 'restify';
import type { Log } from '../usecases/ports.ts';
import type { RedeemOutcome } from '../usecases/redeem-outcome.ts';
import { HTTP_FAULTS } from '../words/en/http.ts';
import { readActivity } from './body.ts';
import { METHODS, type Path, turnedAway } from './gate.ts';
import { grantAccess } from './grant-access.ts';
import { readiness } from './health.ts';
import { send, sendJson, sendPage, setCommonHeaders } from './reply.ts';
import { refuseBrokenCalls } from './sockets.ts';

export interface WebDependencies {
  redeem(token: string): Promise<RedeemOutcome>;
  /** One activity from the channel, its body an object with a type. Proves the caller, then answers. */
  messages(call: {
    readonly authorization: string;
    readonly activity: Readonly<Record<string, unknown>>;
  }): Promise<{ readonly status: number; readonly body?: unknown }>;
  /** What does not answer, by name; empty when ready. Asked at most once a second. */
  unready(): Promise<readonly string[]>;
  metrics(): Promise<{ readonly contentType: string; readonly body: string }>;
  readonly log: Log;
}

export interface WebServer {
  /** Resolves to the port; 0 takes any free one. Rejects when it is taken or the host is not ours. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more calls, lets those under way finish, then ends the connections; a straggler gets 10 s. */
  close(): Promise<void>;
}

type Handler = (request: Request, response: Response) => Promise<void>;
const DRAIN_MS = 10_000;

export function createWebServer(deps: WebDependencies): WebServer {
  const server = restify.createServer({ name: '' });
  const http = server.server as HttpServer;
  let draining = false;
  limitTimes(http);
  refuseBrokenCalls(http);

  server.pre((request: Request, response: Response, next: Next) => {
    guarded(request, response, deps.log, async () => {
      setCommonHeaders(response);
      if (draining) response.setHeader('Connection', 'close');
      response.once('close', () => draining && http.closeIdleConnections());
      return turnedAway(request, response);
    }).then((answered) => next(answered === false ? undefined : false));
  });

  const ready = readiness(() => deps.unready());
  const routes: Record<Path, Handler> = {
    '/api/messages': (request, response) => messages(request, response, deps),
    '/grant-access': (request, response) => grantAccess(request, response, (token) => deps.redeem(token)),
    '/healthz': async (request, response) => sendJson(request, response, 200, { status: 'ok' }),
    '/readyz': async (request, response) => {
      const unready = await ready();
      const ok = unready.length === 0;
      sendJson(request, response, ok ? 200 : 503, { status: ok ? 'ready' : 'not ready', unready });
    },
    '/metrics': async (request, response) => {
      const { contentType, body } = await deps.metrics();
      send(request, response, 200, contentType, body);
    },
  };
  for (const path of Object.keys(routes) as Path[]) {
    const mounted = (request: Request, response: Response, next: Next): void => {
      guarded(request, response, deps.log, () => routes[path](request, response)).then(() => next());
    };
    for (const method of METHODS[path])
      server[method === 'POST' ? 'post' : method === 'HEAD' ? 'head' : 'get'](path, mounted);
  }

  return {
    listen: (port, host) => listen(http, port, host),
    close: () => {
      draining = true;
      return drain(http);
    },
  };
}

/** Runs `work`; whatever it throws ends as a page with a reference, in the log, and never in the process. */
async function guarded<T>(
  request: Request,
  response: Response,
  log: Log,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // Who hung up gets no answer, and it is nobody's fault here.
    if (request.destroyed && !request.complete) return undefined;
    const reference = randomBytes(5).toString('hex');
    const path = (request.url ?? '').split('?', 1)[0];
    log.error({ err: error, reference, method: request.method, path }, 'request failed');
    if (response.headersSent) response.destroy();
    else if (path === '/grant-access')
      sendPage(request, response, 500, ({ fault }) => ({ text: fault, look: 'stop', reference }));
    else
      sendJson(request, response, 500, { error: { code: 'fault', message: HTTP_FAULTS.fault, reference } });
    return undefined;
  }
}

async function messages(request: Request, response: Response, deps: WebDependencies): Promise<void> {
  const reading = await readActivity(request);
  if (reading.kind === 'refused') {
    const body = { error: { code: reading.code, message: HTTP_FAULTS[reading.code] } };
    sendJson(request, response, reading.status, body);
    return;
  }
  const authorization = request.headers.authorization ?? '';
  const { status, body } = await deps.messages({ authorization, activity: reading.activity });
  if (body === undefined) send(request, response, status, 'application/json; charset=utf-8', '');
  else sendJson(request, response, status, body);
}

function limitTimes(http: HttpServer): void {
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  // Above the 60 s of common load balancers, so that they, not we, close idle connections.
  http.keepAliveTimeout = 65_000;
  http.maxHeadersCount = 100;
  // How often node looks for calls over these times; its own 30 s would double them.
  Object.assign(http, { connectionsCheckingInterval: 5000 });
}

function listen(http: HttpServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function drain(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
    http.close(() => {
      clearTimeout(timer);
      resolve();
    });
    http.closeIdleConnections();
  });
}
