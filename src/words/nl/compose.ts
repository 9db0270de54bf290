import type { Words } from '../words.ts';

/** What people read in the compose box, and in the dialog that it opens. */
export const compose: Words['compose'] = {
  dialogTitle: 'Usher',
  noAddress: 'In dat bericht staat geen mailadres. Typ er hier een.',
  asked: (address, resource) => `Aangevraagd: ${address} voor ${resource}.`,
  question: (address) => `Over ${address} is er eerst een vraag: die staat in je eigen chat met Usher.`,
  follow: 'De kaart in je eigen chat met Usher laat zien hoe het verdergaat.',
  followSoon:
    'Je eigen chat met Usher laat zien hoe het verdergaat. Heb je er nog geen, voeg Usher dan toe in Teams; intussen loopt de aanvraag.',
  working:
    'Microsoft is nu traag. Ik ga door en schrijf je in onze eigen chat als het klaar is. Je hoeft het niet nog eens te versturen.',
  slow: 'Microsoft is nu traag. Er is niets gedaan. Probeer het over een minuut opnieuw.',
  unknown: 'Deze opdracht kent Usher hier niet. Een beheerder kan de app bijwerken.',
  search: {
    empty: 'Typ een deel van het adres of de naam. Je hebt nog voor niemand toegang aangevraagd.',
    none: (text) => `Ik vind niemand voor ‘${text}’ onder je partners.`,
    noneOfAll: (text) => `Ik vind niemand voor ‘${text}’.`,
    begin: 'Er zijn veel partners: typ het adres vanaf het begin.',
    notForYou:
      'Hier vind je alleen partners voor wie je zelf toegang hebt aangevraagd; beheerders vinden ze allemaal. Een beheerder kan je het recht geven om toegang aan te vragen.',
  },
  shared: {
    sponsor: (name) => `${name} is hier sponsor van deze partner en weet er meer van.`,
    refresh: 'Vernieuwen',
  },
};
