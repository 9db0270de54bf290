import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import type { Membership } from '../access/record.ts';
import { DirectoryError } from '../usecases/ports.ts';
import { invitationOf } from './accounts.ts';
import { type Graph, path, query } from './graph.ts';

const ALREADY = /added object references already exist|permission being assigned already exists/iu;
const NO_MEMBER = /removed object references do not exist/iu;

export async function join(graph: Graph, account: ObjectId, target: Target): Promise<Membership> {
  try {
    await add(graph, account, target);
    return { target, outcome: 'added' };
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    if (ALREADY.test(error.message)) return { target, outcome: 'was-member' };
    throw await explained(graph, account, target, error);
  }
}

function add(graph: Graph, account: ObjectId, target: Target): Promise<unknown> {
  switch (target.kind) {
    case 'group':
      return graph.call({
        method: 'POST',
        url: path`/groups/${target.group}/members/$ref`,
        body: { '@odata.id': reference(graph, account) },
      });
    case 'app':
      return graph.call({
        method: 'POST',
        url: path`/servicePrincipals/${target.app}/appRoleAssignedTo`,
        body: { principalId: account, resourceId: target.app, appRoleId: target.role },
      });
    case 'directory-role':
      throw new DirectoryError('unexpected', { message: 'directory roles are not given by this version' });
  }
}

/** An OData reference is an https address, also where Graph itself is reached on loopback. */
const reference = (graph: Graph, id: ObjectId): string =>
  `${graph.baseUrl.startsWith('https:') ? graph.baseUrl : 'https://graph.microsoft.com'}/v1.0/directoryObjects/${id}`;

/**
 * A 403 says the same for a missing permission, a dynamic group and a guest who has not accepted; which of them
 * it is decides what people are told, so it is looked up, once something was refused.
 */
async function explained(
  graph: Graph,
  account: ObjectId,
  target: Target,
  error: DirectoryError,
): Promise<DirectoryError> {
  const detail = { message: error.message, requestId: error.requestId };
  if (error.code !== 'permission-missing' && error.code !== 'not-found') return error;
  const user = await graph
    .call({
      method: 'GET',
      url: path`/users/${account}` + query({ $select: 'id,userType,externalUserState' }),
    })
    .catch(() => undefined);
  const state = z.object({ externalUserState: z.string().nullish() }).safeParse(user);
  if (error.code === 'not-found')
    return state.success ? new DirectoryError('not-replicated', { ...detail, retryAfterMs: 5_000 }) : error;
  if (state.success && invitationOf(state.data.externalUserState) === 'pending')
    return new DirectoryError('pending-guest', { ...detail, retryAfterMs: 15_000 });
  if (target.kind !== 'group')
    return new DirectoryError('permission-missing', {
      ...detail,
      permission: 'AppRoleAssignment.ReadWrite.All',
    });
  const group = await graph
    .call({
      method: 'GET',
      url: path`/groups/${target.group}` + query({ $select: 'id,groupTypes,onPremisesSyncEnabled' }),
    })
    .catch(() => undefined);
  const kind = z
    .object({ groupTypes: z.array(z.string()).nullish(), onPremisesSyncEnabled: z.boolean().nullish() })
    .safeParse(group);
  if (kind.success && kind.data.groupTypes?.includes('DynamicMembership'))
    return new DirectoryError('group-dynamic', detail);
  if (kind.success && kind.data.onPremisesSyncEnabled === true)
    return new DirectoryError('group-synced', detail);
  return new DirectoryError('permission-missing', { ...detail, permission: 'GroupMember.ReadWrite.All' });
}

export async function leave(graph: Graph, account: ObjectId, target: Target): Promise<Membership> {
  const gone: Membership = { target, outcome: 'was-not-member' };
  try {
    switch (target.kind) {
      case 'group':
        // Without /$ref this very call would delete the user.
        await remove(graph, `${path`/groups/${target.group}/members/${account}`}/$ref`);
        return { target, outcome: 'removed' };
      case 'app': {
        const assignment = await assignmentOf(graph, account, target);
        if (assignment === undefined) return gone;
        await remove(graph, path`/servicePrincipals/${target.app}/appRoleAssignedTo/${assignment}`);
        return { target, outcome: 'removed' };
      }
      case 'directory-role':
        throw new DirectoryError('unexpected', { message: 'directory roles are not given by this version' });
    }
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    if (error.code === 'not-found' || NO_MEMBER.test(error.message)) return gone;
    throw error;
  }
}

/** The only way in which anything is deleted: a reference, or an assignment; never an object of the directory. */
async function remove(graph: Graph, url: string): Promise<void> {
  if (
    !/^\/(groups\/[^/]+\/members\/[^/]+\/\$ref|servicePrincipals\/[^/]+\/appRoleAssignedTo\/[^/]+)$/u.test(
      url,
    )
  )
    throw new Error(`refusing to delete ${url}`);
  await graph.call({ method: 'DELETE', url });
}

const Assignments = z.object({
  value: z.array(z.object({ id: z.string(), appRoleId: z.string(), principalId: z.string() })),
  '@odata.nextLink': z.string().optional(),
});

export async function assignmentOf(
  graph: Graph,
  account: ObjectId,
  target: Extract<Target, { kind: 'app' }>,
): Promise<string | undefined> {
  const url = path`/servicePrincipals/${target.app}/appRoleAssignedTo`;
  const answer = await graph.call({
    method: 'GET',
    url: url + query({ $filter: `principalId eq ${account}` }),
  });
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return Assignments.parse(answer).value.find(
    ({ appRoleId, principalId }) => same(appRoleId, target.role) && same(principalId, account),
  )?.id;
}
