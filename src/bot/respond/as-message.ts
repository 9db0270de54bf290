import type { Activity } from 'botbuilder';
import type { Shown } from './render.ts';

/** As a message of the channel; a card carries a summary, which is what a notification shows. */
export function asMessage(shown: Shown): Partial<Activity> {
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
