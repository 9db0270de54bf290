import type { AccessEvent } from '../../src/access/record.ts';
import { troublesIn, waitsOver } from '../../src/access/waits.ts';
import { approved, grantedUntil, granting, HISTORIES, invited, recordOf, removing } from './given.ts';
import { acceptedGuest, added, alex, employee, GROUP, linkOf, mara, T0, TTL, taken } from './people.ts';

const HOUR = 3_600_000;
const over = (history: readonly AccessEvent[], count = 1) =>
  waitsOver(recordOf(history), history.slice(-count));

test.each<[string, readonly AccessEvent[], ReturnType<typeof waitsOver>]>([
  ['a decision', approved({}, T0 + HOUR), [{ for: 'decision', ms: HOUR }]],
  ['an invitation going out', invited(), [{ for: 'invitation', ms: 2 }]],
  [
    'an invitation going out anew is no part of it',
    [
      ...invited(),
      { type: 'resend-asked', at: T0 + HOUR, by: mara },
      { type: 'link-issued', at: T0 + HOUR, link: linkOf('again', T0 + HOUR) },
      { type: 'invited', at: T0 + HOUR, account: 'anna', expiresAt: T0 + TTL * 2, mailed: true },
    ],
    [],
  ],
  ['acceptance, since the newest link', granting(), [{ for: 'acceptance', ms: 3 }]],
  [
    'access of somebody who had to accept',
    grantedUntil(undefined),
    [
      { for: 'grant', ms: 1 },
      { for: 'access', ms: 6 },
    ],
  ],
  [
    'access of somebody who was there',
    [...approved({ found: acceptedGuest }, T0 + 5), { type: 'granted', at: T0 + HOUR, memberships: added }],
    [
      { for: 'grant', ms: HOUR - 5 },
      { for: 'access', ms: HOUR },
    ],
  ],
  ['something else', HISTORIES.removing, []],
  [
    'what was given back after a removal is no part of it',
    [
      ...removing(),
      { type: 'removed', at: T0 + 8, memberships: taken },
      { type: 'removal-undone', at: T0 + 9, by: mara },
      { type: 'granted', at: T0 + 10, memberships: added },
    ],
    [],
  ],
])('%s', (_, history, waits) => {
  expect(over(history)).toEqual(waits);
});

test('a grant that did not come about, and a clock that went back, count nothing', () => {
  const granted = grantedUntil(undefined).slice(-1);
  expect(waitsOver(recordOf(removing()), granted)).toEqual([]);
  expect(
    over([...approved({ found: employee }, T0 + 5), { type: 'granted', at: T0 - HOUR, memberships: added }]),
  ).toEqual([
    { for: 'grant', ms: 0 },
    { for: 'access', ms: 0 },
  ]);
});

test('what went wrong is told by its kind, with its code where there is one', () => {
  expect(
    troublesIn([
      { type: 'invitation-held-up', at: T0, code: 'a' },
      { type: 'invitation-refused', at: T0, code: 'b' },
      { type: 'grant-failed', at: T0, code: 'c' },
      { type: 'removal-failed', at: T0, code: 'd' },
      { type: 'nobody-to-ask', at: T0, stage: 0 },
      { type: 'approvers-unreachable', at: T0, stage: 0, people: [alex] },
      { type: 'lapsed', at: T0 },
      { type: 'invitation-expired', at: T0 },
      { type: 'account-gone', at: T0 },
      { type: 'removal-asked', at: T0, cause: 'asked', targets: [GROUP] },
    ]),
  ).toEqual([
    { event: 'invitation-held-up', code: 'a' },
    { event: 'invitation-refused', code: 'b' },
    { event: 'grant-failed', code: 'c' },
    { event: 'removal-failed', code: 'd' },
    { event: 'nobody-to-ask', code: '' },
    { event: 'approvers-unreachable', code: '' },
    { event: 'lapsed', code: '' },
    { event: 'invitation-expired', code: '' },
    { event: 'account-gone', code: '' },
  ]);
});
