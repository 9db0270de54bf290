import { tellingCode } from '../access/attempt.ts';
import { requireOwner } from '../access/policy.ts';
import type { AccessRecord } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { noteAttempt } from '../usecases/note-attempt.ts';
import { DirectoryError, type World } from '../usecases/ports.ts';
import { actorFor, type Caller, type Roles } from '../usecases/roles.ts';
import type { Speaker } from './channel/speaker.ts';
import type { Reply } from './respond/reply.ts';
import type { Retry } from './respond/retry.ts';

/** What every command and click is given: the world, who speaks, and what the directory says of them. */
export interface CommandContext {
  readonly world: World;
  readonly speaker: Speaker;
  readonly caller: Caller;
  /** With whoever was told that it goes on. */
  readonly retry: Retry;
}

/** The directory's word on the speaker, or the refusal to say instead; it fails closed. */
export async function admit(
  world: World,
  roles: Roles,
  speaker: Speaker,
  retry: Retry,
): Promise<CommandContext | Reply> {
  const caller = await retry.run(() => roles.caller(speaker.person.id));
  const served = colleague(caller);
  if (served !== undefined) return { world, speaker, caller: served, retry };
  return { kind: 'says', sentence: caller?.account.enabled ? 'guestCaller' : 'callerUnknown' };
}

/** Who is served at all: a guest's groups give them nothing here, nor does an account that is disabled. */
export const colleague = (caller: Caller | undefined): Caller | undefined =>
  caller?.account.kind === 'employee' && caller.account.enabled ? caller : undefined;

export interface RolesHeld {
  readonly asks: boolean;
  readonly approves: boolean;
  readonly administers: boolean;
}

export function rolesHeld({
  world,
  speaker,
  caller,
}: Pick<CommandContext, 'world' | 'caller'> & { readonly speaker: Pick<Speaker, 'person'> }): RolesHeld {
  const actors = world.policy.resources.map((resource) => actorFor(world, speaker.person, caller, resource));
  return {
    asks: actors.some(({ mayAsk }) => mayAsk),
    approves: actors.some(({ mayApprove }) => mayApprove),
    administers: actorFor(world, speaker.person, caller, undefined).isAdmin,
  };
}

/** Who neither asks nor approves nor administers learns nothing about partners. */
export function requireRole(context: CommandContext): Refusal | undefined {
  const { asks, approves, administers } = rolesHeld(context);
  return asks || approves || administers ? undefined : { code: 'not-requester' };
}

export function requireStake(context: CommandContext, record: AccessRecord): Refusal | undefined {
  return requireOwner(record, actorFor(context.world, context.speaker.person, context.caller, undefined));
}

/** The refusal of what somebody tried with a record of others, which is on record then. */
export async function refuseOn(
  { world, speaker }: Pick<CommandContext, 'world' | 'speaker'>,
  record: AccessRecord,
  action: string,
  refusal: Refusal,
): Promise<Reply> {
  const code = tellingCode(refusal.code);
  if (code !== undefined) await noteAttempt(world, record.id, { by: speaker.person, action, code });
  return { kind: 'refused', refusal };
}

/** A directory that does not answer is told in words; everything else is a fault. */
export function directoryReply(error: unknown): Reply {
  if (!(error instanceof DirectoryError)) throw error;
  return {
    kind: 'directory',
    code: error.code,
    ...(error.permission !== undefined && { permission: error.permission }),
    ...(error.retryAfterMs !== undefined && { againInMs: error.retryAfterMs }),
  };
}
