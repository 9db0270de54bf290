import { dayIn, hourOf } from '../../src/access/local-day.ts';

// A change of clocks each: skipped and repeated midnights, east and west of UTC, and hours of the night.
test.each([
  ['Atlantic/Azores', '2026-03-29', '2026-03-28'],
  ['Atlantic/Azores', '2026-10-25', '2026-10-24'],
  ['America/Santiago', '2026-09-06', '2026-09-05'],
  ['America/Santiago', '2026-04-05', '2026-04-04'],
  ['America/Havana', '2026-03-08', '2026-03-07'],
  ['America/Havana', '2026-11-01', '2026-10-31'],
  ['Africa/Cairo', '2026-04-24', '2026-04-23'],
  ['Africa/Cairo', '2026-10-30', '2026-10-29'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28'],
  ['Pacific/Auckland', '2026-09-27', '2026-09-26'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31'],
])('in %s %s begins at its first instant', (timeZone, day, before) => {
  const begins = hourOf(day, 0, timeZone);
  // Of a midnight that comes twice, the first.
  expect([dayIn(begins - 1, timeZone), dayIn(begins, timeZone)]).toEqual([before, day]);
  const morning = new Date(hourOf(day, 8, timeZone));
  expect(morning.toLocaleTimeString('en-GB', { timeZone })).toBe('08:00:00');
});

test('an hour of the night that clocks skip is the one after', () => {
  expect(hourOf('2026-03-29', 2, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1));
});
