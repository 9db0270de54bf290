import { z } from 'zod';
import { type ObjectId, type Target, targetKey } from '../access/catalog.ts';
import { DirectoryError } from '../usecases/ports.ts';
import { type Call, query, read, segment } from './call.ts';
import type { Graph } from './graph.ts';
import { pagesOf } from './pages.ts';

const MemberOf = z.object({ id: z.string(), '@odata.type': z.string().optional() });
const Assignment = z.object({
  principalType: z.string().nullish(),
  resourceId: z.string().nullish(),
  appRoleId: z.string().nullish(),
});
const Owned = z.object({ id: z.string() });

/** As `holdsAny`, where what Graph will not tell us counts as something. Throws DirectoryError where it may tell us later. */
export async function holdsMore(
  graph: Graph,
  account: ObjectId,
  targets: readonly Target[],
): Promise<boolean> {
  try {
    return await holdsAny(graph, account, targets);
  } catch (error) {
    if (error instanceof DirectoryError && error.retryAfterMs === undefined) return true;
    throw error;
  }
}

/**
 * Whether an account has anything but `targets`: groups, directory roles and administrative units that it
 * is in, through other groups too, roles in applications, objects that it owns. Throws
 * DirectoryError.
 */
export async function holdsAny(
  graph: Graph,
  account: ObjectId,
  targets: readonly Target[] = [],
): Promise<boolean> {
  const ours = new Set(targets.map((target) => targetKey(target).toLowerCase()));
  const user = `/users/${segment(account)}`;
  const foreign = async <T>(
    call: Call,
    item: z.ZodType<T>,
    isOurs: (one: T) => boolean,
  ): Promise<boolean> => {
    for await (const page of pagesOf(graph, call, item)) if (!page.every(isOurs)) return true;
    return false;
  };
  const options = query({ $select: 'id', $top: 999 });
  const roles = query({ $select: 'principalType,resourceId,appRoleId', $top: 999 });
  const found = await Promise.all([
    foreign(read(`${user}/transitiveMemberOf${options}`, 'User.Read.All'), MemberOf, (one) =>
      ['group', 'directory-role'].some((kind) => ours.has(`${kind}:${one.id}`.toLowerCase())),
    ),
    foreign(
      read(`${user}/appRoleAssignments${roles}`, 'AppRoleAssignment.ReadWrite.All'),
      Assignment,
      (one) =>
        // What comes by a group is the group's.
        one.principalType?.toLowerCase() === 'group' ||
        targets.some(
          (target) =>
            target.kind === 'app' &&
            target.app.toLowerCase() === one.resourceId?.toLowerCase() &&
            target.role.toLowerCase() === one.appRoleId?.toLowerCase(),
        ),
    ),
    foreign(read(`${user}/ownedObjects${options}`, 'User.Read.All'), Owned, () => false),
  ]);
  return found.includes(true);
}
