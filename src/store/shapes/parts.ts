import { z } from 'zod';
import type { Target } from '../../access/catalog.ts';
import { COMPLAINTS } from '../../access/complaint.ts';
import { CAUSES, ROUNDS, type TakenUp } from '../../access/consultation.ts';
import { END_ANSWERS, END_CAUSES, MEMBERSHIP_OUTCOMES, WISHES } from '../../access/event.ts';
import {
  RECOMMENDATIONS,
  REVIEW_CAUSES,
  type Review,
  type Reviewed,
  TRANSFER_CAUSES,
  type Transfer,
} from '../../access/handover.ts';
import { DELIVERIES, type Replaced } from '../../access/invitation-options.ts';
import { KEPT_BECAUSE, LEFTOVER_STEPS, type Leftover } from '../../access/leftover.ts';
import type {
  Answer,
  Approval,
  Asked,
  Consultation,
  Extension,
  Found,
  GrantLink,
  Membership,
  Person,
  Request,
  TermsStatus,
  Verdict,
} from '../../access/record.ts';
import type { OfBatch } from '../../access/request.ts';
import { SILENCES } from '../../access/review-rule.ts';
import { type Duration, type Term, UNITS } from '../../access/term.ts';
import { object, variants } from './strict.ts';

/** What people wrote, and who they are: personal, unless a shape says otherwise. `forget` strips it. */
export const text = z.string();
export const textOrNone = text.exactOptional();
/** Text that tells of nobody outside: keys of what is in the catalogue or the directory's groups, codes, digests. */
export const open = z.string();
export const openOrNone = open.exactOptional();
export const isOpen = (schema: z.ZodString): boolean => schema === open;
export const instant = z.number();
export const instantOrNone = z.number().exactOptional();

export const duration: z.ZodType<Duration> = object<Duration>()({
  amount: z.number(),
  unit: z.enum(UNITS),
});

export const term = variants<Term, 'kind'>('kind')({
  for: { duration },
  until: { at: instant },
  forever: {},
});

/** One of ours: who answers for something stays known by their object id. */
export const person = object<Person>()({ id: open, name: text });

const account = { account: text, name: textOrNone };
export const found = variants<Found, 'kind'>('kind')({
  employee: account,
  'accepted-guest': account,
  'pending-guest': account,
  nobody: {},
});

export const delivery = z.enum(DELIVERIES);

export const answer = object<Answer>()({ ask: open, answer: text });

export const request = object<Request>()({
  address: text,
  partnerName: textOrNone,
  resource: open,
  sponsor: person,
  askedBy: person.exactOptional(),
  term,
  reason: textOrNone,
  language: openOrNone,
  at: instant,
  found,
  domain: z.enum(['known', 'new']).exactOptional(),
  extension: object<Extension>()({ record: open, from: instant, until: instantOrNone }).exactOptional(),
  answers: z.array(answer).exactOptional(),
  origin: object<NonNullable<Request['origin']>>()({ conversation: text, serviceUrl: text }).exactOptional(),
  batch: object<OfBatch>()({ id: open, row: z.int().min(1) }).exactOptional(),
  delivery: delivery.exactOptional(),
  cc: textOrNone,
  invitedAs: z.literal('member').exactOptional(),
  personalMessage: textOrNone,
  contactUrl: textOrNone,
  replaces: object<Replaced>()({ record: open, address: text, account: textOrNone }).exactOptional(),
});

/** What every decision says. */
export const verdict = { by: person, at: instant, comment: textOrNone, for: person.exactOptional() };
export const takenUp = object<TakenUp>()({ by: person, at: instant });
export const verdicts = z.array(object<Verdict>()(verdict));

export const asked = object<Asked>()({ id: open, name: text, for: person.exactOptional() });
export const round = z.enum(ROUNDS);
export const why = z.enum(CAUSES);

export const consultation = object<Consultation>()({
  round,
  people: z.array(asked),
  unreachable: z.array(open),
  remindAt: instantOrNone,
  dueAt: instant,
});

/** Why nobody had to decide. */
export const notNeeded = z.enum(['employee', 'no-approvers', 'adopted']);

export const approval = variants<Approval, 'kind'>('kind')({
  approved: { ...verdict, before: verdicts.exactOptional() },
  'not-needed': { why: notNeeded, at: instant },
});

export const wish = z.enum(WISHES);
export const complaint = z.enum(COMPLAINTS);

export const endCause = z.enum(END_CAUSES);
export const endAnswer = z.enum(END_ANSWERS);

export const leftoverStep = z.enum(LEFTOVER_STEPS);
export const keptBecause = z.enum(KEPT_BECAUSE);
export const leftover = object<Leftover>()({
  asked: object<NonNullable<Leftover['asked']>>()({ at: instant, by: person }).exactOptional(),
  block: instantOrNone,
  delete: instantOrNone,
  begun: z.array(leftoverStep).exactOptional(),
  blockedAt: instantOrNone,
  announcedAt: instantOrNone,
  deletedAt: instantOrNone,
  kept: keptBecause.exactOptional(),
  problem: textOrNone,
  permission: textOrNone,
  restoring: object<NonNullable<Leftover['restoring']>>()({ at: instant, by: person }).exactOptional(),
  restoredAt: instantOrNone,
});

export const link = object<GrantLink>()({ hash: open, issuedAt: instant, expiresAt: instant });

export const target = variants<Target, 'kind'>('kind')({
  group: { group: open },
  app: { app: open, role: open },
  'directory-role': { role: open },
});

export const termsStatus = variants<TermsStatus, 'kind'>('kind')({
  awaited: { version: open, at: instant, shown: z.literal(true).exactOptional() },
  agreed: { version: open, at: instant },
  declined: { version: open, at: instant },
});

export const membership = object<Membership>()({
  target,
  outcome: z.enum(MEMBERSHIP_OUTCOMES),
});

export const recommendation = z.enum(RECOMMENDATIONS);
/** What is asked about access. */
export const asking = {
  at: instant,
  inquiry: open,
  why: z.enum(REVIEW_CAUSES),
  people: z.array(person),
  silence: z.enum(SILENCES),
  recommendation,
  lastSignIn: instantOrNone,
};
export const review = object<Review>()(asking);
export const reviewed = object<Reviewed>()({ at: instant, inquiry: open, by: person.exactOptional() });
export const transferCause = z.enum(TRANSFER_CAUSES);
export const transfer = object<Transfer>()({
  at: instant,
  inquiry: open,
  cause: transferCause,
  people: z.array(person),
  by: person.exactOptional(),
});
