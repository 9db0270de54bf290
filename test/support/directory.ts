import { channel } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DirectoryOptions, type OpenDirectory, openDirectory } from '../../src/directory/index.ts';
import { type EntraOptions, EXCHANGES, type Exchange } from '../../src/sandbox/entra/index.ts';
import { type DirectoryCode, DirectoryError } from '../../src/usecases/ports.ts';
import { type RunningEntra, startEntra } from './entra.ts';
import { type FastClock, fastClock } from './fast-clock.ts';

export { fastClock } from './fast-clock.ts';

export interface Rig extends RunningEntra {
  readonly directory: OpenDirectory;
  /** Every wait that the directory asked for, in milliseconds; none of them takes any time. */
  readonly slept: number[];
  readonly clock: FastClock;
  /** `METHOD /path` of the calls since the last time of asking; those in a batch by themselves. */
  calls(): readonly string[];
}

/** The directory before a simulated tenant, over HTTP. */
export async function startRig(
  entraOptions: Partial<EntraOptions> = {},
  options: Partial<DirectoryOptions> = {},
): Promise<Rig> {
  const clock = fastClock();
  const running = await startEntra({ token: 'secret', now: clock.now, ...entraOptions });
  const directory = openDirectory({ baseUrl: running.url, token: 'secret', ...clock, ...options });
  let told = 0;
  return {
    ...running,
    directory,
    slept: clock.slept,
    clock,
    calls() {
      const fresh = running.entra.requests.slice(told);
      told = running.entra.requests.length;
      return fresh.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    },
    async close() {
      await directory.close();
      await running.close();
    },
  };
}

export interface FakeGraph {
  readonly url: string;
  readonly seen: { readonly method: string; readonly url: string; readonly body: string }[];
  close(): Promise<void>;
}

/** A server that answers as it is told, for what a tenant in good health never says. */
export async function startFake(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<FakeGraph> {
  const seen: FakeGraph['seen'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', body });
      report(request, body);
      answer(request, response, body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A test that fails before it closes the server must not keep the run from ending.
  server.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * What is sent to a server that answers oddly on purpose is held against Graph's description all the same; its
 * answers are not.
 */
function report({ method = '', url = '', headers }: IncomingMessage, body: string): void {
  const exchange: Exchange = {
    method,
    path: url.replace(/^\/v1\.0(?=\/)/u, ''),
    requestHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    requestBody: body === '' ? undefined : JSON.parse(body),
    status: 0,
    responseBody: undefined,
    at: 0,
    ms: 0,
    requestId: '',
  };
  channel(EXCHANGES).publish(exchange);
}

export const sendJson = (
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
};

/** The DirectoryError that a promise is rejected with. */
export async function failureFrom(promise: Promise<unknown>): Promise<DirectoryError> {
  const error: unknown = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  if (error instanceof DirectoryError) return error;
  throw error;
}

/** What many came to, in their order: the outcome of each, or the DirectoryError that it was rejected with. */
export const outcomesOf = <T>(promises: readonly Promise<T>[]): Promise<(T | DirectoryError)[]> =>
  Promise.all(
    promises.map((one) =>
      one.catch((error: unknown) => {
        if (error instanceof DirectoryError) return error;
        throw error;
      }),
    ),
  );

export const codeFrom = async (promise: Promise<unknown>): Promise<DirectoryCode> =>
  (await failureFrom(promise)).code;
