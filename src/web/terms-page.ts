import type { PartnerAct, RedeemOutcome } from '../usecases/redeem-outcome.ts';
import { codeWithinSentence } from '../words/direction.ts';
import type { GrantPageWords } from '../words/types.ts';
import { named } from './named.ts';
import type { Page } from './page.ts';
import type { Form } from './paths.ts';

/** Where the terms stand, and the two answers to them; to agree takes a tick that nothing but a person sets. */
export function termsPage(
  { offer, terms: { version, url }, declined, held }: Extract<RedeemOutcome, { kind: 'terms' }>,
  words: GrantPageWords,
): Page {
  const { terms: say, forms } = words;
  const { sponsor, resource } = named(offer, words);
  const path = '/grant-access/terms';
  const agree: Form = {
    path,
    label: held === undefined ? say.agree : say.agreeAnew,
    main: true,
    fields: { version },
    // In a line from right to left a version such as 2026-11 would be read as 11-2026.
    tick: { name: 'answer', value: 'agree', label: say.tick(codeWithinSentence(version, words.direction)) },
  };
  const decline: Form = { path, label: say.decline, fields: { version, answer: 'decline' } };
  const leave: Form = { path: '/grant-access/leave', label: forms.leave };
  return {
    text: held === undefined ? say.first(resource, sponsor) : say.anew(resource),
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
