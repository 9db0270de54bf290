import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { type Lane, startLane } from '../../src/jobs/lane.ts';
import type { Timers } from '../../src/jobs/timers.ts';
import type { Claim, World } from '../../src/usecases/ports.ts';

/** Messages that are owed, one lane that sends them, and a clock that is turned by hand. */
class Desk {
  now = 0;
  waits = false;
  owed = 0;
  sent = 0;
  readonly #timers = new Map<symbol, { readonly at: number; readonly act: () => void }>();
  readonly #lane: Lane;

  constructor() {
    const timers: Timers = {
      now: () => this.now,
      after: (ms, act) => {
        const key = Symbol('timer');
        this.#timers.set(key, { at: this.now + ms, act });
        return () => void this.#timers.delete(key);
      },
    };
    const store = {
      nextDue: async () => (this.owed > 0 ? 0 : undefined),
      claim: async () => Array.from({ length: this.owed }, () => ({ errand: { id: 'm' } }) as Claim),
    } as unknown as World['store'];
    const world = { store, clock: { now: () => this.now }, log: {} as World['log'] };
    this.#lane = startLane(
      world,
      {
        kinds: ['tell'],
        maxRunning: 16,
        minRoom: 1,
        someoneWaits: () => this.waits,
        pay: (claims) =>
          claims.map(async () => {
            this.owed -= 1;
            this.sent += 1;
          }),
      },
      timers,
    );
  }

  owes(): void {
    this.owed += 1;
    this.#lane.nudge();
  }

  async turn(ms: number): Promise<void> {
    for (const until = this.now + ms; this.now < until; ) {
      this.now += 1;
      for (const [key, { at, act }] of [...this.#timers])
        if (at <= this.now) {
          this.#timers.delete(key);
          act();
        }
      await turnOfLoop();
    }
  }
}

test('a message lets those go first who wait for an answer, and follows at once', async () => {
  const desk = new Desk();
  desk.waits = true;
  desk.owes();
  await desk.turn(300);
  expect(desk.sent).toBe(0);
  desk.waits = false;
  await desk.turn(30);
  expect(desk.sent).toBe(1);
});

test('where people never stop coming, messages go half a second later, and then beside them', async () => {
  const desk = new Desk();
  desk.waits = true;
  desk.owes();
  await desk.turn(550);
  expect(desk.sent).toBe(1);
  desk.owes();
  await desk.turn(30);
  expect(desk.sent).toBe(2);
});
