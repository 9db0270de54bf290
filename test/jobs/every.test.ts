import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { every } from '../../src/jobs/every.ts';
import type { World } from '../../src/usecases/ports.ts';
import { Story } from '../usecases/story.ts';

let story: Story;
let ticks: (() => void)[];
/** Every turn of a job is its own; the store's turns are held elsewhere. */
const world = (): World => ({ ...story.world, store: { ...story.store, acquireLease: async () => true } });
beforeEach(async () => {
  story = await new Story().open();
  ticks = [];
  jest.spyOn(globalThis, 'setInterval').mockImplementation((tick: () => void) => {
    ticks.push(tick);
    return setTimeout(() => undefined);
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await story.close();
});

function heldWork() {
  const going: (() => void)[] = [];
  let done = 0;
  const work = (): Promise<void> =>
    new Promise<void>((resolve) => {
      going.push(() => {
        done++;
        resolve();
      });
    });
  return { work, going, done: () => done };
}

test('a turn that comes while one is under way follows it, once however many come', async () => {
  const { work, going, done } = heldWork();
  const job = every(3600, 'held', world(), work);
  await turnOfLoop();
  for (const tick of [...ticks, ...ticks, ...ticks]) tick();
  expect(going).toHaveLength(1);
  going[0]?.();
  while (going.length < 2) await turnOfLoop();
  going[1]?.();
  await turnOfLoop();
  expect([going.length, done()]).toEqual([2, 2]);
  await job.stop();
});

test('what is stopped takes no turn more, also where one waits', async () => {
  const { work, going } = heldWork();
  const job = every(3600, 'held', world(), work);
  await turnOfLoop();
  for (const tick of ticks) tick();
  const stopped = job.stop();
  going[0]?.();
  await stopped;
  await turnOfLoop();
  expect(going).toHaveLength(1);
});
