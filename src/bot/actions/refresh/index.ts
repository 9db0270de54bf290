import type { AccessRecord } from '../../../access/record.ts';
import type { From, RefreshData, RefreshVerb } from '../../../cards/actions.ts';
import { approvalCard } from '../../../cards/approval-card.ts';
import type { Card } from '../../../cards/card.ts';
import { journeyCard } from '../../../cards/journey-card.ts';
import { ledBack } from '../../../cards/led-back.ts';
import { parseRefresh } from '../../../cards/parse-action.ts';
import { smallCard } from '../../../cards/small-card.ts';
import type { View } from '../../../cards/view.ts';
import { askedSince } from '../../../usecases/asked-since.ts';
import { approvalMessage } from '../../../usecases/pay/tell/postings.ts';
import type { Speaker } from '../../channel/speaker.ts';
import type { Responder } from '../../respond/respond.ts';
import { refreshPartner } from './partner.ts';
import { type RefreshView, refreshView } from './view.ts';

/** Draws the reader's own view of a card that is before them. */
type Refreshing = (responder: Responder, speaker: Speaker, about: RefreshData) => Promise<Card>;

const REFRESHINGS: Readonly<Record<RefreshVerb, Refreshing>> = {
  'refresh-partner': refreshPartner,
  async 'refresh-journey'(responder, speaker, { id, from }) {
    const seen = await refreshView(responder, speaker, id);
    if (seen.kind === 'unseen') return smallCard(seen.instead);
    const since = await askedSince(responder.world, seen.record);
    return opened((record, view) => journeyCard(record, view, since), seen, from);
  },
  async 'refresh-approval'(responder, speaker, { id, from }) {
    const seen = await refreshView(responder, speaker, id);
    if (seen.kind === 'unseen') return smallCard(seen.instead);
    const message = await approvalMessage(responder.world, seen.record);
    return opened((_record, view) => approvalCard(message, view), seen, from);
  },
};

/** As it was opened: with the way back, if there is one. */
function opened(
  draw: (record: AccessRecord, view: View) => Card,
  { record, view }: Extract<RefreshView, { kind: 'seen' }>,
  from: From | undefined,
): Card {
  return ledBack(draw(record, view), { record, ...(from && { from }) }, view);
}

/** A card in every case, in time, since a refresh that fails breaks the card that is there. */
export async function refreshedCard(
  responder: Responder,
  speaker: Speaker,
  verb: string,
  data: unknown,
): Promise<Card> {
  const { unknown, later } = responder.viewFor(speaker).words.replies.refresh;
  const refresh = parseRefresh(verb, data);
  if (refresh === undefined) return smallCard(unknown);
  const notRefreshed = (error: unknown): void =>
    responder.world.log.warn({ err: error, record: refresh.data.id }, 'card not refreshed');
  try {
    const drawn = await responder.inTime(REFRESHINGS[refresh.verb](responder, speaker, refresh.data));
    if (drawn.kind === 'done') return drawn.value;
    drawn.value.catch(notRefreshed);
  } catch (error) {
    notRefreshed(error);
  }
  return smallCard(later);
}
