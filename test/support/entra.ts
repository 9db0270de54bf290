import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEntra, type Entra, type EntraOptions } from '../../src/sandbox/entra/index.ts';
import { dawdle } from './dawdle.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

export interface RunningEntra {
  readonly entra: Entra;
  readonly url: string;
  /** One Graph call of somebody who may do everything, unless `headers` say otherwise; `path` without version. */
  graph(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Like `graph`, for a request that is wrong on purpose: the check against Graph's description skips it. */
  wrong(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  invite(address: string, more?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

export const reference = (id: string) => ({
  '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
});

export const where = (filter: string, more = ''): string =>
  `/users?$filter=${encodeURIComponent(filter)}${more}`;

/** Where restify runs in the same process it has changed writeHead, which then returns nothing. */
function answerPlainly(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status);
  response.end(text);
}

/** A simulated tenant on a free port. `received` is told of each call before it is answered, if ever. */
export async function startEntra({
  received = () => undefined,
  ...options
}: Partial<EntraOptions> & { readonly received?: () => void } = {}): Promise<RunningEntra> {
  let entra: Entra | undefined;
  const server = createServer((request, response) => {
    received();
    const url = new URL(request.url ?? '/', 'http://sandbox');
    dawdle()
      .then(() => entra?.handle(request, response, url))
      .then(
        (answered) => answered || answerPlainly(response, 404, ''),
        (error: unknown) => answerPlainly(response, 500, String(error)),
      );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made = createEntra({ baseUrl: url, ...options });
  entra = made;

  const graph: RunningEntra['graph'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${made.administrator}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  return {
    entra: made,
    url,
    graph,
    wrong: (method, path, body, headers) =>
      graph(method, path, body, { ...headers, 'x-deliberate-mistake': 'yes' }),
    invite: (address, more = {}) =>
      graph('POST', '/invitations', {
        invitedUserEmailAddress: address,
        inviteRedirectUrl: 'https://usher.example/grant-access?state=abc',
        ...more,
      }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
