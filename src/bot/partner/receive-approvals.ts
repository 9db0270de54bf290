import { approvalsHere } from '../../usecases/approvals-here.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { channelOf } from '../channel/conversation-references.ts';
import type { Reply } from '../respond/reply.ts';

/** From now on approval cards come to this conversation. A personal chat is nobody's channel. */
export async function receiveApprovals(
  context: CommandContext,
  reason: string | undefined,
  confirmed?: { readonly guests: number | undefined },
): Promise<Reply> {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  const { place, person, activity } = speaker;
  if (place.type === 'personal') return { kind: 'says', sentence: 'approvalsElsewhere' };
  if (place.closed) return { kind: 'says', sentence: 'approvalsNotHere' };
  const here = { conversation: channelOf(place.conversation), serviceUrl: place.serviceUrl };
  const outcome = await approvalsHere(
    world,
    { ...here, tenant: place.tenant },
    { person, activity, reason, ...(confirmed && { confirmed }) },
  );
  switch (outcome.kind) {
    case 'placed':
      return { kind: 'says', sentence: 'approvalsHere' };
    case 'unconfirmed':
      return { kind: 'confirm-channel', guests: outcome.guests };
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
  }
}
