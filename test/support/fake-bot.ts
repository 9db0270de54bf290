import { createServer, type Server } from 'node:http';
import { portOf } from './port.ts';

export interface Heard {
  readonly type: string;
  readonly name?: string;
  readonly id: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly serviceUrl: string;
  readonly conversation: {
    readonly id: string;
    readonly conversationType: string;
    readonly tenantId: string;
  };
  readonly from: { readonly id: string; readonly name: string; readonly aadObjectId: string };
  readonly [more: string]: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly after?: Promise<unknown>;
}

/** A bot that does as the test says; it knows the channel by the protocol alone. */
export class FakeBot {
  readonly heard: Heard[] = [];
  answer: (heard: Heard) => Answer | undefined = () => undefined;
  #server: Server | undefined;
  #port = 0;
  #waiting: { readonly wants: (heard: Heard) => boolean; readonly resolve: (heard: Heard) => void }[] = [];

  async start(): Promise<this> {
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const heard = JSON.parse(Buffer.concat(parts).toString('utf8')) as Heard;
      this.heard.push(heard);
      for (const { wants, resolve } of this.#waiting) if (wants(heard)) resolve(heard);
      const answer = this.answer(heard);
      await answer?.after;
      response.writeHead(answer?.status ?? 200, { 'Content-Type': 'application/json' });
      response.end(answer?.body === undefined ? '' : JSON.stringify(answer.body));
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    // Started again, it is where it was.
    this.#port = portOf(server);
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
  }

  /** What fits, heard already or still to come. */
  hears(wants: (heard: Heard) => boolean): Promise<Heard> {
    const there = this.heard.find(wants);
    if (there !== undefined) return Promise.resolve(there);
    return new Promise((resolve) => this.#waiting.push({ wants, resolve }));
  }
}

/** A call of the connector, as the SDK makes it. */
export async function connector(
  method: string,
  serviceUrl: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(`${serviceUrl}v3/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

export const conversationPath = (id: string, more = 'activities'): string =>
  `conversations/${encodeURIComponent(id)}/${more}`;

export const cardMessage = (content: unknown) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
