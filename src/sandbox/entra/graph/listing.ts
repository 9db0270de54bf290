import type { Json } from '../model.ts';
import { type Call, contextUrl, type Reply, type Tenant } from './call.ts';
import { badRequest, malformed, unsupported } from './errors.ts';
import { type Filter, parseFilter } from './filter.ts';
import { advancedOperator, checkPaths, matches } from './match.ts';
import { APPLICATION_TYPE, type EntityType, GROUP, USER } from './types.ts';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 999;
/** Of an advanced query, in characters (Microsoft Graph, known issues, query parameters). [D] */
const LONGEST_ADVANCED = 2048;

export function selected(call: Call, type: EntityType): readonly string[] | null {
  const text = call.query.get('$select');
  if (text === null || text === '') return null;
  const names = text.split(',').map((name) => name.trim());
  const strange = names.find((name) => !type.known.has(name));
  if (strange !== undefined) {
    throw malformed(
      `Parsing OData Select and Expand failed: Could not find a property named '${strange}' on type '${type.name}'.`,
    );
  }
  return names;
}

export function project(entity: object, names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(entity, name) ?? null]));
}

/** One entity, with its context. */
export function single(tenant: Tenant, call: Call, set: string, type: EntityType, entity: object): Reply {
  const names = selected(call, type);
  const context = contextUrl(tenant, `${set}${names ? `(${names.join(',')})` : ''}/$entity`);
  return { status: 200, body: { '@odata.context': context, ...project(entity, names ?? type.defaults) } };
}

const ODATA_TYPE = { user: USER, group: GROUP, servicePrincipal: APPLICATION_TYPE } as const;

/** An entity inside a mixed collection says what it is. */
export function mixed(kind: keyof typeof ODATA_TYPE, entity: object, names: readonly string[] | null): Json {
  const type = ODATA_TYPE[kind];
  const asked = names?.filter((name) => type.known.has(name)) ?? type.defaults;
  return { '@odata.type': `#${type.name}`, ...project(entity, asked) };
}

/** The filter of a call, checked for what this directory refuses. */
export function filterOf(call: Call, type: EntityType): Filter | null {
  const eventual = call.headers.consistencylevel?.toLowerCase() === 'eventual';
  const advanced = eventual && call.query.get('$count') === 'true';
  if (call.query.has('$search') && !eventual) {
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const text = call.query.get('$filter');
  if (text === null) return null;
  if (advanced && call.target.length > LONGEST_ADVANCED)
    throw badRequest(`The query is longer than ${LONGEST_ADVANCED} characters.`);
  const filter = parseFilter(text);
  checkPaths(filter, type.known, type.name);
  const operator = advancedOperator(filter);
  if (operator !== undefined && !advanced) {
    throw unsupported(
      `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
    );
  }
  if (call.query.has('$orderby') && !advanced) throw unsupported('Sorting not supported for current query.');
  return filter;
}

export interface Listing<T extends object> {
  readonly set: string;
  readonly type: EntityType;
  readonly items: Iterable<T>;
  /** How an item is written; by default its selected or default properties. */
  readonly write?: (item: T, names: readonly string[] | null) => Json;
}

/** A collection: filtered, ordered, counted, cut into pages with a link to the next. */
export function listing<T extends object>(tenant: Tenant, call: Call, source: Listing<T>): Reply {
  const names = selected(call, source.type);
  const filter = filterOf(call, source.type);
  let found = [...source.items];
  if (filter) found = found.filter((item) => matches(filter, item));
  const search = searchOf(call);
  if (search) found = found.filter(search);
  order(found, call.query.get('$orderby'), source.type);

  const size = pageSize(call);
  const start = readOffset(call.query.get('$skiptoken'));
  const page = found.slice(start, start + size);
  const write = source.write ?? ((item: T) => project(item, names ?? source.type.defaults));
  const body: Json = {
    '@odata.context': contextUrl(tenant, `${source.set}${names ? `(${names.join(',')})` : ''}`),
  };
  const eventual = call.headers.consistencylevel?.toLowerCase() === 'eventual';
  if (call.query.get('$count') === 'true' && eventual) body['@odata.count'] = found.length;
  if (start + size < found.length) {
    const query = new URLSearchParams(call.query);
    query.set('$skiptoken', Buffer.from(`page:${start + size}`).toString('base64url'));
    body['@odata.nextLink'] = `${tenant.baseUrl}/v1.0/${call.segments.join('/')}?${query}`;
  }
  body.value = page.map((item) => write(item, names));
  return { status: 200, body };
}

function pageSize(call: Call): number {
  const top = call.query.get('$top');
  if (top === null) return DEFAULT_PAGE;
  if (!/^\d+$/.test(top)) throw malformed(`Invalid value '${top}' for $top query option found.`);
  const size = Number(top);
  if (size < 1 || size > LARGEST_PAGE) {
    throw badRequest(
      `Invalid page size specified: '${top}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`,
    );
  }
  return size;
}

function readOffset(token: string | null): number {
  if (token === null) return 0;
  const match = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw malformed('Invalid value specified for query option $skiptoken.');
  return Number(match[1]);
}

function order<T extends object>(items: T[], orderby: string | null, type: EntityType): void {
  if (orderby === null) return;
  const [name = '', direction = 'asc'] = orderby.trim().split(/\s+/);
  if (!type.known.has(name)) {
    throw malformed(`Could not find a property named '${name}' on type '${type.name}'.`);
  }
  const sign = direction === 'desc' ? -1 : 1;
  const text = (item: T): string => String(Reflect.get(item, name) ?? '');
  items.sort((a, b) => sign * text(a).localeCompare(text(b)));
}

/** `$search="displayName:anna" OR "mail:anna"`, as far as a people search needs it. */
function searchOf(call: Call): ((item: object) => boolean) | null {
  const text = call.query.get('$search');
  if (text === null) return null;
  const clauses = [...text.matchAll(/"(\w+):([^"]+)"/g)].map(([, name = '', wanted = '']) => ({
    name,
    wanted,
  }));
  if (clauses.length === 0) throw malformed('Syntax error in $search: clauses look like "property:text".');
  return (item) =>
    clauses.some(({ name, wanted }) => {
      const value = Reflect.get(item, name);
      return typeof value === 'string' && value.toLowerCase().includes(wanted.toLowerCase());
    });
}
