import type { Decided } from '../../cards/waiting-card.ts';
import { waitingFor } from '../../usecases/waiting.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** What waits for the speaker's decision. */
export async function approvals(context: CommandContext, decided: readonly Decided[] = []): Promise<Reply> {
  return { kind: 'waiting', records: await waitingFor(context.world, context.caller), decided };
}
