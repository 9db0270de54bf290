import { Chance } from './chance.ts';
import type { Eye } from './eye.ts';
import { inside, type Machine, realImmediate } from './machine.ts';

interface Event {
  readonly at: number;
  /** Among those of one millisecond the order is drawn. */
  readonly tie: number;
  readonly machine: Machine;
  /** Goes with its machine; what is already on the wire does not. */
  readonly dies: boolean;
  cancelled: boolean;
  readonly run: () => void;
}

/**
 * What follows from an event without waiting is over after so many rounds of microtasks, each ended by a tick: streams
 * hand on by ticks, three deep. A turn of the event loop would do too, and take ten times as long.
 */
const ROUNDS = 4;
/** Every so many events the event loop gets its turn all the same: then Node.js tells what nobody handled. */
const EVENTS_A_TURN = 256;

/** Virtual time. One thing happens at a time, all that follows from it without waiting follows at once. */
export class Schedule {
  now: number;
  #slept = 0;
  #events = 0;
  readonly #chance: Chance;
  readonly #heap: Event[] = [];
  readonly #paces: Eye['paces'] | undefined;

  constructor(seed: number, now: number, paces?: Eye['paces']) {
    this.#chance = new Chance(`${seed} order`);
    this.now = now;
    this.#paces = paces;
  }

  /** After so many milliseconds; what is returned takes it back. */
  after(ms: number, machine: Machine, run: () => void, dies = true): () => void {
    const at = this.now + Math.max(0, Math.ceil(ms));
    const event: Event = { at, tie: this.#chance.next(), machine, dies, cancelled: false, run };
    this.#push(event);
    return () => {
      event.cancelled = true;
    };
  }

  /** Lets time pass up to an instant, with all that happens by then. */
  async runUntil(until: number): Promise<void> {
    for (;;) {
      const next = this.#heap[0];
      if (next === undefined || next.at > until) break;
      if (this.#paces !== undefined) await this.#paces(next.at);
      this.#pop();
      if (next.cancelled || (next.dies && !next.machine.alive)) continue;
      this.now = Math.max(this.now, next.at);
      inside(next.machine, next.run);
      await this.#followed();
    }
    this.now = Math.max(this.now, until);
  }

  /** All that follows from what happened has happened. */
  async #followed(): Promise<void> {
    this.#events += 1;
    if (this.#events % EVENTS_A_TURN === 0) await new Promise<void>((resolve) => void realImmediate(resolve));
    else for (let round = 0; round < ROUNDS; round++) await new Promise<void>(process.nextTick);
  }

  /** What takes no time of the simulation, for as long as it takes in truth. */
  async settle<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const over = (): void => {
      isOver = true;
    };
    work.then(over, over);
    while (!isOver) {
      await new Promise<void>((resolve) => void realImmediate(resolve));
      await this.runUntil(this.now);
    }
    return work;
  }

  /** Everybody slept: what was to happen meanwhile happens late. */
  skipTo(instant: number): void {
    const slept = Math.max(0, instant - this.now);
    this.now += slept;
    this.#slept += slept;
  }

  /** As `now`, of a clock that stands still while everybody sleeps. */
  get awake(): number {
    return this.now - this.#slept;
  }

  #before(a: Event, b: Event): boolean {
    return a.at < b.at || (a.at === b.at && a.tie < b.tie);
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !this.#before(event, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let child = heap[below];
      const right = heap[below + 1];
      if (child !== undefined && right !== undefined && this.#before(right, child)) {
        below += 1;
        child = right;
      }
      if (child === undefined || !this.#before(child, last)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
  }
}
