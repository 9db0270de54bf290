import { domainOf } from '../../access/address.ts';
import { FORGOTTEN } from '../../access/forgotten.ts';
import type { AccessRecord } from '../../access/record.ts';
import { accountOf } from '../../access/record-queries.ts';
import type { Instant } from '../../access/term.ts';
import type { Proven } from '../../audit/chain.ts';
import type { World } from '../ports.ts';
import { allRecords } from './all-records.ts';
import { mayAudit, type Reader } from './may-audit.ts';

/** What is to be exported; without any of these, everything. */
export interface ExportFilter {
  readonly resource?: string;
  readonly address?: string;
  readonly domain?: string;
  /** Events from then on, until right before. */
  readonly since?: Instant;
  readonly until?: Instant;
}

/** A record with as much of its history as was asked for. */
export interface Exported {
  readonly record: AccessRecord;
  readonly events: readonly (Proven & { readonly at: Instant })[];
  readonly objectId?: string;
  /** Word for word as the directory has it now; absent where the account is gone. */
  readonly upn?: string;
}

/** Accounts that are looked up together. */
const RECORDS_AT_ONCE = 100;

/** Record by record, those without an event in the time asked for left out. Throws DirectoryError. */
export async function* exportRecords(
  world: Pick<World, 'store' | 'clock' | 'policy' | 'directory'>,
  reader: Reader,
  filter: ExportFilter,
): AsyncGenerator<Exported> {
  let some: Exported[] = [];
  for await (const record of allRecords(world)) {
    if (!isMeant(record, filter) || !mayAudit(world, reader, record, 'export')) continue;
    const events = (await world.store.proven(record.id))
      .map((event) => ({ ...event, at: atOf(event) }))
      .filter(({ at }) => at >= (filter.since ?? 0) && at < (filter.until ?? Number.POSITIVE_INFINITY));
    if (events.length === 0) continue;
    const objectId = accountOf(record);
    some.push({ record, events, ...(objectId !== undefined && { objectId }) });
    if (some.length < RECORDS_AT_ONCE) continue;
    yield* named(world, some);
    some = [];
  }
  yield* named(world, some);
}

const isMeant = ({ request }: AccessRecord, { resource, address, domain }: ExportFilter): boolean =>
  (resource === undefined || request.resource === resource) &&
  (address === undefined || request.address === address) &&
  (domain === undefined || domainOf(request.address) === domain);

const atOf = ({ document: { body } }: Proven): Instant =>
  body !== null && typeof body === 'object' && 'at' in body ? Number(body.at) : 0;

async function* named(
  { directory }: Pick<World, 'directory'>,
  some: readonly Exported[],
): AsyncGenerator<Exported> {
  const ids = some.flatMap(({ objectId }) => objectId ?? []).filter((id) => id !== FORGOTTEN);
  const accounts = await directory.accountsById([...new Set(ids)]);
  for (const one of some) {
    const upn = accounts.get(one.objectId ?? '')?.upn;
    yield upn === undefined ? one : { ...one, upn };
  }
}
