import type { CardAction } from '../../cards/actions.ts';
import type { Decided } from '../../cards/waiting-card.ts';
import { decideOn } from '../../usecases/decide-on.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import { waitingFor } from '../../usecases/waiting.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../reply.ts';

/** What waits for the speaker's decision. */
export async function approvals(desk: Desk, decided: readonly Decided[] = []): Promise<Reply> {
  return { kind: 'waiting', records: await waitingFor(desk.world, desk.caller), decided };
}

/** Decides on each that was picked as if it were clicked alone; what others decided first is told, one by one. */
export async function decideMany(
  desk: Desk,
  { decision, picks = {}, comment }: Extract<CardAction, { verb: 'decide-many' }>,
): Promise<Reply> {
  const { world, speaker, caller } = desk;
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
  return approvals(desk, decided);
}
