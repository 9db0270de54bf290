import type { Words } from '../../words.ts';

/** What the sponsor reads of a partner's way in and out. */
export const journey: Words['cards']['journey'] = {
  title: (address, resource) => `${address} → ${resource}`,
  extension: (address, resource) => `Lengre tilgang: ${address} → ${resource}`,
  steps: {
    requested: 'Forespurt',
    stage: (n) => `Trinn ${n}`,
    asked: 'Spurt',
    approved: 'Godkjent',
    sent: 'Invitert',
    open: 'Tidligere invitert',
    handed: 'Lenke gitt',
    before: 'Tidligere',
    accepted: 'Godtatt',
    granted: 'Tilgang gitt',
    terms: 'Vilkår godtatt',
  },
  ended: {
    removed: 'Fjernet',
    expired: 'Avsluttet',
    rejected: 'Avslått',
    cancelled: 'Trukket tilbake',
    lapsed: 'Utløpt',
    refused: 'Avvist',
    gone: 'Konto slettet',
    approved: 'Godkjent',
  },
  cure: {
    removed: undefined,
    expired: 'Be om det på nytt hvis tilgangen fortsatt trengs.',
    rejected: 'Ingenting ble sendt. Snakk med godkjenneren før du ber om det på nytt.',
    cancelled: undefined,
    lapsed: 'Be om det på nytt, eller snakk med en godkjenner.',
    refused: 'Sjekk hvordan adressen er skrevet, og be om det på nytt.',
    gone: 'Noen slettet kontoen fra Entra før tilgangen var gitt. Be om det på nytt, eller få en administrator til å gjenopprette kontoen først.',
    approved: undefined,
  },
  askedAgain: (by, when) => `${by} har bedt om det på nytt, ${when}. Et nyere kort viser hvordan det går.`,
  term: 'Varighet',
  endsNow: 'Gjelder nå til',
  extensionNext: 'Nå er det en godkjenner som avgjør. Til da gjelder den gamle sluttdatoen.',
  changes: {
    label: 'Endret siden',
    to: (day) => (day === undefined ? 'ingen sluttdato lenger' : `frem til ${day}`),
    by: (what, who, when, approver) =>
      `${what}, av ${who} ${when}${approver === undefined ? '' : `, godkjent av ${approver}`}`,
  },
  notNeeded: {
    employee: 'Ikke nødvendig: en ansatt',
    'no-approvers': 'Ikke nødvendig: det er ingen godkjennere',
    adopted: 'Ikke bedt om gjennom meg: fantes fra før',
  },
  by: (name) => `av ${name}`,
  until: (day) => `frem til ${day}`,
  next: {
    nobody:
      'Det er ingen som kan avgjøre dette. Snakk med en administrator; forespørselen står åpen så lenge.',
    requested: 'Nå er det en godkjenner som avgjør. Du trenger ikke å gjøre noe.',
    inviting: 'Invitasjonen går straks ut.',
    invited: (day) => `Nå må partneren godta invitasjonen i e‑posten fra Microsoft, senest ${day}.`,
    invitedOwn: (day) => `Nå må partneren godta invitasjonen i e‑posten vår, senest ${day}.`,
    invitedLink: (day) => `Nå må lenken gis videre, og partneren må godta senest ${day}.`,
    invitedOpen: (day) =>
      `Nå må partneren godta invitasjonen som allerede er sendt, senest ${day}. «Send på nytt» gir en ny e‑post.`,
    bounced:
      'E‑postserveren tok ikke imot e‑posten vår. Endre adressen hvis den er feil; er den riktig, kopier lenken og gi den videre selv.',
    'invitation-expired':
      'Partneren godtok ikke i tide. «Send på nytt» gir en ny e‑post, uten ny godkjenning.',
    granting: 'Partneren legges straks til i gruppen.',
    termsAwaited:
      'Nå må partneren åpne lenken igjen og godta vilkårene. Tilgangen følger av seg selv. «Send på nytt» gir deg en lenke å gi videre.',
    termsDeclined:
      'Partneren avslo vilkårene og har derfor ikke tilgang. Hvis partneren ombestemmer seg, virker lenken fortsatt.',
    granted: 'Ferdig.',
    removing: 'Partneren tas ut av gruppen.',
  },
  problem: (why) => `${why} Jeg fortsetter å prøve.`,
  undone: 'Fjerning angret',
  comment: 'Kommentar',
  resend: 'Send på nytt',
  copyLink: 'Kopier lenken',
  change: 'Endre adresse',
  withdraw: 'Trekk tilbake',
  remove: 'Fjern tilgang',
  extend: 'Forleng',
  again: 'Be om det på nytt',
};
