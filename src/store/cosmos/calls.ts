import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Log, StoreAwayError } from '../../usecases/ports.ts';
import { TooLargeError } from '../errors.ts';

/** One request to Cosmos DB, and what it cost in request units. */
export interface Charge {
  readonly operation: string;
  readonly charge: number;
}

/** What is waited by, in milliseconds; the sleep ends early, with a rejection, when the signal does. */
export interface Waiting {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<unknown>;
}

export interface CallOptions {
  readonly log?: Log;
  readonly onCharge?: ((charge: Charge) => void) | undefined;
  readonly waiting?: Waiting;
  /** Tried again for so long; absent: MAX_RETRYING_MS. */
  readonly patienceMs?: number;
}

/** `doubtful`: an earlier try of the same may have been done, though no answer said so. */
export interface Attempt {
  readonly doubtful: boolean;
}

/** Sends one request: its charge is counted, what passes sat out, a body that is too large named. */
export interface Calls {
  send<T extends object>(operation: string, request: (attempt: Attempt) => Promise<T>): Promise<T>;
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

/** Refused before anything was done: throttled, and "retry with". */
const UNDONE: readonly (number | string | undefined)[] = [429, 449];
/**
 * What passes by itself: besides those, no answer in time, a partition that moves, a service or what stands in front of it
 * that is not well, and a network that is not there. Source: azure-docs, "Design resilient applications".
 */
export const PASSING: ReadonlySet<number | string | undefined> = new Set([
  ...UNDONE,
  408,
  410,
  500,
  502,
  503,
  504,
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'REQUEST_SEND_ERROR',
  'TimeoutError',
  // The SDK reads each answer as JSON, that of a gateway in front of the service as well.
  'SyntaxError',
]);
/** Who clicked was told after 2 s that it goes on, and hears of a fault only when this is over. */
const MAX_RETRYING_MS = 30_000;
const MAX_PAUSE_MS = 2_000;
/** On top of it, the SDK's own patience with throttling. */
export const SDK_WAIT_SECONDS = 10;

const REAL: Waiting = {
  now: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
};

const Failure = z.object({
  code: z.union([z.number(), z.string()]).optional(),
  retryAfterInMs: z.number().optional(),
  cause: z.unknown().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
});

/** The HTTP status, or the connection's code, that a request failed with; a batch wraps its error in another. */
export function statusOf(error: unknown): number | string | undefined {
  if (error instanceof SyntaxError) return error.name;
  const { success, data } = Failure.safeParse(error);
  return success ? (data.code ?? statusOf(data.cause)) : undefined;
}

/** A 403 that says nothing of rights: the account takes no calls from where we are. */
export const isFirewall = (error: unknown): boolean =>
  statusOf(error) === 403 && error instanceof Error && /firewall/iu.test(error.message);

const Charged = z.object({
  requestCharge: z.number().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
});

function chargeOf(answer: unknown): number {
  const { success, data } = Charged.safeParse(answer);
  return success ? (data.requestCharge ?? (Number(data.headers?.['x-ms-request-charge']) || 0)) : 0;
}

export function createCalls(options: CallOptions): Calls {
  const { log, onCharge, waiting = REAL, patienceMs = MAX_RETRYING_MS } = options;
  const closing = new AbortController();

  function note(operation: string, answer: unknown): void {
    const charge = chargeOf(answer);
    log?.debug({ operation, charge }, 'cosmos');
    onCharge?.({ operation, charge });
  }

  return {
    async send(operation, request) {
      const until = waiting.now() + patienceMs;
      let doubtful = false;
      for (let tried = 1; ; tried++) {
        if (closing.signal.aborted) throw new Error('the store is closed');
        try {
          const answer = await request({ doubtful });
          note(operation, answer);
          return answer;
        } catch (error) {
          note(operation, error);
          const status = statusOf(error);
          if (status === 413)
            throw new TooLargeError(`${operation}: more than Cosmos DB takes at once (2 MB).`, {
              cause: error,
            });
          const told = Failure.safeParse(error).data?.retryAfterInMs ?? 0;
          const longer = Math.max(told, Math.min(100 * 2 ** tried, MAX_PAUSE_MS));
          const pause = longer * (1 + Math.random() / 2);
          if (!PASSING.has(status)) throw error;
          if (waiting.now() + pause > until)
            throw new StoreAwayError(`${operation}: ${status}`, { cause: error });
          doubtful ||= !UNDONE.includes(status);
          log?.warn({ operation, status, tried }, 'Cosmos DB makes us wait');
          // A store that closes ends the wait, and the next round says so.
          await waiting.sleep(pause, closing.signal).catch(() => undefined);
        }
      }
    },
    close() {
      closing.abort();
    },
  };
}
