import type { AccessRecord } from '../access/record.ts';
import { type Card, card, execute, text } from './card.ts';
import { about, type View } from './view.ts';

/** Somebody needs a new invitation: sent again while the request stands, else asked for again. */
export function newLinkCard(sentence: string, record: AccessRecord, view: View): Card {
  const say = view.words.cards.journey;
  switch (record.status) {
    case 'invited':
    case 'invitation-expired':
      return card([text(sentence)], [execute(say.resend, 'resend', about(record), { style: 'positive' })]);
    case 'ended':
      return card([text(sentence)], [execute(say.again, 'again', about(record), { style: 'positive' })]);
    case 'requested':
    case 'inviting':
    case 'granting':
    case 'granted':
    case 'removing':
      return card([text(sentence)]);
  }
}
