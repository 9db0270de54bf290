import type { LeftoverEvent } from '../../src/access/leftover.ts';
import { owed } from '../../src/access/owed.ts';
import { noticeOfLeftover, owedByEnd, owedByLeftover } from '../../src/access/owed-leftover.ts';
import type { AccessEvent, Found, Person } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { approved, ENDED, granting, invited, recordOf, removing } from './given.ts';
import {
  acceptedGuest,
  added,
  employee,
  GROUP,
  iris,
  mara,
  nobody,
  pendingGuest,
  T0,
  taken,
} from './people.ts';

const ended = recordOf(ENDED.expired);
const at = T0 + 20 * DAY_MS;
const deletion = at + 30 * DAY_MS;
const found: LeftoverEvent = { type: 'leftover-found', at, block: at + 5, delete: deletion };
/** Announced at eight o'clock of the day a week before. */
const announced = Date.UTC(2026, 1, 17, 8);

const leftOver = recordOf([...ENDED.expired, found]);

test.each<[string, LeftoverEvent, ReturnType<typeof owedByLeftover>]>([
  ['an emergency blocks at once', { type: 'block-asked', at, by: iris }, [['block-at-once']]],
  [
    'both',
    found,
    [
      ['block-account', at + 5],
      ['announce-deletion', announced],
    ],
  ],
  ['a block alone', { type: 'leftover-found', at, block: at + 5 }, [['block-account', at + 5]]],
  ['a deletion alone', { type: 'leftover-found', at, delete: deletion }, [['announce-deletion', announced]]],
  ['nothing', { type: 'leftover-found', at }, []],
  [
    'a deletion announced in time comes on its day',
    { type: 'deletion-announced', at: announced },
    [['delete-account', deletion]],
  ],
  [
    'one announced late a week later',
    { type: 'deletion-announced', at: deletion },
    [['delete-account', deletion + 7 * DAY_MS]],
  ],
  ['a restoration', { type: 'restore-asked', at, by: iris }, [['restore-account']]],
  ['a block that is done', { type: 'account-blocked', at }, []],
  ['a deletion that is done', { type: 'account-deleted', at }, []],
])('what is owed by a step with a left-over account: %s', (_, event, errands) => {
  expect(owedByLeftover(leftOver, event)).toEqual(errands);
});

test('an announcement leads to nothing where no deletion is planned, or access is there again', () => {
  expect(owedByLeftover(ended, { type: 'deletion-announced', at })).toEqual([]);
  expect(owedByLeftover(recordOf(removing()), { type: 'deletion-announced', at })).toEqual([]);
});

test('of what failed and of what was restored somebody is told by a message of its own', () => {
  const failed = { type: 'leftover-failed', at, step: 'block', code: 'permission-missing' } as const;
  const restored = { type: 'account-restored', at } as const;
  expect([failed, restored, found].map(noticeOfLeftover)).toEqual([
    'leftover-failed',
    'account-restored',
    undefined,
  ]);
});

describe('an end', () => {
  const removal = (found: Found, by?: Person): readonly AccessEvent[] => [
    ...(found.kind === 'nobody' || found.kind === 'pending-guest'
      ? granting({ found })
      : approved({ found })),
    { type: 'granted', at: T0 + 6, memberships: added, until: T0 + 7 },
    {
      ...{ type: 'removal-asked', at: T0 + 7, targets: [GROUP] },
      ...(by === undefined ? { cause: 'expired' } : { cause: 'asked', by }),
    },
    { type: 'removed', at: T0 + 8, memberships: taken },
  ];
  const owes = (history: readonly AccessEvent[]) => owedByEnd(recordOf(history), history.slice(-1));

  test('by itself is told to a partner, and their account looked at at once', () => {
    expect(owes(removal(nobody))).toEqual([['tell-ended'], ['find-leftover', T0 + 8]]);
  });
  test('of an account that was there before is told, and the account left alone', () => {
    expect(owes(removal(acceptedGuest))).toEqual([['tell-ended']]);
    expect(owes(removal(pendingGuest))).toEqual([['tell-ended']]);
  });
  test('of an employee is told to nobody outside', () => {
    expect(owes(removal(employee))).toEqual([]);
  });
  test('by somebody is looked at once it cannot be undone any more', () => {
    expect(owes(removal(nobody, mara))).toEqual([['find-leftover', T0 + 8 + 600_000 + 1]]);
  });
  test('before anybody was invited leaves nothing', () => {
    expect(owes(ENDED.cancelled)).toEqual([]);
    expect(owes(ENDED.refused)).toEqual([]);
  });
  test('of an invitation leaves the account that it made', () => {
    const cancelled: AccessEvent = { type: 'cancelled', at: T0 + 9, by: mara };
    expect(owes([...invited(), cancelled])).toEqual([['find-leftover', T0 + 9]]);
  });
  test('is looked at once, whatever comes after it', () => {
    const history = [...removal(nobody), found];
    expect(owedByEnd(recordOf(history), [found])).toEqual([]);
    expect(owed(recordOf(history), [found]).map(({ kind }) => kind)).not.toContain('find-leftover');
  });
});
