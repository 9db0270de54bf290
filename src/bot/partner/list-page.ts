import type { Status } from '../../access/record.ts';
import { resourcesOfOwner } from '../../usecases/roles.ts';
import { type CommandContext, requireRole, rolesHeld } from '../authorize.ts';
import type { ListFilter, Reply } from '../respond/reply.ts';

/** Rows a page: what fits one card without scrolling for long. */
export const ROWS_A_PAGE = 8;
/** `expiring` is what ends within this time, in milliseconds. */
const SOON_MS = 30 * 86_400_000;

const STATUSES: Readonly<Record<ListFilter | 'live', readonly Status[]>> = {
  pending: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting'],
  active: ['granted'],
  expiring: ['granted'],
  removed: ['removing', 'ended'],
  live: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting', 'granted', 'removing'],
};

/** One page of what somebody asked for, or of everybody's: for an owner, of what they own. */
export async function listPage(
  context: CommandContext,
  asked: { readonly filter?: ListFilter; readonly whose: 'mine' | 'all' },
  after?: string,
): Promise<Reply> {
  const outsider = requireRole(context);
  if (outsider !== undefined) return { kind: 'refused', refusal: outsider };
  const { world, speaker, caller } = context;
  const { administers, reads } = rolesHeld(context);
  const resources = administers || reads ? undefined : resourcesOfOwner(world, caller);
  if (asked.whose === 'all' && resources?.length === 0)
    return { kind: 'refused', refusal: { code: 'not-admin' } };
  const page = await world.store.list(
    {
      statuses: STATUSES[asked.filter ?? 'live'],
      ...(asked.whose === 'mine' ? { sponsor: speaker.person.id } : resources && { resources }),
      ...(asked.filter === 'expiring' && { endsBefore: world.clock.now() + SOON_MS }),
    },
    ROWS_A_PAGE,
    after,
  );
  return {
    kind: 'list',
    filter: asked.filter,
    whose: asked.whose,
    records: page.items.map(({ record }) => record),
    next: page.next,
  };
}
