import fc from 'fast-check';
import { isMadeByUs, whyKept } from '../../src/access/judge-leftover.ts';
import { type AccountSeen, isDue, type Leftover } from '../../src/access/leftover.ts';
import type { AccessRecord, Ended, Found } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { runs } from '../support/prove.ts';
import { ENDED, HISTORIES, recordOf } from './given.ts';
import { acceptedGuest, employee, linkOf, nobody, pendingGuest, requestOf, T0 } from './people.ts';

const MINUTE = 60_000;
const base = recordOf(ENDED.removed) as Ended;
const ended = (leftover: Leftover = { block: T0, delete: T0 }, found: Found = nobody): Ended => ({
  ...base,
  request: requestOf({ found }),
  account: 'anna',
  links: [linkOf('hash', T0), linkOf('next', T0 + 9 * DAY_MS)],
  leftover,
});
const ours: AccountSeen = {
  id: 'anna',
  kind: 'guest',
  enabled: true,
  invited: true,
  createdAt: T0 + 5_000,
  holdsAny: false,
};

test('a guest whom our own invitation made, to whom nothing is left', () => {
  expect(whyKept(ended(), 'block', ours, [])).toBeUndefined();
  expect(whyKept(ended({ delete: T0 }), 'delete', ours, [])).toBeUndefined();
});

test.each<[string, Partial<AccountSeen>, Found]>([
  ['an employee', { kind: 'employee' }, nobody],
  ['an external member', { kind: 'external-member' }, nobody],
  ['one who was not invited', { invited: false }, nobody],
  ['another account', { id: 'ben' }, nobody],
  ['one of whose making nothing is known', { createdAt: undefined as never }, nobody],
  ['one from before our invitation', { createdAt: T0 - 2 * MINUTE }, nobody],
  ['one from long after it', { createdAt: T0 + 11 * MINUTE }, nobody],
  ['a guest whom we found, though made in the same minute', {}, pendingGuest],
  ['a guest who had accepted', {}, acceptedGuest],
  ['a colleague', {}, employee],
])('%s is not ours', (_who, more, found) => {
  expect(isMadeByUs(ended(undefined, found), { ...ours, ...more })).toBe(false);
  for (const step of ['block', 'delete'] as const)
    expect(whyKept(ended(undefined, found), step, { ...ours, ...more }, [])).toBe('not-ours');
});

test('whoever holds anything, or is asked for, is in use', () => {
  expect(whyKept(ended(), 'block', { ...ours, holdsAny: true }, [])).toBe('in-use');
  for (const [status, history] of Object.entries(HISTORIES)) {
    const why = whyKept(ended(), 'delete', ours, [recordOf(history)]);
    expect([status, why]).toEqual([status, status === 'ended' ? undefined : 'in-use']);
  }
});

test('what others did to the account stays: their block, and their lifting of ours', () => {
  const blocked = { ...ours, enabled: false };
  expect(whyKept(ended(), 'block', blocked, [])).toBe('blocked-before');
  expect(whyKept(ended({ delete: T0 }), 'delete', blocked, [])).toBe('blocked-before');
  const byUs: Leftover = { block: T0, delete: T0, begun: ['block'], blockedAt: T0 };
  expect(whyKept(ended(byUs), 'delete', blocked, [])).toBeUndefined();
  expect(whyKept(ended(byUs), 'delete', ours, [])).toBe('unblocked');
});

test('nothing is due before its day, unannounced, twice, or once it was restored or left alone', () => {
  const [week, day] = [7 * DAY_MS, T0 + 30 * DAY_MS];
  const by = { id: 'iris', name: 'Iris' };
  const due = (leftover: Leftover, step: 'block' | 'delete', at: number) => isDue(leftover, step, at);
  const announced: Leftover = { block: T0, delete: day, announcedAt: day - week };
  expect(due(announced, 'delete', day)).toBe(true);
  expect(due(announced, 'delete', day - 1)).toBe(false);
  expect(due({ block: T0, delete: day }, 'delete', day)).toBe(false);
  // Told late, it goes a week after it was told.
  expect(due({ ...announced, announcedAt: day }, 'delete', day + week - 1)).toBe(false);
  expect(due({ ...announced, announcedAt: day }, 'delete', day + week)).toBe(true);
  for (const over of [
    { restoring: { at: T0, by } },
    { restoredAt: T0 },
    { kept: 'in-use' as const },
    { deletedAt: T0 },
  ]) {
    expect(due({ ...announced, ...over }, 'delete', day)).toBe(false);
    expect(due({ ...announced, ...over }, 'block', day)).toBe(false);
  }
  expect(due(announced, 'block', T0)).toBe(true);
  expect(due({ ...announced, blockedAt: T0 }, 'block', day)).toBe(false);
  expect(isDue(undefined, 'delete', day)).toBe(false);
});

test('gone is gone', () => {
  expect(whyKept(ended(), 'delete', undefined, [])).toBe('gone');
});

test('whatever is seen, nobody is taken but a guest of ours who holds nothing and is asked for by nobody', () => {
  const seen = fc.record<AccountSeen>({
    id: fc.constantFrom('anna', 'anna', 'ben'),
    kind: fc.constantFrom('guest', 'guest', 'employee', 'external-member'),
    enabled: fc.boolean(),
    invited: fc.boolean(),
    createdAt: fc.constantFrom(T0, T0 + MINUTE, T0 - DAY_MS, T0 + DAY_MS, T0 + 9 * DAY_MS),
    holdsAny: fc.boolean(),
  });
  const others = fc.array(fc.constantFrom<AccessRecord[]>(...Object.values(HISTORIES).map(recordOf)), {
    maxLength: 3,
  });
  const begun = fc.constantFrom<Leftover>(
    { block: T0, delete: T0 },
    { delete: T0 },
    { block: T0, delete: T0, begun: ['block'], blockedAt: T0 },
  );
  fc.assert(
    fc.property(
      ...[
        seen,
        others,
        begun,
        fc.constantFrom<Found[]>(nobody, nobody, pendingGuest, acceptedGuest, employee),
      ],
      fc.constantFrom('block' as const, 'delete' as const),
      (one, beside, leftover, found, step) => {
        if (whyKept(ended(leftover, found), step, one, beside) !== undefined) return;
        expect(one).toMatchObject({ id: 'anna', kind: 'guest', invited: true, holdsAny: false });
        expect(found).toBe(nobody);
        expect([T0, T0 + MINUTE, T0 + 9 * DAY_MS]).toContain(one.createdAt);
        expect(beside.every(({ status }) => status === 'ended')).toBe(true);
        expect(one.enabled || leftover.begun?.includes('block')).toBe(true);
      },
    ),
    { numRuns: runs({ suite: 125, all: 10_000 }) },
  );
});
