import { z } from 'zod';
import { groupsOf, type ObjectId, type Target, targetKey } from '../access/catalog.ts';
import type { Account } from '../usecases/ports.ts';
import { accountOf, userSchema } from './account.ts';
import type { Applications } from './applications.ts';
import { type Answered, BATCH_SIZE, sendAll, sendBatch } from './batch.ts';
import { type Call, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { holdingIds, MAX_IDS, membershipCheck } from './membership-check.ts';
import type { Optional } from './optional.ts';
import { bodyOf, pagesOf } from './pages.ts';
import { account, accountCall, isGone } from './people.ts';
import { isOk, type Reply } from './reply.ts';
import type { RoleAssignable } from './role-assignable.ts';

const READ_GROUPS = 'GroupMember.Read.All';
const MEMBERS_A_PAGE = 999;

export interface Holding {
  readonly graph: Graph;
  readonly applications: Applications;
  readonly roleAssignable: RoleAssignable;
}

/** One question about an account, and the targets that it tells of. */
interface Asked {
  readonly call: Call;
  /** As they were named, and as Graph knows them. */
  readonly targets: readonly Settled[];
}

interface Settled {
  readonly named: Target;
  readonly target: Target;
}

/**
 * What tells which of the targets an account holds. Groups and directory roles through other groups count as held:
 * Graph lets an application read no more exactly than that without reading the whole directory. So what is said to
 * be held may be so indirectly; what is said not to be held is not.
 */
function questionsFor(id: ObjectId, all: readonly Settled[]): readonly Asked[] {
  const checks = (some: readonly Settled[], how: 'checkMemberGroups' | 'checkMemberObjects'): Asked[] => {
    const asked: Asked[] = [];
    for (let at = 0; at < some.length; at += MAX_IDS) {
      const targets = some.slice(at, at + MAX_IDS);
      const ids = [...new Set(targets.map(({ target }) => idOf(target)))];
      asked.push({ targets, call: membershipCheck(id, how, ids, READ_GROUPS) });
    }
    return asked;
  };
  const options = { $select: 'id,principalType,resourceId,appRoleId', $top: MEMBERS_A_PAGE };
  const path = `/users/${segment(id)}/appRoleAssignments${query(options)}`;
  // A kind that nobody asks about would look as if it was never there before us, and be taken away at the end.
  const byKind: { readonly [K in Target['kind']]: (some: readonly Settled[]) => readonly Asked[] } = {
    group: (some) => checks(some, 'checkMemberGroups'),
    'directory-role': (some) => checks(some, 'checkMemberObjects'),
    app: (some) =>
      some.length > 0 ? [{ targets: some, call: read(path, 'AppRoleAssignment.ReadWrite.All') }] : [],
  };
  return (Object.keys(byKind) as Target['kind'][]).flatMap((kind) =>
    byKind[kind](all.filter(({ target }) => target.kind === kind)),
  );
}

const settled = ({ graph, applications }: Holding, targets: readonly Target[]): Promise<readonly Settled[]> =>
  Promise.all(targets.map(async (named) => ({ named, target: await applications.settle(graph, named) })));

const idOf = (target: Target): ObjectId => (target.kind === 'group' ? target.group : target.role);
const same = (one: string | null | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

const assignmentSchema = z.object({
  resourceId: z.string().nullish(),
  appRoleId: z.string().nullish(),
});
type Assignment = z.infer<typeof assignmentSchema>;

const gives = (list: readonly Assignment[], target: Target): boolean =>
  target.kind === 'app' &&
  list.some((one) => same(one.resourceId, target.app) && same(one.appRoleId, target.role));

/** Those of the question's targets that the answer says are held. Throws DirectoryError. */
async function heldBy(graph: Graph, { call, targets }: Asked, reply: Reply): Promise<readonly Target[]> {
  if (isGone(reply)) return [];
  if (!isOk(reply)) throw failureOf(call, reply, graph.now());
  if (call.method === 'POST') {
    const ids = holdingIds(reply, call);
    return namesOf(targets.filter(({ target }) => ids.has(idOf(target).toLowerCase())));
  }
  const all: Assignment[] = [];
  for await (const page of pagesOf(graph, call, assignmentSchema, reply)) all.push(...page);
  return namesOf(targets.filter(({ target }) => gives(all, target)));
}

const namesOf = (some: readonly Settled[]): readonly Target[] => some.map(({ named }) => named);

/** Which of the targets the account holds; in one round trip. Throws DirectoryError. */
export async function holds(
  holding: Holding,
  id: ObjectId,
  targets: readonly Target[],
): Promise<readonly Target[]> {
  const asked = questionsFor(id, await settled(holding, targets));
  // What groups are is learnt beside: whoever gives membership in them has to know.
  const kinds = holding.roleAssignable.calls(groupsOf(targets));
  const answers = await sendAll(holding.graph, [...asked.map(({ call }) => call), ...kinds]);
  holding.roleAssignable.keep(kinds, answers);
  return inOrder(targets, await heldOf(holding.graph, asked, answers));
}

const inOrder = (targets: readonly Target[], held: readonly Target[]): readonly Target[] => {
  const keys = new Set(held.map(targetKey));
  return targets.filter((target) => keys.has(targetKey(target)));
};

async function heldOf(
  graph: Graph,
  asked: readonly Asked[],
  answers: readonly Answered[],
): Promise<readonly Target[]> {
  const held = await Promise.all(
    asked.map(async (one) => {
      const reply = answers.find(({ call }) => call === one.call)?.reply;
      if (reply === undefined) throw new Error('every question has an answer');
      return heldBy(graph, one, reply);
    }),
  );
  return held.flat();
}

/**
 * The account, and which of the targets it holds, in one round trip. What is held is only good to know: where
 * Graph does not tell, it is left out.
 */
export async function accountHolding(
  holding: Holding & { readonly optional: Optional },
  id: ObjectId,
  targets: readonly Target[],
): Promise<{ readonly account?: Account; readonly held?: readonly Target[] }> {
  const { graph, optional, roleAssignable } = holding;
  const may = optional.mayAsk('memberships');
  const asked = may ? questionsFor(id, await settled(holding, targets)) : [];
  const kinds = roleAssignable.calls(groupsOf(targets)).slice(0, BATCH_SIZE - 1 - asked.length);
  const who = accountCall(id);
  const calls = [who, ...asked.map(({ call }) => call), ...kinds];
  const [first, ...rest] =
    calls.length === 1 || calls.length > BATCH_SIZE ? [] : await sendBatch(graph, calls).catch(() => []);
  roleAssignable.keep(kinds, rest);
  const others = rest.filter(({ call }) => !kinds.includes(call));
  // By itself it is asked for as patiently as any other call.
  if (first === undefined || !(isOk(first.reply) || isGone(first.reply))) return alone(graph, id);
  if (isGone(first.reply)) return {};
  for (const { call, reply } of others) if (!isOk(reply)) optional.heard('memberships', call, reply);
  const known = accountOf(bodyOf(userSchema, first.reply, who));
  if (others.length === 0 && targets.length > 0) return { account: known };
  const held = await heldOf(graph, asked, others).catch(() => undefined);
  return { account: known, ...(held && { held: inOrder(targets, held) }) };
}

async function alone(graph: Graph, id: ObjectId) {
  const known = await account(graph, id);
  return known === undefined ? {} : { account: known };
}

const memberSchema = z.object({ id: z.string() });

/**
 * Who of these accounts holds the target. A group's members are read where that takes fewer round trips than asking
 * about each account. Throws DirectoryError.
 */
export async function holders(
  holding: Holding,
  target: Target,
  accounts: readonly ObjectId[],
): Promise<ReadonlySet<ObjectId>> {
  const { graph } = holding;
  const ids = [...new Set(accounts)];
  const pages = Math.ceil(ids.length / BATCH_SIZE);
  const members = target.kind === 'group' ? await membersOf(graph, target.group, pages) : undefined;
  if (members !== undefined) return new Set(ids.filter((id) => members.has(id.toLowerCase())));
  const targets = await settled(holding, [target]);
  const asked = ids.flatMap((id) => questionsFor(id, targets).map((one) => ({ id, one })));
  const answers = await sendAll(
    graph,
    asked.map(({ one }) => one.call),
  );
  const held = await Promise.all(
    asked.map(async ({ id, one }) => ((await heldOf(graph, [one], answers)).length > 0 ? [id] : [])),
  );
  return new Set(held.flat());
}

/** Undefined where there are more pages than that. */
async function membersOf(
  graph: Graph,
  group: ObjectId,
  most: number,
): Promise<ReadonlySet<ObjectId> | undefined> {
  const call = read(
    `/groups/${segment(group)}/members${query({ $select: 'id', $top: MEMBERS_A_PAGE })}`,
    READ_GROUPS,
  );
  const members = new Set<ObjectId>();
  let pages = 0;
  for await (const page of pagesOf(graph, call, memberSchema)) {
    for (const { id } of page) members.add(id.toLowerCase());
    pages += 1;
    if (pages >= most && page.length === MEMBERS_A_PAGE) return undefined;
  }
  return members;
}
