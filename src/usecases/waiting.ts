import { accountOf, roundOf } from '../access/keys.ts';
import type { AccessRecord, Requested } from '../access/record.ts';
import { delegationsNow, standIn } from './delegation.ts';
import type { World } from './ports.ts';
import type { Caller } from './roles.ts';

const PAGE = 100;
/** Undecided requests that are looked at; a company that has more of them waiting has another problem. */
const MOST = 1_000;

/** What waits for somebody's decision, as an approver, an alternate, a stand-in or an administrator; oldest first. */
export async function waitingFor(
  world: Pick<World, 'store' | 'clock' | 'policy'>,
  { account, groups }: Caller,
): Promise<readonly Requested[]> {
  const away = await delegationsNow(world);
  const isAdmin = world.policy.admins !== undefined && groups.has(world.policy.admins);
  const theirs = (record: Requested): boolean => {
    const barred = (id: string): boolean => id === record.request.sponsor.id || id === accountOf(record);
    if (barred(account.id)) return false;
    if (isAdmin && roundOf(record) === 'administrators') return true;
    return (record.asked?.people ?? []).some(
      (one) => one.id === account.id || standIn(one, away, barred).id === account.id,
    );
  };
  const found: Requested[] = [];
  let after: string | undefined;
  let seen = 0;
  do {
    const page = await world.store.list({ statuses: ['requested'] }, PAGE, after);
    found.push(
      ...page.items
        .map(({ record }) => record)
        .filter(isRequested)
        .filter(theirs),
    );
    seen += page.items.length;
    after = page.next;
  } while (after !== undefined && seen < MOST);
  return found.sort((a, b) => a.request.at - b.request.at);
}

const isRequested = (record: AccessRecord): record is Requested => record.status === 'requested';
