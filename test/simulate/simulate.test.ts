import { runScript } from '../support/run-script.ts';

const simulate = (...given: readonly string[]) => runScript('simulate', {}, ...given);

test('a few seeds of short days find nothing', async () => {
  const { code, out } = await simulate('--seeds', '1..6', '--days', '6');
  expect(out).toContain('6 seeds of 6 days, 0 failed');
  expect(code).toBe(0);
}, 60_000);

test('one seed leads to one trace, to the byte', async () => {
  const traced = async (): Promise<readonly string[]> => {
    const { out } = await simulate('--seed', '7', '--days', '9', '--trace');
    // The last line says how long it took.
    return out.split('\n').slice(0, -2);
  };
  const one = await traced();
  expect(one.length).toBeGreaterThan(500);
  expect(await traced()).toEqual(one);
}, 60_000);
