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

/** Nobody has accepted yet: all that can be done about it, while there is something to do. */
export function unacceptedCard(sentence: string, record: AccessRecord, view: View): Card {
  if (record.status !== 'invited' && record.status !== 'invitation-expired')
    return newLinkCard(sentence, record, view);
  const say = view.words.cards.journey;
  return card(
    [text(sentence)],
    [
      execute(say.resend, 'resend', about(record), { style: 'positive' }),
      execute(say.copyLink, 'copy-link', about(record)),
      execute(say.change, 'change-address', about(record)),
      execute(say.withdraw, 'cancel-request', about(record)),
    ],
  );
}
