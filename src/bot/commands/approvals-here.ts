import { type CommandContext, rolesHeld } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** From now on approval cards come to this conversation. A personal chat is nobody's channel. */
export async function approvalsHere(context: CommandContext): Promise<Reply> {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  if (speaker.place.type === 'personal') return { kind: 'approvals-elsewhere' };
  await world.store.saveConversation({
    key: 'approvals',
    // The channel itself, not the thread in which it was said.
    conversation: speaker.place.conversation.replace(/;messageid=\d+$/u, ''),
    serviceUrl: speaker.place.serviceUrl,
    tenant: '',
    at: world.clock.now(),
  });
  return { kind: 'approvals-here' };
}
