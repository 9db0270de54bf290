import {
  allowance,
  answered,
  isStop,
  laterTurn,
  NEW_PACE,
  opensAt,
  type Pace,
  paceAt,
  resumed,
  sentLately,
  taken,
  withoutTurn,
} from '../../src/access/pace.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const T0 = 1_000 * HOUR;
const stopped = { code: 'invitations-blocked', at: T0 } as const;
/** So many that were sent, by the minute after `T0` in which they were. */
const sent = (...counts: readonly (readonly [minute: number, count: number])[]): Pace['sent'] =>
  counts.map(([minute, count]) => ({ until: T0 + minute * MINUTE, count }));
const pace = (more: Partial<Pace>): Pace => ({ ...NEW_PACE, ...more });

test.each([
  ['nothing to go by', {}, 100],
  ['a small best hour', { best: 25 }, 100],
  ['a good hour', { best: 26 }, 104],
  ['after trouble', { careful: true } as const, 25],
  ['after trouble, a small best hour', { best: 6, careful: true } as const, 25],
  ['after trouble, a good hour', { best: 7, careful: true } as const, 28],
])('what an hour may take: %s', (_, more, many) => {
  expect(allowance(pace(more))).toBe(many);
});

test('what stops all invitations, and what is one’s own', () => {
  expect(['invitations-blocked', 'directory-full', 'throttled'].map(isStop)).toEqual([true, true, false]);
});

test('what was sent is counted by the minute, and makes room an hour after the end of it', () => {
  const first = taken(NEW_PACE, T0 + 1, T0 + 9);
  expect(first).toEqual(pace({ sent: sent([1, 1]), sending: T0 + 9 }));
  const second = taken(first, T0 + MINUTE - 1, T0 + 99);
  expect(second).toEqual(pace({ sent: sent([1, 2]), sending: T0 + 99 }));
  const third = taken(second, T0 + MINUTE, T0 + 100);
  expect(third.sent).toEqual(sent([1, 2], [2, 1]));
  expect(taken(third, T0 + MINUTE + 1, T0 + 100).sent).toEqual(sent([1, 2], [2, 2]));
  expect(sentLately(third)).toBe(3);
  expect(opensAt(third)).toBe(T0 + MINUTE + HOUR);
});

test('an hour that is over counts as the best, and goes minute by minute', () => {
  const busy = pace({ sent: sent([1, 3], [60, 5], [61, 7]), delayed: 40 });
  expect(paceAt(busy, T0 + HOUR + MINUTE - 1)).toBe(busy);
  // What was sent right an hour after the first is of the next hour.
  expect(paceAt(busy, T0 + HOUR + MINUTE)).toEqual(
    pace({ sent: sent([60, 5], [61, 7]), best: 8, delayed: 40 - 12 }),
  );
  expect(paceAt(busy, T0 + 3 * HOUR)).toEqual(pace({ best: 12, delayed: 0 }));
  expect(paceAt(pace({ sent: sent([1, 3]), best: 9 }), T0 + 3 * HOUR).best).toBe(9);
});

test('an hour is careful until a good one', () => {
  const after = (count: number) => paceAt(pace({ sent: sent([1, count]), careful: true }), T0 + 2 * HOUR);
  expect(after(24)).toEqual(pace({ best: 24, careful: true }));
  expect(after(25)).toEqual(pace({ best: 25 }));
  expect(paceAt(pace({ sent: sent([1, 3]) }), T0 + 2 * HOUR)).toEqual(pace({ best: 3 }));
});

test('whoever has an answer says so for themselves alone', () => {
  const sending = pace({ sending: T0 + 5 });
  expect(answered(sending, T0 + 5, undefined)).toEqual(NEW_PACE);
  expect(answered(sending, T0 + 4, undefined)).toEqual(sending);
  expect(answered(NEW_PACE, T0 + 4, undefined)).toEqual(NEW_PACE);
  expect(answered(sending, T0 + 5, stopped)).toEqual(pace({ stopped }));
  // The first stop stays.
  expect(answered(pace({ stopped }), undefined, { code: 'directory-full', at: T0 + 9 })).toEqual(
    pace({ stopped }),
  );
});

test('what was not sent after all takes nothing', () => {
  expect(withoutTurn(NEW_PACE)).toBe(NEW_PACE);
  expect(withoutTurn(pace({ sent: sent([1, 3], [2, 2]) })).sent).toEqual(sent([1, 3], [2, 1]));
  expect(withoutTurn(pace({ sent: sent([1, 3], [2, 1]) })).sent).toEqual(sent([1, 3]));
});

test('after a stop it begins anew, carefully, and who sends now goes on', () => {
  const before = pace({ sent: sent([1, 3]), best: 500, delayed: 9, stopped });
  expect(resumed(before)).toEqual(pace({ careful: true }));
  expect(resumed({ ...before, sending: T0 })).toEqual(pace({ careful: true, sending: T0 }));
});

describe('when what has to wait is likely to go', () => {
  const opens = T0 + MINUTE + HOUR;
  const next = HOUR + MINUTE;
  test.each([
    ['as soon as there is room', { sent: sent([1, 10]) }, opens],
    ['the last whom the first hour takes', { sent: sent([1, 10]), delayed: 99 }, opens],
    ['the first whom it does not', { sent: sent([1, 10]), delayed: 100 }, opens + next],
    ['four times as many in the second hour', { sent: sent([1, 10]), delayed: 499 }, opens + next],
    ['and in the third', { sent: sent([1, 10]), delayed: 500 }, opens + 2 * next],
    ['by what was sent lately', { sent: sent([1, 50]), delayed: 199 }, opens],
    ['by the best hour', { sent: sent([1, 10]), best: 50, delayed: 199 }, opens],
    ['carefully', { sent: sent([1, 5]), careful: true, delayed: 24 } as const, opens],
    ['carefully, no more than', { sent: sent([1, 5]), careful: true, delayed: 25 } as const, opens + next],
    // What a careful hour takes is a good hour, so that the next may take four times as much.
    ['after a careful hour', { sent: sent([1, 5]), careful: true, delayed: 124 } as const, opens + next],
    [
      'two after a careful hour',
      { sent: sent([1, 5]), careful: true, delayed: 125 } as const,
      opens + 2 * next,
    ],
    [
      'a good hour is over already',
      { sent: sent([1, 24]), careful: true, delayed: 96 } as const,
      opens + next,
    ],
    ['a good hour begins', { sent: sent([1, 25]), careful: true, delayed: 99 } as const, opens],
    ['nothing was sent', {}, HOUR],
  ])('%s', (_, more, at) => {
    expect(laterTurn(pace(more))).toBe(at);
  });
});
