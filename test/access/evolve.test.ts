import { begin, evolve, replay } from '../../src/access/evolve.ts';
import { ImpossibleEvent } from '../../src/access/impossible-event.ts';
import type { AccessEvent, Status } from '../../src/access/record.ts';
import { events } from '../../src/words/en/events.ts';
import { ENDED, given, HISTORIES, recordOf, requested } from './given.ts';
import { alex, approver, GROUP, linkOf, T0 } from './people.ts';

test('no events, no record', () => {
  expect(replay('record.1', [])).toBeUndefined();
});

test('a record begins with the request, and with nothing else', () => {
  expect(() => begin('record.1', { type: 'lapsed', at: T0 })).toThrow(ImpossibleEvent);
  expect(() => recordOf([...requested(), ...requested()])).toThrow('requested cannot follow requested');
});

const by = alex;
const at = T0 + 9;
const target = { targets: [GROUP], cause: 'asked' } as const;
const ASKED = {
  type: 'approvers-asked',
  at,
  stage: 0,
  round: 'first',
  people: [alex],
  remindAt: at,
  dueAt: at,
} as const;
/** What can only follow when it was found that nothing is left to the account. */
const ONCE_LEFT: readonly AccessEvent[] = [
  { type: 'leftover-begun', at, step: 'block' },
  { type: 'account-blocked', at },
  { type: 'deletion-announced', at },
  { type: 'account-deleted', at },
  { type: 'leftover-kept', at, why: 'in-use' },
  {
    type: 'leftover-failed',
    at,
    step: 'delete',
    code: 'permission-missing',
    permission: 'User.DeleteRestore.All',
  },
  { type: 'restore-asked', at, by },
  { type: 'account-restored', at },
];
/** What can only follow when somebody was asked. */
const ONCE_ASKED: readonly AccessEvent[] = [
  { type: 'approvers-unreachable', at, stage: 0, people: [alex] },
  { type: 'approvers-reminded', at, stage: 0 },
];
const LIVE = ['inviting', 'invited', 'invitation-expired', 'granting', 'granted'] as const;
const REVIEWED = {
  type: 'review-asked',
  at,
  inquiry: 'i',
  why: 'due',
  people: [by],
  silence: 'remove',
  recommendation: 'unknown',
} as const;
const OFFERED = { type: 'transfer-asked', at, by, cause: 'asked', people: [by], inquiry: 'i' } as const;
/** What can only follow when that was asked before. */
const ANSWERS: readonly (readonly [AccessEvent, readonly AccessEvent[]])[] = [
  [
    REVIEWED,
    [
      { type: 'reviewed', at, by, inquiry: 'i', answer: 'keep' },
      { type: 'review-silent', at, inquiry: 'i', outcome: 'kept' },
    ],
  ],
  [
    OFFERED,
    [
      { type: 'transfer-accepted', at, by, from: alex },
      { type: 'transfer-declined', at, by },
      { type: 'transfer-over', at, why: 'lapsed' },
    ],
  ],
];
const FOLLOWS: readonly (readonly [AccessEvent, readonly Status[]])[] = [
  [ASKED, ['requested']],
  [{ type: 'escalated', at, stage: 0, round: 'alternates', why: 'silence' }, ['requested']],
  [{ type: 'nobody-to-ask', at, stage: 0 }, ['requested']],
  [{ type: 'taken-up', at, by, stage: 0 }, ['requested']],
  [{ type: 'stage-approved', at, by, stage: 0 }, ['requested']],
  [{ type: 'approved', at, by }, ['requested']],
  [{ type: 'approval-not-needed', at, why: 'no-approvers' }, ['requested']],
  [{ type: 'adopted', at, by, account: 'anna', held: [GROUP] }, ['requested']],
  [{ type: 'rejected', at, by }, ['requested']],
  [{ type: 'lapsed', at }, ['requested']],
  [{ type: 'cancelled', at, by }, ['requested', 'inviting', 'invited', 'invitation-expired']],
  [{ type: 'link-issued', at, link: linkOf() }, ['inviting']],
  [{ type: 'link-unused', at, hash: 'hash' }, ['inviting']],
  [{ type: 'invitee-reminded', at }, ['invited']],
  [{ type: 'invited', at, account: 'anna', expiresAt: at, mailed: true }, ['inviting']],
  [{ type: 'invitation-held-up', at, code: 'chat-closed' }, ['inviting']],
  [{ type: 'invitation-refused', at, code: 'address-refused' }, ['inviting']],
  [{ type: 'acceptance-awaited', at }, ['invited']],
  [{ type: 'invitation-expired', at }, ['invited']],
  [{ type: 'invitation-withdrawn', at }, ['invited', 'invitation-expired']],
  [{ type: 'account-gone', at }, ['invited', 'granting']],
  [{ type: 'resend-asked', at, by }, ['invited', 'invitation-expired']],
  [{ type: 'accepted', at, account: 'anna', seen: 'link' }, ['invited']],
  [{ type: 'granted', at, memberships: [] }, ['granting']],
  [{ type: 'grant-begun', at, targets: [GROUP] }, ['granting']],
  [{ type: 'membership-restored', at, targets: [GROUP] }, ['granted']],
  [{ type: 'earlier-removal-asked', at, by, targets: [GROUP] }, ['ended']],
  [{ type: 'grant-failed', at, code: 'group-dynamic' }, ['granting']],
  [{ type: 'extended', at, by }, ['granted']],
  [{ type: 'mail-bounced', at }, ['invited']],
  [{ type: 'end-reminded', at }, ['granted']],
  [{ type: 'end-answered', at, by, answer: 'ends' }, ['granted']],
  [{ type: 'removal-asked', at, by, ...target }, ['granting', 'granted']],
  [{ type: 'removed', at, memberships: [] }, ['removing']],
  [{ type: 'removal-undone', at, by }, ['ended']],
  [{ type: 'removal-failed', at, code: 'permission-missing' }, ['removing']],
  [{ type: 'leftover-found', at, delete: at }, ['ended']],
  [{ type: 'block-asked', at, by }, ['removing', 'ended']],
  [{ type: 'partner-wished', at, wish: 'new-link' }, ['invited', 'invitation-expired', 'ended']],
  [{ type: 'partner-wished', at, wish: 'longer' }, ['granted']],
  [{ type: 'partner-complained', at, complaint: 'no-mail' }, ['inviting', 'invited', 'invitation-expired']],
  [{ type: 'partner-complained', at, complaint: 'asks-password' }, ['granting', 'granted']],
  [{ type: 'forgotten', at }, ['ended']],
  [REVIEWED, ['granted']],
  [OFFERED, LIVE],
  [
    { type: 'sponsors-noted', at, placed: 'mara' },
    ['requested', 'inviting', 'invited', 'invitation-expired', 'granting', 'granted', 'removing'],
  ],
  [{ type: 'terms-awaited', at, version: '1' }, ['granting']],
  [{ type: 'terms-agreed', at, version: '1', language: 'en' }, ['granting', 'granted']],
  [{ type: 'terms-declined', at, version: '1', language: 'en' }, ['granting', 'granted']],
];

test('what every event can follow stands here, but for what begins a record and what changes none', () => {
  const known = [
    ...[...FOLLOWS.map(([event]) => event), ...ONCE_ASKED, ...ONCE_LEFT].map(({ type }) => type),
    ...ANSWERS.flatMap(([, after]) => after).map(({ type }) => type),
    'requested',
    'attempt-refused',
  ];
  expect(new Set(known)).toEqual(new Set(Object.keys(events)));
});

test.each(FOLLOWS)('what $type can follow; after the rest it is a fault', (event, after) => {
  for (const [status, history] of Object.entries(HISTORIES)) {
    const next = () => evolve(recordOf(history), event);
    if (after.some((one) => one === status)) expect(next().seq).toBe(history.length + 1);
    else expect(next).toThrow(`${event.type} cannot follow ${status}`);
  }
});

test.each(ONCE_ASKED)('$type follows only when somebody was asked', (event) => {
  expect(() => recordOf([...requested(), event])).toThrow(`${event.type} cannot follow requested`);
  expect(recordOf([...requested(), ASKED, event]).status).toBe('requested');
});

test.each(ONCE_LEFT)('$type follows only when nothing was found to be left', (event) => {
  expect(() => recordOf([...HISTORIES.ended, event])).toThrow(`${event.type} cannot follow ended`);
  const found = { type: 'leftover-found', at, block: at } as const;
  const before = recordOf([...HISTORIES.ended, found]);
  // The end stays when it was.
  expect(evolve(before, event)).toMatchObject({ status: 'ended', changedAt: before.changedAt });
  expect(() => recordOf([...HISTORIES.ended, found, found])).toThrow('leftover-found cannot follow ended');
});

test.each(ANSWERS)('what answers $type follows it, and nothing else', (asked, answers) => {
  for (const answer of answers) {
    expect(() => recordOf([...HISTORIES.granted, answer])).toThrow(`${answer.type} cannot follow granted`);
    expect(recordOf([...HISTORIES.granted, asked, answer]).status).toBe('granted');
  }
});

test('an attempt that was refused is counted, and changes nothing else', () => {
  const attempt = { type: 'attempt-refused', at, by, action: 'approve', code: 'already-decided' } as const;
  for (const history of [...Object.values(HISTORIES), ...Object.values(ENDED)]) {
    const before = recordOf(history);
    expect(evolve(before, attempt)).toEqual({ ...before, seq: before.seq + 1 });
  }
  given([...ENDED.rejected, attempt])
    .when({ type: 'reject', at: T0 + 20, by: approver, stage: 0 })
    .thenRefused({ code: 'already-decided', by: alex, at: T0 + 1, decision: 'rejected' });
});

test('seq counts the events, and changedAt is the time of the latest', () => {
  for (const history of Object.values(HISTORIES))
    expect(recordOf(history)).toMatchObject({ seq: history.length, changedAt: history.at(-1)?.at });
});
