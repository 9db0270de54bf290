import { AsyncResource } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const realImmediate = setImmediate;
const realNow = performance.now.bind(performance);
/** Rounds of the event loop in which nothing is under way, after which only time can go on. */
const QUIET_ROUNDS = 20;
/** What the event loop waits for that ends by itself; who only waits to be called is not among it. */
const UNDER_WAY = /^(?:FSReq|GetAddrInfo|TCPConnect|Shutdown|Write|Zlib|Signature|Random|Hash)/u;
/** Nothing that is under way takes so long; a call that somebody forgot does, in milliseconds. */
const FORGOTTEN_MS = 20_000;

/** What `setTimeout` gives back, as far as anybody uses it. */
class Timer {
  readonly at: number;
  readonly run: () => void;
  constructor(at: number, run: () => void) {
    this.at = at;
    this.run = AsyncResource.bind(run);
  }
  unref(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
  refresh(): this {
    return this;
  }
}

/** The time of this process: it stands still while anything is under way, and leaps to what waits when nothing is. */
export class VirtualTime {
  #now: number;
  /** What was leapt back; a clock that only grows has it too. */
  #before = 0;
  readonly #timers = new Set<Timer>();
  /** Calls to the world outside that have no answer yet. */
  #calls = 0;
  /** Told whenever nothing is under way. */
  onQuiet: () => void = () => undefined;

  constructor(now: number) {
    this.#now = now;
  }

  /** A new world begins: nothing of the former goes on. */
  restart(now: number): void {
    this.#before += this.#now - now;
    this.#now = now;
    this.#timers.clear();
  }

  /** Only grows, as `performance.now` does. */
  get elapsed(): number {
    return this.#before + this.#now;
  }

  get now(): number {
    return this.#now;
  }

  /** A call is under way until what is returned is called. */
  begin(): () => void {
    this.#calls++;
    let isOver = false;
    return () => {
      if (!isOver) this.#calls--;
      isOver = true;
    };
  }

  after(ms: number, run: () => void): Timer {
    const timer = new Timer(this.#now + Math.max(1, Math.ceil(ms)), run);
    this.#timers.add(timer);
    return timer;
  }

  every(ms: number, run: () => void): Timer {
    const again = (): void => {
      const next = this.after(ms, again);
      instead.set(timer, next);
      run();
    };
    const timer = this.after(ms, again);
    return timer;
  }

  cancel(timer: unknown): void {
    if (!(timer instanceof Timer)) return;
    this.#timers.delete(timer);
    this.#timers.delete(instead.get(timer) ?? timer);
    instead.delete(timer);
  }

  /** So much later at once, as after a computer slept. */
  leap(ms: number): void {
    this.#now += ms;
  }

  /** Lets so many milliseconds pass, with all that happens in them. */
  pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    return this.#run(until, () => false);
  }

  /** Lets time pass until this has come; no longer than so many milliseconds. */
  async until(isSo: () => boolean, ms: number): Promise<boolean> {
    await this.#run(this.#now + ms, isSo);
    return isSo();
  }

  /** What somebody waits for; undefined where it takes longer than so many milliseconds. */
  async during<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    work.then(settle, settle);
    await this.#run(this.#now + ms, () => settled);
    return settled ? work : undefined;
  }

  async #run(until: number, isEnough: () => boolean): Promise<void> {
    for (;;) {
      await this.#quiet();
      if (isEnough()) return;
      let next: Timer | undefined;
      for (const timer of this.#timers) if (next === undefined || timer.at < next.at) next = timer;
      if (next === undefined || next.at > until) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = Math.max(this.#now, until);
  }

  async #quiet(): Promise<void> {
    const since = realNow();
    for (let rounds = 0; rounds < QUIET_ROUNDS; rounds++) {
      await new Promise<void>((resolve) => void realImmediate(resolve));
      const busy = this.#calls > 0 || process.getActiveResourcesInfo().some((name) => UNDER_WAY.test(name));
      if (busy && realNow() - since < FORGOTTEN_MS) rounds = 0;
    }
    this.onQuiet();
  }
}

/** Which timer stands for one that comes again and again. */
const instead = new WeakMap<Timer, Timer>();

/** From now on whatever this process does takes its time from here, before anything of it is loaded. */
export function takeOverTime(time: VirtualTime): void {
  const replace = (owner: object, values: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  };
  const cancel = (timer: unknown): void => time.cancel(timer);
  replace(globalThis, {
    setTimeout: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      time.after(ms, () => run(...given)),
    setInterval: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      time.every(ms, () => run(...given)),
    clearTimeout: cancel,
    clearInterval: cancel,
  });
  const began = time.elapsed;
  replace(Date, { now: () => time.now });
  replace(performance, { now: () => time.elapsed - began });
  replace(AbortSignal, {
    timeout(ms: number) {
      const controller = new AbortController();
      time.after(ms, () => controller.abort(new DOMException('too slow', 'TimeoutError')));
      return controller.signal;
    },
  });
  replace(timers, {
    setTimeout: (ms = 0, value?: unknown, { signal }: { readonly signal?: AbortSignal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const give = (): void => {
          time.cancel(timer);
          reject(signal?.reason);
        };
        const timer = time.after(ms, () => {
          signal?.removeEventListener('abort', give);
          resolve(value);
        });
        signal?.addEventListener('abort', give, { once: true });
      }),
  });
  syncBuiltinESMExports();
}
