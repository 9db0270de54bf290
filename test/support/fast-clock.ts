import { subscribe } from 'node:diagnostics_channel';
import { setImmediate as turn } from 'node:timers/promises';

export interface FastClock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Every wait that was asked for, in milliseconds. */
  readonly slept: number[];
}

let underWay = 0;
subscribe('undici:request:create', () => {
  underWay += 1;
});
for (const end of ['undici:request:trailers', 'undici:request:error']) {
  subscribe(end, () => {
    underWay -= 1;
  });
}

/** Turns of the event loop without a request under way, after which nothing but sleep is left to be done. */
const QUIET_TURNS = 20;

/** Time that only passes when everybody sleeps and every request has its answer. */
export function fastClock(start = Date.parse('2026-09-01T08:00:00Z')): FastClock {
  let time = start;
  const slept: number[] = [];
  const wakers: { readonly at: number; readonly wake: () => void }[] = [];
  let running = false;

  async function run(): Promise<void> {
    for (let quiet = 0; wakers.length > 0; ) {
      await turn();
      quiet = underWay > 0 ? 0 : quiet + 1;
      if (quiet < QUIET_TURNS) continue;
      wakers.sort((a, b) => a.at - b.at);
      const next = wakers.shift();
      time = Math.max(time, next?.at ?? time);
      next?.wake();
      quiet = 0;
    }
    running = false;
  }

  return {
    now: () => time,
    slept,
    sleep(ms) {
      slept.push(ms);
      const woken = new Promise<void>((wake) => wakers.push({ at: time + ms, wake }));
      if (!running) void run();
      running = true;
      return woken;
    },
  };
}
