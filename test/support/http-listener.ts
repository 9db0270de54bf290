import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { portOf } from './port.ts';

/** Hears calls over HTTP on loopback, each whole; what becomes of one is said by who extends it. */
export abstract class HttpListener {
  #server: Server | undefined;
  #heard = Promise.withResolvers<void>();

  /** Takes one call, before those who wait look again, and answers it, now or never. */
  protected abstract take(body: Buffer, request: IncomingMessage, response: ServerResponse): void;

  async start(): Promise<this> {
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      this.take(Buffer.concat(parts), request, response);
      this.#heard.resolve();
      this.#heard = Promise.withResolvers();
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  stop(): Promise<void> {
    this.#server?.closeAllConnections();
    return new Promise((resolve) => this.#server?.close(() => resolve()));
  }

  /** Resolves once this is true, which is looked at after each call. */
  protected async hears(enough: () => boolean): Promise<void> {
    while (!enough()) await this.#heard.promise;
  }
}
