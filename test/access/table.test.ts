import type { Command } from '../../src/access/command.ts';
import type { Status } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { ENDED, given, HISTORIES, recordOf } from './given.ts';
import {
  added,
  admin,
  alex,
  approver,
  GROUP,
  linkOf,
  mara,
  portal,
  requestOf,
  sponsor,
  sponsorWhoApproves,
  stranger,
  T0,
  TTL,
  taken,
} from './people.ts';

const soon = T0 + DAY_MS;
const LATE = T0 + 1000 * DAY_MS;

/** Every command, at a time when it is in order; `ended` is a record that was removed. */
const COMMANDS = {
  request: {
    type: 'request',
    at: soon,
    by: sponsor,
    resource: portal,
    request: requestOf({ at: soon }),
    ttlMs: TTL,
  },
  approve: { type: 'approve', at: soon, by: approver, ttlMs: TTL, stage: 0, stages: 1 },
  reject: { type: 'reject', at: soon, by: approver, stage: 0 },
  'take-up': { type: 'take-up', at: soon, by: approver, stage: 0 },
  'note-asked': {
    type: 'note-asked',
    at: soon,
    stage: 0,
    round: 'first',
    people: [approver.person],
    remindAt: T0 + 2 * DAY_MS,
    dueAt: T0 + 4 * DAY_MS,
    next: undefined,
  },
  'note-unreachable': {
    type: 'note-unreachable',
    at: soon,
    stage: 0,
    people: [approver.person],
    next: undefined,
  },
  'remind-approvers': { type: 'remind-approvers', at: LATE },
  'ask-alternates': { type: 'ask-alternates', at: LATE },
  revoke: { type: 'revoke', at: soon, by: approver, reason: 'a mistake' },
  'give-way': {
    type: 'give-way',
    at: soon,
    person: sponsor.person,
    reason: 'a new address',
  },
  lapse: { type: 'lapse', at: LATE },
  cancel: { type: 'cancel', at: soon, by: sponsor },
  'issue-link': { type: 'issue-link', at: soon, link: linkOf('next', soon) },
  'drop-link': { type: 'drop-link', at: soon, hash: 'hash' },
  'note-invited': {
    type: 'note-invited',
    at: soon,
    account: 'anna',
    accepted: false,
    mailed: true,
    ttlMs: TTL,
  },
  'note-invitation-held-up': { type: 'note-invitation-held-up', at: soon, code: 'chat-closed' },
  'note-invitation-refused': { type: 'note-invitation-refused', at: soon, code: 'address-refused' },
  'remind-invitee': { type: 'remind-invitee', at: T0 + 4 * DAY_MS },
  'await-acceptance': { type: 'await-acceptance', at: T0 + TTL / 2 + 5 },
  'note-bounced': { type: 'note-bounced', at: soon },
  'withdraw-invitation': { type: 'withdraw-invitation', at: LATE },
  'expire-invitation': { type: 'expire-invitation', at: LATE },
  'note-account-gone': { type: 'note-account-gone', at: soon, account: 'anna' },
  forget: { type: 'forget', at: soon, by: admin },
  resend: { type: 'resend', at: soon, by: sponsor },
  accept: { type: 'accept', at: soon, account: 'anna', seen: 'link' },
  'note-grant-begun': { type: 'note-grant-begun', at: soon, targets: [GROUP], foreign: [], ours: [] },
  'note-restored': { type: 'note-restored', at: soon, targets: [GROUP] },
  'remove-earlier': { type: 'remove-earlier', at: soon, by: admin },
  'note-granted': { type: 'note-granted', at: soon, memberships: added },
  'note-grant-failed': { type: 'note-grant-failed', at: soon, code: 'group-dynamic' },
  extend: {
    type: 'extend',
    at: soon,
    by: sponsor,
    term: { kind: 'for', duration: { amount: 30, unit: 'd' } },
    resource: { ...portal, extension: 'sponsor' },
  },
  'note-extension-approved': {
    type: 'note-extension-approved',
    at: soon,
    person: mara,
    until: T0 + 200 * DAY_MS,
    approval: { by: alex, at: soon },
  },
  'remind-end': { type: 'remind-end', at: T0 + 80 * DAY_MS },
  'answer-end': { type: 'answer-end', at: soon, by: sponsor, answer: 'ends' },
  remove: { type: 'remove', at: soon, by: sponsor },
  expire: { type: 'expire', at: LATE },
  'note-removed': { type: 'note-removed', at: soon, memberships: taken },
  'note-removal-failed': { type: 'note-removal-failed', at: soon, code: 'permission-missing' },
  'undo-removal': { type: 'undo-removal', at: T0 + 9, by: sponsor },
  'note-leftover': { type: 'note-leftover', at: soon, delete: soon },
  'begin-leftover': { type: 'begin-leftover', at: soon, step: 'block' },
  'note-blocked': { type: 'note-blocked', at: soon },
  'note-announced': { type: 'note-announced', at: soon },
  'note-deleted': { type: 'note-deleted', at: soon },
  'keep-leftover': { type: 'keep-leftover', at: soon, why: 'in-use' },
  'note-leftover-failed': { type: 'note-leftover-failed', at: soon, step: 'block', code: 'throttled' },
  'restore-account': { type: 'restore-account', at: soon, by: admin },
  'note-account-restored': { type: 'note-account-restored', at: soon },
  'cut-off': { type: 'cut-off', at: soon, since: soon, by: admin, reason: 'lost' },
  wish: { type: 'wish', at: soon },
  complain: { type: 'complain', at: soon, complaint: 'no-passcode' },
  leave: { type: 'leave', at: soon },
  agree: { type: 'agree', at: soon, version: '1', language: 'en' },
  decline: { type: 'decline', at: soon, version: '1', language: 'en' },
  'note-terms-awaited': { type: 'note-terms-awaited', at: soon, version: '1' },
  'ask-review': {
    type: 'ask-review',
    at: soon,
    inquiry: 'i',
    why: 'due',
    people: [mara],
    silence: 'remove',
    recommendation: 'unknown',
  },
  review: { type: 'review', at: soon, by: sponsor, inquiry: 'i', answer: 'keep' },
  'close-review': { type: 'close-review', at: soon, inquiry: 'i', round: 'sponsor' },
  'remove-inactive': { type: 'remove-inactive', at: soon, lastSignIn: T0 },
  'offer-transfer': { type: 'offer-transfer', at: soon, by: sponsor, to: alex, inquiry: 'i' },
  'pass-on': { type: 'pass-on', at: soon, people: [alex], inquiry: 'i' },
  'accept-transfer': { type: 'accept-transfer', at: soon, by: approver, inquiry: 'i' },
  'decline-transfer': { type: 'decline-transfer', at: soon, by: approver, inquiry: 'i' },
  'end-transfer': { type: 'end-transfer', at: soon, inquiry: 'i', why: 'lapsed' },
  'note-sponsors': { type: 'note-sponsors', at: soon, placed: 'mara' },
} satisfies { readonly [Type in Command['type']]: Command & { type: Type } };

const STATUSES = [
  'requested',
  'inviting',
  'invited',
  'invitation-expired',
  'granting',
  'granted',
  'removing',
  'ended',
] as const satisfies readonly Status[];

/** What each command comes to in each state, in the order of STATUSES: events, `-` for nothing, `!` a refusal. */
const TABLE: Readonly<Record<Command['type'], readonly string[]>> = {
  request: [
    '! already-live',
    '! already-live',
    '! already-live',
    'requested',
    '! already-live',
    '! already-live',
    '! already-live',
    'requested',
  ],
  approve: ['approved', ...Array<string>(7).fill('! already-decided')],
  reject: ['rejected', ...Array<string>(7).fill('! already-decided')],
  'take-up': ['taken-up', ...Array<string>(7).fill('! already-decided')],
  'note-asked': ['approvers-asked', '-', '-', '-', '-', '-', '-', '-'],
  // Nobody was asked yet, so nobody can be unreachable, reminded or passed over.
  'note-unreachable': Array<string>(8).fill('-'),
  'remind-approvers': Array<string>(8).fill('-'),
  'ask-alternates': Array<string>(8).fill('-'),
  revoke: [
    '! not-approved-yet',
    'cancelled',
    'cancelled',
    'cancelled',
    'removal-asked',
    'removal-asked',
    '! not-live',
    '! not-live',
  ],
  'give-way': [...Array<string>(4).fill('cancelled'), 'removal-asked', 'removal-asked', '-', '-'],
  lapse: ['lapsed', '-', '-', '-', '-', '-', '-', '-'],
  cancel: [
    'cancelled',
    'cancelled',
    'cancelled',
    'cancelled',
    '! already-granted',
    '! already-granted',
    '! not-live',
    '! not-live',
  ],
  'issue-link': ['-', 'link-issued', '-', '-', '-', '-', '-', '-'],
  'drop-link': ['-', 'link-unused', '-', '-', '-', '-', '-', '-'],
  'note-invited': ['-', 'invited', '-', '-', '-', '-', '-', '-'],
  'note-invitation-held-up': ['-', 'invitation-held-up', '-', '-', '-', '-', '-', '-'],
  'note-invitation-refused': ['-', 'invitation-refused', '-', '-', '-', '-', '-', '-'],
  'remind-invitee': ['-', '-', 'invitee-reminded', '-', '-', '-', '-', '-'],
  'await-acceptance': ['-', '-', 'acceptance-awaited', '-', '-', '-', '-', '-'],
  'note-bounced': ['-', '-', 'mail-bounced', '-', '-', '-', '-', '-'],
  // Where the catalogue says nothing of it, it stays open.
  'withdraw-invitation': Array<string>(8).fill('-'),
  'expire-invitation': ['-', '-', 'invitation-expired', '-', '-', '-', '-', '-'],
  forget: [...Array<string>(7).fill('! not-ended'), 'forgotten'],
  'note-account-gone': ['-', '-', 'account-gone', '-', 'account-gone', '-', '-', '-'],
  resend: [
    '! not-invited-yet',
    '! not-invited-yet',
    'resend-asked',
    'resend-asked',
    '! already-granted',
    '! already-granted',
    '! not-live',
    '! not-live',
  ],
  accept: ['! not-live', '! not-live', 'accepted', '! not-live', '-', '-', '! not-live', '! not-live'],
  'note-grant-begun': ['-', '-', '-', '-', 'grant-begun', '-', '-', '-'],
  'note-granted': ['-', '-', '-', '-', 'granted', '-', '-', '-'],
  'note-grant-failed': ['-', '-', '-', '-', 'grant-failed', '-', '-', '-'],
  extend: [
    '! not-granted',
    '! not-granted',
    '! not-granted',
    '! not-granted',
    '! not-granted',
    'extended',
    '! not-granted',
    '! not-granted',
  ],
  'note-extension-approved': ['-', '-', '-', '-', '-', 'extended', '-', '-'],
  'remind-end': ['-', '-', '-', '-', '-', 'end-reminded', '-', '-'],
  'answer-end': [...Array<string>(5).fill('! not-granted'), 'end-answered', '! not-granted', '! not-granted'],
  remove: [
    'cancelled',
    'cancelled',
    'cancelled',
    'cancelled',
    'removal-asked',
    'removal-asked',
    '! not-live',
    '! not-live',
  ],
  'note-restored': ['-', '-', '-', '-', '-', 'membership-restored', '-', '-'],
  // Where nothing was there before us, there is nothing to take.
  'remove-earlier': Array<string>(8).fill('! nothing-found'),
  expire: ['-', '-', '-', '-', '-', 'removal-asked', '-', '-'],
  'note-removed': ['-', '-', '-', '-', '-', '-', 'removed', '-'],
  'note-removal-failed': ['-', '-', '-', '-', '-', '-', 'removal-failed', '-'],
  'undo-removal': [...Array<string>(7).fill('! undo-over'), 'removal-undone'],
  'note-leftover': [...Array<string>(7).fill('-'), 'leftover-found'],
  // Nothing of an account is begun, noted or given back of which nothing was found.
  'begin-leftover': Array<string>(8).fill('-'),
  'note-blocked': Array<string>(8).fill('-'),
  'note-announced': Array<string>(8).fill('-'),
  'note-deleted': Array<string>(8).fill('-'),
  'keep-leftover': Array<string>(8).fill('-'),
  'note-leftover-failed': Array<string>(8).fill('-'),
  'restore-account': Array<string>(8).fill('! nothing-to-restore'),
  'note-account-restored': Array<string>(8).fill('-'),
  'cut-off': [
    'cancelled',
    'cancelled',
    'cancelled block-asked',
    'cancelled block-asked',
    'removal-asked block-asked',
    'removal-asked block-asked',
    'block-asked',
    'block-asked',
  ],
  wish: ['-', '-', 'partner-wished', 'partner-wished', '-', 'partner-wished', '-', 'partner-wished'],
  complain: [
    '-',
    'partner-complained',
    'partner-complained',
    '-',
    'partner-complained',
    'partner-complained',
    '-',
    '-',
  ],
  leave: ['-', '-', '-', '-', 'removal-asked', 'removal-asked', '-', '-'],
  agree: ['-', '-', '-', '-', 'terms-agreed', 'terms-agreed', '-', '-'],
  decline: ['-', '-', '-', '-', 'terms-declined', 'terms-declined', '-', '-'],
  'note-terms-awaited': ['-', '-', '-', '-', 'terms-awaited', '-', '-', '-'],
  'ask-review': ['-', '-', '-', '-', '-', 'review-asked', '-', '-'],
  // Nobody was asked, nor offered anything.
  review: Array<string>(8).fill('! review-over'),
  'close-review': Array<string>(8).fill('-'),
  'accept-transfer': Array<string>(8).fill('! transfer-over'),
  'decline-transfer': Array<string>(8).fill('! transfer-over'),
  'end-transfer': Array<string>(8).fill('-'),
  'remove-inactive': ['-', '-', '-', '-', '-', 'removal-asked', '-', '-'],
  'offer-transfer': [
    '! nothing-found',
    ...Array<string>(5).fill('transfer-asked'),
    '! nothing-found',
    '! nothing-found',
  ],
  'pass-on': ['-', ...Array<string>(5).fill('transfer-asked'), '-', '-'],
  'note-sponsors': [...Array<string>(7).fill('sponsors-noted'), '-'],
};

const cells = Object.values(COMMANDS).flatMap((command) =>
  STATUSES.map((status, i) => ({ command, status, comes: TABLE[command.type][i] })),
);

test.each(cells)('$command.type when $status: $comes', ({ command, status, comes }) => {
  expect(given(HISTORIES[status]).when(command).inShort()).toBe(comes);
});

test.each(STATUSES)('a history that leads to %s is in that state', (status) => {
  expect(recordOf(HISTORIES[status]).status).toBe(status);
});

describe('whatever the way it ended, nothing but its undoing brings a record back', () => {
  const outcomes = Object.entries(ENDED);
  const commands = Object.values(COMMANDS).filter(
    ({ type }) => !['request', 'wish', 'undo-removal', 'forget', 'note-leftover', 'cut-off'].includes(type),
  );
  test.each(outcomes)('%s', (_outcome, history) => {
    for (const command of commands) expect(given(history).when(command).inShort()).toMatch(/^(-|! .*)$/u);
    expect(given(history).when(COMMANDS.wish).record().status).toBe('ended');
  });
});

describe('without a record', () => {
  const commands = Object.values(COMMANDS).filter(({ type }) => type !== 'request');
  test.each(commands)('$type finds nothing', (command) => {
    given([]).when(command).thenRefused({ code: 'nothing-found' });
  });
});

describe('who may', () => {
  const owned = ['cancel', 'resend', 'extend', 'remove'] as const;
  const historyFor = {
    cancel: 'requested',
    resend: 'invited',
    extend: 'granted',
    remove: 'granted',
  } as const;

  test.each(owned)('%s is for the sponsor and administrators', (type) => {
    const history = HISTORIES[historyFor[type]];
    for (const by of [stranger, approver])
      given(history)
        .when({ ...COMMANDS[type], by })
        .thenRefused({ code: 'not-yours', sponsor: sponsor.person });
    const done = TABLE[type][STATUSES.indexOf(historyFor[type])];
    expect(given(history).when(COMMANDS[type]).inShort()).toBe(done);
    const said = { ...COMMANDS[type], by: admin, reason: 'their sponsor is away' };
    expect(given(history).when(said).inShort()).toBe(done);
    expect(given(history).when(said).events()).toMatchObject([{ by: admin.person, reason: said.reason }]);
  });

  test.each(owned)('%s takes a reason of whoever does it for somebody else', (type) => {
    const history = HISTORIES[historyFor[type]];
    for (const reason of [undefined, '', '  '])
      given(history)
        .when({ ...COMMANDS[type], by: admin, ...(reason !== undefined && { reason }) })
        .thenRefused({ code: 'reason-needed' });
    given(history)
      .when({ ...COMMANDS[type], by: admin, reason: 'x'.repeat(501) })
      .thenRefused({ code: 'reason-too-long', limit: 500 });
  });

  test('a sponsor who may not ask any more can take back, and not give more', () => {
    const by = { ...sponsor, mayAsk: false };
    for (const type of ['extend', 'resend'] as const)
      given(HISTORIES[historyFor[type]])
        .when({ ...COMMANDS[type], by })
        .thenRefused({ code: 'not-requester' });
    for (const type of ['cancel', 'remove'] as const)
      expect(
        given(HISTORIES[historyFor[type]])
          .when({ ...COMMANDS[type], by })
          .inShort(),
      ).not.toMatch(/^!/u);
  });

  test.each(['approve', 'reject', 'take-up'] as const)(
    '%s is for approvers, never for the sponsor',
    (type) => {
      for (const by of [stranger, admin])
        given(HISTORIES.requested)
          .when({ ...COMMANDS[type], by })
          .thenRefused({ code: 'not-approver' });
      for (const by of [sponsor, sponsorWhoApproves])
        for (const status of STATUSES)
          given(HISTORIES[status])
            .when({ ...COMMANDS[type], by })
            .thenRefused({ code: 'self-approval' });
    },
  );
});
