import { owed } from '../../src/access/owed.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import {
  approved,
  ENDED,
  grantedUntil,
  granting,
  invitationExpired,
  invited,
  inviting,
  recordOf,
  removing,
  requested,
} from './given.ts';
import { added, alex, employee, iris, linkOf, mara, nobody, pendingGuest, T0, TTL, taken } from './people.ts';

const later = T0 + DAY_MS;

/** What is owed after the last `count` events of a history, as `kind` or `tell:notice`. */
const owes = (history: readonly AccessEvent[], count = 1): readonly string[] =>
  owed(recordOf(history), history.slice(-count))
    .map(({ kind, notice, notBefore }) => [kind, notice, notBefore && 'later'].filter(Boolean).join(':'))
    .sort();

const after = (history: readonly AccessEvent[], ...events: readonly AccessEvent[]) =>
  owes([...history, ...events], events.length);

test.each<[string, readonly string[], readonly string[]]>([
  ['asked for', owes(requested()), ['ask', 'show']],
  [
    'asked for, nobody has to decide',
    owes([...requested({ found: employee }), { type: 'approval-not-needed', at: T0, why: 'employee' }], 2),
    ['grant', 'refresh', 'show'],
  ],
  [
    'a new guest, nobody has to decide',
    owes([...requested({ found: nobody }), { type: 'approval-not-needed', at: T0, why: 'no-approvers' }], 2),
    ['invite', 'refresh', 'show'],
  ],
  ['approved, a new guest', owes(approved({ found: nobody })), ['invite', 'refresh']],
  ['approved, an employee', owes(approved({ found: employee })), ['grant', 'refresh']],
  [
    'approved, an open invitation',
    after(
      requested({ found: pendingGuest }),
      { type: 'approved', at: later, by: alex },
      { type: 'invited', at: later, account: 'anna', expiresAt: later + TTL, mailed: false },
    ),
    ['refresh'],
  ],
  ['rejected', after(requested(), { type: 'rejected', at: later, by: alex }), ['refresh', 'tell:rejected']],
  ['lapsed', after(requested(), { type: 'lapsed', at: later }), ['refresh', 'tell:lapsed']],
  ['withdrawn by its sponsor', after(requested(), { type: 'cancelled', at: later, by: mara }), ['refresh']],
  [
    'withdrawn by somebody else',
    after(requested(), { type: 'cancelled', at: later, by: iris }),
    ['refresh', 'tell:cancelled'],
  ],
  ['a link issued', after(approved(), { type: 'link-issued', at: later, link: linkOf() }), []],
  ['a link dropped', after(inviting(), { type: 'link-unused', at: later, hash: 'hash' }), []],
  ['invited', owes(invited()), ['refresh']],
  ['invitation refused', owes(ENDED.refused), ['refresh', 'tell:invitation-refused']],
  [
    'held up by a closed chat',
    after(inviting(), { type: 'invitation-held-up', at: later, code: 'chat-closed' }),
    ['refresh', 'tell:invitation-held-up'],
  ],
  [
    'held up by a permission',
    after(inviting(), { type: 'invitation-held-up', at: later, code: 'permission-missing:Mail.Send' }),
    ['alert:invitation-held-up', 'refresh', 'tell:invitation-held-up'],
  ],
  [
    'asked for in place of another',
    owes(requested({ replaces: { record: 'record.0', address: 'anna@old.com', account: 'anna' } })),
    ['ask', 'replace', 'show'],
  ],
  [
    'approved in place of another',
    after(requested({ replaces: { record: 'record.0', address: 'anna@old.com', account: 'anna' } }), {
      type: 'approved',
      at: later,
      by: alex,
    }),
    ['invite', 'refresh', 'replace'],
  ],
  ['invitation run out', owes(invitationExpired()), ['refresh', 'tell:invitation-expired']],
  [
    'account gone',
    owes([...invited(), { type: 'account-gone', at: T0 + 4 }]),
    ['refresh', 'tell:account-gone'],
  ],
  [
    'sent again',
    after(invitationExpired(), { type: 'resend-asked', at: later, by: mara }),
    ['invite', 'refresh'],
  ],
  ['accepted', owes(granting()), ['grant', 'refresh']],
  [
    'invited and found to have accepted',
    after(
      inviting(),
      { type: 'invited', at: later, account: 'anna', expiresAt: later + TTL, mailed: true },
      { type: 'accepted', at: later, account: 'anna', seen: 'search' },
    ),
    ['grant', 'refresh'],
  ],
  [
    'granted',
    after(granting(), { type: 'granted', at: later, memberships: added }),
    ['refresh', 'tell:granted'],
  ],
  [
    'not granted yet',
    after(granting(), { type: 'grant-failed', at: later, code: 'group-dynamic' }),
    ['alert:grant-failed', 'refresh', 'tell:grant-failed'],
  ],
  [
    'extended',
    after(grantedUntil(later), { type: 'extended', at: T0, by: mara, until: later * 2 }),
    ['refresh'],
  ],
  ['about to end', after(grantedUntil(later), { type: 'end-reminded', at: T0 }), ['remind-sponsor']],
  ['to be removed', owes(removing()), ['refresh', 'remove-memberships']],
  [
    'not removed yet',
    after(removing(), { type: 'removal-failed', at: later, code: 'permission-missing' }),
    ['alert:removal-failed', 'refresh', 'tell:removal-failed'],
  ],
  ['removed for its sponsor', owes(ENDED.removed), ['find-leftover:later', 'refresh', 'refresh:later']],
  ['ended by itself', owes(ENDED.expired), ['find-leftover:later', 'refresh', 'tell-ended', 'tell:removed']],
  [
    'removed by somebody else',
    after(
      grantedUntil(undefined),
      { type: 'removal-asked', at: later, by: iris, cause: 'asked', targets: [] },
      { type: 'removed', at: later, memberships: taken },
    ),
    ['find-leftover:later', 'refresh', 'refresh:later', 'tell:removed'],
  ],
  [
    'an attempt that was refused',
    after(granting(), {
      type: 'attempt-refused',
      at: later,
      by: mara,
      action: 'approve',
      code: 'self-approval',
    }),
    [],
  ],
])('%s', (_what, actual, expected) => {
  expect(actual).toEqual(expected);
});

test('nothing happened, nothing is owed', () => {
  for (const history of [requested(), inviting(), granting(), removing()])
    expect(owed(recordOf(history), [])).toEqual([]);
});

test('ids name the record, the change and the kind, the same for the same change', () => {
  const history = ENDED.expired;
  const record = recordOf(history);
  expect(owed(record, history.slice(-1))).toEqual(owed(record, history.slice(-1)));
  expect(owed(record, history.slice(-1)).map(({ id }) => id)).toEqual([
    `record.1/${history.length}/tell-removed`,
    `record.1/${history.length}/refresh`,
    `record.1/${history.length}/tell-ended`,
    `record.1/${history.length}/find-leftover-later`,
  ]);
});

test('over a whole history no id comes twice', () => {
  for (const history of Object.values(ENDED)) {
    const ids = history
      .flatMap((event, i) => owed(recordOf(history.slice(0, i + 1)), [event]))
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('a row of a list has its card changed where it is about an end, and what comes up later is told', () => {
  const batch = { id: 'b1', row: 1 };
  const ofList = ([first, ...rest]: readonly AccessEvent[]): readonly AccessEvent[] =>
    first?.type === 'requested' ? [{ ...first, request: { ...first.request, batch } }, ...rest] : [];
  const access = ofList(grantedUntil(T0 + 30 * DAY_MS));
  expect(after(access, { type: 'end-answered', at: later, by: mara, answer: 'ends' })).toEqual(['refresh']);
  expect(after(access, { type: 'partner-complained', at: later, complaint: 'asks-password' })).toEqual([]);
  const found = { type: 'leftover-found', at: later, block: later } as const;
  const failed = { type: 'leftover-failed', at: later, step: 'block', code: 'permission-missing' } as const;
  const left = ofList([...ENDED.expired, found]);
  expect(after(left, failed)).toContain('alert:leftover-failed');
});

test('whoever is away hears what was decided in their place', () => {
  const at = { at: T0, by: alex, for: iris } as const;
  const asked = requested();
  expect(after(asked, { type: 'rejected', ...at, comment: 'no' })).toContain(
    'tell-represented:rejected-for-you',
  );
  expect(after(asked, { type: 'rejected', at: T0, by: alex, comment: 'no' }).join(' ')).not.toContain(
    'tell-represented',
  );
});
