import { adviceFor } from '../../src/access/advice.ts';
import type { ActOutcome, Help, Offer, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';

export const OFFER: Offer = {
  resource: 'Partner portal',
  description: 'Orders and invoices',
  sponsor: 'Mara Lindt',
};
const offer = OFFER;
const url = 'https://portal.example.com/';
const until = Date.UTC(2027, 2, 1);
const terms = { version: '2026-11', url: 'https://example.com/nda.pdf' };

/** Everything that can become of a link, by a name for its picture. */
export const OUTCOMES: Readonly<Record<string, RedeemOutcome>> = {
  granted: { kind: 'granted', again: false, offer, url, until, wish: { wish: 'longer', made: false } },
  'granted-again': { kind: 'granted', again: true, offer, url, until },
  'granted-no-link': { kind: 'granted', again: false, offer },
  terms: { kind: 'terms', offer, terms },
  'terms-declined': { kind: 'terms', offer, terms, declined: true },
  'terms-changed': {
    kind: 'terms',
    offer,
    terms,
    held: { kind: 'granted', again: true, offer, url, until },
  },
  'not-accepted': { kind: 'not-accepted', offer },
  expired: { kind: 'expired', offer, wish: { wish: 'new-link', made: false } },
  ended: { kind: 'ended', offer, wish: { wish: 'new-link', made: true } },
  unknown: { kind: 'unknown' },
  unavailable: { kind: 'unavailable', offer, retryAfterSeconds: 30, reference: '4be1c0ffee' },
};

/** Somebody in, of whom nothing is known, and who has told one thing already; every step of it is said. */
export const HELP: Help = {
  offer,
  address: 'a•••@partner.com',
  hasButton: true,
  ways: adviceFor({ kind: 'in', identity: 'unknown' }).map((advice, index) => ({
    ...advice,
    telling: (['told', 'later'] as const)[index] ?? 'open',
  })),
  tenant: '72f988bf-0000-4000-8000-2d7cd011db47',
  myAppsUrl: 'https://myapps.microsoft.com/?tenantid=72f988bf-0000-4000-8000-2d7cd011db47',
};

/** Everything that can become of a form. */
export const ACTS: Readonly<Record<string, ActOutcome>> = {
  'wished-link': { kind: 'wished', wish: 'new-link', offer },
  'wished-longer': { kind: 'wished', wish: 'longer', offer },
  'confirm-leave': { kind: 'confirm-leave', offer },
  left: { kind: 'left', offer },
  help: { kind: 'help', help: HELP },
  complained: { kind: 'complained', offer },
  declined: { kind: 'declined', offer },
  'declined-anew': { kind: 'declined', offer, held: true },
  'nothing-to-do': { kind: 'nothing-to-do', offer },
};
