import type { Json } from '../model.ts';
import { contextUrl, isJson, type Route, type Tenant } from './call.ts';
import { GraphError } from './errors.ts';
import { project, selected } from './listing.ts';
import { USER } from './types.ts';

const LIFE_MS = 7 * 24 * 3600 * 1000;
const PAGE = 200;

/** Where a reader stands in the list of changes. */
interface Position {
  readonly instance: string;
  readonly issued: number;
  readonly select: string | null;
  readonly at: number;
  /** Absent in a delta token: the next round ends wherever the list ends then. */
  readonly to?: number;
  /** The first round lists everyone instead of changes. */
  readonly first?: true;
}

/** In front of a position, so that no token of a page looks like one that opens something. */
const MARK = 'at: ';

const write = (position: Position): string =>
  Buffer.from(MARK + JSON.stringify(position)).toString('base64url');

function gone(tenant: Tenant): GraphError {
  const { staleDelta } = tenant.quirks;
  // Microsoft's blog on the duration of change tracking tokens prints 400 with this text.
  if (staleDelta === 'syncStateNotFound' || staleDelta === 'resyncRequired') {
    return new GraphError(
      400,
      staleDelta,
      'The sync state generation is not found. The delta token is expired and data must be synchronized again.',
    );
  }
  return new GraphError(
    410,
    'syncStateNotFound',
    'The sync state generation is not found; perform a full synchronization.',
    { Location: `${tenant.baseUrl}/v1.0/users/delta?$deltatoken=` },
  );
}

function read(tenant: Tenant, token: string): Position {
  if (tenant.quirks.staleDelta !== 'never') throw gone(tenant);
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(token, 'base64url').toString().slice(MARK.length));
  } catch {
    throw gone(tenant);
  }
  if (!isJson(parsed) || parsed.instance !== tenant.instance) throw gone(tenant);
  const { issued, select, at, to, first } = parsed;
  if (typeof issued !== 'number' || typeof at !== 'number' || tenant.now() - issued > LIFE_MS)
    throw gone(tenant);
  return {
    instance: tenant.instance,
    issued,
    at,
    select: typeof select === 'string' ? select : null,
    ...(typeof to === 'number' ? { to } : {}),
    ...(first === true ? { first } : {}),
  };
}

/** How far the list of changes may be read now: no further than what has replicated. */
function horizon(tenant: Tenant): number {
  const { changes } = tenant.directory;
  const now = tenant.now();
  let end = changes.length;
  for (let at = changes.length - 1; at >= 0; at--) {
    const change = changes[at];
    if (!change || change.visibleAt <= now - 3_600_000) break;
    if (change.visibleAt > now) end = at;
  }
  return end;
}

export const usersDelta: Route = (tenant, call) => {
  const token = call.query.get('$deltatoken') ?? call.query.get('$skiptoken');
  const now = tenant.now();
  const fresh = { instance: tenant.instance, issued: now, select: call.query.get('$select') };
  const known = token && token !== 'latest' ? read(tenant, token) : null;
  const select = known?.select ?? fresh.select;
  const query = new URLSearchParams(select === null ? {} : { $select: select });
  const names = selected({ ...call, query }, USER) ?? USER.defaults;
  const link = (name: string, position: Position): string =>
    `${tenant.baseUrl}/v1.0/users/delta?${name}=${write({ ...position, select })}`;
  const body: Json = { '@odata.context': contextUrl(tenant, `users(${names.join(',')})`) };

  const end = known?.to ?? horizon(tenant);
  if (token === 'latest') {
    return {
      status: 200,
      body: { ...body, '@odata.deltaLink': link('$deltatoken', { ...fresh, at: end }), value: [] },
    };
  }
  const first = known === null || known.first === true;
  const all = first ? everyone(tenant, names) : changed(tenant, known.at, end, names);
  const start = first ? (known?.at ?? 0) : 0;
  const size = pageSize(call.headers.prefer);
  const page = all.slice(start, start + size);
  if (first && start + size < all.length) {
    body['@odata.nextLink'] = link('$skiptoken', { ...fresh, at: start + size, to: end, first: true });
  } else if (!first && page.length < all.length) {
    body['@odata.nextLink'] = link('$skiptoken', {
      ...fresh,
      at: advance(tenant, known.at, end, size),
      to: end,
    });
  } else body['@odata.deltaLink'] = link('$deltatoken', { ...fresh, at: end });
  return { status: 200, body: { ...body, value: page } };
};

function pageSize(prefer: string | undefined): number {
  const asked = Number(/odata\.maxpagesize=(\d+)/.exec(prefer ?? '')?.[1] ?? PAGE);
  return Math.min(Math.max(asked, 1), 999);
}

function everyone(tenant: Tenant, names: readonly string[]): readonly Json[] {
  return [...tenant.directory.users.values()]
    .filter((user) => tenant.directory.isVisible(user.id, tenant.now()))
    .map((user) => ({ ...project(user, names), id: user.id }));
}

/** Each user once, as it stands now, in the order of the first change since `from`. */
function changed(tenant: Tenant, from: number, to: number, names: readonly string[]): readonly Json[] {
  const { changes, users } = tenant.directory;
  const seen = new Set(changes.slice(from, to).map((change) => change.userId));
  return [...seen].map((id) => {
    const user = users.get(id);
    if (user) return { ...project(user, names), id };
    const reason = tenant.directory.deleted.has(id) ? 'changed' : 'deleted';
    return { id, '@removed': { reason } };
  });
}

/** The position after the first `count` different users. */
function advance(tenant: Tenant, from: number, to: number, count: number): number {
  const seen = new Set<string>();
  let at = from;
  for (; at < to; at++) {
    const id = tenant.directory.changes[at]?.userId ?? '';
    if (!seen.has(id) && seen.size === count) break;
    seen.add(id);
  }
  return at;
}
