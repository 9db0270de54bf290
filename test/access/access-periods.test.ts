import fc from 'fast-check';
import { accessPeriods, reachesInto } from '../../src/access/access-periods.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { unwrap, wrap } from '../../src/store/documents.ts';
import { PROVES_ALL, runs } from '../support/prove.ts';
import { heldAt } from './held-at.ts';
import { beginnings, forwards, walk } from './walk.ts';

const MINUTE_MS = 60_000;

test('who had access is right at every minute around each change of every random life, out of an exported file', () => {
  const seen = { yes: 0, no: 0, unsure: 0 };
  fc.assert(
    fc.property(beginnings, forwards, (beginning, path) => {
      const { record, history } = lastOf(walk(beginning, path));
      const periods = accessPeriods(record.id, history.map(readBack));
      for (const { at } of history)
        for (let minute = -3; minute <= 3; minute++) {
          const then = at + minute * MINUTE_MS;
          const found = periods.filter((one) => reachesInto(one, then, then + 1));
          const told = found.some(({ unsure }) => !unsure) ? 'yes' : found.length > 0 ? 'unsure' : 'no';
          const truth = heldAt(history, then);
          seen[truth]++;
          expect({ then, told }).toEqual({ then, told: truth });
        }
    }),
    { numRuns: runs({ suite: 600, all: 6_000 }) },
  );
  expect(seen.yes).toBeGreaterThan(0);
  // What was begun and never confirmed is met by a life in a few hundred: in some runs by none.
  if (PROVES_ALL) expect(seen.unsure).toBeGreaterThan(0);
});

/** As a line of an exported file has it, and as it is read from there. */
const readBack = (event: AccessEvent): AccessEvent =>
  unwrap('event', JSON.parse(JSON.stringify(wrap('event', event))));

function lastOf<T>(all: readonly T[]): T {
  const last = all.at(-1);
  if (last === undefined) throw new Error('a walk has a first step');
  return last;
}
