import { type Purpose, placeChannel } from '../../usecases/place-channel.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { channelOf } from '../channel/conversation-references.ts';
import type { Reply } from '../respond/reply.ts';

const SENTENCES = {
  approvals: { placed: 'approvalsHere', elsewhere: 'approvalsElsewhere' },
  audit: { placed: 'auditHere', elsewhere: 'auditElsewhere' },
} as const satisfies Record<Purpose, object>;

/** From now on this conversation is the channel for that. A personal chat is nobody's channel. */
export async function placeHere(
  context: CommandContext,
  purpose: Purpose,
  {
    reason,
    confirmed,
  }: { readonly reason: string | undefined; readonly confirmed?: { readonly guests: number | undefined } },
): Promise<Reply> {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  const { place, person, activity } = speaker;
  if (place.type === 'personal') return { kind: 'says', sentence: SENTENCES[purpose].elsewhere };
  if (place.closed) return { kind: 'says', sentence: 'approvalsNotHere' };
  const here = { conversation: channelOf(place.conversation), serviceUrl: place.serviceUrl };
  const outcome = await placeChannel(
    world,
    purpose,
    { ...here, tenant: place.tenant },
    { person, activity, reason, ...(confirmed && { confirmed }) },
  );
  switch (outcome.kind) {
    case 'placed':
      return { kind: 'says', sentence: SENTENCES[purpose].placed };
    case 'unconfirmed':
      return { kind: 'confirm-channel', guests: outcome.guests, purpose };
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
  }
}
