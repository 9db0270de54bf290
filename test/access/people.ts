import type { Resource, Target } from '../../src/access/catalog.ts';
import type { Actor } from '../../src/access/policy.ts';
import type { Found, GrantLink, Membership, Person, Request } from '../../src/access/record.ts';
import { DAY_MS, type Instant } from '../../src/access/term.ts';

export const T0: Instant = Date.UTC(2026, 0, 5, 9);
export const TTL: Instant = 7 * DAY_MS;

export const mara: Person = { id: 'mara', name: 'Mara' };
export const alex: Person = { id: 'alex', name: 'Alex' };
export const iris: Person = { id: 'iris', name: 'Iris' };
export const otto: Person = { id: 'otto', name: 'Otto' };

const plain = {
  mayAsk: false,
  mayApprove: false,
  mayBeAsked: false,
  isAdmin: false,
  administers: false,
  isAuditor: false,
};
export const sponsor: Actor = { ...plain, person: mara, mayAsk: true };
/** May decide for this resource, and asked for it: the one combination that must not work. */
export const sponsorWhoApproves: Actor = { ...sponsor, mayApprove: true, mayBeAsked: true };
export const approver: Actor = { ...plain, person: alex, mayAsk: true, mayApprove: true, mayBeAsked: true };
export const secondApprover: Actor = { ...approver, person: { id: 'bea', name: 'Bea' } };
/** May decide for this resource, and it is for an account of theirs. */
export const partnerWhoApproves: Actor = { ...approver, person: { id: 'anna', name: 'Anna' } };
export const admin: Actor = { ...plain, person: iris, isAdmin: true, mayBeAsked: true, administers: true };
export const stranger: Actor = { ...plain, person: otto };

export const GROUP: Target = { kind: 'group', group: 'g1' };
export const ROLE: Target = { kind: 'app', app: 'a1', role: 'r1' };

export const portal: Resource = {
  id: 'portal',
  name: 'Partner portal',
  grants: [GROUP, ROLE],
  approvers: { group: 'approvers' },
  domains: { allow: [], deny: [] },
  justification: 'optional',
  employees: 'immediate',
};
const inGroup = (group: string) => ({ kind: 'members', group }) as const;
const within = { kind: 'calendar', duration: { amount: 4, unit: 'd' } } as const;
/** The second stage has alternates. */
export const inTwoStages: Resource = {
  ...portal,
  stages: [
    { approvers: inGroup('approvers'), within },
    { approvers: { kind: 'owners' }, alternates: inGroup('approvers'), within },
  ],
};
export const withoutApprovers = ({ approvers: _, ...rest }: Resource): Resource => rest;

export const nobody: Found = { kind: 'nobody' };
export const employee: Found = { kind: 'employee', account: 'anna' };
export const acceptedGuest: Found = { kind: 'accepted-guest', account: 'anna' };
export const pendingGuest: Found = { kind: 'pending-guest', account: 'anna' };

export const requestOf = (more: Partial<Request> = {}): Request => ({
  address: 'anna@partner.com',
  resource: portal.id,
  sponsor: mara,
  term: { kind: 'for', duration: { amount: 90, unit: 'd' } },
  at: T0,
  found: nobody,
  ...more,
});

export const linkOf = (hash = 'hash', issuedAt = T0): GrantLink => ({
  hash,
  issuedAt,
  expiresAt: issuedAt + TTL,
});

export const added: readonly Membership[] = [
  { target: GROUP, outcome: 'added' },
  { target: ROLE, outcome: 'was-member' },
];
/** The role was there before us. */
export const partlyThere: readonly Membership[] = [
  { target: GROUP, outcome: 'added' },
  { target: ROLE, outcome: 'there-before' },
];
export const taken: readonly Membership[] = [
  { target: GROUP, outcome: 'removed' },
  { target: ROLE, outcome: 'was-not-member' },
];
