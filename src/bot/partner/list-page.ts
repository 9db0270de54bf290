import { domainOf } from '../../access/address.ts';
import type { AccessRecord, Status } from '../../access/record.ts';
import type { ListPlace } from '../../cards/actions.ts';
import { resourcesOfOwner } from '../../usecases/roles.ts';
import { type CommandContext, requireRole, rolesHeld } from '../authorize.ts';
import type { ListFilter, Reply } from '../respond/reply.ts';

/** Rows a page: what fits one card without scrolling for long. */
const ROWS_A_PAGE = 8;
/** `expiring` is what ends within this time, in milliseconds. */
const SOON_MS = 30 * 86_400_000;
const RECORDS_A_READ = 100;
/** Records that are counted, and paged through; whoever has more names a resource or a domain. */
const MAX_RECORDS = 1_000;

const STATUSES: Readonly<Record<ListFilter | 'live', readonly Status[]>> = {
  pending: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting'],
  active: ['granted'],
  expiring: ['granted'],
  removed: ['removing', 'ended'],
  live: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting', 'granted', 'removing'],
};

/** One page of what somebody asked for, or of everybody's that is theirs to read. */
export async function listPage(
  context: CommandContext,
  asked: Omit<ListPlace, 'page'>,
  page = 1,
): Promise<Reply> {
  const outsider = requireRole(context);
  if (outsider !== undefined) return { kind: 'refused', refusal: outsider };
  if (asked.whose === 'all' && !readsOthers(context))
    return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { records, more } = await everyOne(context, asked);
  const pages = Math.max(1, Math.ceil(records.length / ROWS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    kind: 'list',
    place: { ...asked, page: shown },
    records: records.slice((shown - 1) * ROWS_A_PAGE, shown * ROWS_A_PAGE),
    total: records.length,
    pages,
    more,
  };
}

/** Whether there is anything of others that is theirs to read: everything, or what they own. */
export const readsOthers = (context: CommandContext): boolean => {
  const { administers, reads, owns } = rolesHeld(context);
  return administers || reads || owns;
};

async function everyOne(
  context: CommandContext,
  { filter, whose, resource, domain }: Omit<ListPlace, 'page'>,
): Promise<{ readonly records: readonly AccessRecord[]; readonly more: boolean }> {
  const { world, speaker } = context;
  const asked = {
    statuses: STATUSES[filter ?? 'live'],
    ...(whose === 'mine' ? { sponsor: speaker.person.id } : ofResources(context, resource)),
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
function ofResources(
  context: CommandContext,
  named: string | undefined,
): { readonly resources?: readonly string[] } {
  const { administers, reads } = rolesHeld(context);
  const owned = administers || reads ? undefined : resourcesOfOwner(context.world, context.caller);
  if (named === undefined) return owned === undefined ? {} : { resources: owned };
  return { resources: owned === undefined || owned.includes(named) ? [named] : [] };
}
