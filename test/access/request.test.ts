import type { RequestCommand } from '../../src/access/command.ts';
import type { Found } from '../../src/access/record.ts';
import { REQUEST_LIFE_MS } from '../../src/access/record-queries.ts';
import { ENDED, given, grantedUntil, HISTORIES, inviting, recordOf, requested } from './given.ts';
import {
  acceptedGuest,
  alex,
  approver,
  employee,
  iris,
  mara,
  nobody,
  pendingGuest,
  portal,
  requestOf,
  sponsor,
  T0,
  TTL,
  withoutApprovers,
} from './people.ts';

const ask = (found: Found, more: Partial<RequestCommand> = {}): RequestCommand => ({
  type: 'request',
  at: T0,
  by: sponsor,
  resource: portal,
  request: requestOf({ found }),
  ttlMs: TTL,
  ...more,
});
const approve = { type: 'approve', at: T0 + 1, by: approver, ttlMs: TTL, stage: 0, stages: 1 } as const;

describe('the four cases of whom is asked for', () => {
  const open = withoutApprovers(portal);

  test('an employee: in at once, no approval, no invitation', () => {
    const asked = given([]).when(ask(employee));
    expect(asked.inShort()).toBe('requested approval-not-needed');
    expect(asked.record()).toMatchObject({
      status: 'granting',
      account: 'anna',
      approval: { kind: 'not-needed', why: 'employee' },
    });
  });

  test('an employee where the catalogue wants approval: asked first, then in without an invitation', () => {
    const resource = { ...portal, employees: 'approve' } as const;
    expect(given([]).when(ask(employee, { resource })).inShort()).toBe('requested');
    expect(
      given(requested({ found: employee }))
        .when(approve)
        .record().status,
    ).toBe('granting');
    expect(
      given([])
        .when(ask(employee, { resource: withoutApprovers(resource) }))
        .record(),
    ).toMatchObject({ approval: { why: 'no-approvers' } });
  });

  test('a guest who has accepted: in as soon as it is approved, no second invitation', () => {
    expect(given([]).when(ask(acceptedGuest)).inShort()).toBe('requested');
    const approved = given(requested({ found: acceptedGuest })).when(approve);
    approved.then({ type: 'approved', at: T0 + 1, by: alex });
    expect(approved.record()).toMatchObject({ status: 'granting', account: 'anna' });
  });

  test('a guest who has not accepted: the open invitation goes on, no second mail', () => {
    const approved = given(requested({ found: pendingGuest })).when({ ...approve, comment: 'known' });
    approved.then(
      { type: 'approved', at: T0 + 1, by: alex, comment: 'known' },
      { type: 'invited', at: T0 + 1, account: 'anna', expiresAt: T0 + 1 + TTL, mailed: false },
    );
    expect(approved.owes().map(({ kind }) => kind)).not.toContain('invite');
    const atOnce = given([]).when(ask(pendingGuest, { resource: open }));
    expect(atOnce.inShort()).toBe('requested approval-not-needed invited');
    expect(atOnce.owes().map(({ kind }) => kind)).not.toContain('invite');
  });

  test('nobody yet: an invitation, once approved', () => {
    const asked = given([]).when(ask(nobody, { resource: open }));
    expect(asked.inShort()).toBe('requested approval-not-needed');
    expect(asked.record()).toMatchObject({ status: 'inviting', links: [] });
    expect(
      given(requested({ found: nobody }))
        .when(approve)
        .record().status,
    ).toBe('inviting');
  });
});

test('a request lapses when its time is over, and not before', () => {
  const over = T0 + REQUEST_LIFE_MS;
  given(requested())
    .when({ type: 'lapse', at: over - 1 })
    .thenNothing();
  given(requested()).when({ type: 'lapse', at: over }).then({ type: 'lapsed', at: over });
});

test('a second request names who asked first and how far it is', () => {
  given(HISTORIES.invited)
    .when(ask(nobody))
    .thenRefused({ code: 'already-live', address: 'anna@partner.com', status: 'invited', sponsor: mara });
});

test('a late click names who decided, and with what', () => {
  const reject = { type: 'reject', at: T0 + 99, by: approver, stage: 0 } as const;
  const late = (code: object) => ({ code: 'already-decided', ...code }) as never;
  given(ENDED.rejected)
    .when(reject)
    .thenRefused(late({ by: alex, at: T0 + 1, decision: 'rejected' }));
  given(ENDED.cancelled)
    .when(reject)
    .thenRefused(late({ by: mara, at: T0 + 1, decision: 'cancelled' }));
  given(ENDED.lapsed)
    .when(reject)
    .thenRefused(late({ at: T0 + 1, decision: 'lapsed' }));
  for (const history of [inviting(), grantedUntil(undefined), ENDED.removed, ENDED.refused, ENDED.expired])
    given(history)
      .when(reject)
      .thenRefused(late({ by: alex, at: T0 + 1, decision: 'approved' }));
  const atOnce = [
    ...requested({ found: employee }),
    { type: 'approval-not-needed', at: T0 + 1, why: 'employee' },
  ] as const;
  given(atOnce)
    .when(reject)
    .thenRefused(late({ at: T0 + 1, decision: 'not-needed' }));
  given([...inviting(), { type: 'cancelled', at: T0 + 9, by: iris }])
    .when(reject)
    .thenRefused(late({ by: iris, at: T0 + 9, decision: 'cancelled' }));
});

test('what was said with a decision is kept', () => {
  const rejected = given(requested()).when({
    type: 'reject',
    at: T0 + 1,
    by: approver,
    stage: 0,
    comment: 'not this year',
  });
  rejected.then({ type: 'rejected', at: T0 + 1, by: alex, comment: 'not this year' });
  expect(rejected.record()).toMatchObject({ outcome: 'rejected', by: alex, comment: 'not this year' });
  expect(recordOf(ENDED.rejected)).not.toHaveProperty('approval');
});
