import type { PartnerAct, RedeemOutcome } from '../usecases/redeem-outcome.ts';
import type { GrantPageWords } from '../words/types.ts';
import type { Page } from './page.ts';
import type { Form } from './paths.ts';

/** Where the terms stand, and the two answers to them; to agree takes a tick that nothing but a person sets. */
export function termsPage(
  { offer, terms: { version, url }, declined, held }: Extract<RedeemOutcome, { kind: 'terms' }>,
  { terms: say, forms }: GrantPageWords,
): Page {
  const path = '/grant-access/terms';
  const agree: Form = {
    path,
    label: held === undefined ? say.agree : say.agreeAnew,
    main: true,
    fields: { version },
    tick: { name: 'answer', value: 'agree', label: say.tick(version) },
  };
  const decline: Form = { path, label: say.decline, fields: { version, answer: 'decline' } };
  const leave: Form = { path: '/grant-access/leave', label: forms.leave };
  return {
    text: held === undefined ? say.first(offer.resource, offer.sponsor) : say.anew(offer.resource),
    look: 'wait',
    action: { kind: 'read', url, label: say.read },
    ...(declined && { note: say.declinedBefore }),
    // What was declined is not declined again.
    forms: [agree, ...(declined ? [] : [decline]), ...(held === undefined ? [] : [leave])],
    ...(held?.url !== undefined && { more: { kind: 'open', url: held.url } }),
  };
}

/** The answer that its form gives; anything else is none. */
export function termsOf(fields: URLSearchParams, language: string): PartnerAct {
  const said = fields.get('answer');
  const answer = said === 'agree' || said === 'decline' ? said : undefined;
  const version = fields.get('version') ?? '';
  return { kind: 'terms', version, language, ...(answer && { answer }) };
}
