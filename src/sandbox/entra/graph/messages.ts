import type { Json, Message } from '../model.ts';
import { type Call, contextUrl, type Route, type Tenant } from './call.ts';
import { badRequest, GraphError } from './errors.ts';
import { type Filter, parseFilter } from './filter.ts';
import { project, selected } from './listing.ts';
import { checkPaths, matches } from './match.ts';
import { MESSAGE } from './types.ts';
import { userAt } from './users.ts';

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1_000;
/** PidTagMessageClass. */
const CLASS = 'String 0x001A';

/** As a filter sees it. A message's class shows only as an extended property. Source: "Get singleValueExtendedProperty". [D] */
const seen = (message: Message): Json => ({
  ...message,
  singleValueExtendedProperties: [{ id: CLASS, value: message.messageClass }],
});

/** Somebody's mail, all folders together. Source: "List messages". [D] */
export const listMessages: Route = (tenant, call, param) => {
  const names = selected(call, MESSAGE);
  const text = call.query.get('$filter');
  const filter = text === null ? undefined : parseFilter(text);
  if (filter) checkPaths(filter, MESSAGE.known, MESSAGE.name);
  const order = call.query.get('$orderby');
  checkOrder(order, filter);
  const found = mailbox(tenant, param('user'))
    .filter((message) => filter === undefined || matches(filter, seen(message)))
    .toSorted((a, b) => a.receivedDateTime.localeCompare(b.receivedDateTime));
  if (order !== 'receivedDateTime') found.reverse();
  const [size, start] = [pageSize(call), Number(call.query.get('$skip') ?? 0)];
  const body: Json = { '@odata.context': contextUrl(tenant, `users('${param('user')}')/messages`) };
  body.value = found.slice(start, start + size).map((message) => project(message, names ?? MESSAGE.defaults));
  if (start + size < found.length) {
    const query = new URLSearchParams(call.query);
    query.set('$skip', String(start + size));
    body['@odata.nextLink'] = `${tenant.baseUrl}/v1.0/${call.segments.join('/')}?${query}`;
  }
  return { status: 200, body };
};

/** A message as it came, in MIME. Source: "Get MIME content of a message". [D] */
export const getMessage: Route = (tenant, _call, param) => {
  const found = mailbox(tenant, param('user')).find(({ id }) => id === param('message'));
  if (found === undefined)
    throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return { status: 200, body: found.mime, headers: { 'Content-Type': 'text/plain' } };
};

/** What it is sorted by has to be in the filter, before all else. Source: "List messages". [D] */
function checkOrder(order: string | null, filter: Filter | undefined): void {
  if (order === null || filter === undefined) return;
  const first = filter.kind === 'and' ? filter.parts[0] : filter;
  if (first === undefined || !('path' in first) || first.path !== order.split(' ')[0])
    throw new GraphError(
      400,
      'InefficientFilter',
      'The restriction or sort order is too complex for this operation.',
    );
}

function pageSize(call: Call): number {
  const size = Number(call.query.get('$top') ?? DEFAULT_PAGE);
  if (Number.isInteger(size) && size > 0 && size <= LARGEST_PAGE) return size;
  throw badRequest(`Invalid page size specified. Must be between 1 and ${LARGEST_PAGE} inclusive.`);
}

function mailbox(tenant: Tenant, key: string): Message[] {
  const { id } = userAt(tenant, key);
  return tenant.directory.messages.filter((message) => message.mailbox === id);
}
