import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import { type Answered, sendAll } from './batch.ts';
import { type Call, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk } from './reply.ts';

/** Who may not read a group, or finds none, is not told so again and again; in milliseconds. */
const ASKED_AGAIN_MS = 3_600_000;

const groupSchema = z.object({ isAssignableToRole: z.boolean().nullish() });

/**
 * Which groups can hold directory roles. That is fixed when a group is made
 * (learn.microsoft.com/entra/identity/role-based-access-control/groups-concept), so what was read once stays.
 */
export interface RoleAssignable {
  /** Reads of those groups of which it is not known, to be sent along with something else. */
  calls(groups: readonly ObjectId[]): readonly Call[];
  /** Remembers the answers to those, whatever came along with them; what may pass is left to the next read. */
  keep(asked: readonly Call[], answers: readonly Answered[]): void;
  /** Of these, all that can, as far as Graph lets us know. Reads what is not known. Throws DirectoryError. */
  among(graph: Graph, groups: readonly ObjectId[]): Promise<readonly ObjectId[]>;
}

export function knownRoleAssignable(now: () => number): RoleAssignable {
  const known = new Map<string, boolean>();
  const untoldUntil = new Map<string, number>();
  const pathOf = (group: ObjectId): string =>
    `/groups/${segment(group)}${query({ $select: 'id,isAssignableToRole' })}`;

  const calls = (groups: readonly ObjectId[]): readonly Call[] =>
    [...new Set(groups)]
      .map((group) => read(pathOf(group), 'GroupMember.Read.All'))
      .filter(({ path }) => !known.has(path) && (untoldUntil.get(path) ?? 0) <= now());

  function keep(asked: readonly Call[], answers: readonly Answered[]): void {
    for (const { call, reply } of answers.filter((one) => asked.includes(one.call))) {
      if (isOk(reply)) known.set(call.path, bodyOf(groupSchema, reply, call).isAssignableToRole === true);
      else if (reply.status === 403 || isGone(reply)) untoldUntil.set(call.path, now() + ASKED_AGAIN_MS);
    }
  }

  const underWay = new Map<string, Promise<void>>();
  async function learn(graph: Graph, unknown: readonly Call[]): Promise<void> {
    const answers = await sendAll(graph, unknown);
    keep(unknown, answers);
    for (const { call, reply } of answers)
      if (!isOk(reply) && reply.status !== 403 && !isGone(reply)) throw failureOf(call, reply, graph.now());
  }

  return {
    calls,
    keep,
    async among(graph, groups) {
      const unknown = calls(groups);
      const paths = unknown.map(({ path }) => path).join();
      // A thousand grants that are paid together ask once.
      const reading = underWay.get(paths) ?? learn(graph, unknown).finally(() => underWay.delete(paths));
      underWay.set(paths, reading);
      await reading;
      return groups.filter((group) => known.get(pathOf(group)) === true);
    },
  };
}
