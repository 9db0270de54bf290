import { mayInvite } from '../../usecases/may-invite.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type CommandContext, directoryReply, rolesHeld } from '../authorize.ts';
import { readInvitation, type TypedInvitation } from '../parse/invitation.ts';
import { UNCLEAR } from '../parse/said.ts';
import { termSaid } from '../parse/term-said.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

export const mayIInvite = defineCommand({
  name: 'may I invite',
  aliases: [
    'may i',
    'may we',
    'can i',
    'can we',
    'am i allowed to',
    'are we allowed to',
    'should i',
    'should we',
  ].flatMap((may) => ['invite', 'add'].map((verb) => `${may} ${verb}`)),
  roles: ['asks'],
  readOnly: true,
  parse(said) {
    const reading = readInvitation(said);
    if (reading.kind === 'part' && reading.unclear !== undefined) return UNCLEAR;
    // One answer is about one partner.
    return (reading.kind === 'whole' || reading.kind === 'part') && reading.typed.addresses.length === 1
      ? { kind: 'whole', typed: reading.typed }
      : UNCLEAR;
  },
  run: answer,
});

/** `may I invite …?`: the answer that asking would get, without asking. */
async function answer(context: CommandContext, typed: TypedInvitation): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const { world, speaker, caller } = context;
  const address = typed.addresses[0]?.address ?? '';
  const resource = resourceNamed(context, typed.resource);
  if (resource === undefined) return { kind: 'refused', refusal: noSuchResource(context, typed.resource) };
  const term = typed.term === undefined ? undefined : termSaid(context, typed.term);
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
    const reasonNeeded = resource.justification === 'required' && typed.reason === undefined;
    return { kind: 'may-i', address, resource, may, reasonNeeded };
  } catch (error) {
    return directoryReply(error);
  }
}
