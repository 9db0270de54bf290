import type { ObjectId, Target } from '../access/catalog.ts';
import type { Membership } from '../access/record.ts';
import { DirectoryError } from '../usecases/ports.ts';
import { assignRole, unassignRole } from './app-role.ts';
import type { Applications } from './applications.ts';
import { type Call, removal, segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import type { Permission } from './permissions.ts';
import { errorOf, isOk, type Reply } from './reply.ts';
import { whyDenied } from './why-denied.ts';

/** What joining and leaving need besides Graph. */
export interface Memberships {
  readonly graph: Graph;
  /** The root of `@odata.id` references, without version. */
  readonly references: string;
  readonly applications: Applications;
  /** Directory roles are powerful: only where an administrator said so. */
  readonly directoryRoles: boolean;
}

type Held = Exclude<Target, { kind: 'app' }>;

/** Groups and directory roles have members by reference, alike. */
export function membersPath(target: Held): string {
  return target.kind === 'group'
    ? `/groups/${segment(target.group)}/members`
    : `/directoryRoles/${segment(target.role)}/members`;
}

export const permissionFor = (target: Held): Permission =>
  target.kind === 'group' ? 'GroupMember.ReadWrite.All' : 'RoleManagement.ReadWrite.Directory';

export const referenceTo = (root: string, id: ObjectId): string =>
  `${root}/v1.0/directoryObjects/${segment(id)}`;

export function memberCall(settings: Memberships, account: ObjectId, target: Held): Call {
  const body = { '@odata.id': referenceTo(settings.references, account) };
  return write('POST', `${membersPath(target)}/$ref`, body, permissionFor(target));
}

export const isMemberAlready = (reply: Reply): boolean =>
  reply.status === 400 && /references already exist/i.test(errorOf(reply).message);

/** Graph answers 404 or 400; only a 404 in Graph's own words counts. */
export const isNoMember = (reply: Reply): boolean =>
  (reply.status === 404 && errorOf(reply).code !== '') ||
  (reply.status === 400 && /removed object references do not exist/i.test(errorOf(reply).message));

export function refuseRoles(settings: Memberships, target: Target): void {
  if (target.kind === 'directory-role' && !settings.directoryRoles) {
    throw new DirectoryError('permission-missing', {
      permission: permissionFor(target),
      message: 'directory roles are not given here unless an administrator allows it',
    });
  }
}

async function joinOne(settings: Memberships, account: ObjectId, target: Target): Promise<Membership> {
  const { graph } = settings;
  refuseRoles(settings, target);
  if (target.kind === 'app') {
    const settled = await settings.applications.settle(graph, target);
    return { target, outcome: await assignRole(graph, account, settled) };
  }
  const call = memberCall(settings, account, target);
  const reply = await graph.send(call);
  if (isOk(reply)) return { target, outcome: 'added' };
  if (isMemberAlready(reply)) return { target, outcome: 'was-member' };
  if (reply.status === 403) throw await whyDenied(graph, call, reply, target, account);
  throw failureOf(call, reply, graph.now(), missingCode(reply, target));
}

/** Of the two objects that a 404 may speak of, the account is known to exist: other replicas are yet to hear of it. */
export function missingCode(reply: Reply, target: Held): 'not-found' | 'not-replicated' | undefined {
  const { code, message } = errorOf(reply);
  if (reply.status !== 404 || code === '') return undefined;
  const holder = target.kind === 'group' ? target.group : target.role;
  return message.toLowerCase().includes(holder.toLowerCase()) ? 'not-found' : 'not-replicated';
}

async function leaveOne(settings: Memberships, account: ObjectId, target: Target): Promise<Membership> {
  const { graph } = settings;
  // Taking away what was given is never refused, whatever the setting is now.
  if (target.kind === 'app') {
    const settled = await settings.applications.settle(graph, target);
    return { target, outcome: await unassignRole(graph, account, settled) };
  }
  const call = removal(`${membersPath(target)}/${segment(account)}/$ref`, permissionFor(target));
  const reply = await graph.send(call);
  if (isOk(reply)) return { target, outcome: 'removed' };
  if (isNoMember(reply)) return { target, outcome: 'was-not-member' };
  if (reply.status === 403) throw await whyDenied(graph, call, reply, target);
  throw failureOf(call, reply, graph.now());
}

type One = (settings: Memberships, account: ObjectId, target: Target) => Promise<Membership>;

/** Every target is tried; the first failure is thrown, and says whether anything changed before it. */
async function each(
  one: One,
  settings: Memberships,
  account: ObjectId,
  targets: readonly Target[],
): Promise<readonly Membership[]> {
  const results = await Promise.allSettled(targets.map((target) => one(settings, account, target)));
  const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return done;
  const error: unknown = failed.reason;
  const changed = done.some(({ outcome }) => outcome === 'added' || outcome === 'removed');
  if (!(error instanceof DirectoryError) || error.acted || !changed) throw error;
  throw new DirectoryError(error.code, { ...error, message: error.message, acted: true, cause: error });
}

export const join = (settings: Memberships, account: ObjectId, targets: readonly Target[]) =>
  each(joinOne, settings, account, targets);

export const leave = (settings: Memberships, account: ObjectId, targets: readonly Target[]) =>
  each(leaveOne, settings, account, targets);
