/** So many in so many milliseconds, wherever they begin. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** What is left free of a window for what is more urgent, at least one. */
const SPARED_SHARE = 0.1;

/** When something was done lately, against several sliding windows at once. Times never go back. */
export class SlidingWindows {
  readonly #limits: readonly Limit[];
  readonly #longest: number;
  #times: number[] = [];

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
    this.#longest = Math.max(...limits.map(({ ms }) => ms));
  }

  /** Milliseconds until it may be done once more; with `sparing`, until that leaves room for something urgent. */
  wait(now: number, sparing: boolean): number {
    const waits = this.#limits.map(({ count, ms }) => {
      const allowed = sparing ? count - Math.ceil(count * SPARED_SHARE) : count;
      const oldest = this.#times.at(-allowed);
      return oldest === undefined ? 0 : oldest + ms - now;
    });
    return Math.max(0, ...waits);
  }

  book(now: number): void {
    const from = now - this.#longest;
    const kept = this.#times.findIndex((at) => at > from);
    if (kept > 0) this.#times = this.#times.slice(kept);
    if (kept < 0) this.#times = [];
    this.#times.push(now);
  }

  /** Nothing is remembered that still counts. */
  isEmpty(now: number): boolean {
    return (this.#times.at(-1) ?? Number.NEGATIVE_INFINITY) <= now - this.#longest;
  }
}
