import type { Quirks } from '../quirks.ts';
import type { Call, Tenant } from './call.ts';
import { GraphError } from './errors.ts';

interface Window {
  start: number;
  used: number;
}

interface Quota {
  readonly name: 'writes' | 'invitations' | 'units';
  readonly cost: number;
  readonly limit: number;
  readonly seconds: number;
}

/** Resource units of a call, by Microsoft's table. */
export function units(call: Call): number {
  if (call.method !== 'GET' && !/checkMember/i.test(call.target)) return 1;
  const path = call.segments.join('/');
  let cost = 1;
  if (/^users$/i.test(path) || /^users\/delta/i.test(path)) cost = 2;
  else if (/^groups\/[^/]+\/(transitiveM|m)embers/i.test(path)) cost = 3;
  else if (/checkMember/i.test(path)) cost = 4;
  else if (/memberOf$/i.test(path)) cost = 2;
  if (call.query.has('$select')) cost -= 1;
  if (call.query.has('$expand')) cost += 1;
  if (call.query.has('$top') && Number(call.query.get('$top')) < 20) cost -= 1;
  return Math.max(cost, 1);
}

/** Quotas in fixed windows. It costs a map look-up a call, and nothing while the quirk is off. */
export class Throttling {
  readonly #windows = new Map<string, Window>();

  /** Books the call; throws the 429 when a quota is used up. Returns the headers that the answer carries. */
  take(tenant: Tenant, call: Call): Record<string, string> {
    const cost = units(call);
    const headers: Record<string, string> = { 'x-ms-resource-unit': String(cost) };
    const { throttle } = tenant.quirks;
    if (throttle === null) return headers;
    const now = tenant.now();
    const quotas = quotasFor(call, cost, throttle, tenant.directory.users.size);
    for (const { name, cost: wanted, limit, seconds } of quotas) {
      const window = this.#window(name, now, seconds);
      if (window.used + wanted > limit) throw refused(throttle, window.start + seconds * 1000 - now);
    }
    let highest = 0;
    for (const { name, cost: wanted, limit, seconds } of quotas) {
      const window = this.#window(name, now, seconds);
      window.used += wanted;
      highest = Math.max(highest, window.used / limit);
    }
    if (highest >= 0.8) headers['x-ms-throttle-limit-percentage'] = highest.toFixed(2);
    return headers;
  }

  #window(name: string, now: number, seconds: number): Window {
    const known = this.#windows.get(name);
    if (known && now - known.start < seconds * 1000) return known;
    const fresh = { start: now, used: 0 };
    this.#windows.set(name, fresh);
    return fresh;
  }
}

function quotasFor(
  call: Call,
  cost: number,
  throttle: NonNullable<Quirks['throttle']>,
  users: number,
): readonly Quota[] {
  const byTenantSize = users < 50 ? 3500 : users <= 500 ? 5000 : 8000;
  const quotas: Quota[] = [{ name: 'units', cost, limit: throttle.units ?? byTenantSize, seconds: 10 }];
  if (call.method === 'GET' || /checkMember/i.test(call.target)) return quotas;
  quotas.push({ name: 'writes', cost: 1, limit: throttle.writes ?? 3000, seconds: 150 });
  if (call.segments[0]?.toLowerCase() === 'invitations') {
    quotas.push({ name: 'invitations', cost: 1, limit: throttle.invitations ?? 150, seconds: 5 });
  }
  return quotas;
}

function refused({ retryAfter }: NonNullable<Quirks['throttle']>, waitMs: number): GraphError {
  const headers: Record<string, string> = { 'x-ms-throttle-scope': 'Tenant_Application/ReadWrite/sandbox' };
  if (retryAfter !== 'none') {
    headers['Retry-After'] = String(retryAfter ?? Math.max(1, Math.ceil(waitMs / 1000)));
  }
  return new GraphError(
    429,
    'TooManyRequests',
    'Too many requests. The request was throttled; try again later.',
    headers,
  );
}
