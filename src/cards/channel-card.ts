import { type Card, card, execute, heading, quiet, text } from './card.ts';
import type { View } from './view.ts';
import { cancelDeed, whyField } from './why-card.ts';

export interface ChannelView {
  /** How many in it come from outside; undefined: nobody could see. */
  readonly guests: number | undefined;
  readonly purpose: 'approvals' | 'audit';
}

/**
 * Asks before a channel that others than employees read, or may, is chosen: for approval cards, or for auditors.
 */
export function channelCard({ guests, purpose }: ChannelView, view: View): Card {
  const { channel } = view.words.administration;
  const say = purpose === 'approvals' ? channel : channel.audit;
  const seen = guests === undefined ? {} : { guests };
  return card(
    [
      heading(guests === undefined ? channel.unseenTitle : channel.title),
      text(guests === undefined ? say.unseen : say.guests(guests), { color: 'Warning' }),
      whyField(view, channel.hint),
      quiet(say.otherwise),
    ],
    [execute(say.confirm, purpose === 'approvals' ? 'approvals-here' : 'audit-here', seen), cancelDeed(view)],
  );
}
