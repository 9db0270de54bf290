import { z } from 'zod';
import type { AccessEvent } from '../../access/record.ts';
import {
  asked,
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
  verdict,
  why,
} from './parts.ts';

type Event<T extends AccessEvent['type']> = Extract<AccessEvent, { type: T }>;
const at = instant;
const by = person;
const problem = { code: text, permission: textOrNone };
const memberships = z.array(membership);

export const event: z.ZodType<AccessEvent> = z.discriminatedUnion('type', [
  object<Event<'requested'>>()({ type: z.literal('requested'), at, by, request }),
  object<Event<'approvers-asked'>>()({
    type: z.literal('approvers-asked'),
    at,
    stage: z.number(),
    round,
    people: z.array(asked),
    remindAt: instant,
    dueAt: instant,
  }),
  object<Event<'approvers-unreachable'>>()({
    type: z.literal('approvers-unreachable'),
    at,
    stage: z.number(),
    people: z.array(person),
  }),
  object<Event<'approvers-reminded'>>()({
    type: z.literal('approvers-reminded'),
    at,
    stage: z.number(),
  }),
  object<Event<'escalated'>>()({
    type: z.literal('escalated'),
    at,
    stage: z.number(),
    round: round.exclude(['first']),
    why,
  }),
  object<Event<'nobody-to-ask'>>()({ type: z.literal('nobody-to-ask'), at, stage: z.number() }),
  object<Event<'stage-approved'>>()({
    type: z.literal('stage-approved'),
    stage: z.number(),
    ...verdict,
  }),
  object<Event<'approved'>>()({ type: z.literal('approved'), ...verdict }),
  object<Event<'approval-not-needed'>>()({
    type: z.literal('approval-not-needed'),
    at,
    why: z.enum(['employee', 'no-approvers']),
  }),
  object<Event<'rejected'>>()({ type: z.literal('rejected'), ...verdict }),
  object<Event<'lapsed'>>()({ type: z.literal('lapsed'), at }),
  object<Event<'cancelled'>>()({ type: z.literal('cancelled'), at, by, reason: textOrNone }),
  object<Event<'link-issued'>>()({ type: z.literal('link-issued'), at, link }),
  object<Event<'link-unused'>>()({ type: z.literal('link-unused'), at, hash: text }),
  object<Event<'invited'>>()({
    type: z.literal('invited'),
    at,
    account: text,
    expiresAt: instant,
    mailed: z.boolean(),
    delivery: delivery.exactOptional(),
  }),
  object<Event<'invitation-held-up'>>()({ type: z.literal('invitation-held-up'), at, ...problem }),
  object<Event<'invitation-refused'>>()({ type: z.literal('invitation-refused'), at, ...problem }),
  object<Event<'invitation-expired'>>()({
    type: z.literal('invitation-expired'),
    at,
    gone: z.literal(true).exactOptional(),
  }),
  object<Event<'resend-asked'>>()({
    type: z.literal('resend-asked'),
    at,
    by,
    delivery: delivery.exactOptional(),
  }),
  object<Event<'accepted'>>()({
    type: z.literal('accepted'),
    at,
    account: text,
    seen: z.enum(['link', 'watch', 'search']),
  }),
  object<Event<'granted'>>()({ type: z.literal('granted'), at, until: instantOrNone, memberships }),
  object<Event<'grant-begun'>>()({ type: z.literal('grant-begun'), at, targets: z.array(target) }),
  object<Event<'grant-failed'>>()({ type: z.literal('grant-failed'), at, ...problem }),
  object<Event<'extended'>>()({ type: z.literal('extended'), at, by, until: instantOrNone }),
  object<Event<'end-reminded'>>()({ type: z.literal('end-reminded'), at }),
  object<Event<'removal-asked'>>()({
    type: z.literal('removal-asked'),
    at,
    by: person.exactOptional(),
    cause: z.enum(['asked', 'expired', 'revoked']),
    targets: z.array(target),
    reason: textOrNone,
  }),
  object<Event<'removed'>>()({ type: z.literal('removed'), at, memberships }),
  object<Event<'removal-failed'>>()({ type: z.literal('removal-failed'), at, ...problem }),
  object<Event<'attempt-refused'>>()({
    type: z.literal('attempt-refused'),
    at,
    by,
    action: text,
    code: text,
  }),
]);
