import type { AccessRecord } from '../../access/record.ts';
import { approversOf } from '../../access/record-queries.ts';
import type { AboutRecord } from '../../cards/actions.ts';
import type { Card } from '../../cards/card.ts';
import { sharedCard } from '../../cards/shared-card.ts';
import { smallCard } from '../../cards/small-card.ts';
import { type CommandContext, requireStake } from '../authorize.ts';
import type { Speaker } from '../channel/speaker.ts';
import { PROMPT_MS, withDeadline } from '../respond/deadline.ts';
import type { Reply } from '../respond/reply.ts';
import type { Responder } from '../respond/respond.ts';

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
    first.kind === 'done' && first.value.reply.kind === 'shared'
      ? responder.render(first.value, speaker)
      : undefined;
  return shown?.kind === 'card' ? shown.card : sharedCard(record, view);
}

/** What the reader asked for, decides on or administers. */
async function sharedPartner(context: CommandContext, record: AccessRecord): Promise<Reply> {
  const stored = await context.world.store.byAddress(record.request.address);
  const seen = stored
    .map((one) => ({ record: one.record, own: requireStake(context, one.record) === undefined }))
    .filter((one) => one.own || hasASay(context, one.record));
  return { kind: 'shared', record, seen };
}

function hasASay(context: CommandContext, record: AccessRecord): boolean {
  const asked = record.status === 'requested' ? (record.asked?.people ?? []) : [];
  return [...asked, ...approversOf(record)].some(({ id }) => id === context.speaker.person.id);
}
