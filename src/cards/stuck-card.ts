import type { Complaint } from '../access/complaint.ts';
import type { AccessRecord } from '../access/record.ts';
import { type Action, type Card, card, execute, text } from './card.ts';
import { about, type View } from './view.ts';

/** What of ours helps against each complaint; nothing where only a sentence does. */
const HELPS: Readonly<Record<Complaint, readonly ('resend' | 'copy-link' | 'change-address')[]>> = {
  'no-mail': ['resend', 'copy-link', 'change-address'],
  'other-account': ['change-address'],
  'own-tenant': [],
  'no-passcode': ['change-address'],
  'no-second-factor': [],
  blocked: [],
  'asks-password': [],
};

/** A partner says that they are stuck, with what helps as things stand. */
export function stuckCard(sentence: string, complaint: Complaint, record: AccessRecord, view: View): Card {
  return card([text(sentence)], buttons(complaint, record, view));
}

function buttons(complaint: Complaint, record: AccessRecord, view: View): readonly Action[] {
  const open = record.status === 'invited' || record.status === 'invitation-expired';
  if (!open && record.status !== 'granted') return [];
  const say = view.words.cards.journey;
  const titles = { resend: say.resend, 'copy-link': say.copyLink, 'change-address': say.change };
  // Where the link was asked for, sending it again is to hand it over again.
  const byHand = record.request.delivery === 'link';
  return HELPS[complaint]
    .filter((verb) => verb === 'change-address' || (open && !(byHand && verb === 'resend')))
    .map((verb) => execute(titles[verb], verb, about(record)));
}
