import { subscribe } from 'node:diagnostics_channel';
import { setImmediate as turn } from 'node:timers/promises';

export interface FastClock {
  readonly now: () => number;
  /** Rejects as soon as the signal says so. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** No time passes while this is under way. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  /** Every wait that was asked for, in milliseconds. */
  readonly slept: number[];
}

const underWay = new Set<unknown>();
const requestOf = (message: unknown): unknown => (message as { readonly request: unknown }).request;
subscribe('undici:request:create', (message) => {
  underWay.add(requestOf(message));
});
for (const end of ['undici:request:trailers', 'undici:request:error']) {
  subscribe(end, (message) => {
    underWay.delete(requestOf(message));
  });
}

/** Responder of the event loop without a request under way, after which nothing but sleep is left to be done. */
const QUIET_TURNS = 20;
/** Nothing in a test takes so long, in milliseconds; then time passes all the same, rather than never. */
const LONGEST_REQUEST_MS = 3000;

/** Time that only passes when everybody sleeps and every request has its answer. */
export function fastClock(start = Date.parse('2026-09-01T08:00:00Z')): FastClock {
  let time = start;
  const slept: number[] = [];
  const wakers: { readonly at: number; readonly wake: () => void }[] = [];
  let running = false;

  async function run(): Promise<void> {
    let since = performance.now();
    for (let quiet = 0; wakers.length > 0; ) {
      await turn();
      if (performance.now() - since > LONGEST_REQUEST_MS) underWay.clear();
      quiet = underWay.size > 0 ? 0 : quiet + 1;
      if (quiet < QUIET_TURNS) continue;
      wakers.sort((a, b) => a.at - b.at);
      const next = wakers.shift();
      time = Math.max(time, next?.at ?? time);
      next?.wake();
      quiet = 0;
      since = performance.now();
    }
    running = false;
  }

  return {
    now: () => time,
    slept,
    during(work) {
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    sleep(ms, signal) {
      slept.push(ms);
      const woken = new Promise<void>((wake, give) => {
        wakers.push({ at: time + ms, wake });
        signal?.addEventListener('abort', () => give(signal.reason));
      });
      if (!running) void run();
      running = true;
      return woken;
    },
  };
}
