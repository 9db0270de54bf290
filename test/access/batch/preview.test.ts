import type { ActionRow } from '../../../src/access/batch/action-row.ts';
import type { GoodRow, WrongRow } from '../../../src/access/batch/batch.ts';
import { countActions, countsOf } from '../../../src/access/batch/preview.ts';
import { acceptedGuest, employee, iris, mara, nobody, pendingGuest } from '../people.ts';

const good = (more: Partial<GoodRow> = {}): GoodRow => ({
  kind: 'good',
  row: 2,
  address: 'anna@partner.com',
  resource: 'portal',
  found: nobody,
  domain: 'known',
  term: { kind: 'forever' },
  ...more,
});
const wrong = (...codes: readonly string[]): WrongRow => ({
  kind: 'wrong',
  row: 3,
  address: 'ben@',
  problems: codes.map((code) => ({ column: 'email', code, given: 'ben@', instead: [] })),
});

test('good rows by whom the directory knew, and what their sender is to know', () => {
  const url = (n: number) => ({ contactUrl: `https://help.partner.com/${n}` });
  expect(
    countsOf([
      good(),
      good({ domain: 'new', message: 'Welcome' }),
      good({ found: employee, externalMember: true, delivery: 'link' }),
      good({ found: acceptedGuest, ...url(1) }),
      good({ found: pendingGuest, ...url(1) }),
      good({ found: pendingGuest, ...url(2) }),
      good(url(3)),
      good(url(4)),
      wrong('not-an-address'),
    ]),
  ).toEqual({
    good: 8,
    wrong: 1,
    found: { nobody: 4, 'accepted-guest': 1, 'pending-guest': 2, employee: 1 },
    externalMembers: 1,
    newDomains: 1,
    messages: 1,
    contactUrls: 5,
    contacts: [1, 2, 3].map((n) => url(n).contactUrl),
    links: 1,
    problems: [['not-an-address', 1]],
  });
});

test('problems count once a row, the most frequent first, then by name', () => {
  const rows = [wrong('b', 'b', 'c'), wrong('c'), wrong('a'), wrong('c', 'd', 'd')];
  expect(countsOf(rows).problems).toEqual([
    ['c', 3],
    ['a', 1],
    ['b', 1],
    ['d', 1],
  ]);
  expect(countsOf(rows)).toMatchObject({ good: 0, wrong: 4, contacts: [] });
});

test('of access that there is, good rows by what comes of them, and those of others', () => {
  const action = (kind: 'ends-access' | 'sends-anew', sponsor = mara): ActionRow => ({
    kind: 'action',
    row: 2,
    address: 'anna@partner.com',
    resource: 'portal',
    sponsor,
    record: 'r1',
    seq: 4,
    action: { kind: kind === 'ends-access' ? 'remove' : 'resend' },
    effect: { kind },
  });
  const rows = [action('ends-access'), action('ends-access', iris), action('sends-anew'), wrong('over')];
  expect(countActions(rows, mara)).toEqual({
    effects: { 'ends-access': 2, 'sends-anew': 1 },
    others: 1,
    good: 3,
    wrong: 1,
  });
});
