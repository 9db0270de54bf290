import type { Words } from '../words.ts';

/** What people read in the compose box, and in the dialog that it opens. */
export const compose: Words['compose'] = {
  dialogTitle: 'Usher',
  noAddress: 'Det står ingen e‑postadresse i den meldingen. Skriv en her.',
  asked: (address, resource) => `Forespurt: ${address} til ${resource}.`,
  question: (address) => `Om ${address} er det et spørsmål først: Det står i din egen chat med Usher.`,
  follow: 'Kortet i din egen chat med Usher viser hvordan det går.',
  followSoon:
    'Din egen chat med Usher viser hvordan det går. Har du ingen ennå, legg til Usher i Teams; forespørselen går sin gang så lenge.',
  working:
    'Microsoft er treg akkurat nå. Jeg fortsetter, og skriver til deg i vår egen chat når det er gjort. Du trenger ikke å sende det igjen.',
  slow: 'Microsoft er treg akkurat nå. Ingenting ble gjort. Prøv på nytt om et minutt.',
  unknown: 'Den kommandoen kjenner ikke Usher her. En administrator kan oppdatere appen.',
  search: {
    empty: 'Skriv en del av adressen eller navnet. Du har ikke bedt om tilgang for noen ennå.',
    none: (text) => `Jeg finner ingen for «${text}» blant partnerne dine.`,
    noneOfAll: (text) => `Jeg finner ingen for «${text}».`,
    begin: 'Det er mange partnere: Skriv adressen fra begynnelsen.',
    notForYou:
      'Her finner du bare partnere du selv har bedt om tilgang for; administratorer finner alle. En administrator kan gi deg lov til å be om tilgang.',
  },
  shared: {
    sponsor: (name) => `${name} er sponsor for denne partneren her, og vet mer.`,
    refresh: 'Oppdater',
  },
};
