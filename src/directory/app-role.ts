import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import type { Membership } from '../access/record.ts';
import { type Call, query, read, removal, segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { pagesOf } from './pages.ts';
import { isGone } from './people.ts';
import { errorOf, isOk, type Reply } from './reply.ts';
import { whyDenied } from './why-denied.ts';

type AppTarget = Extract<Target, { kind: 'app' }>;

const WRITE = 'AppRoleAssignment.ReadWrite.All';
const assignmentSchema = z.object({
  id: z.string().min(1),
  principalType: z.string().nullish(),
  resourceId: z.string().nullish(),
  appRoleId: z.string().nullish(),
});

const pathOf = (target: AppTarget): string => `/servicePrincipals/${segment(target.app)}/appRoleAssignedTo`;

export interface Assigned {
  /** Of the assignment to the account itself; what it has through a group is the group's. */
  readonly own?: string;
  readonly throughGroup: boolean;
}

/**
 * How the account has the role. Read from the account's side, which lists what groups give as well: an application
 * may have a hundred thousand assignments, an account has a few.
 */
export async function assignmentOf(graph: Graph, account: ObjectId, target: AppTarget): Promise<Assigned> {
  const options = { $select: 'id,principalType,resourceId,appRoleId', $top: 999 };
  const call = read(`/users/${segment(account)}/appRoleAssignments${query(options)}`, WRITE);
  let own: string | undefined;
  let throughGroup = false;
  const first = await graph.send(call);
  // Who is not there has nothing.
  if (isGone(first)) return { throughGroup };
  if (!isOk(first)) throw failureOf(call, first, graph.now());
  for await (const page of pagesOf(graph, call, assignmentSchema, first)) {
    for (const one of page) {
      const isIt =
        one.resourceId?.toLowerCase() === target.app.toLowerCase() &&
        one.appRoleId?.toLowerCase() === target.role.toLowerCase();
      if (!isIt) continue;
      if (one.principalType?.toLowerCase() === 'group') throughGroup = true;
      else own = one.id;
    }
  }
  return { throughGroup, ...(own !== undefined && { own }) };
}

export function assignmentCall(account: ObjectId, target: AppTarget): Call {
  const body = { principalId: account, resourceId: target.app, appRoleId: target.role };
  return write('POST', pathOf(target), body, WRITE, 'Application.Read.All');
}

export const isAssignedAlready = (reply: Reply): boolean =>
  reply.status === 400 && /already exists/i.test(errorOf(reply).message);

export async function assignRole(
  graph: Graph,
  account: ObjectId,
  target: AppTarget,
): Promise<Membership['outcome']> {
  const call = assignmentCall(account, target);
  const reply = await graph.send(call);
  if (isOk(reply)) return 'added';
  if (isAssignedAlready(reply)) return 'was-member';
  if (reply.status === 403) throw await whyDenied(graph, call, reply, target, account);
  throw failureOf(call, reply, graph.now());
}

export async function unassignRole(
  graph: Graph,
  account: ObjectId,
  target: AppTarget,
): Promise<Membership['outcome']> {
  const { own: id } = await assignmentOf(graph, account, target);
  if (id === undefined) return 'was-not-member';
  const call = removal(`${pathOf(target)}/${segment(id)}`, WRITE);
  const reply = await graph.send(call);
  if (isOk(reply)) return 'removed';
  if (reply.status === 404 && errorOf(reply).code !== '') return 'was-not-member';
  throw failureOf(call, reply, graph.now());
}
