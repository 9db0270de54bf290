import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accessPeriods } from '../../src/access/access-periods.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { unwrap, wrap } from '../../src/store/documents.ts';
import { runs } from '../support/prove.ts';
import { answered, minutesAround, SAID, watched, wrongIn } from './held-at.ts';
import { beginnings, inAndOut, walk } from './walk.ts';

test('who had access is right at every minute of every random life, out of an exported file', () => {
  const seen = { yes: 0, no: 0, unsure: 0, again: 0 };
  fc.assert(
    fc.property(beginnings, inAndOut, (beginning, path) => {
      const { record, history } = lastOf(walk(beginning, path));
      const periods = accessPeriods(record.id, history.map(readBack));
      const minutes = minutesAround(history.map(({ at }) => at));
      const truth = watched(history, minutes);
      for (const code of new Set(truth)) seen[SAID[code] ?? 'no']++;
      if (periods.length > 1) seen.again++;
      assert.equal(wrongIn(answered(periods, minutes), truth, minutes), undefined);
    }),
    { numRuns: runs({ suite: 200, all: 6_000 }) },
  );
  expect(Object.values(seen).every((times) => times > 0)).toBe(true);
});

/** As a line of an exported file has it, and as it is read from there. */
const readBack = (event: AccessEvent): AccessEvent =>
  unwrap('event', JSON.parse(JSON.stringify(wrap('event', event))));

function lastOf<T>(all: readonly T[]): T {
  const last = all.at(-1);
  if (last === undefined) throw new Error('a walk has a first step');
  return last;
}
