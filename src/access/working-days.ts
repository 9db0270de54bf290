import { DAY_MS, type Instant } from './term.ts';

const WEEKEND: ReadonlySet<string> = new Set(['Sat', 'Sun']);

/** The instant at which so many days, counted from `from` on Mondays to Fridays alone, are over in an IANA zone. */
export function plusWorkingDays(from: Instant, days: number, timeZone: string): Instant {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  let left = days * DAY_MS;
  let at = from;
  for (;;) {
    const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const passed =
      (Number(parts.get('hour')) * 3600 + Number(parts.get('minute')) * 60 + Number(parts.get('second'))) *
        1000 +
      (at % 1000);
    // A day on which clocks change is counted as 24 hours; the next round finds the true time again.
    const tomorrow = at + (DAY_MS - passed);
    if (WEEKEND.has(parts.get('weekday') ?? '')) at = tomorrow;
    else if (left <= tomorrow - at) return at + left;
    else {
      left -= tomorrow - at;
      at = tomorrow;
    }
  }
}
