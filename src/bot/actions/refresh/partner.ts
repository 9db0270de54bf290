import type { AccessRecord } from '../../../access/record.ts';
import type { AboutRecord } from '../../../cards/actions.ts';
import type { Card } from '../../../cards/card.ts';
import { sharedCard } from '../../../cards/shared-card.ts';
import { smallCard } from '../../../cards/small-card.ts';
import { seesRecord } from '../../../usecases/see-record.ts';
import { type CommandContext, requireStake } from '../../authorize.ts';
import type { Speaker } from '../../channel/speaker.ts';
import { PROMPT_MS, withDeadline } from '../../respond/deadline.ts';
import type { Reply } from '../../respond/reply.ts';
import type { Responder } from '../../respond/respond.ts';

/** A little less than the whole refresh may take: what everybody sees is there in time. */
const SERVED_WITHIN_MS = PROMPT_MS - 200;

/**
 * A partner's card in somebody's message asks for its reader's own view. Who may see nothing more, and whom the
 * directory does not vouch for in time, sees what everybody sees.
 */
export async function refreshPartner(
  responder: Responder,
  speaker: Speaker,
  { id, v }: AboutRecord,
): Promise<Card> {
  const view = responder.viewFor(speaker);
  const record = (await responder.world.store.load(id))?.record;
  if (record === undefined || v > record.seq) return smallCard(view.words.replies.refresh.unknown);
  const first = await withDeadline(
    responder.serve(speaker, (context) => sharedPartner(context, record)).reply,
    SERVED_WITHIN_MS,
  );
  const shown =
    first.kind === 'done' && first.value.reply.kind === 'shared' ? responder.render(first.value) : undefined;
  return shown?.kind === 'card' ? shown.card : sharedCard(record, view);
}

/** Of the partner's records, those that the reader sees. */
async function sharedPartner(context: CommandContext, record: AccessRecord): Promise<Reply> {
  const { world, speaker, caller } = context;
  const stored = await world.store.byAddress(record.request.address);
  const looked = await Promise.all(
    stored.map(async (one) => ({
      record: one.record,
      own: requireStake(context, one.record) === undefined,
      sees: await seesRecord(world, one.record, { person: speaker.person, caller }),
    })),
  );
  const seen = looked.filter(({ sees }) => sees).map(({ sees: _sees, ...one }) => one);
  return { kind: 'shared', record, seen };
}
