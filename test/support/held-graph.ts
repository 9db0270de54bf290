import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Between a server and its tenant; one call that fits is held until it is let through, or lost without an answer. */
export class HeldGraph {
  readonly #to: string;
  readonly #holds: RegExp;
  readonly #arrived = Promise.withResolvers<void>();
  readonly #let = Promise.withResolvers<'through' | 'lost'>();
  #held = false;
  readonly #server = createServer((request, response) => {
    this.#pass(request, response).catch(() => response.destroy());
  });

  /** `holds`: a method and a path, such as `POST /v1.0/groups`. */
  constructor(to: string, holds: RegExp) {
    this.#to = to;
    this.#holds = holds;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#let.resolve('lost');
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Resolves when the call has come. */
  get arrived(): Promise<void> {
    return this.#arrived.promise;
  }

  let(what: 'through' | 'lost'): void {
    this.#let.resolve(what);
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    if (!this.#held && this.#holds.test(`${method} ${url}`)) {
      this.#held = true;
      this.#arrived.resolve();
      if ((await this.#let.promise) === 'lost') {
        response.destroy();
        return;
      }
    }
    const { host: _host, connection: _connection, 'content-length': _length, ...sent } = headers;
    const answer = await fetch(`${this.#to}${url}`, {
      method,
      headers: sent as Record<string, string>,
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const passed = [...answer.headers].filter(
      ([name]) => !/^(connection|transfer-encoding|keep-alive)$/u.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(passed));
    response.end(body);
  }
}
