import type { Status } from '../../access/record.ts';
import { type CommandContext, requireRole, rolesHeld } from '../authorize.ts';
import type { ListFilter } from '../parse/parse-command.ts';
import type { Reply } from '../respond/reply.ts';

/** Rows a page: what fits one card without scrolling for long. */
export const PAGE = 8;
/** `expiring` is what ends within this time, in milliseconds. */
const SOON = 30 * 86_400_000;

const STATUSES: Readonly<Record<ListFilter | 'live', readonly Status[]>> = {
  pending: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting'],
  active: ['granted'],
  expiring: ['granted'],
  removed: ['removing', 'ended'],
  live: ['requested', 'inviting', 'invited', 'invitation-expired', 'granting', 'granted', 'removing'],
};

export async function list(
  context: CommandContext,
  asked: { readonly filter?: ListFilter; readonly whose: 'mine' | 'all' },
  after?: string,
): Promise<Reply> {
  const outsider = requireRole(context);
  if (outsider !== undefined) return { kind: 'refused', refusal: outsider };
  if (asked.whose === 'all' && !rolesHeld(context).administers)
    return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  const page = await world.store.list(
    {
      statuses: STATUSES[asked.filter ?? 'live'],
      ...(asked.whose === 'mine' && { sponsor: speaker.person.id }),
      ...(asked.filter === 'expiring' && { endsBefore: world.clock.now() + SOON }),
    },
    PAGE,
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
