import type { Card } from '../../cards/card.ts';
import type { ChannelMessage } from '../channel/channel.ts';

/** A reply as it is shown: words alone, or a card. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: Card }
  /** A file, or the offer of one: a message of its own, whatever it answers. */
  | { readonly kind: 'file'; readonly attachment: object; readonly summary: string };

/** As a message of the channel; a card carries a summary, which is what a notification shows. */
export function asMessage(shown: Shown): ChannelMessage {
  if (shown.kind === 'text') return { type: 'message', text: shown.text, textFormat: 'markdown' };
  if (shown.kind === 'file') {
    const { contentType, ...attachment } = { contentType: '', ...shown.attachment };
    return { type: 'message', attachments: [{ contentType, ...attachment }], summary: shown.summary };
  }
  const first = shown.card.body.find((element) => element.type === 'TextBlock');
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: shown.card }],
    ...(first !== undefined && { summary: first.text.replace(/\\(.)/gu, '$1') }),
  };
}
