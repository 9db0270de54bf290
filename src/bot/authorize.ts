import { tellingCode } from '../access/attempt.ts';
import { requireSponsor } from '../access/policy.ts';
import type { AccessRecord } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { noteAttempt } from '../usecases/note-attempt.ts';
import { DirectoryError, type World } from '../usecases/ports.ts';
import {
  actorFor,
  type Caller,
  presentCaller,
  type Roles,
  type RolesHeld,
  type RolesRead,
  resourceOf,
  rolesOf,
} from '../usecases/roles.ts';
import { seesRecord } from '../usecases/see-record.ts';
import { unknownAnswerOf } from '../usecases/unknown-answer.ts';
import type { Speaker } from './channel/speaker.ts';
import type { Transfers } from './files/transfer.ts';
import type { Reply } from './respond/reply.ts';
import type { Retry } from './respond/retry.ts';

/** What every command and click is given: the world, who speaks, and what the directory says of them. */
export interface CommandContext {
  readonly world: World;
  readonly speaker: Speaker;
  readonly caller: Caller;
  /** Files to and from where Teams keeps them. */
  readonly files: Transfers;
  /** With whoever was told that it goes on. */
  readonly retry: Retry;
}

export type Admission =
  | { readonly kind: 'admitted'; readonly context: CommandContext }
  | { readonly kind: 'turned-away'; readonly reply: Reply };

/** The directory's word on the speaker, or the refusal to say instead; it fails closed. */
export async function admit(
  world: World,
  roles: Roles,
  speaker: Speaker,
  { retry, files }: Pick<CommandContext, 'retry' | 'files'>,
  how: RolesRead,
): Promise<Admission> {
  const caller = await retry.run(() => roles.caller(speaker.person.id, how));
  const served = presentCaller(caller);
  if (served !== undefined)
    return {
      kind: 'admitted',
      context: { world, speaker: named(speaker, served), caller: served, retry, files },
    };
  return {
    kind: 'turned-away',
    reply: { kind: 'says', sentence: caller?.account.enabled ? 'guestCaller' : 'callerUnknown' },
  };
}

/** Where the activity does not say what somebody is called, the directory does. */
function named(speaker: Speaker, { account }: Caller): Speaker {
  if (speaker.said.name) return speaker;
  const { person, said } = speaker;
  return { ...speaker, person: { ...person, name: account.name }, said: { ...said, name: true } };
}

/** What the speaker may do at all, for some resource. */
export const rolesHeld = ({ world, caller }: Pick<CommandContext, 'world' | 'caller'>): RolesHeld =>
  rolesOf(world, caller);

/** Who neither asks nor approves nor administers sees no partners. */
export function requireRole(context: CommandContext): Refusal | undefined {
  const { asks, approves, administers, owns, reads } = rolesHeld(context);
  return asks || approves || administers || owns || reads ? undefined : { code: 'no-role' };
}

/** Whoever asks for access, and whoever administers what others asked for. */
export function maySendLists(context: Parameters<typeof rolesHeld>[0]): boolean {
  const { asks, administers, owns } = rolesHeld(context);
  return asks || administers || owns;
}

/** Whether the speaker sees a record; else whom they may ask. */
export async function requireSight(
  { world, speaker, caller }: CommandContext,
  record: AccessRecord,
): Promise<Refusal | undefined> {
  if (await seesRecord(world, record, { person: speaker.person, caller })) return undefined;
  return { code: 'known-to-others', sponsors: [record.request.sponsor] };
}

/** Whether the record is the speaker's to act on: as its sponsor, an owner of the resource, or an administrator. */
export function requireStake(
  { world, speaker, caller }: CommandContext,
  record: AccessRecord,
): Refusal | undefined {
  const resource = resourceOf(world, record.request.resource);
  return requireSponsor(record, actorFor(world, speaker.person, caller, resource));
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
  const unknown = unknownAnswerOf(error);
  return {
    kind: 'directory',
    code: error.code,
    ...(error.permission !== undefined && { permission: error.permission }),
    ...(error.retryAfterMs !== undefined && { againInMs: error.retryAfterMs }),
    ...(unknown && { unknown }),
  };
}
