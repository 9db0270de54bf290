import { commitOf } from '../support/older-version.ts';
import { PROVES_SOME } from '../support/prove.ts';
import { runScript } from '../support/run-script.ts';
import { keptPlans } from './kept.ts';

/** The newest commit before two versions could live in one simulation. */
const OLDER = 'edc394d6';

test('what was kept and a few seeds find nothing, and lead to the same traces beside one another', async () => {
  const days = (...kept: readonly string[]): ReturnType<typeof runScript> =>
    runScript('simulate', {}, ...kept, '--seeds', '1..2', '--days', '5', '--digests');
  // Each is the other's load.
  const both = await Promise.all([days('--kept'), days(...(PROVES_SOME ? ['--kept'] : []))]);
  const [one, other] = both.map(({ out }) => out.split('\n').slice(0, -2));
  const names = [...keptPlans().map(([name]) => name), '1', '2'];
  expect(one).toEqual(names.map((name) => expect.stringMatching(`^${name} [0-9a-f]{16}$`)));
  expect(other).toEqual(PROVES_SOME ? one : one?.slice(-2));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
});

const why =
  commitOf(OLDER) === undefined
    ? ' (the history of this clone does not reach back so far)'
    : PROVES_SOME
      ? ''
      : ' (set PROVE=some)';
(why === '' ? test : test.skip)(
  `beside ${OLDER} on one store nothing is found, and a life is the same each time${why}`,
  async () => {
    const given = ['--older', OLDER, '--seeds', '1..2', '--days', '4', '--digests'];
    const both = await Promise.all([
      runScript('simulate', {}, ...given),
      runScript('simulate', {}, ...given),
    ]);
    const [one, other] = both.map(({ out }) => out.split('\n').slice(0, -2));
    expect(one).toEqual(['1', '2'].map((seed) => expect.stringMatching(`^${seed} [0-9a-f]{16}$`)));
    expect(other).toEqual(one);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
  },
);

test('where the history does not reach back to a version, that is said, and nothing is run', async () => {
  const { out, code } = await runScript('simulate', {}, '--older', 'no-such-commit', '--seed', '1');
  expect(out).toBe('skipped: this history does not reach back to no-such-commit\n');
  expect(code).toBe(0);
});
