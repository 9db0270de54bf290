import type { AccessRecord, Status } from '../../src/access/record.ts';
import {
  accountOf,
  endsAt,
  isLive,
  linkHashes,
  liveKey,
  REQUEST_LIFE_MS,
  wakesAt,
} from '../../src/access/record-queries.ts';
import { remindsAt as nextReminder, type Reminding } from '../../src/access/reminders.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { grantedUntil, HISTORIES, recordOf, requested } from './given.ts';
import { employee, mara, nobody, T0, TTL } from './people.ts';

const statuses = Object.keys(HISTORIES) as Status[];
const remindsAt = (record: AccessRecord) => nextReminder(record as Reminding);
/** The day that is so many days before an end has begun nowhere before this. */
const daysBefore = (end: number, days: number): number => end - 1 - (days + 1) * DAY_MS;
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
    const at = T0 + TTL / 2 + 3;
    const invited = recordOf([
      ...HISTORIES.invited,
      { type: 'invitee-reminded', at },
      { type: 'acceptance-awaited', at },
    ]);
    expect(wakesAt(invited)).toBe(invited.status === 'invited' && invited.expiresAt + 1);
  });

  test('of access that ends its sponsor is reminded two weeks and three days before, and on the last day', () => {
    const [start, end] = [T0 + 6, T0 + 6 + 90 * DAY_MS];
    const [first, second, third] = [14, 3, 0].map((days) => daysBefore(end, days));
    const reminded = (at = start) => recordOf([...grantedUntil(end), { type: 'end-reminded', at }]);
    expect(remindsAt(granted(90))).toBe(first);
    expect(remindsAt(reminded(first))).toBe(second);
    expect(remindsAt(reminded(second))).toBe(third);
    expect(remindsAt(reminded(third))).toBeUndefined();
    expect(wakesAt(granted(90))).toBe(first);
    // Of those that were missed, one is told, late.
    expect(remindsAt(reminded(Number(second) + 5))).toBe(third);
  });

  test('of short access, of what is still ahead; of the shortest, when a fifth of its time is left', () => {
    expect(remindsAt(granted(10))).toBe(daysBefore(T0 + 6 + 10 * DAY_MS, 3));
    expect(remindsAt(granted(1))).toBe(T0 + 6 + 0.8 * DAY_MS);
  });

  test('as the catalogue said at the grant, or never', () => {
    const end = T0 + 6 + 90 * DAY_MS;
    const record = granted(90) as Reminding;
    const reminders = [
      { amount: 1, unit: 'd' },
      { amount: 1, unit: 'm' },
    ] as const;
    expect(nextReminder({ ...record, reminders })).toBe(Date.UTC(2026, 2, 4, 9) + 5);
    expect(nextReminder({ ...record, reminders, remindedAt: end - 10 * DAY_MS })).toBe(daysBefore(end, 1));
    expect(nextReminder({ ...record, reminders: [] })).toBeUndefined();
  });

  test('what was answered is not asked again; a new end has reminders of its own', () => {
    const end = T0 + 90 * DAY_MS;
    const answered = [
      ...grantedUntil(end),
      { type: 'end-reminded', at: T0 + 80 * DAY_MS },
      { type: 'end-answered', at: T0 + 81 * DAY_MS, by: mara, answer: 'ends' },
    ] as const;
    expect(remindsAt(recordOf(answered))).toBeUndefined();
    expect(wakesAt(recordOf(answered))).toBe(end);
    const until = T0 + 180 * DAY_MS;
    const longer = recordOf([...answered, { type: 'extended', at: T0 + 85 * DAY_MS, by: mara, until }]);
    expect(remindsAt(longer)).toBe(daysBefore(until, 14));
    expect(longer).not.toHaveProperty('answered');
  });

  test('once announced, it wakes at its end', () => {
    const reminded = recordOf([
      ...grantedUntil(T0 + 90 * DAY_MS),
      { type: 'end-reminded', at: T0 + 90 * DAY_MS - 1 },
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
