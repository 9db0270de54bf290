import fc from 'fast-check';
import { DAY_MS, type Duration, endOf, plus } from '../../src/access/term.ts';

test.each([
  ['2026-01-31', '1m', '2026-02-28'],
  ['2028-01-31', '1m', '2028-02-29'],
  ['2026-03-31', '1m', '2026-04-30'],
  ['2026-01-31', '2m', '2026-03-31'],
  ['2026-08-31', '6m', '2027-02-28'],
  ['2026-12-15', '1m', '2027-01-15'],
  ['2026-12-31', '14m', '2028-02-29'],
  ['2028-02-29', '1y', '2029-02-28'],
  ['2028-02-29', '4y', '2032-02-29'],
  ['2099-12-31', '2m', '2100-02-28'],
  ['2026-03-28', '1d', '2026-03-29'],
  ['2028-02-28', '2d', '2028-03-01'],
  ['2026-12-20', '2w', '2027-01-03'],
  ['2026-05-10', '12m', '2027-05-10'],
])('%s and %s is %s, at the same time of day', (from, length, to) => {
  const duration = { amount: Number.parseInt(length, 10), unit: length.slice(-1) as Duration['unit'] };
  expect(new Date(plus(Date.parse(`${from}T09:30:15.250Z`), duration)).toISOString()).toBe(
    `${to}T09:30:15.250Z`,
  );
});

const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2200, 0, 1) });
const duration = fc.record({
  amount: fc.integer({ min: 1, max: 120 }),
  unit: fc.constantFrom('d', 'w', 'm', 'y'),
});

test('longer is later, and a month is 28 to 31 days', () => {
  fc.assert(
    fc.property(instant, duration, (from, length) => {
      const end = plus(from, length);
      expect(end).toBeGreaterThan(from);
      expect(plus(from, { ...length, amount: length.amount + 1 })).toBeGreaterThan(end);
      expect((end - from) % DAY_MS).toBe(0);
      const days = { d: [1, 1], w: [7, 7], m: [28, 31], y: [365, 366] }[length.unit];
      expect((end - from) / DAY_MS / length.amount).toBeGreaterThanOrEqual(days[0] ?? 0);
      expect((end - from) / DAY_MS / length.amount).toBeLessThanOrEqual(days[1] ?? 0);
    }),
  );
});

test('when access ends', () => {
  expect(endOf({ kind: 'for', duration: { amount: 2, unit: 'w' } }, 1000)).toBe(1000 + 14 * DAY_MS);
  expect(endOf({ kind: 'until', at: 5 }, 1000)).toBe(5);
  expect(endOf({ kind: 'forever' }, 1000)).toBeUndefined();
});
