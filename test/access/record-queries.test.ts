import type { Status } from '../../src/access/record.ts';
import {
  accountOf,
  END_NOTICE_MS,
  endsAt,
  isLive,
  linkHashes,
  liveKey,
  REQUEST_LIFE_MS,
  remindsAt,
  wakesAt,
} from '../../src/access/record-queries.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { grantedUntil, HISTORIES, recordOf, requested } from './given.ts';
import { employee, mara, nobody, T0, TTL } from './people.ts';

const statuses = Object.keys(HISTORIES) as Status[];
const granted = (days: number) => recordOf(grantedUntil(T0 + 6 + days * DAY_MS));

test.each(statuses)('whether %s stands in the way of another request', (status) => {
  const over = status === 'ended' || status === 'invitation-expired';
  expect(isLive(recordOf(HISTORIES[status]))).toBe(!over);
});

test('one live record for each address and resource', () => {
  expect(liveKey(recordOf(requested()))).toBe('anna@partner.com portal');
  expect(linkHashes(recordOf(requested()))).toEqual([]);
  for (const status of statuses.slice(1)) expect(linkHashes(recordOf(HISTORIES[status]))).toEqual(['hash']);
});

test('the account, as soon as it is known', () => {
  expect(accountOf(recordOf(requested({ found: nobody })))).toBeUndefined();
  expect(accountOf(recordOf(requested({ found: employee })))).toBe('anna');
  expect(accountOf(recordOf(HISTORIES.inviting))).toBeUndefined();
  for (const status of ['invited', 'granting', 'granted', 'removing', 'ended'] as const)
    expect(accountOf(recordOf(HISTORIES[status]))).toBe('anna');
});

describe('what time alone changes', () => {
  test('a request that nobody decides lapses', () => {
    expect(wakesAt(recordOf(requested()))).toBe(T0 + REQUEST_LIFE_MS);
  });

  test('an invitation runs out after its last moment', () => {
    const invited = recordOf([...HISTORIES.invited, { type: 'invitee-reminded', at: T0 + TTL / 2 + 3 }]);
    expect(wakesAt(invited)).toBe(invited.status === 'invited' && invited.expiresAt + 1);
  });

  test('access that ends is announced two weeks before, or when a fifth of a short time is left', () => {
    expect(remindsAt(granted(90))).toBe(T0 + 6 + 90 * DAY_MS - END_NOTICE_MS);
    expect(remindsAt(granted(10))).toBe(T0 + 6 + 8 * DAY_MS);
    expect(remindsAt(granted(70))).toBe(T0 + 6 + 56 * DAY_MS);
    expect(wakesAt(granted(90))).toBe(remindsAt(granted(90)));
  });

  test('access that was extended is announced by its new end, never at once', () => {
    const extended = (days: number) => ({
      type: 'extended' as const,
      at: T0 + 85 * DAY_MS,
      by: mara,
      until: T0 + (90 + days) * DAY_MS,
    });
    const history = [
      ...grantedUntil(T0 + 90 * DAY_MS),
      { type: 'end-reminded' as const, at: T0 + 80 * DAY_MS },
    ];
    expect(remindsAt(recordOf([...history, extended(5)]))).toBe(T0 + 93 * DAY_MS);
    expect(remindsAt(recordOf([...history, extended(90)]))).toBe(T0 + 180 * DAY_MS - END_NOTICE_MS);
  });

  test('once announced, it wakes at its end', () => {
    const reminded = recordOf([
      ...grantedUntil(T0 + 90 * DAY_MS),
      { type: 'end-reminded', at: T0 + 80 * DAY_MS },
    ]);
    expect(remindsAt(reminded)).toBeUndefined();
    expect(wakesAt(reminded)).toBe(T0 + 90 * DAY_MS);
    expect(endsAt(reminded)).toBe(T0 + 90 * DAY_MS);
  });

  test('access without end sleeps for ever, and so do the states that wait for somebody else', () => {
    expect(wakesAt(recordOf(grantedUntil(undefined)))).toBeUndefined();
    for (const status of ['inviting', 'invitation-expired', 'granting', 'removing', 'ended'] as const)
      expect(wakesAt(recordOf(HISTORIES[status]))).toBeUndefined();
  });
});
