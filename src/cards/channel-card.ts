import { type Card, card, execute, heading, quiet, text } from './card.ts';
import type { View } from './view.ts';
import { whyField } from './why-card.ts';

/** Asks before approval cards come to a channel that others than employees read, or may; undefined: nobody could see. */
export function channelCard(guests: number | undefined, view: View): Card {
  const say = view.words.administration.channel;
  return card(
    [
      heading(say.title),
      text(guests === undefined ? say.unseen : say.guests(guests), { color: 'Warning' }),
      whyField(view, say.hint),
      quiet(say.otherwise),
    ],
    [execute(say.confirm, 'approvals-here', { ...(guests !== undefined && { guests }) })],
  );
}
