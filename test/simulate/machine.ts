import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import { accessSync, statSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Schedule } from './schedule.ts';

/** A computer of the simulation: what runs on it has its clock, its randomness, and its end. */
export interface Machine {
  readonly name: string;
  readonly chance: Chance;
  /** False: nothing goes on here any more, and nothing from outside reaches it. */
  alive: boolean;
  /** How much goes on here that somebody waits for: calls without an answer yet, and pauses before the next one. */
  busy: number;
  /** How far its clock of the day is ahead, in milliseconds. */
  skewMs: number;
}

export const realImmediate = setImmediate;
const running = new AsyncLocalStorage<Machine>();

/** Runs something on a machine; all that follows from it, through whatever promise, stays there. */
export const inside = <T>(machine: Machine, work: () => T): T => running.run(machine, work);

/** One of each in this process; the simulation that runs now. */
let now: { readonly schedule: Schedule; readonly world: Machine } | undefined;

/** Whose time and whose machines count from now on. */
export function during(schedule: Schedule, world: Machine): void {
  now = { schedule, world };
}

function here(): { readonly schedule: Schedule; readonly machine: Machine } {
  if (now === undefined) throw new Error('no simulation runs');
  return { schedule: now.schedule, machine: running.getStore() ?? now.world };
}

/** What `setTimeout` gives back, as far as anybody uses it. */
class Timer {
  cancel: () => void = () => undefined;
  unref(): this {
    return this;
  }
  ref(): this {
    return this;
  }
}

function startTimer(run: () => void, ms = 0, every = false): Timer {
  const { schedule, machine } = here();
  const timer = new Timer();
  const again = (): void => {
    timer.cancel = schedule.after(ms, machine, () => {
      if (every) again();
      run();
    });
  };
  again();
  return timer;
}

const stopTimer = (timer: unknown): void => {
  if (timer instanceof Timer) timer.cancel();
};

/** Once all that goes on now has gone on. */
const startImmediate = (run: (...given: unknown[]) => void, ...given: unknown[]): Timer =>
  startTimer(() => run(...given));

function sleep(
  ms = 0,
  value?: unknown,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const { machine } = here();
    machine.busy += 1;
    const give = (): void => {
      machine.busy -= 1;
      stopTimer(timer);
      reject(signal?.reason);
    };
    const timer = startTimer(() => {
      machine.busy -= 1;
      signal?.removeEventListener('abort', give);
      resolve(value);
    }, ms);
    signal?.addEventListener('abort', give, { once: true });
  });
}

const uuid = (): string => {
  const hex = here().machine.chance.bytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** Who formats says the same whoever made it, and to make one costs more than all that it is made for. */
const keeping = <Made extends abstract new (...given: never[]) => object>(made: Made): Made => {
  const kept = new Map<string, object>();
  return new Proxy(made, {
    construct(target, given: readonly unknown[]) {
      const key = JSON.stringify(given);
      const one: object = kept.get(key) ?? Reflect.construct(target, given);
      kept.set(key, one);
      return one;
    },
  });
};

/**
 * From now on whatever this process does takes its time and its randomness from the simulation. They are taken at their
 * source rather than handed in, so that nothing that is written later can go round them unnoticed.
 */
export function takeOverTimeAndChance(): void {
  const replace = (owner: object, values: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  };
  replace(globalThis, {
    setTimeout: (run: () => void, ms?: number) => startTimer(run, ms),
    setInterval: (run: () => void, ms?: number) => startTimer(run, ms, true),
    setImmediate: startImmediate,
    clearImmediate: stopTimer,
    clearTimeout: stopTimer,
    clearInterval: stopTimer,
    // There is nothing outside of the simulation.
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  });
  // Modules may look at the clock while they are loaded, before there is a simulation.
  const loading = Date.now();
  replace(Date, {
    now: () => (now === undefined ? loading : here().schedule.now + here().machine.skewMs),
  });
  replace(performance, { now: () => now?.schedule.now ?? loading });
  replace(Math, { random: () => here().machine.chance.next() });
  replace(AbortSignal, {
    timeout(ms: number) {
      const controller = new AbortController();
      startTimer(() => controller.abort(new DOMException('too slow', 'TimeoutError')), ms);
      return controller.signal;
    },
  });
  replace(Intl, {
    DateTimeFormat: keeping(Intl.DateTimeFormat),
    Locale: keeping(Intl.Locale),
    ListFormat: keeping(Intl.ListFormat),
    NumberFormat: keeping(Intl.NumberFormat),
    PluralRules: keeping(Intl.PluralRules),
  });
  replace(crypto, { randomBytes: (count: number) => here().machine.chance.bytes(count), randomUUID: uuid });
  replace(timers, { setTimeout: sleep });
  // Nobody knows how long a disk takes: a trace that waits for one is another each time.
  replace(files, {
    stat: async (path: string) => statSync(path),
    access: async (path: string, mode?: number) => accessSync(path, mode),
  });
  syncBuiltinESMExports();
}
