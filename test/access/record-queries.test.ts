import type { AccessEvent, AccessRecord, Ended, Status } from '../../src/access/record.ts';
import {
  accountOf,
  askedNow,
  deciders,
  dueAt,
  endsAt,
  hasApproved,
  invitationEnds,
  isLive,
  isOwn,
  isTaken,
  leftInPlace,
  linkHashes,
  liveKey,
  mayHaveGiven,
  mayUndo,
  needs,
  peopleAsked,
  REQUEST_LIFE_MS,
  remindsInviteeAt,
  remindsSponsorAt,
  seqFrom,
  takesLink,
  wakesAt,
} from '../../src/access/record-queries.ts';
import { remindsAt as nextReminder, type Reminding } from '../../src/access/reminders.ts';
import { DAY_MS } from '../../src/access/term.ts';
import {
  approved,
  ENDED,
  grantedUntil,
  granting,
  HISTORIES,
  invited,
  inviting,
  recordOf,
  removing,
  requested,
} from './given.ts';
import {
  alex,
  employee,
  GROUP,
  iris,
  mara,
  nobody,
  otto,
  partlyThere,
  ROLE,
  requestOf,
  T0,
  TTL,
  taken,
} from './people.ts';

const statuses = Object.keys(HISTORIES) as Status[];
const remindsAt = (record: AccessRecord) => nextReminder(record as Reminding);
/** The day that is so many days before an end has begun nowhere before this. */
const daysBefore = (end: number, days: number): number => end - 1 - (days + 1) * DAY_MS;
const granted = (days: number) => recordOf(grantedUntil(T0 + 6 + days * DAY_MS));

test.each(statuses)('whether %s stands in the way of another request', (status) => {
  const over = status === 'ended' || status === 'invitation-expired';
  expect(isLive(recordOf(HISTORIES[status]))).toBe(!over);
});

test('one live record for each address and resource', () => {
  expect(liveKey(recordOf(requested()))).toBe('anna@partner.com portal');
  expect(linkHashes(recordOf(requested()))).toEqual([]);
  for (const status of statuses.slice(1)) expect(linkHashes(recordOf(HISTORIES[status]))).toEqual(['hash']);
});

test('the account, as soon as it is known', () => {
  expect(accountOf(recordOf(requested({ found: nobody })))).toBeUndefined();
  expect(accountOf(recordOf(requested({ found: employee })))).toBe('anna');
  expect(accountOf(recordOf(HISTORIES.inviting))).toBeUndefined();
  for (const status of ['invited', 'granting', 'granted', 'removing', 'ended'] as const)
    expect(accountOf(recordOf(HISTORIES[status]))).toBe('anna');
});

describe('what time alone changes', () => {
  test('a request that nobody decides lapses', () => {
    expect(wakesAt(recordOf(requested()))).toBe(T0 + REQUEST_LIFE_MS);
  });

  test('an invitation runs out after its last moment', () => {
    const at = T0 + TTL / 2 + 3;
    const invited = recordOf([
      ...HISTORIES.invited,
      { type: 'invitee-reminded', at },
      { type: 'acceptance-awaited', at },
    ]);
    expect(wakesAt(invited)).toBe(invited.status === 'invited' && invited.expiresAt + 1);
  });

  test('of access that ends its sponsor is reminded two weeks and three days before, and on the last day', () => {
    const [start, end] = [T0 + 6, T0 + 6 + 90 * DAY_MS];
    const [first, second, third] = [14, 3, 0].map((days) => daysBefore(end, days));
    const reminded = (at = start) => recordOf([...grantedUntil(end), { type: 'end-reminded', at }]);
    expect(remindsAt(granted(90))).toBe(first);
    expect(remindsAt(reminded(first))).toBe(second);
    expect(remindsAt(reminded(second))).toBe(third);
    expect(remindsAt(reminded(third))).toBeUndefined();
    expect(wakesAt(granted(90))).toBe(first);
    // Of those that were missed, one is told, late.
    expect(remindsAt(reminded(Number(second) + 5))).toBe(third);
  });

  test('of short access, of what is still ahead; of the shortest, when a fifth of its time is left', () => {
    expect(remindsAt(granted(10))).toBe(daysBefore(T0 + 6 + 10 * DAY_MS, 3));
    expect(remindsAt(granted(1))).toBe(T0 + 6 + 0.8 * DAY_MS);
  });

  test('as the catalogue said at the grant, or never', () => {
    const end = T0 + 6 + 90 * DAY_MS;
    const record = granted(90) as Reminding;
    const reminders = [
      { amount: 1, unit: 'd' },
      { amount: 1, unit: 'm' },
    ] as const;
    expect(nextReminder({ ...record, reminders })).toBe(Date.UTC(2026, 2, 4, 9) + 5);
    expect(nextReminder({ ...record, reminders, remindedAt: end - 10 * DAY_MS })).toBe(daysBefore(end, 1));
    expect(nextReminder({ ...record, reminders: [] })).toBeUndefined();
  });

  test('what was answered is not asked again; a new end has reminders of its own', () => {
    const end = T0 + 90 * DAY_MS;
    const answered = [
      ...grantedUntil(end),
      { type: 'end-reminded', at: T0 + 80 * DAY_MS },
      { type: 'end-answered', at: T0 + 81 * DAY_MS, by: mara, answer: 'ends' },
    ] as const;
    expect(remindsAt(recordOf(answered))).toBeUndefined();
    expect(wakesAt(recordOf(answered))).toBe(end);
    const until = T0 + 180 * DAY_MS;
    const longer = recordOf([...answered, { type: 'extended', at: T0 + 85 * DAY_MS, by: mara, until }]);
    expect(remindsAt(longer)).toBe(daysBefore(until, 14));
    expect(longer).not.toHaveProperty('answered');
  });

  test('once announced, it wakes at its end', () => {
    const reminded = recordOf([
      ...grantedUntil(T0 + 90 * DAY_MS),
      { type: 'end-reminded', at: T0 + 90 * DAY_MS - 1 },
    ]);
    expect(remindsAt(reminded)).toBeUndefined();
    expect(wakesAt(reminded)).toBe(T0 + 90 * DAY_MS);
    expect(endsAt(reminded)).toBe(T0 + 90 * DAY_MS);
  });

  test('access without end sleeps for ever, and so do the states that wait for somebody else', () => {
    expect(wakesAt(recordOf(grantedUntil(undefined)))).toBeUndefined();
    for (const status of ['inviting', 'invitation-expired', 'granting', 'removing', 'ended'] as const)
      expect(wakesAt(recordOf(HISTORIES[status]))).toBeUndefined();
  });
});

const ended = (history: readonly AccessEvent[]): Ended => {
  const record = recordOf(history);
  if (record.status !== 'ended') throw new Error('it is not over');
  return record;
};
const removedAs = (memberships: typeof taken) =>
  ended([...removing(), { type: 'removed', at: T0 + 8, memberships }]);

test('an end took a membership away where one at least was removed', () => {
  expect(isTaken(removedAs(taken))).toBe(true);
  expect(isTaken(removedAs(taken.slice(1)))).toBe(false);
  expect(isTaken(ended(ENDED.rejected))).toBe(false);
});

test('the number of the first of the events that led to it', () => {
  const history = granting();
  const record = recordOf(history);
  expect(seqFrom(record, history)).toBe(1);
  expect(seqFrom(record, history.slice(-2))).toBe(history.length - 1);
});

describe('what a record gave', () => {
  const earlier = recordOf([...granting(), { type: 'granted', at: T0 + 6, memberships: partlyThere }]);
  const begun = recordOf([
    ...granting(),
    { type: 'grant-begun', at: T0 + 6, targets: [GROUP], before: [ROLE] },
  ]);
  test.each<[string, AccessRecord, needed: readonly boolean[], given: readonly boolean[]]>([
    ['asked for', recordOf(requested()), [false, false], [false, false]],
    ['being given', begun, [true, false], [true, false]],
    ['there, and there before in part', earlier, [true, true], [true, false]],
    ['being taken away', recordOf(removing()), [false, false], [true, false]],
    ['over', removedAs(taken), [false, false], [false, false]],
  ])('%s', (_, record, needed, given) => {
    expect([GROUP, ROLE].map((target) => needs(record, target))).toEqual(needed);
    expect([GROUP, ROLE].map((target) => mayHaveGiven(record, target))).toEqual(given);
  });

  test('what was there before stays in place at its end', () => {
    expect(leftInPlace(earlier)).toEqual([]);
    expect(leftInPlace(removedAs(taken))).toEqual([]);
    expect(leftInPlace(removedAs([{ target: ROLE, outcome: 'there-before' }]))).toEqual([ROLE]);
    expect(leftInPlace(ended(ENDED.rejected))).toEqual([]);
  });
});

test('a removal is undone by whoever removed it, or the sponsor of a partner who left', () => {
  const left = ended([
    ...grantedUntil(undefined),
    { type: 'removal-asked', at: T0 + 7, cause: 'left', targets: [GROUP] },
    { type: 'removed', at: T0 + 8, memberships: taken },
  ]);
  expect([mara.id, alex.id, undefined].map((id) => mayUndo(left, id))).toEqual([true, false, false]);
  const byIris = ended([
    ...grantedUntil(undefined),
    { type: 'removal-asked', at: T0 + 7, by: iris, cause: 'asked', targets: [GROUP] },
    { type: 'removed', at: T0 + 8, memberships: taken },
  ]);
  expect([mara.id, iris.id].map((id) => mayUndo(byIris, id))).toEqual([false, true]);
});

test('one’s own is what one asked for, and what is for one’s own account', () => {
  const record = recordOf(requested({ found: employee }));
  expect([mara.id, 'anna', alex.id, undefined].map((id) => isOwn(record, id))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isOwn(recordOf(requested()), undefined)).toBe(false);
});

test('nobody accepts what would be over already', () => {
  expect(invitationEnds(requestOf(), T0, TTL)).toBe(T0 + TTL);
  expect(invitationEnds(requestOf({ term: { kind: 'until', at: T0 + 9 } }), T0, TTL)).toBe(T0 + 8);
});

describe('who is asked, and who decided', () => {
  const asked: AccessEvent = {
    type: 'approvers-asked',
    at: T0 + 1,
    stage: 0,
    round: 'first',
    people: [alex, otto],
    remindAt: T0 + 10,
    dueAt: T0 + 20,
  };
  const passed: AccessEvent = { type: 'stage-approved', at: T0 + 2, stage: 0, by: otto };
  const both = [...requested(), asked, passed, { type: 'approved', at: T0 + 3, by: alex }] as const;

  test('at present, and ever', () => {
    const record = recordOf([...requested(), asked]);
    expect(askedNow(record)).toEqual([alex, otto]);
    expect(askedNow(recordOf(requested()))).toEqual([]);
    expect(askedNow(recordOf(both))).toEqual([]);
    expect(peopleAsked(both)).toEqual([alex, otto]);
    expect(peopleAsked(requested())).toEqual([]);
  });

  test('until its time is over, or the last day that was asked for', () => {
    const due = (history: readonly AccessEvent[]) => {
      const record = recordOf(history);
      return record.status === 'requested' && [dueAt(record), wakesAt(record)];
    };
    expect(due([...requested(), asked])).toEqual([T0 + 20, T0 + 10]);
    expect(due([...requested(), passed])).toEqual([T0 + 2 + REQUEST_LIFE_MS, T0 + 2 + REQUEST_LIFE_MS]);
    expect(due([...requested({ term: { kind: 'until', at: T0 + 5 } }), asked])).toEqual([T0 + 5, T0 + 5]);
  });

  test('in whatever stage', () => {
    const record = recordOf(both);
    expect(deciders(record)).toEqual([otto, alex]);
    expect([otto.id, alex.id, mara.id, undefined].map((id) => hasApproved(record, id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(deciders(recordOf([...requested(), passed]))).toEqual([otto]);
    expect(deciders(recordOf(approved()))).toEqual([alex]);
  });

  test('by a rejection, and by no other end', () => {
    expect(deciders(recordOf(ENDED.rejected))).toEqual([alex]);
    expect(deciders(recordOf(ENDED.cancelled))).toEqual([]);
    expect(deciders(recordOf(ENDED.lapsed))).toEqual([]);
  });
});

describe('an invitation', () => {
  const half = T0 + 3 + TTL / 2;
  const byLink = (more: Parameters<typeof inviting>[0] = {}): readonly AccessEvent[] => [
    ...inviting(more),
    {
      ...{ type: 'invited', at: T0 + 3, account: 'anna', expiresAt: T0 + 3 + TTL, mailed: false },
      delivery: 'link',
    },
  ];
  const reminded: AccessEvent = { type: 'invitee-reminded', at: half };
  const awaited: AccessEvent = { type: 'acceptance-awaited', at: half };
  const batch = { id: 'b1', row: 2 };

  test('reminds its partner once, at half its time, by our own mail alone', () => {
    expect(remindsInviteeAt(recordOf(invited()))).toBe(half);
    expect(remindsInviteeAt(recordOf([...invited(), reminded]))).toBeUndefined();
    expect(remindsInviteeAt(recordOf(byLink()))).toBeUndefined();
    expect(remindsInviteeAt(recordOf(inviting()))).toBeUndefined();
  });

  test('tells its sponsor once that nobody accepts, unless a list does', () => {
    expect(remindsSponsorAt(recordOf(byLink()))).toBe(half);
    expect(wakesAt(recordOf(byLink()))).toBe(half);
    expect(remindsSponsorAt(recordOf([...byLink(), awaited]))).toBeUndefined();
    expect(remindsSponsorAt(recordOf(byLink({ batch })))).toBeUndefined();
    expect(remindsSponsorAt(recordOf(inviting()))).toBeUndefined();
    expect(wakesAt(recordOf(byLink({ batch })))).toBe(T0 + 3 + TTL + 1);
  });

  test.each<[string, readonly AccessEvent[], boolean]>([
    ['to be sent', inviting(), true],
    ['sent', invited(), false],
    ['sent, and its partner reminded', [...invited(), reminded], true],
    ['sent as a link', byLink(), false],
    ['sent as a link of a list', byLink({ batch }), true],
    ['sent by mail, of a list', invited({ batch }), false],
    ['accepted', granting(), false],
    [
      'accepted, with terms to read',
      [...granting(), { type: 'terms-awaited', at: T0 + 6, version: '1' }],
      true,
    ],
    ['asked for', requested(), false],
  ])('%s: whether a link may be made for it', (_, history, takes) => {
    expect(takesLink(recordOf(history))).toBe(takes);
  });
});
