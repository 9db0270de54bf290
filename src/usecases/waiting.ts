import type { Actor } from '../access/policy.ts';
import type { AccessRecord, Requested } from '../access/record.ts';
import { isOwn, roundOf } from '../access/record-queries.ts';
import { delegationsNow, standIn } from './delegation.ts';
import type { Delegation, World } from './ports.ts';
import { actorFor, type Caller, isAdmin, resourceOf } from './roles.ts';

const RECORDS_A_PAGE = 100;
/** Undecided requests that are looked at; a company that has more of them waiting has another problem. */
const MAX_RECORDS = 1_000;

/** What waits for somebody's decision, as an approver, an alternate, a stand-in or an administrator; oldest first. */
export async function waitingFor(
  world: Pick<World, 'store' | 'clock' | 'policy'>,
  caller: Caller,
): Promise<readonly Requested[]> {
  const { account } = caller;
  const away = await delegationsNow(world);
  const administers = isAdmin(world, caller);
  const theirs = (record: Requested): boolean =>
    (administers && roundOf(record) === 'administrators' && !isOwn(record, account.id)) ||
    isAsked(record, away, actorFor(world, account, caller, resourceOf(world, record.request.resource)));
  const found: Requested[] = [];
  let after: string | undefined;
  let seen = 0;
  do {
    const page = await world.store.list({ statuses: ['requested'] }, RECORDS_A_PAGE, after);
    found.push(
      ...page.items
        .map(({ record }) => record)
        .filter(isRequested)
        .filter(theirs),
    );
    seen += page.items.length;
    after = page.next;
  } while (after !== undefined && seen < MAX_RECORDS);
  return found.sort((a, b) => a.request.at - b.request.at || (a.id < b.id ? -1 : 1));
}

/** Whether somebody was asked to decide and may be still, or stands in for who was: as far as store and roles tell. */
export const mayWellDecide = async (
  world: Pick<World, 'store' | 'clock'>,
  record: Requested,
  by: Actor,
): Promise<boolean> => isAsked(record, await delegationsNow(world), by);

/** Whoever was asked for themselves, and is no approver any more, has nothing to decide. */
function isAsked(record: Requested, away: readonly Delegation[], { person, mayBeAsked }: Actor): boolean {
  if (isOwn(record, person.id)) return false;
  return (record.asked?.people ?? []).some((one) =>
    one.id === person.id
      ? mayBeAsked || one.for !== undefined
      : standIn(one, away, (id) => isOwn(record, id)).id === person.id,
  );
}

const isRequested = (record: AccessRecord): record is Requested => record.status === 'requested';
