import type { Granting } from '../../src/access/record.ts';
import { DateFormats } from '../../src/cards/dates.ts';
import { journeyCard } from '../../src/cards/journey-card.ts';
import { wordsFor } from '../../src/words/index.ts';

const AT = Date.UTC(2026, 2, 13, 9);
const DAY_MS = 86_400_000;

const view = {
  words: wordsFor('en-GB'),
  now: AT + DAY_MS,
  dates: new DateFormats(),
  resources: [],
  accounts: new Map<string, string>(),
  admins: [],
  reader: { locale: 'en-GB', timeZone: 'UTC', id: 'mara' },
};

/** Somebody who had accepted long before they were asked for, and has terms to agree to; `links`: for those. */
const awaiting = (links: Granting['links'], more: Partial<Granting> = {}): Granting => ({
  id: 'cy000000.0000000000000000000000',
  seq: 4,
  request: {
    address: 'cy@partner.com',
    resource: 'portal',
    sponsor: { id: 'mara', name: 'Mara Lindt' },
    term: { kind: 'forever' },
    at: AT,
    found: { kind: 'accepted-guest', account: 'cy' },
  },
  changedAt: AT,
  status: 'granting',
  approval: { kind: 'approved', by: { id: 'alex', name: 'Alex Novak' }, at: AT },
  account: 'cy',
  terms: { kind: 'awaited', version: '1', at: AT },
  links,
  ...more,
});
const linkAt = (issuedAt: number): Granting['links'][number] => ({
  hash: `h${issuedAt}`,
  issuedAt,
  expiresAt: issuedAt + 7 * DAY_MS,
});
const shown = (record: Granting): string => JSON.stringify(journeyCard(record, view));

test('a link to the terms is no invitation', () => {
  expect(shown(awaiting([linkAt(AT)]))).not.toContain('"Invited"');
});

test('a link to the terms that is made in the very moment of acceptance is none either', () => {
  expect(shown(awaiting([linkAt(AT)], { acceptedAt: AT }))).not.toContain('"Invited"');
});

test('a link to the terms does not change when the invitation went out', () => {
  const accepted = { acceptedAt: AT + DAY_MS };
  const before = shown(awaiting([linkAt(AT)], accepted));
  expect(before).toContain('"Invited"');
  expect(shown(awaiting([linkAt(AT), linkAt(AT + 2 * DAY_MS)], accepted))).toBe(before);
});
