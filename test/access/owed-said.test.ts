import { owed } from '../../src/access/owed.ts';
import {
  forAdministrators,
  isOfEmergency,
  isOfSponsor,
  toldIn,
  toldOfTransfer,
} from '../../src/access/owed-said.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import {
  ENDED,
  grantedUntil,
  invitationExpired,
  invited,
  inviting,
  recordOf,
  removing,
  requested,
} from './given.ts';
import { alex, GROUP, iris, mara, otto, T0, taken } from './people.ts';

const record = recordOf(grantedUntil(undefined));

describe('who hears what came of a wish for another sponsor', () => {
  const accepted = { type: 'transfer-accepted', at: T0 + 9, by: otto, from: mara } as const;
  const declined = { type: 'transfer-declined', at: T0 + 9, by: otto } as const;
  const over = { type: 'transfer-over', at: T0 + 9, why: 'lapsed' } as const;
  test.each<[string, AccessEvent, ReturnType<typeof toldOfTransfer>]>([
    ['accepted, nobody wished for it', accepted, undefined],
    [
      'accepted, its sponsor wished for it',
      { ...accepted, offeredBy: mara },
      { notice: 'transfer-accepted', people: [otto, mara] },
    ],
    [
      'accepted, an administrator wished for it',
      { ...accepted, offeredBy: iris },
      { notice: 'transfer-accepted', people: [otto, mara, iris] },
    ],
    [
      'accepted by who wished for it',
      { ...accepted, offeredBy: otto },
      { notice: 'transfer-accepted', people: [otto, mara] },
    ],
    ['accepted by its sponsor, who wished for it', { ...accepted, by: mara, offeredBy: mara }, undefined],
    ['declined, nobody wished for it', declined, undefined],
    [
      'declined, its sponsor wished for it',
      { ...declined, offeredBy: mara, comment: 'no time' },
      { notice: 'transfer-declined', people: [otto, mara], reason: 'no time' },
    ],
    [
      'declined, an administrator wished for it',
      { ...declined, offeredBy: iris },
      { notice: 'transfer-declined', people: [otto, iris, mara] },
    ],
    ['lapsed, nobody wished for it', over, undefined],
    [
      'lapsed, its sponsor wished for it',
      { ...over, offeredBy: mara },
      { notice: 'transfer-lapsed', people: [mara, mara] },
    ],
    ['passed on', { ...over, why: 'passed-on', offeredBy: mara }, undefined],
    ['something else', { type: 'account-gone', at: T0 + 9 }, undefined],
  ])('%s', (_, event, told) => {
    expect(toldOfTransfer(event, record)).toEqual(told);
  });
});

test.each<[string, AccessEvent, ReturnType<typeof toldIn>]>([
  [
    'a resend',
    { type: 'resend-asked', at: T0, by: alex, reason: 'lost' },
    { people: [alex], reason: 'lost' },
  ],
  ['an extension', { type: 'extended', at: T0, by: alex, until: T0 + 9 }, { people: [alex] }],
  [
    'the removal of what was there before',
    { type: 'earlier-removal-asked', at: T0, by: iris, targets: [GROUP], reason: 'left' },
    { people: [iris], reason: 'left' },
  ],
  ['a rejection', { type: 'rejected', at: T0, by: alex }, {}],
  ['a grant', { type: 'granted', at: T0, memberships: [] }, {}],
])('of whom a message speaks: %s', (_, event, told) => {
  expect(toldIn(event, record)).toEqual(told);
});

test('a grant after an undone removal names who undid it', () => {
  const undone: AccessEvent = { type: 'removal-undone', at: T0 + 9, by: iris };
  const granted: AccessEvent = { type: 'granted', at: T0 + 10, memberships: [] };
  const again = recordOf([
    ...removing(),
    { type: 'removed', at: T0 + 8, memberships: taken },
    undone,
    granted,
  ]);
  expect(toldIn(granted, again)).toEqual({ people: [iris] });
  expect(toldIn(undone, again)).toEqual({});
});

test.each<[AccessEvent['type'], code: string, theirs: boolean]>([
  ['invitation-held-up', 'permission-missing', true],
  ['grant-failed', 'group-dynamic', true],
  ['removal-failed', 'permission-missing', true],
  ['invitation-held-up', 'chat-closed', false],
  ['invitation-held-up', 'paced', false],
  ['invitation-refused', 'address-refused', false],
])('%s, %s: whether administrators have to mend it', (type, code, theirs) => {
  expect(forAdministrators({ type, at: T0, code } as AccessEvent)).toBe(theirs);
});

test('what a sponsor did themselves, or cannot mend, is not theirs to hear', () => {
  const taking = { type: 'earlier-removal-asked', at: T0, targets: [GROUP] } as const;
  expect(isOfSponsor({ ...taking, by: mara }, record)).toBe(true);
  expect(isOfSponsor({ ...taking, by: iris }, record)).toBe(false);
  expect(isOfSponsor({ type: 'leftover-failed', at: T0, step: 'block', code: 'x' }, record)).toBe(true);
  expect(isOfSponsor({ type: 'extended', at: T0, by: mara, until: T0 + 9 }, record)).toBe(false);
});

describe('an emergency', () => {
  const cutOff: AccessEvent = {
    type: 'removal-asked',
    at: T0 + 7,
    by: iris,
    cause: 'emergency',
    targets: [GROUP],
  };
  const removed: AccessEvent = { type: 'removed', at: T0 + 8, memberships: taken };
  const history = [...grantedUntil(undefined), cutOff, removed];
  test('is known by its cause, to its end', () => {
    expect(isOfEmergency(cutOff, recordOf(history.slice(0, -1)))).toBe(true);
    expect(isOfEmergency(removed, recordOf(history))).toBe(true);
    expect(isOfEmergency(removed, recordOf(ENDED.removed))).toBe(false);
    expect(isOfEmergency({ type: 'account-gone', at: T0 }, record)).toBe(false);
  });
  test('takes the memberships before all else, and tells nobody by the record', () => {
    const kinds = (of: readonly AccessEvent[]) => owed(recordOf(of), of.slice(-1)).map(({ kind }) => kind);
    expect(kinds(history.slice(0, -1))).toEqual(expect.arrayContaining(['remove-at-once']));
    expect(kinds(history)).not.toContain('tell');
    expect(kinds(removing())).toContain('remove-memberships');
  });
});

describe('what a sponsor is told of somebody else’s act, and not of their own', () => {
  const notices = (history: readonly AccessEvent[], event: AccessEvent) =>
    owed(recordOf([...history, event]), [event]).flatMap(({ notice }) => (notice ? [notice] : []));
  test.each<[string, readonly AccessEvent[], (by: typeof mara) => AccessEvent, string]>([
    [
      'extended',
      grantedUntil(T0 + 99),
      (by) => ({ type: 'extended', at: T0 + 9, by, until: T0 + 999 }),
      'extended-for-you',
    ],
    ['sent anew', invitationExpired(), (by) => ({ type: 'resend-asked', at: T0 + 9 ** 12, by }), 'resent'],
    ['cancelled', invited(), (by) => ({ type: 'cancelled', at: T0 + 9, by }), 'cancelled'],
    [
      'cancelled before it was decided',
      requested(),
      (by) => ({ type: 'cancelled', at: T0 + 9, by }),
      'cancelled',
    ],
    [
      'cancelled before it was sent',
      inviting(),
      (by) => ({ type: 'cancelled', at: T0 + 9, by }),
      'cancelled',
    ],
  ])('%s', (_, history, by, notice) => {
    expect(notices(history, by(mara))).toEqual([]);
    expect(notices(history, by(iris))).toEqual([notice]);
  });
});

test('longer access is owed to the record that it lengthens, once', () => {
  const kinds = (history: readonly AccessEvent[]) =>
    owed(recordOf(history), history.slice(-1)).map(({ kind }) => kind);
  const attempt: AccessEvent = {
    type: 'attempt-refused',
    at: T0 + 9,
    by: otto,
    action: 'approve',
    code: 'x',
  };
  expect(kinds(ENDED.approved)).toContain('extend');
  expect(kinds([...ENDED.approved, attempt])).not.toContain('extend');
  expect(kinds(ENDED.rejected)).not.toContain('extend');
});
