import { runScript } from '../support/run-script.ts';
import { keptPlans } from './kept.ts';

test('what was kept and a few seeds find nothing, and lead to the same traces beside one another', async () => {
  const days = (): ReturnType<typeof runScript> =>
    runScript('simulate', {}, '--kept', '--seeds', '1..4', '--days', '5', '--digests');
  // Each is the other's load.
  const both = await Promise.all([days(), days()]);
  const [one, other] = both.map(({ out }) => out.split('\n').slice(0, -2));
  const names = [...keptPlans().map(([name]) => name), '1', '2', '3', '4'];
  expect(one).toEqual(names.map((name) => expect.stringMatching(`^${name} [0-9a-f]{16}$`)));
  expect(other).toEqual(one);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
}, 60_000);
