import { wakesAt } from '../../src/access/record-queries.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { given, granting, invitationExpired, inviting, recordOf, requested } from './given.ts';
import { added, alex, approver, GROUP, pendingGuest, ROLE, sponsor, T0, TTL } from './people.ts';

const last = T0 + 3 * DAY_MS;
const term = { kind: 'until', at: last } as const;
const approve = { type: 'approve', at: last - 1, by: approver, ttlMs: TTL, stage: 0, stages: 1 } as const;
const note = {
  type: 'note-invited',
  at: T0 + DAY_MS,
  account: 'anna',
  accepted: false,
  mailed: true,
  ttlMs: TTL,
} as const;

describe('access up to a date, when the date comes first', () => {
  test('a request lapses with it', () => {
    expect(wakesAt(recordOf(requested({ term })))).toBe(last);
    given(requested({ term })).when({ type: 'lapse', at: last }).then({ type: 'lapsed', at: last });
  });

  test('it cannot be approved any more: no mail for nothing', () => {
    expect(given(requested({ term })).when(approve).inShort()).toBe('approved');
    given(requested({ term }))
      .when({ ...approve, at: last })
      .thenRefused({ code: 'term-past' });
  });

  test('an invitation is open no longer than the access it leads to', () => {
    expect(given(inviting({ term })).when(note).record()).toMatchObject({ expiresAt: last - 1 });
    given(requested({ term, found: pendingGuest }))
      .when({ ...approve, at: T0 + 1 })
      .then(
        { type: 'approved', at: T0 + 1, by: alex },
        { type: 'invited', at: T0 + 1, account: 'anna', expiresAt: last - 1, mailed: false },
      );
    expect(
      given(inviting({ term }))
        .when({ ...note, at: last, accepted: true })
        .inShort(),
    ).toBe('invited');
  });

  test('an invitation is not sent again', () => {
    const history = invitationExpired().map((event) =>
      event.type === 'requested' ? { ...event, request: { ...event.request, term } } : event,
    );
    given(history).when({ type: 'resend', at: last, by: sponsor }).thenRefused({ code: 'term-past' });
  });

  test('what the directory added too late goes again at once, and nobody is told that they are in', () => {
    const late = given(granting({ term })).when({ type: 'note-granted', at: last, memberships: added });
    late.then(
      { type: 'granted', at: last, memberships: added, until: last },
      { type: 'removal-asked', at: last, cause: 'expired', targets: [GROUP, ROLE] },
    );
    expect(late.owes().map(({ kind }) => kind)).toEqual(['refresh', 'remove-memberships']);
  });
});
