import { targetKey } from '../../src/access/catalog.ts';
import {
  actorOf,
  approvalOf,
  checkEnd,
  checkRequest,
  MAX_REASON_LENGTH,
  maySee,
  requireReason,
  requireSponsor,
} from '../../src/access/policy.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { approved, recordOf, requested } from './given.ts';
import {
  acceptedGuest,
  admin,
  approver,
  employee,
  GROUP,
  mara,
  nobody,
  pendingGuest,
  portal,
  ROLE,
  requestOf,
  secondApprover,
  sponsor,
  stranger,
  T0,
  withoutApprovers,
} from './people.ts';

describe('roles', () => {
  const resource = {
    requesters: { group: 'r' },
    approvers: { group: 'a', people: ['alex@home.example'] },
    owners: { people: ['o'] },
  };
  const none = {
    mayAsk: false,
    mayApprove: false,
    mayBeAsked: false,
    isAdmin: false,
    administers: false,
    isAuditor: false,
  };
  const offices = { admins: { group: 'm', people: ['boss'] }, auditors: { group: 'u' } };
  test.each([
    [{ groups: ['r'] }, resource, offices, { ...none, mayAsk: true }],
    [{ groups: ['a'] }, resource, offices, { ...none, mayApprove: true, mayBeAsked: true }],
    [{ upn: 'Alex@Home.example' }, resource, offices, { ...none, mayApprove: true, mayBeAsked: true }],
    [{ groups: ['m'] }, resource, offices, { ...none, mayBeAsked: true, isAdmin: true, administers: true }],
    [{ id: 'boss' }, resource, offices, { ...none, mayBeAsked: true, isAdmin: true, administers: true }],
    [{ id: 'o' }, resource, offices, { ...none, administers: true }],
    [{ groups: ['u'] }, resource, offices, { ...none, isAuditor: true }],
    [{}, {}, {}, { ...none, mayAsk: true }],
    [{ groups: ['r', 'a', 'm'] }, undefined, {}, none],
  ] as const)('who is %j, of %j with %j', (who, of, held, roles) => {
    const groups = new Set<string>('groups' in who ? who.groups : []);
    expect(actorOf(mara, { id: mara.id, ...who, groups }, of, held)).toEqual({ person: mara, ...roles });
  });

  test('a record is its sponsor’s and the administrators’', () => {
    const record = recordOf(requested());
    for (const by of [sponsor, admin]) expect(requireSponsor(record, by)).toBeUndefined();
    for (const by of [approver, stranger])
      expect(requireSponsor(record, by)).toEqual({ code: 'not-yours', sponsor: mara });
  });
});

describe('asking', () => {
  const refusal = (more: Partial<typeof portal>, request = {}, by = sponsor) =>
    checkRequest(requestOf(request), { ...portal, ...more }, by)?.code;

  test('is for requesters', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({}, {}, stranger)).toBe('not-requester');
    expect(refusal({}, {}, admin)).toBe('not-requester');
  });

  test.each([
    [[], [], undefined],
    [['partner.com'], [], undefined],
    [['other.com'], [], 'domain-not-allowed'],
    [[], ['partner.com'], 'domain-denied'],
    [['partner.com'], ['partner.com'], 'domain-denied'],
    [[], ['artner.com'], undefined],
    [['artner.com'], [], 'domain-not-allowed'],
  ])('anna@partner.com where %j are allowed and %j denied: %s', (allow, deny, code) => {
    expect(refusal({ domains: { allow, deny } })).toBe(code);
  });

  test('a listed domain stands for those under it', () => {
    const address = 'anna@mail.partner.com';
    expect(refusal({ domains: { allow: ['partner.com'], deny: [] } }, { address })).toBeUndefined();
    expect(refusal({ domains: { allow: [], deny: ['partner.com'] } }, { address })).toBe('domain-denied');
    expect(refusal({ domains: { allow: [address.slice(5)], deny: [] } })).toBe('domain-not-allowed');
  });

  test('the domains that are allowed are the partners’, an employee’s need not be among them', () => {
    const domains = { allow: ['other.com'], deny: [] };
    expect(refusal({ domains }, { found: employee })).toBeUndefined();
    for (const found of [nobody, pendingGuest, acceptedGuest])
      expect(refusal({ domains }, { found })).toBe('domain-not-allowed');
    expect(refusal({ domains: { allow: [], deny: ['partner.com'] } }, { found: employee })).toBe(
      'domain-denied',
    );
  });

  test('a reason where one is wanted, of a length that can be read', () => {
    expect(refusal({ justification: 'required' })).toBe('reason-needed');
    for (const reason of ['', '  \n '])
      expect(refusal({ justification: 'required' }, { reason })).toBe('reason-needed');
    expect(refusal({ justification: 'required' }, { reason: 'pilot' })).toBeUndefined();
    expect(refusal({}, { reason: 'x'.repeat(MAX_REASON_LENGTH) })).toBeUndefined();
    expect(refusal({}, { reason: 'x'.repeat(MAX_REASON_LENGTH + 1) })).toBe('reason-too-long');
  });

  test('for no longer than the resource lets', () => {
    const maxDuration = { amount: 90, unit: 'd' } as const;
    const until = (at: number) => ({ term: { kind: 'until', at } }) as const;
    expect(refusal({ maxDuration })).toBeUndefined();
    expect(refusal({ maxDuration }, { term: { kind: 'forever' } })).toBe('term-too-long');
    expect(refusal({ maxDuration }, until(T0 + 90 * DAY_MS))).toBeUndefined();
    expect(refusal({ maxDuration }, until(T0 + 90 * DAY_MS + 1))).toBe('term-too-long');
    expect(refusal({}, until(T0))).toBe('term-past');
    expect(refusal({}, { term: { kind: 'forever' } })).toBeUndefined();
  });

  test('what is too long is told with what is not', () => {
    expect(checkEnd(undefined, { ...portal, maxDuration: { amount: 1, unit: 'm' } }, T0)).toEqual({
      code: 'term-too-long',
      latest: Date.UTC(2026, 1, 5, 9),
    });
  });
});

const { employees: _, ...usual } = portal;
const oneself = { kind: 'employee', account: mara.id } as const;
test.each([
  [employee, portal, { why: 'employee' }],
  [employee, { ...portal, employees: 'approve' as const }, 'needed'],
  [employee, withoutApprovers(portal), { why: 'employee' }],
  // For oneself, unless the catalogue says so in so many words; and never for a directory role.
  [oneself, usual, 'needed'],
  [oneself, portal, { why: 'employee' }],
  [oneself, withoutApprovers(usual), { why: 'employee' }],
  [employee, usual, { why: 'employee' }],
  [employee, { ...portal, privileged: true as const }, 'needed'],
  [acceptedGuest, portal, 'needed'],
  [pendingGuest, portal, 'needed'],
  [nobody, portal, 'needed'],
  [nobody, withoutApprovers(portal), { why: 'no-approvers' }],
])('approval of %j', (found, resource, expected) => {
  expect(approvalOf(requestOf({ found }), resource)).toEqual(expected);
});

test('no two targets share a key', () => {
  const targets = [
    GROUP,
    ROLE,
    { ...ROLE, role: 'r2' },
    { kind: 'group', group: 'a1:r1' },
    { kind: 'directory-role', role: 'g1' },
  ] as const;
  expect(new Set(targets.map(targetKey)).size).toBe(targets.length);
});

describe('who sees a record', () => {
  const asked: AccessEvent = {
    type: 'approvers-asked',
    at: T0 + 1,
    stage: 0,
    round: 'first',
    people: [approver.person],
    remindAt: T0 + 10,
    dueAt: T0 + 20,
  };
  const sees = (history: readonly AccessEvent[], actor: typeof sponsor) =>
    maySee(recordOf(history), actor, history);

  test('its sponsor, administrators and auditors, and nobody else', () => {
    const auditor = { ...stranger, isAuditor: true };
    const all = [sponsor, admin, auditor, stranger, approver];
    expect(all.map((actor) => sees(requested(), actor))).toEqual([true, true, true, false, false]);
  });

  test('who was asked, for as long as they may be', () => {
    const history = [...requested(), asked];
    expect(sees(history, approver)).toBe(true);
    expect(sees(history, secondApprover)).toBe(false);
    expect(sees(history, { ...approver, mayBeAsked: false })).toBe(false);
    const inPlace = { ...asked, people: [{ ...approver.person, for: mara }] };
    expect(sees([...requested(), inPlace], { ...approver, mayBeAsked: false })).toBe(true);
  });

  test.each<[string, readonly AccessEvent[]]>([
    ['waits for the next', []],
    ['was approved', [{ type: 'approved', at: T0 + 3, by: secondApprover.person }]],
    ['was rejected', [{ type: 'rejected', at: T0 + 3, by: secondApprover.person }]],
    ['was cancelled', [{ type: 'cancelled', at: T0 + 3, by: mara }]],
    ['lapsed', [{ type: 'lapsed', at: T0 + 3 }]],
  ])('who approved a stage of what then %s, whatever their role is by now', (_, then) => {
    const passed: AccessEvent = { type: 'stage-approved', at: T0 + 2, stage: 0, by: approver.person };
    const former = { ...approver, mayApprove: false, mayBeAsked: false };
    expect(sees([...requested(), passed, ...then], former)).toBe(true);
  });

  test('who decided, whatever their role is by now', () => {
    const former = { ...approver, mayApprove: false, mayBeAsked: false };
    expect(sees(approved(), former)).toBe(true);
    expect(sees([...requested(), { type: 'rejected', at: T0 + 3, by: former.person }], former)).toBe(true);
    expect(sees([...requested(), { type: 'cancelled', at: T0 + 3, by: former.person }], former)).toBe(false);
  });
});

test('a reason is as long as it may be, and no blanks', () => {
  const reason = 'x'.repeat(MAX_REASON_LENGTH);
  expect(requireReason(` ${reason} `)).toBeUndefined();
  expect(requireReason(`${reason}x`)).toEqual({ code: 'reason-too-long', limit: MAX_REASON_LENGTH });
  for (const none of [undefined, '', '  ']) expect(requireReason(none)).toEqual({ code: 'reason-needed' });
});
