import { mayInvite } from '../../usecases/may-invite.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type CommandContext, directoryReply, rolesHeld } from '../authorize.ts';
import type { TypedInvitation } from '../parse/parse-command.ts';
import { parseTerm } from '../parse/parse-term.ts';
import type { Reply } from '../respond/reply.ts';
import { resourceNamed } from './invite.ts';

/** `may I invite …?`: the answer that asking would get, without asking. */
export async function mayI(context: CommandContext, typed: TypedInvitation): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const { world, speaker, caller } = context;
  const [address = ''] = typed.addresses;
  const known = world.policy.resources.map(({ id }) => id);
  const resource = resourceNamed(context, typed.resource);
  if (resource === undefined)
    return typed.resource === undefined
      ? { kind: 'refused', refusal: { code: 'resource-needed', known } }
      : { kind: 'refused', refusal: { code: 'unknown-resource', input: typed.resource, known } };
  const term = typed.term === undefined ? undefined : parseTerm(typed.term, context.speaker.timeZone);
  if (typed.term !== undefined && term === undefined)
    return { kind: 'refused', refusal: { code: 'term-malformed', input: typed.term } };
  try {
    const may = await mayInvite(world, {
      address,
      resource,
      by: actorFor(world, speaker.person, caller, resource),
      activity: speaker.activity,
      // The reason is asked for when it comes to it; it decides nothing here.
      reason: typed.reason ?? '-',
      ...(term && { term }),
    });
    if (may.kind === 'refused') return { kind: 'refused', refusal: may.refusal, address };
    return { kind: 'may-i', address, resource, may };
  } catch (error) {
    return directoryReply(error);
  }
}
