import type { RefusalCode } from '../../../access/refusal.ts';
import type { Words } from '../../words.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'Listen ble stanset før det var denne radens tur.',
  'cut-off': 'En administrator fikk fjernet alt for denne partneren før det var denne radens tur.',
  'not-requester': 'Da kunne du ikke lenger be om tilgang til dette.',
  'already-live': 'Da hadde noen allerede bedt om tilgang for denne partneren.',
  'domain-denied': 'Da var ikke dette domenet tillatt lenger.',
  'domain-not-allowed': 'Da var ikke dette domenet tillatt lenger.',
  'term-past': 'Da var dagen tilgangen skulle slutte, allerede over.',
  'term-too-long': 'Da kunne tilgang ikke lenger vare så lenge.',
  'reason-needed': 'Da krevdes det en begrunnelse.',
  'not-yours': 'Da kunne du ikke endre dette lenger.',
  'nothing-found': 'Da var ingenting registrert om det.',
  'not-live': 'Da var denne tilgangen over.',
  'not-invited-yet': 'Da var det ingen invitasjon å sende på nytt.',
  'already-granted': 'Da hadde partneren godtatt.',
  'not-granted': 'Da var det ingen tilgang å forlenge.',
  'no-end': 'Da hadde denne tilgangen ingen sluttdato.',
  'not-longer': 'Da varte tilgangen allerede så lenge.',
  'already-sponsor': 'Da var vedkommende allerede sponsor for denne partneren.',
  'sponsor-unknown': 'Da jobbet den som skulle ta over, ikke her lenger.',
  'extension-pending': 'Da ventet lengre tilgang allerede på en avgjørelse.',
  'limit-reached': 'Da hadde denne partneren foreløpig fått nok invitasjoner.',
};

/** What became of a row, in the result file. */
export const outcomes: Words['lists']['outcomes'] = {
  invitation: {
    wrong: 'Feil, ikke sendt',
    struck: (by) => `Tatt bort av ${by}, ikke sendt`,
    notYet: 'Ikke sendt',
    refused: 'Likevel ikke sendt',
  },
  action: {
    wrong: 'Feil, ikke utført',
    struck: (by) => `Tatt bort av ${by}, ikke utført`,
    notYet: 'Ikke utført',
    refused: 'Likevel ikke utført',
  },
  offered: (status, to) => `${status}; ${to} er bedt om å ta over`,
  refusedWhy: (code) =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'Da var ikke dette mulig lenger. Gjør dette for seg, så kan jeg si mer.',
  rejected: (by, comment) => (comment === undefined ? `Av ${by}.` : `Av ${by}: ${comment}`),
  linkLater: (when) =>
    when === undefined
      ? 'Lenken kan ikke lages akkurat nå; lenker fra tidligere filer virker fortsatt. Be om filen igjen om en stund.'
      : `Den neste lenken kan lages ${when}; lenker fra tidligere filer virker fortsatt. Be om filen igjen da.`,
};
