import { Chance } from './chance.ts';
import { inside } from './machine.ts';
import type { Scene } from './scene.ts';

const HOUR_MS = 3_600_000;
/** The longest that nobody looks at anything while faults last, in milliseconds. */
const NAP_MS = 72 * HOUR_MS;
/** Shorter than this it is not worth going to sleep. */
const WORTH_MS = 8_000;
/** The longest that anybody stays awake for one thing, and how often they look whether it is over; in milliseconds. */
const AWAKE_MS = 90_000;
const LOOK_MS = 400;
/** What comes due within this is waited for, in milliseconds. */
const SOON_MS = 3_000;

/**
 * Time as it passes where hardly anything happens: the replicas are awake until there is nothing to do, and then sleep,
 * as laptops do, and what comes due meanwhile is late. So months take seconds.
 */
export class Rest {
  readonly #scene: Scene;
  readonly #chance: Chance;
  readonly #pass: (instant: number) => Promise<void>;

  constructor(scene: Scene, pass: (instant: number) => Promise<void>) {
    this.#scene = scene;
    this.#chance = new Chance(`${scene.seed} rest`);
    this.#pass = pass;
  }

  /** Awake until all is done, but no longer than `instant`; now and then asleep before. */
  async wake(instant: number): Promise<void> {
    const { schedule, wire } = this.#scene;
    const chance = this.#chance;
    const share = wire.calm || chance.happens(0.8) ? 1 : chance.next();
    const end = Math.min(instant, Math.ceil(schedule.now + AWAKE_MS * share));
    do await this.#pass(Math.min(end, schedule.now + LOOK_MS));
    while (schedule.now < end && !(wire.isQuiet() && (await this.#due()) > schedule.now + SOON_MS));
  }

  /** Lets time pass, asleep for `most` milliseconds at a time. */
  async until(instant: number, most = NAP_MS): Promise<void> {
    const { schedule } = this.#scene;
    while (schedule.now < instant) {
      const least = schedule.now + this.#chance.between(most / 12, most);
      const wakes = Math.min(instant, Math.max(await this.#due(), least), schedule.now + most);
      if (wakes - schedule.now > WORTH_MS) schedule.skipTo(wakes - 1);
      await this.wake(instant);
    }
  }

  async #due(): Promise<number> {
    const { store, world } = this.#scene;
    return (await inside(world, () => store.nextDue())) ?? Number.POSITIVE_INFINITY;
  }
}
