import type { Server as HttpServer } from 'node:http';
import restify, { type Next, type Request, type Response } from 'restify';
import type { Log, Trace } from '../usecases/ports.ts';
import type { ActOutcome, PartnerAct, RedeemOutcome } from '../usecases/redeem-outcome.ts';
import { withinSentence } from '../words/direction.ts';
import { HTTP_FAULTS } from '../words/en/operator/http.ts';
import { dropRest, readActivity } from './body.ts';
import { type ActOf, actByForm, grantAccess } from './grant-access.ts';
import { createHammering } from './hammering.ts';
import { readiness } from './health.ts';
import { helpOf } from './help-page.ts';
import { type Brand, type Look, lookOf, UNBRANDED } from './look.ts';
import { leaveOf } from './partner-page.ts';
import { type Face, isForPartners, isOfTab, METHODS, PATHS, type Path } from './paths.ts';
import { turnedAway } from './precheck.ts';
import { logo, send, sendJson, sendPage, setCommonHeaders } from './reply.ts';
import { limit, refuseBrokenCalls } from './sockets.ts';
import { type Tab, tabAsset, tabPage, tabSection } from './tab.ts';
import { termsOf } from './terms-page.ts';

export interface WebDependencies {
  redeem(token: string): Promise<RedeemOutcome>;
  /** What somebody does by a form of the link's page. */
  act(token: string, act: PartnerAct): Promise<ActOutcome>;
  /** Proves by its headers alone who calls; `answer` then takes the activity, an object with a type. */
  channel(caller: {
    readonly authorization: string;
    readonly host: string;
    /** Names of all headers, in lower case. */
    readonly headers: readonly string[];
  }): Promise<
    | { readonly kind: 'refused'; readonly status: 401 | 403 }
    | {
        readonly kind: 'proven';
        answer(
          activity: Readonly<Record<string, unknown>>,
        ): Promise<{ readonly status: number; readonly body?: unknown }>;
      }
  >;
  /** Absent: there is no tab, and nothing at its addresses. */
  readonly tab?: Tab;
  /** What does not answer, by name; empty when ready. Asked at most once a second. */
  unready(): Promise<readonly string[]>;
  metrics(): Promise<{ readonly contentType: string; readonly body: string }>;
  readonly log: Log;
  readonly trace: Trace;
}

export interface WebOptions {
  /** Which paths are here, and how much they say; default: all of them, and everything. */
  readonly face?: Face;
  /** Behind https: browsers are told to come by nothing else. */
  readonly https?: boolean;
  /** IP addresses or ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[];
  readonly brand?: Brand;
}

export interface WebServer {
  /** Resolves to the port; 0 takes any free one. Rejects when it is taken or the host is not ours. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more calls, lets those under way finish, then ends the connections; a straggler gets 10 s. */
  close(): Promise<void>;
}

type Handler = (request: Request, response: Response) => Promise<void>;
const DRAIN_MS = 10_000;

export function createWebServer(
  deps: WebDependencies,
  { face = 'all', https = false, trustedProxies = [], brand = UNBRANDED }: WebOptions = {},
): WebServer {
  const server = restify.createServer({ name: '' });
  const http = server.server as HttpServer;
  const look = lookOf(brand);
  const guard = { look, log: deps.log, trace: deps.trace };
  let draining = false;
  const paths = deps.tab ? PATHS[face] : PATHS[face].filter((path) => !isOfTab(path));
  // restify passes the listener's errors on, and one that nobody hears ends the process; `listen` hears them.
  server.on('error', () => undefined);
  limit(http);
  refuseBrokenCalls(http);

  server.pre((request: Request, response: Response, next: Next) => {
    guarded(request, response, guard, async () => {
      setCommonHeaders(response, https, look.policy);
      if (draining) response.setHeader('Connection', 'close');
      response.once('close', () => draining && http.closeIdleConnections());
      return turnedAway(request, response, paths, look);
    }).then((answered) => next(answered === false ? undefined : false));
  });

  const ready = readiness(() => deps.unready());
  const hammering = createHammering(trustedProxies, deps.log);
  const reception = { look, hammering, redeem: deps.redeem.bind(deps), act: deps.act.bind(deps) };
  const form =
    (actOf: ActOf): Handler =>
    (request, response) =>
      actByForm(request, response, reception, actOf);
  /** Where there is no tab, nobody comes to its addresses. */
  const ofTab =
    (answer: (tab: Tab) => Handler): Handler =>
    async (request, response) =>
      deps.tab && answer(deps.tab)(request, response);
  const routes: Record<Path, Handler> = {
    '/': async (request, response) => {
      const company = brand.name();
      sendPage(request, response, look, { status: 200 }, ({ front, direction }) => ({
        text: front(company === undefined ? undefined : withinSentence(company, direction)),
        look: 'front',
      }));
    },
    '/api/messages': (request, response) => messages(request, response, deps),
    '/grant-access': (request, response) => grantAccess(request, response, reception),
    '/grant-access/logo': async (request, response) => logo(request, response, look),
    '/grant-access/renew': form(() => ({ kind: 'renew' })),
    '/grant-access/leave': form(leaveOf),
    '/grant-access/help': form(helpOf),
    '/grant-access/terms': form(termsOf),
    '/tab': ofTab(tabPage),
    '/tab/tab.js': ofTab((tab) => tabAsset(tab, 'tab.js')),
    '/tab/tab.css': ofTab((tab) => tabAsset(tab, 'tab.css')),
    '/tab/teams.js': ofTab((tab) => tabAsset(tab, 'teams.js')),
    '/tab/partners': ofTab((tab) => tabSection(tab, 'partners')),
    '/tab/waiting': ofTab((tab) => tabSection(tab, 'waiting')),
    '/tab/help': ofTab((tab) => tabSection(tab, 'help')),
    '/healthz': async (request, response) => sendJson(request, response, 200, { status: 'ok' }),
    '/readyz': async (request, response) => {
      const unready = await ready();
      const ok = unready.length === 0;
      const status = ok ? 'ready' : 'not ready';
      sendJson(request, response, ok ? 200 : 503, face === 'public' ? { status } : { status, unready });
    },
    '/metrics': async (request, response) => {
      const { contentType, body } = await deps.metrics();
      send(request, response, 200, contentType, body);
    },
  };
  for (const path of paths) {
    const mounted = (request: Request, response: Response, next: Next): void => {
      traced(request, response, deps.trace, path, () =>
        guarded(request, response, guard, () => routes[path](request, response)),
      ).then(() => next());
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

/** Whatever comes of one call belongs together; the path is one of ours, and so no secret. */
function traced(
  { method = '', headers }: Request,
  response: Response,
  trace: Trace,
  path: Path,
  work: () => Promise<void>,
): Promise<void> {
  const attributes = { 'http.request.method': method, 'http.route': path };
  const { traceparent } = headers;
  return trace.begin(
    { name: `${method} ${path}`, kind: 'server', attributes },
    async (note) => {
      await work();
      note({ 'http.response.status_code': response.statusCode });
    },
    typeof traceparent === 'string' ? traceparent : undefined,
  );
}

/** Runs `work`; whatever it throws ends as a page with a reference, in the log, and never in the process. */
async function guarded<T>(
  request: Request,
  response: Response,
  { look, log, trace }: { readonly look: Look; readonly log: Log; readonly trace: Trace },
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // Who hung up gets no answer, and it is nobody's fault here.
    if (request.destroyed && !request.complete) return undefined;
    const reference = trace.correlation();
    const path = (request.url ?? '').split('?', 1)[0];
    log.error({ err: error, reference, method: request.method, path }, 'request failed');
    if (response.headersSent) response.destroy();
    else if (isForPartners(path ?? ''))
      sendPage(request, response, look, { status: 500 }, ({ fault }) => ({
        text: fault,
        look: 'stop',
        reference,
      }));
    else
      sendJson(request, response, 500, { error: { code: 'fault', message: HTTP_FAULTS.fault, reference } });
    return undefined;
  }
}

async function messages(request: Request, response: Response, deps: WebDependencies): Promise<void> {
  const { authorization = '', host = '' } = request.headers;
  const admission = await deps.channel({ authorization, host, headers: Object.keys(request.headers) });
  if (admission.kind === 'refused') {
    send(request, response, admission.status, 'application/json; charset=utf-8', '');
    dropRest(request);
    return;
  }
  const reading = await readActivity(request);
  if (reading.kind === 'refused') {
    const body = { error: { code: reading.code, message: HTTP_FAULTS[reading.code] } };
    sendJson(request, response, reading.status, body);
    return;
  }
  const { status, body } = await admission.answer(reading.activity);
  if (body === undefined) send(request, response, status, 'application/json; charset=utf-8', '');
  else sendJson(request, response, status, body);
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
