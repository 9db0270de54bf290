import type { Call } from './call.ts';

export type QuotaName = 'units' | 'writes' | 'invitations';
export type Cost = Readonly<Record<QuotaName, number>>;

/** A clock on the way, and the way itself, are never quite even; in milliseconds. */
const MARGIN_MS = 100;

/**
 * Limits and their windows in milliseconds, for one application in one tenant. The resource units are those of a
 * tenant with under 50 users, since nobody tells how large it is; larger ones only have more.
 * Source: Microsoft Graph service-specific throttling limits, identity and access; the invitations' from the B2B limits.
 */
export const QUOTAS: Readonly<Record<QuotaName, readonly [number, number]>> = {
  units: [3500, 10_000 + MARGIN_MS],
  writes: [3000, 150_000 + MARGIN_MS],
  invitations: [150, 5000 + MARGIN_MS],
};

/** What a call costs, by Microsoft's table; a batch costs what its items do. */
export function costOf(call: Call): Cost {
  if (call.items) return sum(call.items);
  const write = call.repeatable ? 0 : 1;
  return {
    units: write || unitsOf(call.path),
    writes: write,
    invitations: write && call.path.startsWith('/invitations') ? 1 : 0,
  };
}

function unitsOf(path: string): number {
  const [place = '', options = ''] = path.split('?');
  let units = 1;
  if (/^\/users(\/delta)?$/.test(place)) units = 2;
  else if (/^\/groups\/[^/]+\/members/.test(place)) units = 3;
  else if (/\/checkMember/.test(place)) units = 4;
  if (options.includes('$select=')) units -= 1;
  const top = /\$top=(\d+)/.exec(options)?.[1];
  if (top !== undefined && Number(top) < 20) units -= 1;
  return Math.max(units, 1);
}

export function sum(calls: readonly Call[]): Cost {
  const total = { units: 0, writes: 0, invitations: 0 };
  for (const call of calls) {
    const cost = costOf(call);
    total.units += cost.units;
    total.writes += cost.writes;
    total.invitations += cost.invitations;
  }
  return total;
}
