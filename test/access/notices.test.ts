import { owed } from '../../src/access/owed.ts';
import { PACED } from '../../src/access/pace.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import {
  ENDED,
  grantedUntil,
  granting,
  invitationExpired,
  invited,
  inviting,
  recordOf,
  removing,
  requested,
} from './given.ts';
import { acceptedGuest, alex, GROUP, iris, mara, otto, ROLE, T0, taken } from './people.ts';

const at = T0 + 9;
/** All that is owed, as `kind`, `kind:notice`, and the people of whom it speaks. */
const owes = (history: readonly AccessEvent[], count = 1): readonly string[] =>
  owed(recordOf(history), history.slice(-count))
    .map(({ kind, notice, people = [] }) =>
      [kind, notice, ...people.map(({ id }) => id)].filter(Boolean).join(':'),
    )
    .sort();
const longer = (...then: readonly AccessEvent[]): readonly AccessEvent[] => [
  ...requested({ found: acceptedGuest, extension: { record: 'other', from: T0 + 2 } }),
  ...then,
];
const removed = (more: Partial<Extract<AccessEvent, { type: 'removal-asked' }>>): readonly AccessEvent[] => [
  ...grantedUntil(undefined),
  { type: 'removal-asked', at: T0 + 7, cause: 'asked', targets: [GROUP], ...more },
  { type: 'removed', at: T0 + 8, memberships: taken },
];
const terms: AccessEvent = { type: 'terms-awaited', at, version: '1' };
const withoutLink = [
  ...requested({ found: acceptedGuest }),
  { type: 'approved', at: T0 + 1, by: alex },
] as const;
const asked: AccessEvent = {
  ...{ type: 'approvers-asked', at, stage: 0, round: 'first', people: [alex] },
  ...{ remindAt: T0 + 10, dueAt: T0 + 20 },
};
const adopted: AccessEvent = { type: 'adopted', at: T0, by: iris, account: 'anna', held: [GROUP] };

test.each<[string, readonly AccessEvent[], owed: readonly string[]]>([
  [
    'longer access rejected',
    longer({ type: 'rejected', at, by: alex }),
    ['refresh', 'tell:extension-rejected'],
  ],
  ['longer access lapsed', longer({ type: 'lapsed', at }), ['refresh', 'tell:extension-lapsed']],
  ['longer access approved', ENDED.approved, ['extend', 'refresh']],
  [
    'lengthened by an approval',
    [
      ...grantedUntil(T0 + 99),
      { type: 'extended', at, by: mara, until: T0 + 999, approval: { at, by: alex } },
    ],
    ['refresh', 'tell:extended:mara'],
  ],
  [
    'lengthened by an approval of a list',
    [
      ...grantedUntil(T0 + 99),
      { type: 'extended', at, by: mara, until: T0 + 999, approval: { at, by: alex }, together: true },
    ],
    ['refresh'],
  ],
  [
    'approvers reminded',
    [...requested(), asked, { type: 'approvers-reminded', at, stage: 0 }],
    ['refresh', 'remind', 'tell:approvers-reminded'],
  ],
  [
    'alternates are asked',
    [...requested(), { type: 'escalated', at, stage: 0, round: 'alternates', why: 'silence' }],
    ['ask', 'refresh', 'tell:alternates-asked'],
  ],
  [
    'administrators are asked',
    [...requested(), { type: 'escalated', at, stage: 0, round: 'administrators', why: 'silence' }],
    ['ask', 'refresh', 'tell:administrators-asked'],
  ],
  [
    'nobody is left to ask',
    [...requested(), { type: 'nobody-to-ask', at, stage: 0 }],
    ['alert:nobody-to-ask', 'refresh', 'tell:nobody-to-ask'],
  ],
  [
    'approvers who cannot be reached',
    [...requested(), asked, { type: 'approvers-unreachable', at, stage: 0, people: [alex] }],
    ['alert:approvers-unreachable:alex', 'refresh', 'tell:approvers-unreachable:alex'],
  ],
  ['waits its turn', [...inviting(), { type: 'invitation-held-up', at, code: PACED }], ['refresh']],
  ['its partner was reminded', [...invited(), { type: 'invitee-reminded', at }], ['remind-invitee']],
  ['nobody accepts', [...invited(), { type: 'acceptance-awaited', at }], ['tell:acceptance-awaited']],
  ['terms to read, by a link that there is', [...granting(), terms], ['refresh', 'tell:terms-awaited']],
  ['terms before their eyes', [...granting(), { ...terms, shown: true }], ['refresh']],
  ['terms to read, and no link', [...withoutLink, terms], ['refresh', 'send-terms']],
  [
    'terms to read once more',
    [...withoutLink, terms, { type: 'resend-asked', at, by: mara }],
    ['refresh', 'send-terms'],
  ],
  [
    'terms agreed to',
    [...granting(), terms, { type: 'terms-agreed', at, version: '1', language: 'en' }],
    ['grant', 'refresh'],
  ],
  [
    'terms declined',
    [...granting(), terms, { type: 'terms-declined', at, version: '1', language: 'en' }],
    ['refresh', 'tell:terms-declined'],
  ],
  [
    'a wish for a new link',
    [...invitationExpired(), { type: 'partner-wished', at: T0 * 2, wish: 'new-link' }],
    ['refresh', 'tell:new-link-wished'],
  ],
  [
    'given up by the partner',
    removed({ cause: 'left' }),
    ['find-leftover', 'refresh', 'refresh', 'tell:left'],
  ],
  [
    'unused',
    removed({ cause: 'inactive' }),
    ['find-leftover', 'refresh', 'refresh', 'tell:inactive-removed'],
  ],
  ['silence in a review', removed({ cause: 'review' }), ['find-leftover', 'refresh', 'refresh']],
  [
    'somebody’s answer in a review',
    removed({ cause: 'review', by: iris }),
    ['find-leftover', 'refresh', 'refresh', 'tell:removed'],
  ],
  [
    'its sponsor’s answer in a review',
    removed({ cause: 'review', by: mara }),
    ['find-leftover', 'refresh', 'refresh'],
  ],
  [
    'what was there before is taken, too',
    [
      ...grantedUntil(undefined),
      { type: 'removal-asked', at: T0 + 7, by: mara, cause: 'asked', targets: [GROUP] },
      { type: 'removed', at: T0 + 8, memberships: [{ target: ROLE, outcome: 'there-before' }] },
      { type: 'earlier-removal-asked', at, by: iris, targets: [ROLE] },
    ],
    ['alert:earlier-removal-asked:iris', 'refresh', 'remove-memberships', 'tell:earlier-removal-asked:iris'],
  ],
  ['stripped of personal data', [...ENDED.removed, { type: 'forgotten', at: T0 * 2 }], ['strip']],
  [
    'another sponsor',
    [
      ...grantedUntil(undefined),
      { type: 'transfer-asked', at, by: iris, cause: 'asked', people: [otto], inquiry: 'i1' },
      { type: 'transfer-accepted', at, by: otto, from: mara, offeredBy: iris },
    ],
    ['place-sponsor', 'refresh', 'tell-people:transfer-accepted:otto:mara:iris'],
  ],
  [
    'another sponsor before anybody was invited',
    [
      ...inviting(),
      { type: 'transfer-asked', at, by: iris, cause: 'asked', people: [otto], inquiry: 'i1' },
      { type: 'transfer-accepted', at, by: otto, from: mara },
    ],
    ['refresh'],
  ],
])('%s', (_, history, kinds) => {
  expect(owes(history)).toEqual(kinds);
});

test('access that is taken over shows no card, and is told to a sponsor who did not do it', () => {
  expect(owes([...requested({ found: acceptedGuest }), adopted], 2)).toEqual(['tell:adopted:iris']);
  expect(owes([...requested({ found: acceptedGuest }), { ...adopted, by: mara }], 2)).toEqual([]);
});

test('what there is to undo goes from its card once its time is over', () => {
  const history = removed({ by: mara });
  const later = owed(recordOf(history), history.slice(-1)).filter(({ notBefore }) => notBefore !== undefined);
  expect(later.map(({ kind, notBefore }) => [kind, notBefore])).toEqual([
    ['refresh', T0 + 8 + 600_000 + 1],
    ['find-leftover', T0 + 8 + 600_000 + 1],
  ]);
  const attempt: AccessEvent = { type: 'attempt-refused', at, by: otto, action: 'remove', code: 'x' };
  expect(owes([...history, attempt])).toEqual([]);
});

test('the turn of a request goes with what is asked of its approvers, and with nothing else', () => {
  const turns = (history: readonly AccessEvent[]) =>
    owed(recordOf(history), history.slice(-1)).map(({ kind, turn }) => [kind, turn]);
  expect(turns(requested())).toEqual([
    ['show', undefined],
    ['ask', { stage: 0, round: 'first' }],
  ]);
  expect(turns(removing())).toContainEqual(['remove-memberships', undefined]);
});

describe('a row of a list', () => {
  const batch = { id: 'b1', row: 2 };
  test('shows nothing by itself of what came to nothing', () => {
    expect(owes(requested({ batch }))).toEqual([]);
    expect(owes([...requested({ batch }), { type: 'rejected', at, by: alex }])).toEqual([]);
    expect(owes([...requested({ batch }), { type: 'cancelled', at, by: mara }])).toEqual([]);
    expect(owes(invited({ batch }))).toEqual([]);
  });
  test('has a card of its own once it is taken away', () => {
    const access = grantedUntil(undefined, { batch });
    const asked: AccessEvent = { type: 'removal-asked', at, by: mara, cause: 'asked', targets: [GROUP] };
    const removal = [...access, asked];
    expect(owes(removal)).toEqual(['refresh', 'remove-memberships']);
    expect(owes([...removal, { type: 'removed', at, memberships: taken }])).toContain('refresh');
  });
});
