import { type CommandContext, rolesHeld } from '../authorize.ts';
import { channelOf } from '../channel/conversation-references.ts';
import { nothingMore } from '../parse/said.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

export const approvalsHere = defineCommand({
  name: 'approvals here',
  aliases: [],
  roles: ['administers'],
  menus: ['team', 'groupChat'],
  anew: true,
  parse: nothingMore,
  run: receiveHere,
});

/** From now on approval cards come to this conversation. A personal chat is nobody's channel. */
async function receiveHere(context: CommandContext): Promise<Reply> {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  if (speaker.place.type === 'personal') return { kind: 'says', sentence: 'approvalsElsewhere' };
  await world.store.saveConversation({
    key: 'approvals',
    conversation: channelOf(speaker.place.conversation),
    serviceUrl: speaker.place.serviceUrl,
    tenant: '',
    at: world.clock.now(),
  });
  return { kind: 'says', sentence: 'approvalsHere' };
}
