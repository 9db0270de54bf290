import { GUESTS } from '../tenant.ts';
import type { User } from './model.ts';

const CONSUMER: Record<string, string> = {
  'gmail.com': 'google.com',
  'googlemail.com': 'google.com',
  'outlook.com': 'MicrosoftAccount',
  'hotmail.com': 'MicrosoftAccount',
  'live.com': 'MicrosoftAccount',
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Guests from one domain sign in alike, so the ready-made ones set the example. */
const COLLEAGUES: Record<string, string> = Object.fromEntries(
  GUESTS.filter((guest) => guest.state === 'Accepted').map((guest) => [
    domainOf(guest.address),
    guest.issuer,
  ]),
);

/** Who vouches for a guest once they have redeemed. */
export function issuerFor(user: User): string {
  const domain = domainOf(user.mail ?? user.otherMails[0] ?? '');
  return COLLEAGUES[domain] ?? CONSUMER[domain] ?? 'ExternalAzureAD';
}
