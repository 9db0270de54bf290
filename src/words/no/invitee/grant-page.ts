import type { GrantPageWords } from '../../types.ts';
import { helpMeIn } from './help-me-in.ts';
import { termsPage as terms } from './terms-page.ts';

const within = (seconds: number): string => (seconds === 1 ? 'ett sekund' : `${seconds}\u00a0sekunder`);

export const grantPage: GrantPageWords = {
  language: 'no',
  name: 'Norsk',
  direction: 'ltr',
  granted: (resource, hasLink) => ({
    title: 'Du har tilgang',
    lines: [
      `Du har nå tilgang til ${resource}.`,
      hasLink
        ? 'Logg på der med kontoen du nettopp brukte. Det kan ta et minutt før alt åpner seg.'
        : 'Du kan lukke denne siden. Åpne applikasjonen slik den som inviterte deg, har fortalt deg, med kontoen du nettopp brukte.',
    ],
  }),
  grantedBefore: (resource, hasLink) => ({
    title: 'Du har allerede tilgang',
    lines: [
      `Tilgangen til ${resource} er gitt tidligere. Her er det ikke mer å gjøre.`,
      hasLink
        ? 'Logg på der med kontoen som ble invitert.'
        : 'Du kan lukke denne siden. Åpne applikasjonen slik den som inviterte deg, har fortalt deg.',
    ],
  }),
  notAccepted: (resource) => ({
    title: 'Godta invitasjonen først',
    lines: [`Tilgangen til ${resource} er klar, men invitasjonen er ikke godtatt ennå.`],
    steps: [
      'Åpne e‑posten med invitasjonen, eller invitasjonslenken du fikk.',
      'Godta invitasjonen, og logg på med adressen som ble invitert.',
      'Så kommer du tilbake hit. Har du nettopp godtatt, vent noen sekunder og prøv igjen.',
    ],
  }),
  expired: {
    title: 'Denne invitasjonslenken er utløpt',
    lines: [
      'En invitasjonslenke virker bare en begrenset tid, og den tiden er ute.',
      'Be den som inviterte deg, om en ny invitasjon.',
    ],
  },
  ended: {
    title: 'Denne invitasjonen gjelder ikke lenger',
    lines: [
      'Den ble trukket tilbake, eller tilgangen den ga, er avsluttet.',
      'Trenger du tilgangen fortsatt, be den som inviterte deg, om en ny invitasjon.',
    ],
  },
  unknown: {
    title: 'Denne lenken er ikke gyldig',
    lines: [
      'Kanskje ble den kuttet da den ble kopiert, eller det er kommet en nyere invitasjon.',
      'Bruk lenken fra den nyeste e‑posten med invitasjon. Virker heller ikke den, spør den som inviterte deg.',
    ],
  },
  unavailable: (seconds) => ({
    title: 'Det gikk ikke akkurat nå',
    lines: [
      'Tjenesten som åpner tilgangen, svarer ikke. Ingenting er tapt: Invitasjonen din gjelder fortsatt.',
      `Denne siden prøver igjen av seg selv om ${within(seconds)}. Du kan la den stå åpen.`,
    ],
  }),
  busy: (seconds) => ({
    title: 'For mange besøk på én gang',
    lines: [
      'Denne siden ble nettopp åpnet veldig ofte fra nettverket ditt. Ingenting er tapt: Invitasjonen din gjelder fortsatt.',
      `Denne siden prøver igjen av seg selv om ${within(seconds)}. Du kan la den stå åpen.`,
    ],
  }),
  fault: {
    title: 'Noe gikk galt hos oss',
    lines: [
      'Invitasjonen din er som den var. Prøv igjen om noen minutter.',
      'Skjer det igjen, gi denne referansen til den som inviterte deg.',
    ],
  },
  noPage: {
    title: 'Her er det ingen side',
    lines: ['Er du invitert, bruk lenken fra den nyeste e‑posten med invitasjon.'],
  },
  front: (company) => ({
    title: 'Usher',
    lines: [
      company === undefined
        ? 'Her slipper et firma partnerne sine inn i applikasjonene sine, og ut igjen.'
        : `Her slipper ${company} partnere inn i sine egne applikasjoner, og ut igjen.`,
      'Er du invitert, bruk lenken i e‑posten med invitasjonen. Har du et spørsmål, spør den som inviterte deg.',
      'Jobber du her, skriv til Usher i Microsoft Teams.',
    ],
  }),
  wrongMethod: {
    title: 'Åpne lenken din igjen',
    lines: [
      'Ingenting ble endret. Denne adressen gjør ingenting alene: Bruk lenken fra e‑posten med invitasjonen.',
    ],
  },
  badAddress: {
    title: 'Denne adressen er feil',
    lines: ['Ingenting ble endret. Bruk lenken fra den nyeste e‑posten med invitasjon, uten å endre den.'],
  },
  busyForm: (seconds) => ({
    title: 'For mange besøk på én gang',
    lines: [
      'Denne siden ble nettopp brukt veldig ofte fra nettverket ditt, så ingenting ble endret.',
      `Gå tilbake og prøv igjen om ${within(seconds)}.`,
    ],
  }),
  wished: {
    'new-link': (sponsor) => ({
      title: 'Vi har bedt om en ny invitasjon',
      lines: [
        `${sponsor} har fått spørsmålet ditt. Hvis svaret er ja, kommer en ny invitasjon, på samme måte som den forrige.`,
        'Du trenger ikke å spørre igjen.',
      ],
    }),
    longer: (sponsor) => ({
      title: 'Vi har bedt om lengre tilgang',
      lines: [
        `${sponsor} har fått spørsmålet ditt. Tilgangen er som før til det er avgjort; denne siden viser den nye datoen.`,
        'Du trenger ikke å spørre igjen.',
      ],
    }),
  },
  wishedBefore: {
    'new-link': (sponsor) => `Du har bedt ${sponsor} om en ny invitasjon. Den kommer hvis svaret er ja.`,
    longer: (sponsor) =>
      `Du har bedt ${sponsor} om lengre tilgang. Den nye datoen står her hvis svaret er ja.`,
  },
  confirmLeave: (resource, sponsor) => ({
    title: 'Gi opp tilgangen?',
    lines: [`Du kan da ikke lenger åpne ${resource}. ${sponsor} får vite det.`, 'Ingenting er endret ennå.'],
  }),
  left: (resource, sponsor) => ({
    title: 'Tilgangen din fjernes',
    lines: [
      `Om omtrent et minutt kan du ikke lenger åpne ${resource}. ${sponsor} får vite det.`,
      'Du kan lukke denne siden.',
    ],
  }),
  terms,
  nothingToDo: {
    title: 'Det er ingenting å endre',
    lines: [
      'Ingenting ble endret. Siden din viser statusen din.',
      'Fikk du en nyere invitasjon, bruk lenken i den e‑posten.',
    ],
  },
  forms: {
    'new-link': 'Be om en ny invitasjon',
    longer: 'Be om lengre tilgang',
    leave: 'Gi opp tilgangen min',
    confirmLeave: 'Ja, gi opp tilgangen min',
  },
  helpMeIn,
  back: 'Tilbake til siden din',
  facts: {
    sponsor: 'Invitert av',
    resource: 'Tilgang til',
    description: 'Hva det er',
    until: 'Siste dag',
    noEnd: 'Ingen sluttdato',
  },
  help: 'Hjelp',
  languages: 'Språk',
  toApplication: 'Gå til applikasjonen',
  tryAgain: 'Prøv igjen',
  tryNow: 'Prøv nå',
  reference: 'Referanse',
  about: 'Gjestetilgang. Du er her fordi noen har invitert deg til å jobbe sammen med dem.',
};
