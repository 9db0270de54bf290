import type { CardAction } from '../../cards/actions.ts';
import type { Card } from '../../cards/card.ts';
import { sharedCard } from '../../cards/shared-card.ts';
import { smallCard } from '../../cards/small-card.ts';
import { click } from '../click.ts';
import type { Speaker } from '../speaker.ts';
import type { Turns } from '../turns.ts';

/**
 * A partner's card in somebody's message asks for its reader's own view. It never fails: who may see nothing more, and
 * whom the directory does not vouch for in time, sees what everybody sees.
 */
export async function refreshShared(
  turns: Turns,
  speaker: Speaker,
  action: Extract<CardAction, { verb: 'refresh-partner' }>,
): Promise<Card> {
  const { world } = turns;
  const view = turns.view(speaker);
  const first = await turns.inTime(turns.serve(speaker, (desk) => click(desk, action)).done);
  const shown =
    first.kind === 'done' && first.value.reply.kind === 'shared'
      ? turns.draw(first.value, speaker)
      : undefined;
  if (shown?.kind === 'card') return shown.card;
  const stored = await world.store.load(action.id).catch((error: unknown) => {
    world.log.warn({ err: error, record: action.id }, 'card not refreshed');
    return 'later' as const;
  });
  const { unknown, later } = view.words.replies.refresh;
  if (stored === 'later') return smallCard(later);
  const known = stored !== undefined && action.v <= stored.record.seq;
  return known ? sharedCard(stored.record, view) : smallCard(unknown);
}
