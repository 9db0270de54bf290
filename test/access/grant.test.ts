import { DAY_MS } from '../../src/access/term.ts';
import { given, grantedUntil, granting, HISTORIES, recordOf, removing } from './given.ts';
import { added, admin, employee, GROUP, iris, mara, portal, ROLE, sponsor, T0, taken } from './people.ts';

const until = T0 + 100 * DAY_MS;
const days = (amount: number) => ({ kind: 'for', duration: { amount, unit: 'd' } }) as const;
const note = { type: 'note-granted', at: T0 + DAY_MS, memberships: added } as const;

test('access counts from the grant, up to a date, or has no end', () => {
  given(granting({ term: days(90) }))
    .when(note)
    .then({
      type: 'granted',
      at: T0 + DAY_MS,
      memberships: added,
      until: T0 + 91 * DAY_MS,
    });
  given(granting({ term: { kind: 'until', at: until } }))
    .when(note)
    .then({
      type: 'granted',
      at: T0 + DAY_MS,
      memberships: added,
      until,
    });
  given(granting({ term: { kind: 'forever' } }))
    .when(note)
    .then({
      type: 'granted',
      at: T0 + DAY_MS,
      memberships: added,
    });
});

test('what is held is what was added or was there', () => {
  expect(recordOf(grantedUntil(undefined))).toMatchObject({ status: 'granted', held: [GROUP, ROLE] });
});

test('what was there before is noted before anything is added, and stays noted at a second try', () => {
  const begin = { type: 'note-grant-begun', at: T0 + 6, ours: [] } as const;
  const first = { type: 'grant-begun', at: T0 + 6, targets: [GROUP], before: [GROUP] } as const;
  given(granting())
    .when({ ...begin, targets: [GROUP], foreign: [GROUP] })
    .then(first);
  // The catalogue gives more by then.
  given([...granting(), first])
    .when({ ...begin, targets: [GROUP, ROLE], foreign: [] })
    .then({ type: 'grant-begun', at: T0 + 6, targets: [GROUP, ROLE], before: [GROUP] });
});

test('the same problem is told once, another one again', () => {
  const failed = { type: 'note-grant-failed', at: T0 + 9, code: 'group-dynamic' } as const;
  const stuck = [...granting(), { type: 'grant-failed', at: T0 + 8, code: 'group-dynamic' }] as const;
  given(stuck).when(failed).thenNothing();
  expect(
    given(stuck)
      .when({ ...failed, code: 'permission-missing' })
      .record(),
  ).toMatchObject({ status: 'granting', problem: 'permission-missing' });
  expect(given(stuck).when(note).record()).not.toHaveProperty('problem');
  const kept = [...removing(), { type: 'removal-failed', at: T0 + 8, code: 'permission-missing' }] as const;
  given(kept)
    .when({ type: 'note-removal-failed', at: T0 + 9, code: 'permission-missing' })
    .thenNothing();
});

describe('extending', () => {
  const extend = {
    type: 'extend',
    at: T0 + 50 * DAY_MS,
    by: sponsor,
    term: days(30),
    resource: { ...portal, extension: 'sponsor' },
  } as const;

  test('a length counts from the present end, a date as it stands, for ever has no end', () => {
    const granted = given(grantedUntil(until));
    granted.when(extend).then({ type: 'extended', at: extend.at, by: mara, until: until + 30 * DAY_MS });
    granted
      .when({ ...extend, by: admin, term: { kind: 'until', at: until + 5 * DAY_MS }, reason: 'away' })
      .then({ type: 'extended', at: extend.at, by: iris, until: until + 5 * DAY_MS, reason: 'away' });
    const forever = granted.when({ ...extend, term: { kind: 'forever' } });
    expect(forever.record()).toMatchObject({ status: 'granted' });
    expect(forever.record()).not.toHaveProperty('until');
  });

  test('what never ends cannot last longer', () => {
    given(grantedUntil(undefined)).when(extend).thenRefused({ code: 'no-end' });
  });

  test('makes access longer, never shorter in silence', () => {
    for (const at of [until - DAY_MS, until])
      given(grantedUntil(until))
        .when({ ...extend, term: { kind: 'until', at } })
        .thenRefused({ code: 'not-longer', until });
  });

  test('the resource limits how long, counted from now', () => {
    const resource = { ...portal, maxDuration: { amount: 60, unit: 'd' } } as const;
    given(grantedUntil(until))
      .when({ ...extend, resource })
      .thenRefused({
        code: 'term-too-long',
        latest: extend.at + 60 * DAY_MS,
      });
    given(grantedUntil(until))
      .when({ ...extend, term: { kind: 'until', at: extend.at } })
      .thenRefused({ code: 'term-past' });
  });

  test('the reminder of the former end does not count for the new one', () => {
    const reminded = [...grantedUntil(until), { type: 'end-reminded', at: T0 + 90 * DAY_MS }] as const;
    expect(recordOf(reminded)).toHaveProperty('remindedAt');
    const longer = given(reminded).when({ ...extend, at: T0 + 95 * DAY_MS, term: days(90) });
    expect(longer.record()).not.toHaveProperty('remindedAt');
  });
});

describe('the end', () => {
  test('comes when it is due, and then takes away all that is held', () => {
    given(grantedUntil(until))
      .when({ type: 'expire', at: until - 1 })
      .thenNothing();
    given(grantedUntil(until))
      .when({ type: 'expire', at: until })
      .then({
        type: 'removal-asked',
        at: until,
        cause: 'expired',
        targets: [GROUP, ROLE],
      });
    given(grantedUntil(undefined))
      .when({ type: 'expire', at: until * 2 })
      .thenNothing();
  });

  test('is announced once', () => {
    const announce = { type: 'remind-end', at: until - DAY_MS } as const;
    given(grantedUntil(until)).when(announce).then({ type: 'end-reminded', at: announce.at });
    given([...grantedUntil(until), { type: 'end-reminded', at: announce.at }])
      .when(announce)
      .thenNothing();
  });

  test('is not announced once its sponsor has said what is to come', () => {
    const answered = { type: 'end-answered', at: T0 + DAY_MS, by: sponsor.person, answer: 'ends' } as const;
    given([...grantedUntil(until), answered])
      .when({ type: 'remind-end', at: until - DAY_MS })
      .thenNothing();
  });

  test('is not announced when it is there', () => {
    given(grantedUntil(until)).when({ type: 'remind-end', at: until }).thenNothing();
  });

  test('what ended by itself says so, and what was taken away by somebody says by whom', () => {
    const expired = given(grantedUntil(until)).when({ type: 'expire', at: until }).record();
    expect(expired).toMatchObject({ status: 'removing', cause: 'expired' });
    expect(expired).not.toHaveProperty('by');
    expect(
      given(removing())
        .when({ type: 'note-removed', at: T0 + 8, memberships: taken })
        .record(),
    ).toMatchObject({
      status: 'ended',
      outcome: 'removed',
      by: mara,
      memberships: taken,
    });
  });
});

describe('removing', () => {
  const remove = { type: 'remove', at: T0 + DAY_MS, by: admin, reason: 'left' } as const;

  test('takes away what is held, whatever the catalogue says now', () => {
    given(grantedUntil(until))
      .when(remove)
      .then({
        type: 'removal-asked',
        at: remove.at,
        by: iris,
        cause: 'asked',
        targets: [GROUP, ROLE],
        reason: 'left',
      });
  });

  test('before anything was begun, takes nothing away: what is there is not ours', () => {
    expect(given(granting()).when(remove).record()).toMatchObject({ status: 'removing', held: [] });
  });

  test('while access is being given, takes away what may be there through us, and leaves what was there', () => {
    const begun = { type: 'grant-begun', at: T0 + 6, targets: [GROUP, ROLE], before: [ROLE] } as const;
    const removed = given([...granting(), begun]).when(remove);
    expect(removed.record()).toMatchObject({ status: 'removing', held: [GROUP], before: [ROLE] });
    expect(removed.owes().map(({ kind }) => kind)).toContain('remove-memberships');
    given([
      ...granting(),
      { type: 'removal-asked', at: remove.at, by: iris, cause: 'asked', targets: [GROUP] },
    ])
      .when(note)
      .thenNothing();
  });

  test('before access was given is a withdrawal', () => {
    for (const status of ['requested', 'inviting', 'invited', 'invitation-expired'] as const)
      given(HISTORIES[status])
        .when(remove)
        .then({ type: 'cancelled', at: remove.at, by: iris, reason: 'left' });
  });

  test('an employee who was never invited loses access all the same', () => {
    const history = [
      ...HISTORIES.requested.map((event) =>
        event.type === 'requested' ? { ...event, request: { ...event.request, found: employee } } : event,
      ),
      { type: 'approval-not-needed', at: T0, why: 'employee' },
    ] as const;
    expect(given(history).when(remove).record()).toMatchObject({ status: 'removing', account: 'anna' });
  });
});
