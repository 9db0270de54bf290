import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import { accountOf, PERSON_FIELDS, userSchema } from './account.ts';
import { query, question, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf, pagesOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk } from './reply.ts';

const READ_GROUPS = 'GroupMember.Read.All';
/** Graph's limit of ids in one `checkMemberGroups`. */
const MOST_IDS = 20;

const idsSchema = z.object({ value: z.array(z.string()) });

/** Which of `ids` hold the account, through other groups too; none where there is no such account. */
export async function groupsOf(
  graph: Graph,
  account: ObjectId,
  ids: readonly ObjectId[],
  ask: 'checkMemberGroups' | 'checkMemberObjects' = 'checkMemberGroups',
): Promise<readonly ObjectId[]> {
  const held = new Set<string>();
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const some = ids.slice(at, at + MOST_IDS);
    const body = ask === 'checkMemberGroups' ? { groupIds: some } : { ids: some };
    const call = question(`/users/${segment(account)}/${ask}`, body, READ_GROUPS);
    const reply = await graph.send(call);
    if (isGone(reply)) return [];
    if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    for (const id of bodyOf(idsSchema, reply, call).value) held.add(id.toLowerCase());
  }
  return ids.filter((id) => held.has(id.toLowerCase()));
}

const memberSchema = userSchema.extend({ '@odata.type': z.string().optional() });

/** The employees in a group and in the groups inside it; partners and applications are left out. */
export async function members(graph: Graph, group: ObjectId): Promise<readonly Person[]> {
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
        if (account.kind === 'employee') people.set(account.id, { id: account.id, name: account.name });
      }
    }
  }
  return [...people.values()];
}
