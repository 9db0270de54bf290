import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accessPeriods } from '../../src/access/access-periods.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { unwrap, wrap } from '../../src/store/documents.ts';
import { runs } from '../support/prove.ts';
import { granting, recordOf } from './given.ts';
import { answered, minutesAround, SAID, watched, wrongIn } from './held-at.ts';
import { GROUP, mara, partlyThere, ROLE, T0, taken } from './people.ts';
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
    { numRuns: runs({ suite: 50, all: 6_000 }) },
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

test('what was to be given back, and ended before that was begun, was never there again', () => {
  const later = { by: mara, cause: 'asked' } as const;
  const history: readonly AccessEvent[] = [
    ...granting(),
    { type: 'grant-begun', at: T0 + 6, targets: [GROUP, ROLE], before: [ROLE] },
    { type: 'granted', at: T0 + 7, memberships: partlyThere },
    { type: 'removal-asked', at: T0 + 8, targets: [GROUP], ...later },
    { type: 'removed', at: T0 + 9, memberships: taken },
    { type: 'removal-undone', at: T0 + 10, by: mara },
    { type: 'removal-asked', at: T0 + 11, targets: [], ...later },
    { type: 'removed', at: T0 + 12, memberships: [] },
  ];
  const { id } = recordOf(history);
  expect(accessPeriods(id, history).map(({ from, to }) => [from, to])).toEqual([[T0 + 7, T0 + 9]]);
});
