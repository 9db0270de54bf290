import { evolve } from '../../src/access/evolve.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { ENDED, HISTORIES, invited, inviting, recordOf, requested } from './given.ts';
import { alex, T0, TTL } from './people.ts';

const forgotten: AccessEvent = { type: 'forgotten', at: T0 + 400 * DAY_MS };

test.each(Object.entries(ENDED))('%s: what came of it stays, and nobody’s name or address', (_, history) => {
  const before = recordOf(history);
  const after = recordOf([...history, forgotten]);
  const { seq, changedAt, request } = before;
  const kept = ['id', 'status', 'outcome', 'links', 'memberships', 'code', 'cause'] as const;
  for (const key of kept) expect([key, Reflect.get(after, key)]).toEqual([key, Reflect.get(before, key)]);
  expect(after).toMatchObject({ seq: seq + 1, changedAt, forgotten: true });
  expect(after.request).toMatchObject({ resource: request.resource, term: request.term, at: request.at });
  expect(after.request.sponsor.id).toBe(request.sponsor.id);
  expect(after.request.extension).toEqual(request.extension);
  expect(JSON.stringify(after)).not.toMatch(/anna|Mara|Alex/u);
});

test('that it was in an emergency, of which domain and which list, stays', () => {
  const batch = { id: 'b1', row: 2 };
  const history = [
    ...requested({ domain: 'new', batch }),
    { type: 'rejected', at: T0 + 1, by: alex, comment: 'Anna has left' },
  ] as const;
  const after = recordOf([...history, forgotten]);
  expect(after.request).toMatchObject({ domain: 'new', batch });
  expect(after).not.toHaveProperty('comment');
  expect(after).not.toHaveProperty('cause');
  const without = recordOf([...ENDED.rejected, forgotten]);
  for (const key of ['domain', 'extension', 'batch']) expect(without.request).not.toHaveProperty(key);
  for (const key of ['memberships', 'code', 'cause']) expect(without).not.toHaveProperty(key);
});

test('what lasts is not forgotten', () => {
  expect(() => evolve(recordOf(HISTORIES.granted), forgotten)).toThrow();
});

describe('what is told of an invitation', () => {
  const byLink: readonly AccessEvent[] = [
    ...inviting(),
    {
      ...{ type: 'invited', at: T0 + 3, account: 'anna', expiresAt: T0 + 3 + TTL, mailed: false },
      delivery: 'link',
    },
  ];
  test('its partner is reminded of our own mail alone, and once', () => {
    const reminded: AccessEvent = { type: 'invitee-reminded', at: T0 + 4 };
    expect(evolve(recordOf(invited()), reminded)).toMatchObject({ remindedAt: T0 + 4 });
    expect(() => recordOf([...invited(), reminded, reminded])).toThrow();
    expect(() => recordOf([...byLink, reminded])).toThrow();
    expect(() => recordOf([...inviting(), reminded])).toThrow();
  });
  test('that nobody accepted, and that the mail came back', () => {
    expect(recordOf([...invited(), { type: 'acceptance-awaited', at: T0 + 4 }])).toMatchObject({
      awaitedAt: T0 + 4,
    });
    expect(recordOf([...invited(), { type: 'mail-bounced', at: T0 + 5 }])).toMatchObject({
      bouncedAt: T0 + 5,
    });
    expect(() => recordOf([...inviting(), { type: 'mail-bounced', at: T0 + 5 }])).toThrow();
  });
});
