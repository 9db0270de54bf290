import { createRetry, retryingDirectory, Stopped } from '../../src/bot/respond/retry.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { FakeDirectory } from '../support/fake-directory.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const passing = () => new DirectoryError('unavailable', { retryAfterMs: 5_000 });
/** Fails so often, then works. */
function failing(times: number, error: () => unknown = passing) {
  let left = times;
  return jest.fn(async () => {
    if (left-- > 0) throw error();
    return 'done';
  });
}
const never = new AbortController().signal;

test('who was not told to wait is told what happened, at once', async () => {
  await expect(createRetry(never).run(failing(1))).rejects.toMatchObject({ code: 'unavailable' });
});

test('a pause that Graph asks for is waited out for who was told nothing, unless it is long', async () => {
  const throttled = (retryAfterMs: number) => () => new DirectoryError('throttled', { retryAfterMs });
  const waiting = createRetry(never).run(failing(2, throttled(5_000)));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await waiting).toBe('done');
  await expect(createRetry(never).run(failing(1, throttled(61_000)))).rejects.toMatchObject({
    code: 'throttled',
  });
});

test('who was told is waited with, until it works', async () => {
  const retry = createRetry(never);
  const work = failing(4);
  const waiting = retry.run(work);
  retry.keepTrying();
  await jest.advanceTimersByTimeAsync(4 * 5_000);
  expect(await waiting).toBe('done');
  expect(work).toHaveBeenCalledTimes(5);
});

test('what does not pass by itself is not tried again', async () => {
  const work = failing(9, () => new DirectoryError('permission-missing'));
  await expect(createRetry(never, 'keeps-trying').run(work)).rejects.toMatchObject({
    code: 'permission-missing',
  });
  expect(work).toHaveBeenCalledTimes(1);
});

test('patience ends: what never comes back is told in the end', async () => {
  const work = failing(Number.POSITIVE_INFINITY);
  const told = expect(createRetry(never, 'keeps-trying').run(work)).rejects.toMatchObject({
    code: 'unavailable',
  });
  await jest.advanceTimersByTimeAsync(601_000);
  await told;
});

test('when we have to stop, whoever waits hears of it at once: between two tries, and during one', async () => {
  for (const work of [failing(9), () => new Promise<string>(() => undefined)]) {
    const stopping = new AbortController();
    const stopped = expect(createRetry(stopping.signal, 'keeps-trying').run(work)).rejects.toBeInstanceOf(
      Stopped,
    );
    await jest.advanceTimersByTimeAsync(100);
    stopping.abort();
    await stopped;
  }
});

test('only asking is repeated: what changes the directory is not', async () => {
  const directory = new FakeDirectory();
  directory.employee('mara', 'Mara', ['g']);
  let calls = 0;
  directory.before = () => {
    if (calls++ === 0) throw passing();
  };
  const real = {
    ...directory,
    standing: directory.standing.bind(directory),
    join: directory.join.bind(directory),
  };
  const patient = retryingDirectory(
    Object.assign(Object.create(directory), real),
    createRetry(never, 'keeps-trying'),
  );
  const asked = patient.standing('mara', ['g']);
  await jest.advanceTimersByTimeAsync(5_000);
  expect((await asked)?.groups).toEqual(['g']);
  calls = 0;
  await expect(patient.join('mara', [])).rejects.toMatchObject({ code: 'unavailable' });
});
