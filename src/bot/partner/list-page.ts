import type { ListPlace } from '../../cards/actions.ts';
import { listRecords } from '../../usecases/list-records.ts';
import { type CommandContext, requireRole, rolesHeld } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** Rows a page: what fits one card without scrolling for long. */
const ROWS_A_PAGE = 8;

/** One page of what somebody asked for, or of everybody's that is theirs to read. */
export async function listPage(
  context: CommandContext,
  asked: Omit<ListPlace, 'page'>,
  page = 1,
): Promise<Reply> {
  if (asked.whose === 'all' && !readsOthers(context))
    return { kind: 'refused', refusal: requireRole(context) ?? { code: 'not-admin' } };
  const { records, more } = await listRecords(context.world, context.caller, asked);
  // Whoever took over a partner reads what is theirs without a role.
  const outsider = records.length === 0 ? requireRole(context) : undefined;
  if (outsider !== undefined) return { kind: 'refused', refusal: outsider };
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
