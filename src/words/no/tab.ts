import type { Words } from '../words.ts';

/** The tab in Teams: a place to look, where nothing is changed. */
export const tab: Words['tab'] = {
  title: 'Usher',
  sections: { partners: 'Mine partnere', waiting: 'Venter på meg', help: 'Hjelp' },
  nav: 'Deler',
  loading: 'Laster inn …',
  outside: {
    title: 'Denne siden hører til i Teams',
    lines: [
      'Velg «Apper» i Teams, søk etter Usher og åpne den: «Mine partnere» er en fane ved siden av chatten vår.',
      'Er du en partner, trenger du ikke denne siden. Bruk lenken i invitasjonen din.',
    ],
  },
  away: {
    title: 'Usher svarer ikke',
    line: 'Sjekk forbindelsen, og prøv på nytt.',
  },
  tryAgain: 'Prøv på nytt',
  signIn: {
    title: 'Jeg ser ikke hvem du er',
    line: 'Lukk Usher i Teams og åpne den igjen. Hjelper ikke det, si fra til en administrator; i mellomtiden kan chatten vår alt som denne fanen kan.',
    code: 'Kode',
  },
  directory: 'Jeg kan ikke se etter akkurat nå',
  turnedAway: 'Her er det ingenting å se',
  fault: {
    title: 'Noe gikk galt hos meg',
    line: (reference) =>
      `Prøv på nytt om et minutt. Skjer det igjen, gi en administrator denne referansen: ${reference}`,
  },
  chat: 'Velg en rad: Chatten vår åpnes med linjen som viser kortet. Trykk Enter der.',
  partners: {
    search: 'Søk',
    searchHint: 'Navn eller adresse',
    show: 'Vis',
    live: 'Nåværende',
    whose: 'Forespurt av',
    mine: 'Meg',
    all: 'Alle',
    go: 'Søk',
    found: (count) => `${count} funnet`,
    ending: (count) => `for ${count} slutter tilgangen innen 30\u00a0dager`,
    newest: 'Du har veldig mange partnere. Jeg søkte i de nyeste, og i alle der adressen begynner slik.',
    narrow: 'Det er flere enn jeg teller her. Søk etter en adresse for å se resten.',
    none: 'Ingen ennå. For å slippe inn en partner skriver du dette i chatten vår:',
    noneSuch: 'Ingen her. Prøv et annet ord, eller vis noe annet.',
    sponsor: (name) => `forespurt av ${name}`,
    pages: 'Sider',
  },
  waiting: {
    none: 'Ingenting venter på deg.',
    approvals: (count) =>
      count === 1 ? 'Én forespørsel du skal avgjøre' : `${count} forespørsler du skal avgjøre`,
    inquiries: (count) =>
      count === 1 ? 'Ett spørsmål du skal svare på' : `${count} spørsmål du skal svare på`,
    review: (partners) =>
      partners === 1
        ? 'Trenger denne partneren fortsatt tilgangen?'
        : `Trenger disse ${partners} partnerne fortsatt tilgangen?`,
    transfer: (from, partners) =>
      partners === 1
        ? `Tar du over en partner fra ${from}?`
        : `Tar du over ${partners} partnere fra ${from}?`,
    until: (day) => `svar innen ${day}`,
    more: (count) => `Og ${count} til. Skriv dette i chatten vår for å se alt:`,
  },
  help: {
    line: 'Dette skriver du i chatten vår. Velg en linje for å åpne den der, og endre det du vil før du trykker Enter.',
    resources: 'Det du kan be om',
  },
  feed: {
    topic: 'Usher',
    partners: (count) => (count === 1 ? 'En partner venter' : `${count} partnere venter`),
    approval: (sponsor, resource, term) => `${sponsor} ber om tilgang til ${resource}, ${term}`,
    review: (day) => `Trengs tilgangen fortsatt? Svar innen ${day}`,
    transfer: (from) => `${from} ber deg om å ta over`,
    granted: (resource) => `Kan bruke ${resource} nå`,
  },
};
