import { runScript } from '../support/run-script.ts';

test('a few seeds of short days find nothing, and lead to the same trace beside one another', async () => {
  const days = (): ReturnType<typeof runScript> =>
    runScript('simulate', {}, '--seeds', '1..4', '--days', '5', '--digests');
  // Each is the other's load.
  const both = await Promise.all([days(), days()]);
  const [one, other] = both.map(({ out }) => out.split('\n').slice(0, 4));
  expect(one).toEqual([1, 2, 3, 4].map((seed) => expect.stringMatching(`^${seed} [0-9a-f]{16}$`)));
  expect(other).toEqual(one);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
}, 60_000);
