import fc from 'fast-check';
import type { Resource } from '../../src/access/catalog.ts';
import type { Command, Next } from '../../src/access/command.ts';
import { decide } from '../../src/access/decide.ts';
import { begin, evolve } from '../../src/access/evolve.ts';
import { type NewErrand, owed } from '../../src/access/owed.ts';
import type { Actor } from '../../src/access/policy.ts';
import type { AccessEvent, AccessRecord, Found, Person, Round } from '../../src/access/record.ts';
import { DAY_MS, type Instant, type Term } from '../../src/access/term.ts';
import {
  acceptedGuest,
  added,
  admin,
  approver,
  employee,
  GROUP,
  inTwoStages,
  linkOf,
  mara,
  nobody,
  partlyThere,
  partnerWhoApproves,
  pendingGuest,
  portal,
  ROLE,
  requestOf,
  secondApprover,
  sponsor,
  sponsorWhoApproves,
  stranger,
  T0,
  TTL,
  taken,
  withoutApprovers,
} from './people.ts';

/** One command that was given, what it came to, and all that was so far. */
export interface Step {
  readonly command: Command;
  readonly before: AccessRecord | undefined;
  readonly record: AccessRecord;
  readonly events: readonly AccessEvent[];
  readonly errands: readonly NewErrand[];
  readonly history: readonly AccessEvent[];
}

interface Move {
  readonly type: Command['type'];
  readonly by: Actor;
  readonly wait: Instant;
  readonly account: string;
  readonly flag: boolean;
  readonly hash: string;
  readonly term: Term;
  readonly stage: number;
  readonly round: Round;
  readonly next: Next;
  /** For whom somebody decides who stands in. */
  readonly whom: Person | undefined;
}

const term = fc.oneof(
  fc.record({
    kind: fc.constant('for' as const),
    duration: fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('d', 'w', 'm') }),
  }),
  fc.record({
    kind: fc.constant('until' as const),
    at: fc.integer({ min: 1, max: 60 }).map((days) => T0 + days * DAY_MS),
  }),
  fc.constant<Term>({ kind: 'forever' }),
);

const consulting = fc.constantFrom<Command['type'][]>(
  'note-asked',
  'note-asked',
  'note-unreachable',
  'remind-approvers',
  'ask-alternates',
  'lapse',
  'approve',
);

/** The way forward comes up more often than what leads aside, so that every state is reached. */
const anything = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Command['type'][]>(
      'approve',
      'issue-link',
      'note-invited',
      'accept',
      'note-granted',
    ),
  },
  { weight: 1, arbitrary: consulting },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Command['type'][]>(
      'request',
      'reject',
      'revoke',
      'lapse',
      'cancel',
      'drop-link',
      'note-invitation-held-up',
      'note-invitation-held-up',
      'note-invitation-refused',
      'remind-invitee',
      'await-acceptance',
      'note-bounced',
      // What follows one state alone comes often enough to be met in every run.
      ...(['expire-invitation', 'expire-invitation', 'expire-invitation'] as const),
      'withdraw-invitation',
      'note-account-gone',
      'resend',
      'give-way',
      'note-grant-begun',
      'note-grant-failed',
      'note-restored',
      'remove-earlier',
      'undo-removal',
      'extend',
      'remind-end',
      'answer-end',
      'remove',
      'expire',
      'note-removed',
      'note-removal-failed',
      'wish',
      'complain',
      'leave',
      'agree',
      'decline',
      'note-terms-awaited',
      'forget',
      'note-leftover',
      'begin-leftover',
      'note-blocked',
      'note-announced',
      'note-deleted',
      'keep-leftover',
      'note-leftover-failed',
      'restore-account',
      'note-account-restored',
      'cut-off',
      ...([
        'ask-review',
        'review',
        'close-review',
        'remove-inactive',
        'offer-transfer',
        'pass-on',
        'accept-transfer',
        'decline-transfer',
        'end-transfer',
        'note-sponsors',
      ] as const),
    ),
  },
);

const move = (wait: fc.Arbitrary<Instant>, type: fc.Arbitrary<Command['type']>) =>
  fc.record<Move>({
    type,
    by: fc.constantFrom(
      ...[sponsor, approver, approver, secondApprover],
      ...[sponsorWhoApproves, partnerWhoApproves, admin, stranger],
    ),
    whom: fc.constantFrom(undefined, undefined, mara, partnerWhoApproves.person, secondApprover.person),
    wait,
    account: fc.constantFrom('anna', 'anna', 'anna', 'mallory'),
    flag: fc.boolean(),
    hash: fc.constantFrom('hash', 'next'),
    term,
    stage: fc.constantFrom(0, 0, 1),
    round: fc.constantFrom<Round[]>('first', 'first', 'alternates', 'administrators'),
    next: fc.constantFrom<Next[]>('alternates', 'administrators', undefined),
  });

const moves = (wait: fc.Arbitrary<Instant>, type: fc.Arbitrary<Command['type']>) =>
  fc.array(move(wait, type), { minLength: 5, maxLength: 50 });

const WAITS = [
  0,
  1,
  60_000,
  DAY_MS,
  2 * DAY_MS,
  4 * DAY_MS,
  6 * DAY_MS,
  TTL,
  TTL + 1,
  14 * DAY_MS,
  60 * DAY_MS,
];
export const forwards = moves(fc.constantFrom(...WAITS), anything);
export const anyhow = moves(fc.constantFrom(...WAITS, ...WAITS.map((wait) => -wait)), anything);
const INTO = ['approve', 'issue-link', 'note-invited', 'accept', 'note-grant-begun', 'note-granted'] as const;
const TURNS = [
  ['remove', 'note-removed'],
  ['remove', 'note-removed', 'undo-removal', 'note-granted'],
  ['remove', 'note-removed', 'undo-removal', 'note-grant-begun'],
  ['cut-off', 'note-removal-failed', 'note-removed'],
  ['expire', 'note-removed'],
  ['leave', 'note-removed'],
  ['note-account-gone'],
  ['note-granted'],
  ['extend'],
] as const;
const SHORT_WAITS = [0, 60_000, 60_000, 90_000];
const soon = fc.constantFrom(...SHORT_WAITS);

/** Lives that come to access, and mostly out of it and in again: by random commands alone, one in hundreds does. */
export const inAndOut = fc
  .tuple(
    fc.tuple(...INTO.map((type) => move(soon, fc.constant(type)))),
    fc.array(
      fc.oneof(
        { weight: 1, arbitrary: fc.tuple(move(fc.constantFrom(...WAITS), anything)) },
        {
          weight: 2,
          arbitrary: fc
            .constantFrom(...TURNS)
            .chain((types) => fc.tuple(...types.map((type) => move(soon, fc.constant(type))))),
        },
      ),
      { minLength: 2, maxLength: 12 },
    ),
  )
  .map(([into, turns]): readonly Move[] => [
    ...into.map((one) => ({ ...one, by: approver, whom: undefined, account: 'anna', stage: 0 })),
    ...turns.flat().map((one) => ({ ...one, by: one.flag ? admin : one.by, account: 'anna' })),
  ]);
/** The part of a life in which somebody has to decide. */
export const undecided = moves(fc.constantFrom(0, DAY_MS, 2 * DAY_MS), consulting);

export const beginnings = fc.record({
  found: fc.constantFrom<Found[]>(nobody, nobody, pendingGuest, acceptedGuest, employee),
  term,
  resource: fc.constantFrom<Resource[]>(portal, portal, inTwoStages, withoutApprovers(portal), {
    ...portal,
    employees: 'approve' as const,
  }),
});

function commandOf(move: Move, at: Instant, resource: Resource): Command {
  const { type, by, account, flag, hash } = move;
  const whom = move.whom && { for: move.whom };
  switch (type) {
    case 'request':
      return { type, at, by: sponsor, resource: portal, request: requestOf({ at }), ttlMs: TTL };
    case 'approve':
      return {
        ...{ type, at, by, ttlMs: TTL, stage: move.stage, stages: resource.stages?.length ?? 1 },
        ...whom,
      };
    case 'reject':
    case 'take-up':
      return { type, at, by, stage: move.stage, ...whom };
    case 'note-asked':
      return {
        type,
        at,
        stage: move.stage,
        round: move.round,
        people: flag ? [approver.person, secondApprover.person] : [],
        remindAt: at + 2 * DAY_MS,
        dueAt: at + 4 * DAY_MS,
        next: move.next,
      };
    case 'note-unreachable': {
      const people = flag ? [approver.person] : [approver.person, secondApprover.person];
      return { type, at, stage: move.stage, people, next: move.next };
    }
    case 'revoke':
      return { type, at, by, reason: 'a mistake' };
    case 'give-way':
      return { type, at, person: sponsor.person, reason: 'a new address' };
    case 'cut-off':
      return { type, at, by, reason: 'a mistake', since: at, ...(flag && { earlier: true }) };
    case 'remind-approvers':
    case 'ask-alternates':
      return { type, at };
    case 'cancel':
      return { type, at, by };
    case 'resend':
      return { type, at, by, ...(flag && { delivery: 'link' }) };
    case 'issue-link':
      return { type, at, link: linkOf(hash, at) };
    case 'drop-link':
      return { type, at, hash };
    case 'note-invited':
      return {
        type,
        at,
        account,
        accepted: flag,
        mailed: true,
        ttlMs: TTL,
        ...(!flag && { delivery: 'own' }),
        ...(move.stage === 0 && { redeemWithin: { amount: 10, unit: 'd' } }),
      };
    case 'note-account-gone':
      return { type, at, account };
    case 'accept':
      return flag ? { type, at, account, seen: 'link', terms: '1' } : { type, at, account, seen: 'watch' };
    case 'agree':
    case 'decline':
      return { type, at, version: flag ? '1' : '2', language: 'en' };
    case 'note-terms-awaited':
      return { type, at, version: flag ? '1' : '2' };
    case 'note-grant-begun':
      return {
        type,
        at,
        targets: flag ? [GROUP] : [GROUP, ROLE],
        foreign: move.stage === 0 ? [ROLE] : undefined,
        ours: [],
      };
    case 'note-restored':
      return { type, at, targets: [GROUP] };
    case 'remove-earlier':
    case 'undo-removal':
    case 'remove':
      return { type, at, by, ...(flag && { reason: 'a mistake' }) };
    case 'note-granted':
      return { type, at, memberships: flag ? added : partlyThere };
    case 'note-removed':
      return { type, at, memberships: taken };
    case 'note-invitation-held-up':
    case 'note-invitation-refused':
    case 'note-grant-failed':
    case 'note-removal-failed':
      return { type, at, code: flag ? 'group-dynamic' : 'permission-missing' };
    case 'extend':
      return {
        type,
        at,
        by,
        term: move.term,
        resource: flag ? portal : { ...portal, extension: 'sponsor' },
      };
    case 'note-extension-approved':
      return { type, at, person: by.person, until: at + 300 * DAY_MS, approval: { by: approver.person, at } };
    case 'answer-end':
      return { type, at, by, answer: flag ? 'ends' : 'longer' };
    case 'ask-review':
      return {
        type,
        at,
        inquiry: flag ? 'i' : 'j',
        why: 'due',
        people: [sponsor.person],
        silence: move.stage === 0 ? 'remove' : 'keep',
        recommendation: 'unknown',
        ...(move.stage === 0 && { instead: true }),
      };
    case 'review':
      return { type, at, by, inquiry: flag ? 'i' : 'j', answer: move.stage === 0 ? 'keep' : 'remove' };
    case 'close-review':
      return { type, at, inquiry: flag ? 'i' : 'j', round: move.stage === 0 ? 'sponsor' : 'owners' };
    case 'remove-inactive':
      return { type, at, lastSignIn: T0 };
    case 'offer-transfer':
      return { type, at, by, to: secondApprover.person, inquiry: flag ? 'i' : 'j', reason: 'away' };
    case 'pass-on':
      return { type, at, people: [approver.person, secondApprover.person], inquiry: flag ? 'i' : 'j' };
    case 'accept-transfer':
    case 'decline-transfer':
      return { type, at, by, inquiry: flag ? 'i' : 'j' };
    case 'end-transfer':
      return { type, at, inquiry: flag ? 'i' : 'j', why: 'lapsed' };
    case 'note-sponsors':
      return { type, at, placed: by.person.id };
    case 'complain':
      return { type, at, complaint: 'blocked' };
    case 'forget':
      return { type, at, ...(flag && { by }) };
    case 'note-leftover':
      return { type, at, block: at, ...(flag && { delete: at + 30 * DAY_MS }) };
    case 'begin-leftover':
      return { type, at, step: flag ? 'block' : 'delete' };
    case 'note-leftover-failed':
      return { type, at, step: 'block', code: flag ? 'throttled' : 'permission-missing' };
    case 'keep-leftover':
      return { type, at, why: 'in-use' };
    case 'restore-account':
      return { type, at, by };
    case 'note-blocked':
    case 'note-announced':
    case 'note-deleted':
    case 'note-account-restored':
    case 'wish':
    case 'leave':
    case 'lapse':
    case 'remind-invitee':
    case 'await-acceptance':
    case 'note-bounced':
    case 'expire-invitation':
    case 'withdraw-invitation':
    case 'remind-end':
    case 'expire':
      return { type, at };
  }
}

/** Carries one command out, as the use cases do. */
export function carryOut(
  before: AccessRecord | undefined,
  history: readonly AccessEvent[],
  command: Command,
): Step {
  const decision = decide(before, command);
  // A request when there was one before begins a record of its own; this walk is about the first.
  const events =
    decision.kind === 'refused' || (before !== undefined && command.type === 'request')
      ? []
      : decision.events;
  const [first, ...rest] = events;
  const record =
    before !== undefined
      ? events.reduce(evolve, before)
      : first && rest.reduce(evolve, begin('record.1', first));
  if (record === undefined) throw new Error(`${command.type} began nothing`);
  return {
    command,
    before,
    record,
    events,
    errands: owed(record, events),
    history: [...history, ...events],
  };
}

/** A record's life under random commands. */
export function walk(
  { found, term, resource }: { found: Found; term: Term; resource: Resource },
  path: readonly Move[],
): readonly Step[] {
  const request = requestOf({ found, term });
  let at = T0;
  let step = carryOut(undefined, [], { type: 'request', at, by: sponsor, resource, request, ttlMs: TTL });
  const steps = [step];
  for (const move of path) {
    at += move.wait;
    step = carryOut(step.record, step.history, commandOf(move, at, resource));
    steps.push(step);
  }
  return steps;
}
