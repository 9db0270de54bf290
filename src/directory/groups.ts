import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import { accountOf, PERSON_FIELDS, userSchema } from './account.ts';
import { query, read, segment } from './call.ts';
import type { Graph } from './graph.ts';
import { pagesOf } from './pages.ts';

/** Whom to ask is believed for so long; who decides is looked up at that moment. */
const BELIEVED_MS = 60_000;
const READ_GROUPS = 'GroupMember.Read.All';
const memberSchema = userSchema.extend({ '@odata.type': z.string().optional() });

/** The employees in a group and in the groups inside it; partners, applications and the disabled are left out. */
async function members(graph: Graph, group: ObjectId): Promise<readonly Person[]> {
  const people = new Map<ObjectId, Person>();
  const seen = new Set([group.toLowerCase()]);
  // A set that grows while it is walked: a group met inside is read once, cycles included.
  for (const id of seen) {
    const call = read(
      `/groups/${segment(id)}/members${query({ $select: PERSON_FIELDS, $top: 999 })}`,
      READ_GROUPS,
    );
    for await (const page of pagesOf(graph, call, memberSchema)) {
      for (const member of page) {
        const type = member['@odata.type'] ?? '#microsoft.graph.user';
        if (type === '#microsoft.graph.group') seen.add(member.id.toLowerCase());
        if (type !== '#microsoft.graph.user') continue;
        const account = accountOf(member);
        if (account.kind === 'employee' && account.enabled)
          people.set(account.id, { id: account.id, name: account.name });
      }
    }
  }
  return [...people.values()];
}

export type KnownMembers = (graph: Graph, group: ObjectId) => Promise<readonly Person[]>;

/** As `members`, remembered for a minute; what failed is asked again. */
export function knownMembers(now: () => number): KnownMembers {
  const known = new Map<ObjectId, { readonly until: number; readonly people: Promise<readonly Person[]> }>();
  return (graph, group) => {
    for (const [id, { until }] of known) if (until <= now()) known.delete(id);
    const remembered = known.get(group);
    if (remembered !== undefined) return remembered.people;
    const people = members(graph, group);
    known.set(group, { until: now() + BELIEVED_MS, people });
    people.catch(() => known.delete(group));
    return people;
  };
}
