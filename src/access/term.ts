/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Days, weeks, months, years. */
export const UNITS = ['d', 'w', 'm', 'y'] as const;

/** A length of access as people say it; months and years follow the calendar, in UTC. */
export interface Duration {
  readonly amount: number;
  readonly unit: (typeof UNITS)[number];
}

/** How long access is asked for: counted from the grant, up to a date, or without end. */
export type Term =
  | { readonly kind: 'for'; readonly duration: Duration }
  | { readonly kind: 'until'; readonly at: Instant }
  | { readonly kind: 'forever' };

export const DAY_MS = 86_400_000;

/** The instant one `duration` after `from`; the 31st plus a month is the month's last day. */
export function plus(from: Instant, { amount, unit }: Duration): Instant {
  if (unit === 'd' || unit === 'w') return from + amount * (unit === 'w' ? 7 : 1) * DAY_MS;
  const start = new Date(from);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth() + amount * (unit === 'y' ? 12 : 1);
  const [year, month] = [Math.floor(months / 12), months % 12];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const moved = new Date(from);
  moved.setUTCFullYear(year, month, Math.min(start.getUTCDate(), lastDay));
  return moved.getTime();
}

/** When access granted at `grantedAt` ends; undefined is never. */
export function endOf(term: Term, grantedAt: Instant): Instant | undefined {
  switch (term.kind) {
    case 'for':
      return plus(grantedAt, term.duration);
    case 'until':
      return term.at;
    case 'forever':
      return undefined;
  }
}
