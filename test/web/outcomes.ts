import type { Offer, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';

export const OFFER: Offer = {
  resource: 'Partner portal',
  description: 'Orders and invoices',
  sponsor: 'Mara Lindt',
};
const offer = OFFER;
const url = 'https://portal.example.com/';
const until = Date.UTC(2027, 2, 1);

/** Everything that can become of a link, by a name for its picture. */
export const OUTCOMES: Readonly<Record<string, RedeemOutcome>> = {
  granted: { kind: 'granted', again: false, offer, url, until },
  'granted-again': { kind: 'granted', again: true, offer, url, until },
  'granted-no-link': { kind: 'granted', again: false, offer },
  'not-accepted': { kind: 'not-accepted', offer },
  expired: { kind: 'expired', offer },
  ended: { kind: 'ended', offer },
  unknown: { kind: 'unknown' },
  unavailable: { kind: 'unavailable', offer, retryAfterSeconds: 30, reference: '4be1c0ffee' },
};
