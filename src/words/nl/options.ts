import type { Options, Words } from '../words.ts';

/** The rarely used part of the form, and the form that changes an address. */
export const options: Options = {
  form: {
    more: 'Meer opties',
    delivery: 'Hoe de uitnodiging wordt verstuurd',
    deliveries: {
      microsoft: 'Mail van Microsoft',
      own: 'Onze eigen mail',
      link: 'Ik geef de link zelf door',
    },
    personalMessage: 'Bericht in onze mail (optioneel)',
    personalMessageHint: 'Hallo Anna, hier is de toegang die we bespraken.',
    cc: 'Kopie van de mail aan (optioneel)',
    ccHint: 'ben@partner.com',
    invitedAs: 'Account',
    invitedAsChoices: {
      guest: 'Gast, zoals gewoonlijk',
      member: 'Lid van onze directory',
    },
    usualLanguage: 'Engels, of Microsofts keuze',
  },
  change: {
    title: (address) => `Adres van ${address} wijzigen?`,
    what: {
      waiting: 'Voor het nieuwe adres komt er een nieuwe aanvraag. Die voor het oude wordt nu ingetrokken.',
      invited:
        'Voor het nieuwe adres komt er een nieuwe aanvraag. De uitnodiging aan het oude werkt vanaf nu niet meer.',
      accepted:
        'Voor het nieuwe adres komt er een nieuwe aanvraag. Tot de aanvraag is goedgekeurd, kan het oude nog toegang krijgen.',
      granted:
        'Voor het nieuwe adres komt er een nieuwe aanvraag. De toegang met het oude blijft tot de aanvraag is goedgekeurd.',
    },
    resource: 'Toegang tot',
    address: 'Nieuw adres',
    addressHint: 'anna@new.com',
    addressError: 'Vul één mailadres in, zoals anna@partner.com.',
    reason: 'Reden (optioneel)',
    reasonRequired: 'Reden',
    reasonHint: 'Andere werkgever',
    send: 'Aanvraag versturen',
  },
  link: (address, resource, until, url) =>
    `Hier is de link waarmee ${address} de uitnodiging voor ${resource} accepteert. Geef hem zelf door, en aan niemand anders: wie hem opent, moet zich als ${address} aanmelden. Hij werkt tot ${until}. Open hem niet zelf.\n\n\`${url}\``,
  termsLink: (address, resource, url) =>
    `${address} is hier al gast en moet eerst akkoord gaan met de voorwaarden van ${resource}. Hier is de link ernaartoe. Geef hem door aan ${address}, en aan niemand anders. Open hem niet zelf.\n\n\`${url}\``,
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
    `De toegang geldt al tot en met ${date(until - 1)}, en verlengen kan alleen tot een latere datum. Er is niets gewijzigd. Moet de toegang eerder eindigen, typ dan **verwijder** en het adres.`,
  'member-by-administrators': () =>
    'Alleen een beheerder mag iemand uitnodigen als lid van onze directory. Nodig uit als gast, of vraag een beheerder.',
  'cc-without-mail': () =>
    'Bij een link om door te geven wordt er geen mail verstuurd, dus ook geen kopie. Laat dit leeg, of kies een mail.',
  'message-without-own-mail': () =>
    'Alleen in onze eigen mail staat een bericht van jou. Laat dit leeg, of kies onze eigen mail.',
  'message-too-long': ({ limit }) => `Gebruik hooguit ${limit}\u00a0tekens voor het bericht.`,
  'same-address': () => 'Dit adres staat er al. Vul het nieuwe in.',
  'employee-address': () =>
    'Dit is de toegang van een medewerker: het adres kan alleen je eigen bedrijf wijzigen. Om de toegang te verhuizen, typ je **uitnodigen** en het nieuwe adres, en daarna **verwijder** en het oude.',
};

export const chatClosed: Words['chatClosed'] =
  'De link gaat alleen naar de persoonlijke chat van wie hem doorgeeft, en daar kan ik niet schrijven. Laat die persoon onze chat openen en hallo zeggen.';
