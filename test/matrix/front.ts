import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { portOf } from '../support/port.ts';
import type { VirtualTime } from './virtual-time.ts';

/**
 * What may happen to one call:
 * - `status`: it is refused, and does nothing
 * - `hang`: it is done, and answered so many milliseconds later
 * - `lost`: it is done, and the connection closes without an answer
 * - `garbage`: it is done, and what is answered is no answer
 */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  | { readonly kind: 'hang'; readonly ms: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'garbage' };

/** One call, before it is answered. */
export interface Called {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Stands before a server of the world outside: passes on what it is asked, or lets it go wrong. */
export class Front {
  /** Where calls go. */
  upstream = '';
  /** What goes wrong with one; undefined: nothing. */
  spoil: (called: Called) => Fault | undefined = () => undefined;
  readonly #time: VirtualTime;
  readonly #server = createServer((request, response) => {
    const over = this.#time.begin();
    response.once('close', over);
    this.#answer(request, response, over).catch(() => request.socket.destroy());
  });

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse, over: () => void): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const asked = await buffer(request);
    const fault = this.spoil({ method, path: url, headers: request.headers, text: asked.toString('utf8') });
    if (fault?.kind === 'status') {
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(JSON.stringify(fault.body));
      return;
    }
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answer = await fetch(`${this.upstream}${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(asked.length > 0 && { body: asked }),
    });
    // Its own address, in what it says of itself, is ours.
    const text = (await answer.text()).replaceAll(this.upstream, this.url);
    if (fault?.kind === 'lost') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'hang') {
      over();
      await new Promise<void>((resolve) => this.#time.after(fault.ms, resolve));
    }
    const said = [...answer.headers].filter(
      ([name]) =>
        !/^(?:content-length|connection|keep-alive|content-encoding|transfer-encoding)$/u.test(name),
    );
    const garbage = fault?.kind === 'garbage';
    response.writeHead(
      garbage ? 200 : answer.status,
      garbage ? { 'content-type': 'text/html' } : Object.fromEntries(said),
    );
    response.end(garbage ? '<html><body>A gateway says nothing' : text);
  }
}
