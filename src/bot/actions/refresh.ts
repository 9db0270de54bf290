import { type AboutRecord, parseRefresh, type RefreshVerb } from '../../cards/actions.ts';
import { approvalCard } from '../../cards/approval-card.ts';
import type { Card } from '../../cards/card.ts';
import { journeyCard } from '../../cards/journey-card.ts';
import { smallCard } from '../../cards/small-card.ts';
import { messageFor } from '../../usecases/pay/postings.ts';
import type { Speaker } from '../channel/speaker.ts';
import type { Responder } from '../respond/respond.ts';
import { refreshPartner } from './refresh-partner.ts';
import { refreshView } from './refresh-view.ts';

/** Draws the reader's own view of a card that is before them. */
type Refreshing = (responder: Responder, speaker: Speaker, about: AboutRecord) => Promise<Card>;

const REFRESHINGS: Readonly<Record<RefreshVerb, Refreshing>> = {
  'refresh-partner': refreshPartner,
  async 'refresh-journey'(responder, speaker, { id }) {
    const seen = await refreshView(responder, speaker, id);
    return seen.kind === 'seen' ? journeyCard(seen.record, seen.view) : smallCard(seen.instead);
  },
  async 'refresh-approval'(responder, speaker, { id }) {
    const seen = await refreshView(responder, speaker, id);
    if (seen.kind === 'unseen') return smallCard(seen.instead);
    const message = await messageFor(responder.world, { card: 'approval' }, seen.record);
    return message.kind === 'approval'
      ? approvalCard(message, seen.view)
      : journeyCard(seen.record, seen.view);
  },
};

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
