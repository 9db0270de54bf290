import { Agent, request } from 'undici';
import type { PostedEvent, Webhook } from '../usecases/ports.ts';
import { signatureOf } from './signature.ts';

export interface WebhookOptions {
  readonly url: string;
  readonly secret: { reveal(): string };
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** For one exchange as a whole, in milliseconds. */
  readonly timeoutMs?: number;
}

export interface OpenWebhook extends Webhook {
  close(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
/** Of an answer so much is read, so that the connection can be used again; nothing of it counts. */
const MAX_ANSWER_BYTES = 16_384;

/**
 * Posts events to an administrator's own address, which may be in their own network. It is never followed elsewhere: a
 * redirect is no success.
 */
export function openWebhook({
  url,
  secret,
  now = Date.now,
  timeoutMs = TIMEOUT_MS,
}: WebhookOptions): OpenWebhook {
  const agent = new Agent({ connections: 4, connect: { timeout: timeoutMs } });

  async function send(event: PostedEvent): Promise<number> {
    const body = JSON.stringify(event);
    const { statusCode, body: answer } = await request(url, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'Content-Type': 'application/cloudevents+json; charset=utf-8',
        'User-Agent': 'Usher',
        'X-Usher-Signature': signatureOf(body, secret.reveal(), Math.floor(now() / 1000)),
        ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
      },
      body,
    });
    await answer.dump({ limit: MAX_ANSWER_BYTES }).catch(() => undefined);
    return statusCode;
  }

  return {
    host: new URL(url).host,
    async post(event) {
      try {
        const status = await send(event);
        return status >= 200 && status < 300 ? { kind: 'taken' } : { kind: 'status', status };
      } catch (error) {
        return { kind: isSlow(error) ? 'slow' : 'unreachable' };
      }
    },
    close: () => agent.destroy(),
  };
}

const SLOW = new Set(['TimeoutError', 'ConnectTimeoutError', 'HeadersTimeoutError', 'BodyTimeoutError']);
const isSlow = (error: unknown): boolean => error instanceof Error && SLOW.has(error.name);
