import type { CardAction } from '../../cards/actions.ts';
import type { Decided } from '../../cards/waiting-card.ts';
import { decideOn } from '../../usecases/decide-on.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import { waitingFor } from '../../usecases/waiting.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** What waits for the speaker's decision. */
export async function waiting(context: CommandContext, decided: readonly Decided[] = []): Promise<Reply> {
  return { kind: 'waiting', records: await waitingFor(context.world, context.caller), decided };
}

/** Decides on each that was picked as if it were clicked alone; what others decided first is told, one by one. */
export async function decideMany(
  context: CommandContext,
  { decision, picks = {}, comment }: Extract<CardAction, { verb: 'decide-many' }>,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const decided: Decided[] = [];
  for (const [pick, checked] of Object.entries(picks)) {
    if (checked !== 'true') continue;
    const [seen = '', id = ''] = pick.split(/:(.*)/su);
    const record = (await world.store.load(id))?.record;
    if (record === undefined) continue;
    if (Number(seen) > record.seq) {
      await noteAttempt(world, id, { by: speaker.person, action: decision, code: 'unknown-version' });
      continue;
    }
    const by = { person: speaker.person, caller, seen: Number(seen), ...(comment && { comment }) };
    const outcome = await decideOn(world, id, decision, by);
    decided.push({
      record: outcome.record ?? record,
      decision,
      ...(outcome.kind === 'refused' && { refusal: outcome.refusal }),
    });
  }
  return waiting(context, decided);
}
