import type { Pace } from './frames.ts';

// Taken before the simulation takes them over.
const [realNow, realTimeout, realClear, realImmediate] = [
  performance.now.bind(performance),
  setTimeout,
  clearTimeout,
  setImmediate,
];
/** So often somebody is told how it stands, in milliseconds of theirs. */
const TELL_MS = 120;

/** The life was left before its end. */
export class Left extends Error {
  override readonly name = 'Left';
}

/** Holds a simulation to a pace, and lets what it has to tell out in between. */
export class Pacer {
  readonly #tell: () => void;
  #pace: Pace;
  /** What was the time, theirs and the simulation's, when this pace began. */
  #from: { readonly real: number; readonly simulated: number } | undefined;
  #told = realNow();
  #isLeft = false;
  #wake: () => void = () => undefined;

  constructor(pace: Pace, tell: () => void) {
    this.#pace = pace;
    this.#tell = tell;
  }

  turn(pace: Pace): void {
    this.#pace = pace;
    this.#from = undefined;
    this.#wake();
  }

  /** Has whoever waits throw `Left`, once. */
  leave(): void {
    this.#isLeft = true;
    this.turn('full');
  }

  /** Resolves when it is time for what happens at `instant` of a clock that stands still while everybody sleeps. */
  waits(instant: number): Promise<void> | undefined {
    if (this.#isLeft) {
      this.#isLeft = false;
      throw new Left();
    }
    const late = realNow() - this.#told > TELL_MS;
    const ms = this.#left(instant);
    return late || ms > 0 ? this.#holds(instant, late || ms > TELL_MS) : undefined;
  }

  async #holds(instant: number, tells: boolean): Promise<void> {
    if (tells) {
      this.#told = realNow();
      this.#tell();
    }
    // Also where there is nothing to wait for: orders are heard meanwhile.
    do
      await new Promise<void>((resolve) => {
        const ms = this.#left(instant);
        if (ms <= 0) {
          realImmediate(resolve);
          return;
        }
        const timer = Number.isFinite(ms) ? realTimeout(resolve, ms) : undefined;
        this.#wake = () => {
          realClear(timer);
          resolve();
        };
      });
    while (!this.#isLeft && this.#left(instant) > 0);
  }

  /** How many milliseconds of theirs are left until then. */
  #left(instant: number): number {
    if (this.#pace === 'full') return 0;
    if (this.#pace === 0) return Number.POSITIVE_INFINITY;
    this.#from ??= { real: realNow(), simulated: instant };
    return this.#from.real + (instant - this.#from.simulated) / this.#pace - realNow();
  }
}
