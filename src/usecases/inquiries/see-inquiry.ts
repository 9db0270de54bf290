import type { InquiryId } from '../../access/handover.ts';
import type { Inquiry } from '../../access/inquiry.ts';
import type { Person } from '../../access/record.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';

/** So many are read for one answer. */
const MAX_READ = 200;
const AT_ONCE = 20;

export interface By {
  readonly person: Person;
  readonly caller: Caller;
}

/** Whether somebody is asked by it themselves. */
export const isAskedBy = ({ people }: Inquiry, { person }: Pick<By, 'person'>): boolean =>
  people.some(({ id }) => id === person.id);

/**
 * Of an inquiry, what somebody may see: all of it, where they are asked or read everything; the rows about resources
 * that they administer; undefined: nothing.
 */
export function seenOf(world: Pick<World, 'policy'>, inquiry: Inquiry, by: By): Inquiry | undefined {
  const all = actorFor(world, by.person, by.caller, undefined);
  if (isAskedBy(inquiry, by) || all.isAdmin || all.isAuditor) return inquiry;
  const rows = inquiry.rows.filter(
    ({ resource }) => actorFor(world, by.person, by.caller, resourceOf(world, resource)).administers,
  );
  return rows.length === 0 ? undefined : { ...inquiry, rows };
}

/** What is open: what waits for this person, oldest first, and how all else stands that they may see. */
export async function openFor(
  world: Pick<World, 'store' | 'policy'>,
  by: By,
): Promise<{ readonly own: readonly Inquiry[]; readonly others: readonly Inquiry[] }> {
  const open = (await world.store.openInquiries())?.inquiries.open ?? [];
  const ids: readonly InquiryId[] = open.slice(0, MAX_READ).map(({ id }) => id);
  const found = await inParts(ids, AT_ONCE, async (id) => (await world.store.inquiry(id))?.inquiry);
  const seen = found
    .flatMap((inquiry) => {
      const shown = inquiry?.closedAt === undefined && inquiry && seenOf(world, inquiry, by);
      return shown ? [shown] : [];
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    own: seen.filter((one) => isAskedBy(one, by)),
    others: seen.filter((one) => !isAskedBy(one, by)),
  };
}
