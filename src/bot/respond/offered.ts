import { plain } from '../../cards/card.ts';
import { ownExample } from '../../cards/example.ts';
import { offerCard } from '../../cards/offer-card.ts';
import type { View } from '../../cards/view.ts';
import type { Shown } from './as-message.ts';
import type { Reply } from './reply.ts';

const said = (text: string): Shown => ({ kind: 'text', text });
const drawn = (card: Extract<Shown, { kind: 'card' }>['card']): Shown => ({ kind: 'card', card });

/** What might have been meant. */
export function offered(
  reply: Extract<Reply, { kind: 'unknown-command' | 'which-partner' | 'called' | 'incomplete' }>,
  view: View,
): Shown {
  const { replies, commands } = view.words;
  if (reply.kind === 'incomplete')
    return said(replies.incomplete(ownExample(commands[reply.command].example, view)));
  if (reply.kind !== 'unknown-command')
    return drawn(
      offerCard(
        replies[reply.kind === 'called' ? 'called' : 'which'](plain(reply.typed, 100)),
        reply.lines.slice(0, MAX_OFFERED),
      ),
    );
  const text = plain(reply.text, 200);
  const lines = reply.corrected === undefined ? reply.offered : [reply.corrected];
  if (lines !== undefined) return drawn(offerCard(replies.meant(text), lines));
  return said(
    replies.unknown(text, reply.nearest, ownExample(commands[reply.nearest ?? 'invite'].example, view)),
  );
}

/** Lines that are offered at once. */
const MAX_OFFERED = 5;
