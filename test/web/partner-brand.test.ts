import { partnerBrand } from '../../src/partner-brand.ts';

const quiet = (): void => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A directory that answers what there is to answer, one after the other, and then no more. */
function directory(...answers: (string | undefined | Error)[]) {
  let asked = 0;
  return {
    asked: () => asked,
    async company() {
      const answer = answers[asked++];
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

test('the directory is asked once, however many visitors read its answer', async () => {
  const tenant = directory('Lindenau AG');
  const { brand } = partnerBrand({}, tenant, log);
  expect(brand.name()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(0);
  for (let i = 0; i < 100; i++) expect(brand.name()).toBe('Lindenau AG');
  expect(tenant.asked()).toBe(1);
});

test('a name of our own is asked of nobody', async () => {
  const tenant = directory('Lindenau AG');
  const { brand } = partnerBrand({ name: 'Lindenau' }, tenant, log);
  await jest.advanceTimersByTimeAsync(0);
  expect(brand.name()).toBe('Lindenau');
  expect(tenant.asked()).toBe(0);
});

test('a directory that does not answer is asked again by the minute, until we stop', async () => {
  const tenant = directory(new Error('down'), new Error('down'), 'Lindenau AG');
  const first = partnerBrand({}, tenant, log);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(tenant.asked()).toBe(2);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(first.brand.name()).toBe('Lindenau AG');
  const silent = directory(new Error('down'), 'Lindenau AG');
  const stopped = partnerBrand({}, silent, log);
  await jest.advanceTimersByTimeAsync(0);
  stopped.stop();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(silent.asked()).toBe(1);
});
