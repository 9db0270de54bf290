import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { HttpListener } from './http-listener.ts';

export interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: { readonly id: string; readonly type: string; readonly data: Record<string, unknown> };
}

/** `hang`: nothing is answered; `close`: the connection ends; else the status, with a redirect's `Location`. */
export type Reaction = number | 'hang' | 'close';

/** Whoever receives events, over HTTP; it does what `react` says. */
export class Receiver extends HttpListener {
  readonly delivered: Delivered[] = [];
  react: (delivered: Delivered) => Reaction = () => 204;

  protected take(said: Buffer, request: IncomingMessage, response: ServerResponse): void {
    const body = said.toString('utf8');
    const one = { headers: request.headers, body, event: JSON.parse(body) as Delivered['event'] };
    this.delivered.push(one);
    const reaction = this.react(one);
    if (reaction === 'hang') return;
    if (reaction === 'close') return void request.socket.destroy();
    response.writeHead(reaction, reaction >= 300 && reaction < 400 ? { Location: `${this.url}/moved` } : {});
    response.end();
  }

  /** Resolves once this is true of what was delivered. */
  until(enough: (delivered: readonly Delivered[]) => boolean): Promise<void> {
    return this.hears(() => enough(this.delivered));
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
