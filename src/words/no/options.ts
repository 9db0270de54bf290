import type { Options, Words } from '../words.ts';

/** The rarely used part of the form, and the form that changes an address. */
export const options: Options = {
  form: {
    more: 'Flere valg',
    delivery: 'Hvordan invitasjonen går ut',
    deliveries: {
      microsoft: 'E‑post fra Microsoft',
      own: 'Vår egen e‑post',
      link: 'Jeg gir lenken videre selv',
    },
    personalMessage: 'Melding i e‑posten vår (valgfritt)',
    personalMessageHint: 'Hei Anna, her er tilgangen vi snakket om.',
    cc: 'Kopi av e‑posten til (valgfritt)',
    ccHint: 'ben@partner.com',
    invitedAs: 'Konto',
    invitedAsChoices: {
      guest: 'Gjest, som vanlig',
      member: 'Medlem i vår Entra',
    },
    usualLanguage: 'Engelsk, eller Microsofts valg',
  },
  change: {
    title: (address) => `Endre adressen til ${address}?`,
    what: {
      waiting: 'For den nye adressen kommer det en ny forespørsel. Den for den gamle trekkes tilbake nå.',
      invited:
        'For den nye adressen kommer det en ny forespørsel. Invitasjonen til den gamle slutter å virke nå.',
      accepted:
        'For den nye adressen kommer det en ny forespørsel. Til den er godkjent, kan den gamle fortsatt få tilgang.',
      granted:
        'For den nye adressen kommer det en ny forespørsel. Tilgangen med den gamle varer til den er godkjent.',
    },
    resource: 'Tilgang til',
    address: 'Ny adresse',
    addressHint: 'anna@new.com',
    addressError: 'Skriv én e‑postadresse, for eksempel anna@partner.com.',
    reason: 'Begrunnelse (valgfritt)',
    reasonRequired: 'Begrunnelse',
    reasonHint: 'Har byttet firma',
    send: 'Send forespørsel',
  },
  link: (address, resource, until, url) =>
    `Her er invitasjonslenken til ${address} for ${resource}. Gi den videre selv, og ikke til noen andre: Den som åpner den, må logge på som ${address}. Den virker til ${until}. Ikke åpne den selv.\n\n\`${url}\``,
  termsLink: (address, resource, url) =>
    `${address} er allerede gjest her, og må godta vilkårene for ${resource} først. Her er lenken til dem. Gi den videre til ${address}, og ikke til noen andre. Ikke åpne den selv.\n\n\`${url}\``,
};

export const optionRefusals: Pick<
  Words['refusals'],
  | 'not-longer'
  | 'member-by-administrators'
  | 'cc-without-mail'
  | 'message-without-own-mail'
  | 'message-too-long'
  | 'same-address'
  | 'employee-address'
> = {
  'not-longer': ({ until }, { date }) =>
    `Tilgangen varer allerede til og med ${date(until - 1)}, og den kan bare forlenges til en senere dato. Ingenting ble endret. Skal den slutte før, skriv **fjern** og adressen.`,
  'member-by-administrators': () =>
    'Bare en administrator kan invitere noen som medlem i Entra. Inviter som gjest, eller spør en administrator.',
  'cc-without-mail': () =>
    'Med en lenke å gi videre sendes det ingen e‑post, så det er ingenting å kopiere. La dette stå tomt, eller velg en e‑post.',
  'message-without-own-mail': () =>
    'Bare vår egen e‑post har med en melding fra deg. La dette stå tomt, eller velg vår egen e‑post.',
  'message-too-long': ({ limit }) => `Hold meldingen under ${limit}\u00a0tegn.`,
  'same-address': () => 'Denne adressen er allerede registrert. Skriv den nye.',
  'employee-address': () =>
    'Dette er tilgangen til en ansatt: Det er bare firmaet ditt som kan endre adressen. For å flytte tilgangen skriver du **inviter** og den nye adressen, og så **fjern** og den gamle.',
};

export const chatClosed: Words['chatClosed'] =
  'Lenken går bare til den personlige chatten til den som gir den videre, og der kan jeg ikke skrive. Be vedkommende åpne chatten vår og si hei.';
