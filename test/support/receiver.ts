import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { portOf } from './port.ts';

export interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: { readonly id: string; readonly type: string; readonly data: Record<string, unknown> };
}

/** `hang`: nothing is answered; `close`: the connection ends; else the status, with a redirect's `Location`. */
export type Reaction = number | 'hang' | 'close';

/** Whoever receives events, over HTTP; it does what `react` says. */
export class Receiver {
  readonly delivered: Delivered[] = [];
  react: (delivered: Delivered) => Reaction = () => 204;
  #server: Server | undefined;
  #heard = Promise.withResolvers<void>();

  async start(): Promise<this> {
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const body = Buffer.concat(parts).toString('utf8');
      const one = { headers: request.headers, body, event: JSON.parse(body) as Delivered['event'] };
      this.delivered.push(one);
      const reaction = this.react(one);
      this.#heard.resolve();
      this.#heard = Promise.withResolvers();
      if (reaction === 'hang') return;
      if (reaction === 'close') return void request.socket.destroy();
      response.writeHead(
        reaction,
        reaction >= 300 && reaction < 400 ? { Location: `${this.url}/moved` } : {},
      );
      response.end();
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

  /** Resolves once this is true of what was delivered. */
  async until(enough: (delivered: readonly Delivered[]) => boolean): Promise<void> {
    while (!enough(this.delivered)) await this.#heard.promise;
  }
}

/** As docs/webhook.md tells receivers to do it. */
export function isGenuine(
  { headers, body }: Pick<Delivered, 'headers' | 'body'>,
  secret: string,
  nowSeconds: number,
): boolean {
  const [, time = '', given = ''] =
    /^t=(\d+),v1=([0-9a-f]{64})$/u.exec(String(headers['x-usher-signature'])) ?? [];
  const expected = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  const same = given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  return same && Math.abs(nowSeconds - Number(time)) <= 300;
}
