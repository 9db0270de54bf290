import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import type { DirectoryError } from '../usecases/ports.ts';
import { invitationOf } from './account.ts';
import { type Call, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk, type Reply } from './reply.ts';

export const groupSchema = z.object({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  groupTypes: z.array(z.string()).nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  isAssignableToRole: z.boolean().nullish(),
  mailEnabled: z.boolean().nullish(),
});
export type GraphGroup = z.infer<typeof groupSchema>;
export const GROUP_FIELDS =
  'id,displayName,groupTypes,onPremisesSyncEnabled,isAssignableToRole,mailEnabled,securityEnabled';

export const isDynamic = (group: GraphGroup): boolean =>
  group.groupTypes?.some((type) => type.toLowerCase() === 'dynamicmembership') ?? false;

/**
 * A distribution list or a mail-enabled security group: Exchange's, and read-only through Graph. A Microsoft 365
 * group has mail, too, and takes members.
 */
export const isMailEnabled = (group: GraphGroup): boolean =>
  group.mailEnabled === true &&
  !(group.groupTypes?.some((type) => type.toLowerCase() === 'unified') ?? false);

const stateSchema = z.object({ userType: z.string().nullish(), externalUserState: z.string().nullish() });

/**
 * What a read tells; null where there is no such object, undefined where the read fails: a better explanation must
 * not hide the refusal itself.
 */
async function glance<T>(graph: Graph, call: Call, schema: z.ZodType<T>): Promise<T | null | undefined> {
  try {
    const reply = await graph.send(call);
    if (isGone(reply)) return null;
    return isOk(reply) ? bodyOf(schema, reply, call) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Graph says 403 alike for a missing permission, a dynamic or mail-enabled group, a group that can hold roles and, in some
 * tenants, a guest who has not accepted: the group and the account tell which it was.
 */
export async function whyDenied(
  graph: Graph,
  call: Call,
  reply: Reply,
  target: Target,
  account?: ObjectId,
): Promise<DirectoryError> {
  const refusal = failureOf(call, reply, graph.now());
  if (refusal.code !== 'permission-missing') return refusal;
  const [group, user] = await Promise.all([
    target.kind === 'group'
      ? glance(
          graph,
          read(`/groups/${segment(target.group)}${query({ $select: GROUP_FIELDS })}`, 'GroupMember.Read.All'),
          groupSchema,
        )
      : undefined,
    account === undefined
      ? undefined
      : glance(
          graph,
          read(
            `/users/${segment(account)}${query({ $select: 'userType,externalUserState' })}`,
            'User.Read.All',
          ),
          stateSchema,
        ),
  ]);
  const explain = (code?: DirectoryError['code']) => failureOf(call, reply, graph.now(), code);
  if (group === null) return explain('not-found');
  if (group && isDynamic(group)) return explain('group-dynamic');
  if (group?.onPremisesSyncEnabled) return explain('group-synced');
  if (group && isMailEnabled(group)) return explain('group-mail-enabled');
  if (user && invitationOf(user) === 'pending') return explain('pending-guest');
  if (group?.isAssignableToRole) {
    return failureOf({ ...call, permissions: ['RoleManagement.ReadWrite.Directory'] }, reply, graph.now());
  }
  return explain();
}
