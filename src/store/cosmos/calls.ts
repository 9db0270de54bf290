import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../usecases/ports.ts';
import { TooLargeError } from '../errors.ts';

/** One request to Cosmos DB, and what it cost in request units. */
export interface Charge {
  readonly operation: string;
  readonly charge: number;
}

export interface CallOptions {
  readonly log?: Log | undefined;
  readonly onCharge?: ((charge: Charge) => void) | undefined;
}

/** Sends one request: its charge is counted, throttling waited for, a body that is too large named. */
export interface Calls {
  send<T extends object>(operation: string, request: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Thrown by a request whose answer, though it arrived, says to come back. */
export class ComeBack extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`status ${code}`);
    this.code = code;
  }
}

/**
 * Throttled, "retry with", and no answer in time. The same may be sent again even where it may have been done:
 * every write here is either conditional, and then loses to itself and is read again, or gives the same twice.
 */
export const PASSING: ReadonlySet<number | string | undefined> = new Set([
  429,
  449,
  408,
  503,
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ECONNREFUSED',
  'TimeoutError',
]);
/** On top of the SDK's own retries, which wait up to SDK_WAIT_SECONDS. */
const MAX_TRIES = 4;
export const SDK_WAIT_SECONDS = 10;

const Failure = z.object({
  code: z.union([z.number(), z.string()]).optional(),
  retryAfterInMs: z.number().optional(),
  cause: z.unknown().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
});

/** The HTTP status, or the connection's code, that a request failed with; a batch wraps its error in another. */
export function statusOf(error: unknown): number | string | undefined {
  const { success, data } = Failure.safeParse(error);
  return success ? (data.code ?? statusOf(data.cause)) : undefined;
}

const Charged = z.object({
  requestCharge: z.number().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
});

function chargeOf(answer: unknown): number {
  const { success, data } = Charged.safeParse(answer);
  return success ? (data.requestCharge ?? (Number(data.headers?.['x-ms-request-charge']) || 0)) : 0;
}

export function createCalls({ log, onCharge }: CallOptions): Calls {
  let closed = false;

  function note(operation: string, answer: unknown): void {
    const charge = chargeOf(answer);
    log?.debug({ operation, charge }, 'cosmos');
    onCharge?.({ operation, charge });
  }

  return {
    async send(operation, request) {
      for (let tried = 1; ; tried++) {
        if (closed) throw new Error('the store is closed');
        try {
          const answer = await request();
          note(operation, answer);
          return answer;
        } catch (error) {
          note(operation, error);
          const status = statusOf(error);
          if (status === 413)
            throw new TooLargeError(`${operation}: more than Cosmos DB takes at once (2 MB).`, {
              cause: error,
            });
          if (!PASSING.has(status) || tried === MAX_TRIES) throw error;
          const told = Failure.safeParse(error).data?.retryAfterInMs ?? 100 * 2 ** tried;
          log?.warn({ operation, status, tried }, 'Cosmos DB makes us wait');
          await wait(told * (1 + Math.random() / 2));
        }
      }
    },
    close() {
      closed = true;
    },
  };
}
