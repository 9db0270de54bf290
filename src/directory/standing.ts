import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Standing } from '../usecases/ports.ts';
import { accountOf, userSchema } from './account.ts';
import { sendAll } from './batch.ts';
import { type Call, question, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { accountCall, isGone } from './people.ts';
import { isOk } from './reply.ts';

/** Graph's limit of ids in one `checkMemberGroups`. */
const MAX_IDS = 20;
const idsSchema = z.object({ value: z.array(z.string()) });

/** Somebody's account and, of these groups, those that they are in, through other groups too. One round trip. */
export async function standing(
  graph: Graph,
  id: ObjectId,
  groups: readonly ObjectId[],
): Promise<Standing | undefined> {
  const checks = Array.from({ length: Math.ceil(groups.length / MAX_IDS) }, (_, i): Call => {
    const groupIds = groups.slice(i * MAX_IDS, (i + 1) * MAX_IDS);
    return question(`/users/${segment(id)}/checkMemberGroups`, { groupIds }, 'GroupMember.Read.All');
  });
  const [account, ...checked] = await sendAll(graph, [accountCall(id), ...checks]);
  if (account === undefined || isGone(account.reply)) return undefined;
  if (!isOk(account.reply)) throw failureOf(account.call, account.reply, graph.now());
  const held = new Set<string>();
  for (const { call, reply } of checked) {
    if (isGone(reply)) return undefined;
    if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    for (const group of bodyOf(idsSchema, reply, call).value) held.add(group.toLowerCase());
  }
  return {
    account: accountOf(bodyOf(userSchema, account.reply, account.call)),
    groups: groups.filter((group) => held.has(group.toLowerCase())),
  };
}
