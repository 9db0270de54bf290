import fc from 'fast-check';
import { type Attempt, attempted, tellingCode } from '../../src/access/attempt.ts';
import type { AccessEvent } from '../../src/access/record.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const try_ = (more: Partial<Attempt> = {}): Attempt => ({
  at: 0,
  by: { id: 'otto', name: 'Otto' },
  action: 'approve',
  code: 'not-approver',
  ...more,
});
/** What is on record after these, in this order. */
function record(attempts: readonly Attempt[]): readonly AccessEvent[] {
  const history: AccessEvent[] = [];
  for (const one of attempts) {
    const event = attempted(history, one);
    if (event !== undefined) history.push(event);
  }
  return history;
}

test('the same once more within an hour adds nothing; later, or another, does', () => {
  expect(record([try_(), try_({ at: HOUR - 1 })])).toHaveLength(1);
  expect(record([try_(), try_({ at: HOUR })])).toHaveLength(2);
  expect(record([try_(), try_({ action: 'reject' }), try_({ code: 'forged' })])).toHaveLength(3);
  expect(record([try_(), try_({ by: { id: 'eve', name: 'Eve' } })])).toHaveLength(2);
  expect(record([try_(), try_({ action: 'reject' }), try_({ at: MINUTE })])).toHaveLength(2);
});

test('nobody bloats a record: ten of one person, thirty of all, whatever they try', () => {
  const attempts = fc.array(
    fc.record({
      at: fc.nat(1_000 * HOUR),
      by: fc.nat(9).map((n) => ({ id: `p${n}`, name: 'P' })),
      action: fc.constantFrom('approve', 'reject', 'remove', 'extend'),
      code: fc.constantFrom('not-approver', 'not-yours', 'forged'),
    }),
    { minLength: 50, maxLength: 300 },
  );
  fc.assert(
    fc.property(attempts, (all) => {
      const kept = record(all.toSorted((a, b) => a.at - b.at).map((one) => try_(one)));
      expect(kept.length).toBeLessThanOrEqual(30);
      const people = Map.groupBy(kept, (event) => ('by' in event ? event.by?.id : undefined));
      for (const own of people.values()) expect(own.length).toBeLessThanOrEqual(10);
    }),
  );
});

test('lateness is nobody’s attempt', () => {
  expect(tellingCode('already-decided')).toBeUndefined();
  expect(tellingCode('not-live')).toBeUndefined();
  expect(tellingCode('self-approval')).toBe('self-approval');
});
