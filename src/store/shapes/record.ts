import { z } from 'zod';
import type { AccessRecord, HeldAccess, TermChange, Undone } from '../../access/record.ts';
import {
  approval,
  complaint,
  consultation,
  delivery,
  duration,
  endAnswer,
  endCause,
  instant,
  instantOrNone,
  leftover,
  link,
  membership,
  openOrNone,
  person,
  request,
  review,
  reviewed,
  round,
  takenUp,
  target,
  termsStatus,
  text,
  textOrNone,
  transfer,
  verdicts,
  why,
  wish,
} from './parts.ts';
import { object, variants } from './strict.ts';

type In<S extends AccessRecord['status']> = Extract<AccessRecord, { status: S }>;
const common = {
  id: text,
  seq: z.number(),
  request,
  changedAt: instant,
  wished: object<NonNullable<AccessRecord['wished']>>()({ at: instant, wish }).exactOptional(),
  complained: object<NonNullable<AccessRecord['complained']>>()({
    at: instant,
    of: z.array(complaint),
  }).exactOptional(),
  transfer: transfer.exactOptional(),
  placed: openOrNone,
};
const held = {
  acceptedAt: instantOrNone,
  grantedAt: instant,
  until: instantOrNone,
  extendedAt: instantOrNone,
  termChanges: z
    .array(
      object<TermChange>()({
        at: instant,
        by: person,
        until: instantOrNone,
        approvedBy: person.exactOptional(),
      }),
    )
    .exactOptional(),
  held: z.array(target),
  before: z.array(target).exactOptional(),
  terms: termsStatus.exactOptional(),
  reminders: z.array(duration).exactOptional(),
  reviewed: reviewed.exactOptional(),
};
const access = object<HeldAccess>()(held);
const undone = { at: instant, by: person };
const approved = { ...common, approval, links: z.array(link), account: text };

export const record = variants<AccessRecord, 'status'>('status')({
  requested: {
    ...common,
    passed: verdicts.exactOptional(),
    turn: object<NonNullable<In<'requested'>['turn']>>()({ round, why }).exactOptional(),
    asked: consultation.exactOptional(),
    takenUp: takenUp.exactOptional(),
  },
  inviting: {
    ...approved,
    attempt: link.exactOptional(),
    account: textOrNone,
    delivery: delivery.exactOptional(),
    handTo: person.exactOptional(),
    heldUntil: instantOrNone,
    problem: textOrNone,
    permission: textOrNone,
  },
  invited: {
    ...approved,
    invitedAt: instant,
    expiresAt: instant,
    mailed: z.boolean(),
    delivery: delivery.exactOptional(),
    remindedAt: instantOrNone,
    awaitedAt: instantOrNone,
    bouncedAt: instantOrNone,
    withdrawAt: instantOrNone,
  },
  'invitation-expired': { ...approved, withdrawAt: instantOrNone },
  granting: {
    ...approved,
    acceptedAt: instantOrNone,
    problem: textOrNone,
    permission: textOrNone,
    holding: z.array(target).exactOptional(),
    begun: z.array(target).exactOptional(),
    before: z.array(target).exactOptional(),
    terms: termsStatus.exactOptional(),
    restoring: object<NonNullable<In<'granting'>['restoring']>>()({ ...undone, access }).exactOptional(),
  },
  granted: {
    ...approved,
    ...held,
    remindedAt: instantOrNone,
    answered: object<NonNullable<In<'granted'>['answered']>>()({
      at: instant,
      by: person,
      answer: endAnswer,
    }).exactOptional(),
    undone: object<Undone>()(undone).exactOptional(),
    review: review.exactOptional(),
  },
  removing: {
    ...approved,
    held: z.array(target),
    before: z.array(target).exactOptional(),
    cause: endCause,
    by: person.exactOptional(),
    reason: textOrNone,
    access: access.exactOptional(),
    leftover: leftover.exactOptional(),
    problem: textOrNone,
    permission: textOrNone,
  },
  ended: {
    ...approved,
    outcome: z.enum([
      ...(['removed', 'expired', 'rejected', 'cancelled'] as const),
      ...(['lapsed', 'refused', 'gone', 'approved'] as const),
    ]),
    approval: approval.exactOptional(),
    account: textOrNone,
    by: person.exactOptional(),
    left: z.literal(true).exactOptional(),
    forgotten: z.literal(true).exactOptional(),
    cause: z.enum(['review', 'inactive', 'emergency']).exactOptional(),
    comment: textOrNone,
    code: textOrNone,
    permission: textOrNone,
    memberships: z.array(membership).exactOptional(),
    taking: z.array(target).exactOptional(),
    undoable: object<NonNullable<In<'ended'>['undoable']>>()({ until: instant, access }).exactOptional(),
    leftover: leftover.exactOptional(),
  },
});
