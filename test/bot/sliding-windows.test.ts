import fc from 'fast-check';
import { RateLimiter } from '../../src/bot/channel/rate-limiter.ts';
import { type Limit, SlidingWindows } from '../../src/bot/channel/sliding-windows.ts';
import { DeliveryError } from '../../src/usecases/ports.ts';

const LIMITS: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
const gaps = fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(3_000), fc.nat(40_000)), {
  minLength: 1,
  maxLength: 400,
});

/** The most that happened in any stretch of so many milliseconds. */
function most(times: readonly number[], ms: number): number {
  let from = 0;
  return times.reduce((found, at, i) => {
    while ((times[from] ?? at) <= at - ms) from++;
    return Math.max(found, i - from + 1);
  }, 0);
}

test.each([false, true])(
  'whoever waits as long as told keeps every window, and no longer (sparing: %s)',
  (sparing) => {
    fc.assert(
      fc.property(gaps, (all) => {
        const windows = new SlidingWindows(LIMITS);
        let now = 0;
        const times: number[] = [];
        for (const gap of all) {
          now += gap;
          const wait = windows.wait(now, sparing);
          // One millisecond earlier would have been too early.
          if (wait > 1) expect(windows.wait(now + wait - 1, sparing)).toBe(1);
          now += wait;
          windows.book(now);
          times.push(now);
        }
        for (const { count, ms } of LIMITS)
          expect(most(times, ms)).toBeLessThanOrEqual(sparing ? count - Math.ceil(count / 10) : count);
      }),
    );
  },
);

test('an hour holds 1,800, however evenly they come', () => {
  const windows = new SlidingWindows(LIMITS);
  let now = 0;
  for (let i = 0; i < 1_800; i++) {
    now += 600;
    expect(windows.wait(now, false)).toBe(0);
    windows.book(now);
  }
  expect(windows.wait(now, false)).toBe(3_600_000 - 1_799 * 600);
  expect(windows.isEmpty(now)).toBe(false);
  expect(windows.isEmpty(now + 3_600_000)).toBe(true);
});

/** A clock that is at the next instant for which anybody sleeps, as soon as all of them do. */
class Turned {
  at = 0;
  readonly #sleeping: { readonly until: number; readonly wake: () => void }[] = [];
  now = (): number => this.at;
  sleep = (ms: number): Promise<void> =>
    new Promise((wake) => void this.#sleeping.push({ until: this.at + ms, wake }));
  /** Until nobody sleeps any more. */
  async run(): Promise<void> {
    for (;;) {
      for (let i = 0; i < 10; i++) await Promise.resolve();
      this.#sleeping.sort((a, b) => a.until - b.until);
      const next = this.#sleeping.shift();
      if (next === undefined) return;
      this.at = Math.max(this.at, next.until);
      next.wake();
    }
  }
}

const sending = fc.array(
  fc.record({
    at: fc.nat(5_000),
    where: fc.constantFrom('a', 'b', 'a;messageid=7', undefined),
    lane: fc.constantFrom('reply' as const, 'errand' as const),
  }),
  { minLength: 1, maxLength: 150 },
);

test('however many send at once: the limits hold, short waits are waited, long ones come back with when', async () => {
  await fc.assert(
    fc.asyncProperty(sending, async (all) => {
      const clock = new Turned();
      const pacer = new RateLimiter(clock);
      const sent: { readonly at: number; readonly where: string | undefined }[] = [];
      const done = all.map(async ({ at, where, lane }) => {
        await clock.sleep(at);
        try {
          await pacer.admit(lane, where);
          sent.push({ at: clock.at, where });
          expect(clock.at - at).toBeLessThanOrEqual(2_000);
        } catch (error) {
          expect(error).toBeInstanceOf(DeliveryError);
          expect(error instanceof DeliveryError && (error.retryAfterMs ?? 0)).toBeGreaterThan(0);
        }
      });
      await clock.run();
      await Promise.all(done);
      const times = sent.map(({ at }) => at);
      expect(most(times, 1_000)).toBeLessThanOrEqual(50);
      for (const place of ['a', 'b']) {
        const there = sent.filter(({ where }) => where?.startsWith(place)).map(({ at }) => at);
        for (const { count, ms } of LIMITS) expect(most(there, ms)).toBeLessThanOrEqual(count);
      }
    }),
  );
});

test('errands leave room: a reply goes out at once where they have to wait', async () => {
  const clock = new Turned();
  const pacer = new RateLimiter(clock);
  for (let i = 0; i < 6; i++) await pacer.admit('errand', 'a');
  let errand = Number.NaN;
  const waiting = pacer.admit('errand', 'a').then(() => {
    errand = clock.at;
  });
  await pacer.admit('reply', 'a');
  expect(clock.at).toBe(0);
  await clock.run();
  await waiting;
  expect(errand).toBeGreaterThan(0);
});

test('while a conversation has to be silent nothing goes there, and everything elsewhere', async () => {
  const clock = new Turned();
  const pacer = new RateLimiter(clock);
  pacer.silence('a;messageid=1', 30_000);
  await expect(pacer.admit('reply', 'a')).rejects.toMatchObject({ retryAfterMs: 30_000 });
  await pacer.admit('reply', 'b');
  clock.at = 30_000;
  await pacer.admit('reply', 'a');
});
