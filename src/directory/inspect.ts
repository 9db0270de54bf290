import { z } from 'zod';
import { DEFAULT_ACCESS, type Target } from '../access/catalog.ts';
import { cleanName } from '../access/clean-text.ts';
import { applicationByAppId, applicationCall } from './applications.ts';
import { sendAll } from './batch.ts';
import { type Call, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk, type Reply } from './reply.ts';
import { GROUP_FIELDS, groupSchema, isDynamic, isMailEnabled } from './why-denied.ts';

export type TargetProblem =
  | 'not-found'
  | 'not-readable'
  | 'directory-role-gone'
  | 'group-dynamic'
  | 'group-synced'
  | 'group-mail-enabled'
  | 'group-role-assignable'
  | 'role-unknown'
  | 'role-not-for-users'
  | 'directory-roles-off';

/** What the directory says of something that membership is to be given in. */
export interface Inspection {
  readonly target: Target;
  readonly name?: string;
  readonly problem?: TargetProblem;
  /** One sentence for an administrator. */
  readonly explanation?: string;
}

const EXPLANATIONS: Readonly<Record<TargetProblem, string>> = {
  'not-found': 'The directory has no such object; check the id.',
  'not-readable': 'The directory does not let this application read it, so it could not be checked.',
  'group-dynamic':
    'A rule decides who is in this group; nobody can be added by hand. Choose an assigned group.',
  'group-synced':
    'This group is mastered on-premises; its members can only be changed there. Choose a cloud group.',
  'group-mail-enabled':
    'This is a mail-enabled security group or a distribution list; only Exchange changes its members. Choose a security group or a Microsoft 365 group.',
  'directory-role-gone':
    'The directory has no such role, or it was never activated here; take its object id from GET /directoryRoles, not its template’s.',
  'group-role-assignable':
    'This group can hold directory roles; changing its members needs RoleManagement.ReadWrite.Directory or ownership.',
  'role-unknown': 'The application has no such role, or it is switched off.',
  'role-not-for-users': 'This application role is for applications, not for people.',
  'directory-roles-off': 'Directory roles are given only where an administrator allows it by a setting.',
};

const applicationSchema = z.object({
  displayName: z.string().nullish(),
  appRoles: z
    .array(
      z.object({
        id: z.string(),
        isEnabled: z.boolean().nullish(),
        allowedMemberTypes: z.array(z.string()).nullish(),
      }),
    )
    .nullish(),
});

const roleSchema = z.object({ displayName: z.string().nullish() });

/** Reads every target, in batches, and says what would keep memberships from being given in it. */
export async function inspect(
  graph: Graph,
  targets: readonly Target[],
  directoryRoles: boolean,
): Promise<readonly Inspection[]> {
  const readable = targets.filter(({ kind }) => kind !== 'directory-role' || directoryRoles);
  const answers = await sendAll(graph, readable.map(callFor));
  const found = new Map(
    answers.map(({ call, reply }, at) => [readable[at] as Target, { call, reply }] as const),
  );
  for (const [target, { reply }] of found) {
    if (target.kind !== 'app' || !isGone(reply)) continue;
    const call = applicationByAppId(target.app);
    found.set(target, { call, reply: await graph.send(call) });
  }
  return targets.map((target) => {
    const answer = found.get(target);
    if (!answer) return report(target, undefined, 'directory-roles-off');
    const { call, reply } = answer;
    if (isGone(reply))
      return report(
        target,
        undefined,
        target.kind === 'directory-role' ? 'directory-role-gone' : 'not-found',
      );
    if (reply.status === 403) return report(target, undefined, 'not-readable');
    if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    return ofReadable(target, call, reply);
  });
}

function ofReadable(target: Target, call: Call, reply: Reply): Inspection {
  switch (target.kind) {
    case 'group':
      return ofGroup(target, call, reply);
    case 'app':
      return ofApplication(target, call, reply);
    case 'directory-role':
      return report(target, bodyOf(roleSchema, reply, call).displayName);
  }
}

function callFor(target: Target): Call {
  switch (target.kind) {
    case 'group':
      return read(
        `/groups/${segment(target.group)}${query({ $select: GROUP_FIELDS })}`,
        'GroupMember.Read.All',
      );
    case 'app':
      return applicationCall(target.app);
    case 'directory-role':
      return read(
        `/directoryRoles/${segment(target.role)}${query({ $select: 'id,displayName' })}`,
        'RoleManagement.ReadWrite.Directory',
      );
  }
}

function report(target: Target, named: string | null | undefined, problem?: TargetProblem): Inspection {
  const name = cleanName(named ?? '');
  return {
    target,
    ...(name ? { name } : {}),
    ...(problem ? { problem, explanation: EXPLANATIONS[problem] } : {}),
  };
}

function ofGroup(target: Target, call: Call, reply: Reply): Inspection {
  const group = bodyOf(groupSchema, reply, call);
  const of = (problem?: TargetProblem) => report(target, group.displayName, problem);
  if (isDynamic(group)) return of('group-dynamic');
  if (group.onPremisesSyncEnabled) return of('group-synced');
  if (isMailEnabled(group)) return of('group-mail-enabled');
  return of(group.isAssignableToRole ? 'group-role-assignable' : undefined);
}

function ofApplication(target: Extract<Target, { kind: 'app' }>, call: Call, reply: Reply): Inspection {
  const { displayName, appRoles } = bodyOf(applicationSchema, reply, call);
  // An application without roles of its own is assigned by the role of zeros.
  if (target.role === DEFAULT_ACCESS && !appRoles?.length) return report(target, displayName);
  const role = appRoles?.find(({ id }) => id.toLowerCase() === target.role.toLowerCase());
  if (!role || role.isEnabled === false) return report(target, displayName, 'role-unknown');
  const forUsers = role.allowedMemberTypes?.includes('User') ?? true;
  return report(target, displayName, forUsers ? undefined : 'role-not-for-users');
}
