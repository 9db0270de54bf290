import { z } from 'zod';
import type { AccessRecord } from '../../access/record.ts';
import {
  approval,
  consultation,
  delivery,
  instant,
  instantOrNone,
  link,
  membership,
  object,
  person,
  request,
  round,
  target,
  text,
  textOrNone,
  verdicts,
  why,
} from './parts.ts';

type In<S extends AccessRecord['status']> = Extract<AccessRecord, { status: S }>;
const common = { id: text, seq: z.number(), request, changedAt: instant };
const approved = { ...common, approval, links: z.array(link), account: text };

export const record: z.ZodType<AccessRecord> = z.discriminatedUnion('status', [
  object<In<'requested'>>()({
    ...common,
    status: z.literal('requested'),
    passed: verdicts.exactOptional(),
    turn: object<NonNullable<In<'requested'>['turn']>>()({ round, why }).exactOptional(),
    asked: consultation.exactOptional(),
  }),
  object<In<'inviting'>>()({
    ...approved,
    status: z.literal('inviting'),
    attempt: link.exactOptional(),
    account: textOrNone,
    delivery: delivery.exactOptional(),
    handTo: person.exactOptional(),
    problem: textOrNone,
    permission: textOrNone,
  }),
  object<In<'invited'>>()({
    ...approved,
    status: z.literal('invited'),
    invitedAt: instant,
    expiresAt: instant,
    mailed: z.boolean(),
    delivery: delivery.exactOptional(),
  }),
  object<In<'invitation-expired'>>()({
    ...approved,
    status: z.literal('invitation-expired'),
    gone: z.literal(true).exactOptional(),
  }),
  object<In<'granting'>>()({
    ...approved,
    status: z.literal('granting'),
    acceptedAt: instantOrNone,
    problem: textOrNone,
    permission: textOrNone,
    begun: z.array(target).exactOptional(),
  }),
  object<In<'granted'>>()({
    ...approved,
    status: z.literal('granted'),
    acceptedAt: instantOrNone,
    grantedAt: instant,
    until: instantOrNone,
    remindedAt: instantOrNone,
    extendedAt: instantOrNone,
    held: z.array(target),
  }),
  object<In<'removing'>>()({
    ...approved,
    status: z.literal('removing'),
    held: z.array(target),
    cause: z.enum(['asked', 'expired', 'revoked']),
    by: person.exactOptional(),
    reason: textOrNone,
    problem: textOrNone,
    permission: textOrNone,
  }),
  object<In<'ended'>>()({
    ...approved,
    status: z.literal('ended'),
    outcome: z.enum(['removed', 'expired', 'rejected', 'cancelled', 'lapsed', 'refused']),
    approval: approval.exactOptional(),
    account: textOrNone,
    by: person.exactOptional(),
    comment: textOrNone,
    code: textOrNone,
    permission: textOrNone,
    memberships: z.array(membership).exactOptional(),
  }),
]);
