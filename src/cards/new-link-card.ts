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
export const unacceptedCard = (sentence: string, record: AccessRecord, view: View): Card =>
  openInvitationCard(sentence, record, view, ['resend', 'copy-link', 'change-address', 'cancel-request']);

/** The mail about the invitation came back: sent again to the same address, it mostly comes back again. */
export const bouncedCard = (sentence: string, record: AccessRecord, view: View): Card =>
  openInvitationCard(sentence, record, view, ['change-address', 'copy-link', 'resend', 'cancel-request']);

/** What can be done about an invitation that nobody has accepted, the likeliest first. */
function openInvitationCard(
  sentence: string,
  record: AccessRecord,
  view: View,
  ways: readonly ('resend' | 'copy-link' | 'change-address' | 'cancel-request')[],
): Card {
  if (record.status !== 'invited' && record.status !== 'invitation-expired')
    return newLinkCard(sentence, record, view);
  const { resend, copyLink, change, withdraw } = view.words.cards.journey;
  const titles = {
    resend,
    'copy-link': copyLink,
    'change-address': change,
    'cancel-request': withdraw,
  };
  return card(
    [text(sentence)],
    ways.map((way, i) => execute(titles[way], way, about(record), i === 0 ? { style: 'positive' } : {})),
  );
}
