import { z } from 'zod';
import type { AccessEvent, Verdict } from '../../access/record.ts';
import {
  asked,
  delivery,
  endCause,
  instant,
  instantOrNone,
  link,
  membership,
  notNeeded,
  person,
  request,
  round,
  target,
  text,
  textOrNone,
  verdict,
  why,
  wish,
} from './parts.ts';
import { object, variants } from './strict.ts';

const at = instant;
const by = person;
const problem = { code: text, permission: textOrNone };
const memberships = z.array(membership);

export const event = variants<AccessEvent, 'type'>('type')({
  requested: { at, by, request },
  'approvers-asked': {
    at,
    stage: z.number(),
    round,
    people: z.array(asked),
    remindAt: instant,
    dueAt: instant,
  },
  'approvers-unreachable': { at, stage: z.number(), people: z.array(person) },
  'approvers-reminded': { at, stage: z.number() },
  escalated: { at, stage: z.number(), round: round.exclude(['first']), why },
  'nobody-to-ask': { at, stage: z.number() },
  'stage-approved': { stage: z.number(), ...verdict },
  approved: verdict,
  'approval-not-needed': { at, why: notNeeded },
  rejected: verdict,
  lapsed: { at },
  cancelled: { at, by, reason: textOrNone, for: person.exactOptional() },
  'link-issued': { at, link },
  'link-unused': { at, hash: text },
  invited: {
    at,
    account: text,
    expiresAt: instant,
    mailed: z.boolean(),
    delivery: delivery.exactOptional(),
  },
  'invitation-held-up': { at, ...problem, until: instantOrNone },
  'invitation-refused': { at, ...problem },
  'invitation-expired': { at },
  'account-gone': { at },
  'resend-asked': { at, by, delivery: delivery.exactOptional(), reason: textOrNone },
  accepted: {
    at,
    account: text,
    seen: z.enum(['link', 'watch', 'search']),
    holding: z.array(target).exactOptional(),
  },
  granted: { at, until: instantOrNone, memberships },
  'grant-begun': {
    at,
    targets: z.array(target),
    before: z.array(target).exactOptional(),
    unseen: z.literal(true).exactOptional(),
  },
  'membership-restored': { at, targets: z.array(target) },
  'earlier-removal-asked': { at, by, targets: z.array(target), reason: textOrNone },
  'grant-failed': { at, ...problem },
  extended: {
    at,
    by,
    until: instantOrNone,
    approval: object<Verdict>()(verdict).exactOptional(),
    reason: textOrNone,
  },
  'end-reminded': { at },
  'removal-asked': {
    at,
    by: person.exactOptional(),
    cause: endCause,
    targets: z.array(target),
    reason: textOrNone,
    for: person.exactOptional(),
  },
  removed: { at, memberships, earlier: z.literal(true).exactOptional() },
  'partner-wished': { at, wish },
  'removal-failed': { at, ...problem },
  'attempt-refused': { at, by, action: text, code: text },
});
