import { z } from 'zod';
import type { Target } from '../../access/catalog.ts';
import type { Replaced } from '../../access/invitation-options.ts';
import type {
  Answer,
  Approval,
  Asked,
  Consultation,
  Found,
  GrantLink,
  Membership,
  Person,
  Request,
  Verdict,
} from '../../access/record.ts';
import type { Duration, Term } from '../../access/term.ts';

/**
 * An object of T, strictly: a field that T has and the shape lacks is a type error, and one that a document has
 * and the shape lacks is refused, because it would be lost when the document is written again.
 */
export const object =
  <T>() =>
  <F extends { readonly [K in keyof T]-?: z.ZodType<T[K]> }>(fields: F) =>
    z.strictObject(fields);

export const text = z.string();
export const textOrNone = z.string().exactOptional();
export const instant = z.number();
export const instantOrNone = z.number().exactOptional();

const duration: z.ZodType<Duration> = object<Duration>()({
  amount: z.number(),
  unit: z.enum(['d', 'w', 'm', 'y']),
});

const term: z.ZodType<Term> = z.discriminatedUnion('kind', [
  object<Extract<Term, { kind: 'for' }>>()({ kind: z.literal('for'), duration }),
  object<Extract<Term, { kind: 'until' }>>()({ kind: z.literal('until'), at: instant }),
  object<Extract<Term, { kind: 'forever' }>>()({ kind: z.literal('forever') }),
]);

export const person = object<Person>()({ id: text, name: text });

const account = { account: text, name: textOrNone };
const found: z.ZodType<Found> = z.discriminatedUnion('kind', [
  object<Extract<Found, { kind: 'employee' }>>()({ kind: z.literal('employee'), ...account }),
  object<Extract<Found, { kind: 'accepted-guest' }>>()({ kind: z.literal('accepted-guest'), ...account }),
  object<Extract<Found, { kind: 'pending-guest' }>>()({ kind: z.literal('pending-guest'), ...account }),
  object<Extract<Found, { kind: 'nobody' }>>()({ kind: z.literal('nobody') }),
]);

export const delivery = z.enum(['microsoft', 'own', 'link']);

export const request = object<Request>()({
  address: text,
  partnerName: textOrNone,
  resource: text,
  sponsor: person,
  term,
  reason: textOrNone,
  language: textOrNone,
  at: instant,
  found,
  domain: z.enum(['known', 'new']).exactOptional(),
  answers: z.array(object<Answer>()({ ask: text, answer: text })).exactOptional(),
  origin: object<NonNullable<Request['origin']>>()({ conversation: text, serviceUrl: text }).exactOptional(),
  delivery: delivery.exactOptional(),
  cc: textOrNone,
  invitedAs: z.literal('member').exactOptional(),
  personalMessage: textOrNone,
  replaces: object<Replaced>()({ record: text, address: text, account: textOrNone }).exactOptional(),
});

/** What every decision says. */
export const verdict = { by: person, at: instant, comment: textOrNone, for: person.exactOptional() };
export const verdicts = z.array(object<Verdict>()(verdict));

export const asked = object<Asked>()({ id: text, name: text, for: person.exactOptional() });
export const round = z.enum(['first', 'alternates', 'administrators']);
export const why = z.enum(['silence', 'unreachable', 'nobody']);

export const consultation = object<Consultation>()({
  round,
  people: z.array(asked),
  unreachable: z.array(text),
  remindAt: instantOrNone,
  dueAt: instant,
});

export const approval = z.discriminatedUnion('kind', [
  object<Extract<Approval, { kind: 'approved' }>>()({
    kind: z.literal('approved'),
    ...verdict,
    before: verdicts.exactOptional(),
  }),
  object<Extract<Approval, { kind: 'not-needed' }>>()({
    kind: z.literal('not-needed'),
    why: z.enum(['employee', 'no-approvers']),
    at: instant,
  }),
]);

export const link = object<GrantLink>()({ hash: text, issuedAt: instant, expiresAt: instant });

export const target = z.discriminatedUnion('kind', [
  object<Extract<Target, { kind: 'group' }>>()({ kind: z.literal('group'), group: text }),
  object<Extract<Target, { kind: 'app' }>>()({ kind: z.literal('app'), app: text, role: text }),
  object<Extract<Target, { kind: 'directory-role' }>>()({ kind: z.literal('directory-role'), role: text }),
]);

export const membership = object<Membership>()({
  target,
  outcome: z.enum(['added', 'was-member', 'removed', 'was-not-member', 'kept']),
});
