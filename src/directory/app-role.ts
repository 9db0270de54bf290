import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import type { Membership } from '../access/record.ts';
import { type Call, query, read, removal, segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { pagesOf } from './pages.ts';
import { errorOf, isOk, type Reply } from './reply.ts';
import { whyDenied } from './why-denied.ts';

type AppTarget = Extract<Target, { kind: 'app' }>;

const WRITE = 'AppRoleAssignment.ReadWrite.All';
const assignmentSchema = z.object({
  id: z.string().min(1),
  principalId: z.string().nullish(),
  appRoleId: z.string().nullish(),
});

const pathOf = (target: AppTarget): string => `/servicePrincipals/${segment(target.app)}/appRoleAssignedTo`;

/** The id of the assignment that gives the role. Graph does not promise a filter by principal here: all are read. */
export async function assignmentOf(
  graph: Graph,
  account: ObjectId,
  target: AppTarget,
): Promise<string | undefined> {
  const call = read(
    `${pathOf(target)}${query({ $select: 'id,principalId,appRoleId', $top: 999 })}`,
    'Application.Read.All',
  );
  for await (const page of pagesOf(graph, call, assignmentSchema)) {
    const found = page.find(
      (one) =>
        one.principalId?.toLowerCase() === account.toLowerCase() &&
        one.appRoleId?.toLowerCase() === target.role.toLowerCase(),
    );
    if (found) return found.id;
  }
  return undefined;
}

export function assignmentCall(account: ObjectId, target: AppTarget): Call {
  const body = { principalId: account, resourceId: target.app, appRoleId: target.role };
  return write('POST', pathOf(target), body, WRITE);
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
  const id = await assignmentOf(graph, account, target);
  if (id === undefined) return 'was-not-member';
  const call = removal(`${pathOf(target)}/${segment(id)}`, WRITE);
  const reply = await graph.send(call);
  if (isOk(reply)) return 'removed';
  if (reply.status === 404 && errorOf(reply).code !== '') return 'was-not-member';
  throw failureOf(call, reply, graph.now());
}
