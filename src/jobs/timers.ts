import { AsyncLocalStorage } from 'node:async_hooks';

/** What the worker waits by. */
export interface Timers {
  /** Milliseconds that only grow: not the clock of the day, which may be set. */
  now(): number;
  /** Runs `act` after so many milliseconds, unless what is returned is called first. */
  after(ms: number, act: () => void): () => void;
}

/** Whoever has the worker look again is not who it then works for. */
const apart = AsyncLocalStorage.snapshot();

export const realTimers: Timers = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(() => apart(act), ms);
    return () => clearTimeout(timer);
  },
};
