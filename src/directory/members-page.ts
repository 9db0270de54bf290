import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import { DirectoryError, type MembersPage } from '../usecases/ports.ts';
import { accountOf, PERSON_FIELDS, userSchema } from './account.ts';
import { type Call, query, read, segment } from './call.ts';
import type { Graph } from './graph.ts';
import type { Holding } from './holding.ts';
import { bodyOf } from './pages.ts';

/** The most that Graph gives at once. Source: Graph v1.0, group-list-members. */
const MEMBERS_A_PAGE = 999;

const page = <T>(item: z.ZodType<T>) =>
  z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
const Users = page(userSchema);
const Assignments = page(
  z.object({
    principalId: z.string(),
    principalType: z.string().nullish(),
    principalDisplayName: z.string().nullish(),
    appRoleId: z.string().nullish(),
  }),
);

/** One page of who holds a target directly, one call. Of directory roles Graph is not asked. Throws DirectoryError. */
export async function membersPage(
  { graph, applications }: Pick<Holding, 'graph' | 'applications'>,
  named: Target,
  after?: string,
): Promise<MembersPage> {
  const target = await applications.settle(graph, named);
  switch (target.kind) {
    case 'group': {
      const call = callFor(graph, after, groupCall(target.group));
      const { value, ...more } = bodyOf(Users, await graph.expect(call), call);
      const members = value
        .map(accountOf)
        .map((account) => ({ id: account.id, name: account.name, account }));
      return { members, ...nextOf(more) };
    }
    case 'app': {
      const call = callFor(graph, after, appCall(target.app));
      const { value, ...more } = bodyOf(Assignments, await graph.expect(call), call);
      const members = value
        .filter(({ principalType }) => principalType?.toLowerCase() === 'user')
        .filter(({ appRoleId }) => appRoleId?.toLowerCase() === target.role.toLowerCase())
        .map(({ principalId: id, principalDisplayName: name }) => ({
          id: id.toLowerCase(),
          name: name ?? id,
        }));
      return { members, ...nextOf(more) };
    }
    case 'directory-role':
      throw new DirectoryError('unexpected', { message: 'holders of directory roles are not listed' });
  }
}

const groupCall = (group: ObjectId): Call =>
  read(
    `/groups/${segment(group)}/members/microsoft.graph.user${query({ $select: PERSON_FIELDS, $top: MEMBERS_A_PAGE })}`,
    'GroupMember.Read.All',
  );

const appCall = (app: ObjectId): Call =>
  read(
    `/servicePrincipals/${segment(app)}/appRoleAssignedTo${query({ $top: MEMBERS_A_PAGE })}`,
    'Application.Read.All',
  );

/** A link to another host is not followed: our token would go there. */
function callFor(graph: Graph, after: string | undefined, first: Call): Call {
  if (after === undefined) return first;
  const next = graph.follow(after, first.permissions);
  if (!next) throw new DirectoryError('unexpected', { message: 'a next link leads to another host' });
  return next;
}

const nextOf = ({ '@odata.nextLink': next }: { readonly '@odata.nextLink'?: string | undefined }) =>
  next === undefined ? {} : { next };
