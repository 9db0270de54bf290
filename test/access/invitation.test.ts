import type { Request } from '../../src/access/record.ts';
import { wakesAt } from '../../src/access/record-queries.ts';
import { given, granting, HISTORIES, invitationExpired, invited, inviting, recordOf } from './given.ts';
import {
  admin,
  GROUP,
  linkOf,
  pendingGuest,
  portal,
  ROLE,
  requestOf,
  sponsor,
  T0,
  TTL,
  withoutApprovers,
} from './people.ts';

const expiresAt = T0 + 3 + TTL;
const accept = { type: 'accept', at: expiresAt, account: 'anna', seen: 'link' } as const;

test('acceptance counts up to the last moment, and not after', () => {
  given(invited()).when(accept).then({ type: 'accepted', at: expiresAt, account: 'anna', seen: 'link' });
  expect(
    given(invited())
      .when({ ...accept, at: expiresAt + 1 })
      .inShort(),
  ).toBe('! not-live');
});

test('only the account that was invited can accept', () => {
  expect(
    given(invited())
      .when({ ...accept, account: 'mallory' })
      .inShort(),
  ).toBe('! not-live');
});

test('accepting again changes nothing', () => {
  given(granting()).when(accept).thenNothing();
  given(HISTORIES.granted).when(accept).thenNothing();
});

test('an invitation runs out only after its last moment', () => {
  given(invited()).when({ type: 'expire-invitation', at: expiresAt }).thenNothing();
  given(invited())
    .when({ type: 'expire-invitation', at: expiresAt + 1 })
    .then({ type: 'invitation-expired', at: expiresAt + 1 });
});

test.each([
  ['invited', invited()],
  ['about to be let in', granting()],
])('whose account is deleted while %s gets nothing by it any more', (_when, history) => {
  const gone = { type: 'note-account-gone', at: T0 + 6, account: 'anna' } as const;
  given(history)
    .when({ ...gone, account: 'another' })
    .thenNothing();
  const over = given(history).when(gone);
  over.then({ type: 'account-gone', at: T0 + 6 });
  expect(over.record()).toMatchObject({ status: 'ended', outcome: 'gone', links: [{ hash: 'hash' }] });
});

test('after it ran out, acceptance gives nothing until the invitation is sent again', () => {
  given(invitationExpired())
    .when(accept)
    .thenRefused({
      code: 'not-live',
      outcome: 'invitation-expired',
      at: T0 + 4 + TTL,
    });
  const again = given(invitationExpired()).when({ type: 'resend', at: expiresAt + 9, by: sponsor });
  again.then({ type: 'resend-asked', at: expiresAt + 9, by: sponsor.person });
  expect(again.record()).toMatchObject({ status: 'inviting', account: 'anna', links: [{ hash: 'hash' }] });
  expect(again.owes().map(({ kind }) => kind)).toContain('invite');
});

test('a guest whom the directory shows as accepted goes straight on to the grant', () => {
  const noted = given(inviting()).when({
    type: 'note-invited',
    at: T0 + 3,
    account: 'anna',
    accepted: true,
    mailed: true,
    ttlMs: TTL,
  });
  noted.then(
    { type: 'invited', at: T0 + 3, account: 'anna', expiresAt, mailed: true },
    { type: 'accepted', at: T0 + 3, account: 'anna', seen: 'search' },
  );
  expect(noted.owes().map(({ kind }) => kind)).toContain('grant');
});

describe('an answer that was lost', () => {
  const lost = inviting();

  test('is remembered as an attempt until it is known what came of it', () => {
    expect(recordOf(lost)).toMatchObject({ attempt: { hash: 'hash' }, links: [{ hash: 'hash' }] });
    expect(recordOf(invited())).not.toHaveProperty('attempt');
  });

  test('its link is dropped only when it certainly did not go out', () => {
    const dropped = given(lost).when({ type: 'drop-link', at: T0 + 9, hash: 'hash' });
    expect(dropped.record()).toMatchObject({ status: 'inviting', links: [] });
    expect(dropped.record()).not.toHaveProperty('attempt');
    given(lost)
      .when({ type: 'drop-link', at: T0 + 9, hash: 'another' })
      .thenNothing();
  });

  test('another attempt keeps the first link: its mail may be under way', () => {
    const next = given(lost).when({ type: 'issue-link', at: T0 + 9, link: linkOf('next', T0 + 9) });
    expect(next.record()).toMatchObject({
      attempt: { hash: 'next' },
      links: [{ hash: 'hash' }, { hash: 'next' }],
    });
  });

  test('it can still be withdrawn, and what the directory says afterwards changes nothing', () => {
    const withdrawn = [...lost, { type: 'cancelled', at: T0 + 9, by: sponsor.person }] as const;
    given(withdrawn)
      .when({
        type: 'note-invited',
        at: T0 + 10,
        account: 'anna',
        accepted: true,
        mailed: true,
        ttlMs: TTL,
      })
      .thenNothing();
    expect(recordOf(withdrawn)).toMatchObject({ status: 'ended', links: [{ hash: 'hash' }] });
  });
});

describe('what goes out otherwise than by Microsoft’s mail', () => {
  const note = {
    type: 'note-invited',
    at: T0 + 3,
    account: 'anna',
    accepted: false,
    mailed: false,
    delivery: 'link',
    ttlMs: TTL,
  } as const;

  test('is on record as what it was', () => {
    const noted = given(inviting({ delivery: 'link' })).when(note);
    noted.then({ type: 'invited', at: T0 + 3, account: 'anna', expiresAt, mailed: false, delivery: 'link' });
    expect(noted.record()).toMatchObject({ status: 'invited', mailed: false, delivery: 'link' });
  });

  test('a link is asked for anew, for whoever asks, and leaves the request as it was', () => {
    const resend = { type: 'resend', at: T0 + 9, by: admin, delivery: 'link', reason: 'away' } as const;
    const asked = given(invited()).when(resend);
    asked.then({ type: 'resend-asked', at: T0 + 9, by: admin.person, delivery: 'link', reason: 'away' });
    expect(asked.record()).toMatchObject({ status: 'inviting', delivery: 'link', handTo: admin.person });
    expect(asked.record().request).not.toHaveProperty('delivery');
    const mailedAgain = given([
      ...invited(),
      { type: 'resend-asked', at: T0 + 9, by: admin.person, delivery: 'link' },
      { type: 'invited', at: T0 + 10, account: 'anna', expiresAt, mailed: false, delivery: 'link' },
    ]).when({ type: 'resend', at: T0 + 11, by: sponsor });
    expect(mailedAgain.record()).not.toHaveProperty('delivery');
  });

  test('what holds it up is told once, and over when it went out', () => {
    const held = [...inviting(), { type: 'invitation-held-up', at: T0 + 3, code: 'chat-closed' }] as const;
    const again = { type: 'note-invitation-held-up', at: T0 + 4, code: 'chat-closed' } as const;
    given(held).when(again).thenNothing();
    given(held)
      .when({ ...again, code: 'mailbox-missing' })
      .then({ type: 'invitation-held-up', at: T0 + 4, code: 'mailbox-missing' });
    expect(given(held).when(note).record()).not.toHaveProperty('problem');
    expect(
      given(held)
        .when({ type: 'cancel', at: T0 + 4, by: sponsor })
        .inShort(),
    ).toBe('cancelled');
  });
});

describe('asked for anew', () => {
  const again = [...invited(), { type: 'resend-asked', at: T0 + 9, by: sponsor.person }] as const;

  test('what went out before is as good, for the invited account and while its link lasts', () => {
    const at = linkOf('hash', T0 + 2).expiresAt;
    given(again)
      .when({ ...accept, at })
      .then({ type: 'accepted', at, account: 'anna', seen: 'link' });
    for (const late of [
      { ...accept, at: at + 1 },
      { ...accept, at, account: 'mallory' },
    ])
      expect(given(again).when(late).inShort()).toBe('! not-live');
  });

  test('what is still owed then is an invitation no more', () => {
    const accepted = [...again, { type: 'accepted', at: T0 + 10, account: 'anna', seen: 'link' }] as const;
    given(accepted)
      .when({
        type: 'note-invited',
        at: T0 + 11,
        account: 'anna',
        accepted: false,
        mailed: true,
        ttlMs: TTL,
      })
      .thenNothing();
  });
});

test('who has an open invitation is sent nothing, but gets the link that was asked for', () => {
  const asked = (more: Partial<Request>) =>
    given([]).when({
      type: 'request',
      at: T0,
      by: sponsor,
      resource: withoutApprovers(portal),
      request: requestOf({ found: pendingGuest, ...more }),
      ttlMs: TTL,
    });
  expect(asked({}).record()).toMatchObject({ status: 'invited', mailed: false });
  for (const more of [{ delivery: 'link' }, { personalMessage: 'Hello' }] as const) {
    expect(asked(more).record()).toMatchObject({ status: 'inviting', account: 'anna' });
    expect(
      asked(more)
        .owes()
        .map(({ kind }) => kind),
    ).toContain('invite');
  }
});

describe('a record gives way to one for another address', () => {
  const giveWay = {
    type: 'give-way',
    at: T0 + 20,
    person: sponsor.person,
    reason: '→ anna@new.com',
    targets: [GROUP],
  } as const;

  test('before there is access it is withdrawn, and its links stay to say so', () => {
    const gone = given(invited()).when(giveWay);
    gone.then({ type: 'cancelled', at: T0 + 20, by: sponsor.person, reason: '→ anna@new.com' });
    expect(gone.record()).toMatchObject({ status: 'ended', links: [{ hash: 'hash' }] });
  });

  test('access that was given is taken away, all that was held', () => {
    const gone = given(HISTORIES.granted).when(giveWay);
    expect(gone.record()).toMatchObject({ status: 'removing', held: [GROUP, ROLE] });
    expect(gone.owes().map(({ kind }) => kind)).toContain('remove-memberships');
  });

  test('twice is once', () => {
    given([...invited(), { type: 'cancelled', at: T0 + 9, by: sponsor.person }])
      .when(giveWay)
      .thenNothing();
  });
});

describe('a reminder of an invitation by our own mail', () => {
  const half = T0 + 3 + TTL / 2;
  const remind = { type: 'remind-invitee', at: half } as const;
  const reminded = { type: 'invitee-reminded', at: half } as const;
  const link = { hash: 'reminder', issuedAt: half + 1, expiresAt: T0 + 3 + TTL };

  test('is owed at half of its time, once, and never after its end', () => {
    expect(wakesAt(recordOf(HISTORIES.invited))).toBe(half);
    given(HISTORIES.invited)
      .when({ ...remind, at: half - 1 })
      .thenNothing();
    given(HISTORIES.invited).when(remind).then(reminded);
    expect(
      given(HISTORIES.invited)
        .when(remind)
        .owes()
        .map(({ kind }) => kind),
    ).toEqual(['remind-invitee']);
    given([...HISTORIES.invited, reminded])
      .when(remind)
      .thenNothing();
    given(HISTORIES.invited)
      .when({ ...remind, at: T0 + 4 + TTL })
      .thenNothing();
    // Its sponsor is told at the same time, once.
    const told = { type: 'acceptance-awaited', at: half } as const;
    expect(wakesAt(recordOf([...HISTORIES.invited, reminded]))).toBe(half);
    expect(wakesAt(recordOf([...HISTORIES.invited, reminded, told]))).toBe(T0 + 4 + TTL);
  });

  test('is none of ours after Microsoft’s mail, or a link that was handed over', () => {
    for (const delivery of [undefined, 'link'] as const) {
      const history = HISTORIES.invited.map((event) => {
        if (event.type !== 'invited') return event;
        const { delivery: _own, ...rest } = event;
        return delivery === undefined ? rest : { ...rest, delivery };
      });
      given(history).when(remind).thenNothing();
    }
  });

  test('takes a link of its own, which is dropped where its mail never left, and no other', () => {
    const issue = { type: 'issue-link', at: half + 1, link } as const;
    given(HISTORIES.invited).when(issue).thenNothing();
    const now = [...HISTORIES.invited, reminded];
    given(now)
      .when(issue)
      .then({ type: 'link-issued', at: half + 1, link });
    const issued = [...now, { type: 'link-issued', at: half + 1, link } as const];
    const drop = { type: 'drop-link', at: half + 2, hash: 'reminder' } as const;
    given(issued)
      .when(drop)
      .then({ type: 'link-unused', at: half + 2, hash: 'reminder' });
    const earlier = linkOf();
    const mailed = HISTORIES.invited.toSpliced(-1, 0, { type: 'link-issued', at: T0 + 2, link: earlier });
    given([...mailed, reminded])
      .when({ ...drop, hash: earlier.hash })
      .thenNothing();
  });
});
