import { domainOf } from '../access/address.ts';
import type { AccessRecord, Status } from '../access/record.ts';
import { DAY_MS, type Instant } from '../access/term.ts';
import type { World } from './ports.ts';
import { type Caller, resourcesOfOwner, rolesOf } from './roles.ts';

/** What a list shows: all that is live, or a part of it, or what is over. */
export const FILTERS = ['live', 'pending', 'active', 'expiring', 'removed'] as const;
export type Filter = (typeof FILTERS)[number];

/** `expiring` is what ends within this time, in milliseconds. */
const SOON_MS: number = 30 * DAY_MS;
const RECORDS_A_READ = 100;
/** Records that are counted, and paged through; whoever has more names a resource or a domain. */
const MAX_RECORDS = 1_000;

const STATUSES_OF: Readonly<Record<Filter, readonly Status[]>> = {
  pending: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting'],
  active: ['granted'],
  expiring: ['granted'],
  removed: ['removing', 'ended'],
  live: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting', 'granted', 'removing'],
};

export interface ListWanted {
  /** Absent: all that is live. */
  readonly filter?: Filter;
  /** Their own, or all that is theirs to read. */
  readonly whose: 'mine' | 'all';
  readonly resource?: string;
  readonly domain?: string;
}

/** Whether a list by this filter holds a record. */
export const fitsFilter = (record: AccessRecord, filter: Filter, now: Instant): boolean =>
  STATUSES_OF[filter].includes(record.status) &&
  (filter !== 'expiring' ||
    (record.status === 'granted' && record.until !== undefined && record.until < now + SOON_MS));

/** What somebody asked for, or everybody's that is theirs to read; `more`: there is more than was counted. */
export async function listRecords(
  world: Pick<World, 'store' | 'clock' | 'policy'>,
  caller: Caller,
  { filter, whose, resource, domain }: ListWanted,
): Promise<{ readonly records: readonly AccessRecord[]; readonly more: boolean }> {
  const asked = {
    statuses: STATUSES_OF[filter ?? 'live'],
    ...(whose === 'mine' ? { sponsor: caller.account.id } : resourcesFor(world, caller, resource)),
    ...(filter === 'expiring' && { endsBefore: world.clock.now() + SOON_MS }),
  };
  const belongs = ({ request }: AccessRecord): boolean =>
    (resource === undefined || request.resource === resource) &&
    (domain === undefined || domainOf(request.address) === domain);
  const records: AccessRecord[] = [];
  let after: string | undefined;
  do {
    const read = await world.store.list(asked, RECORDS_A_READ, after);
    for (const { record } of read.items) if (belongs(record)) records.push(record);
    after = read.next;
  } while (after !== undefined && records.length < MAX_RECORDS);
  return { records: records.slice(0, MAX_RECORDS), more: after !== undefined };
}

/** Of what an owner owns; of everything for who reads all; and of those the one that was named. */
export function resourcesFor(
  world: Pick<World, 'policy'>,
  caller: Caller,
  named?: string,
): { readonly resources?: readonly string[] } {
  const { administers, reads } = rolesOf(world, caller);
  const owned = administers || reads ? undefined : resourcesOfOwner(world, caller);
  if (named === undefined) return owned === undefined ? {} : { resources: owned };
  return { resources: owned === undefined || owned.includes(named) ? [named] : [] };
}
