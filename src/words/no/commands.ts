import type { Words } from '../words.ts';

/** What Norwegian says of each command; the example is what is typed. */
export const commands: Words['commands'] = {
  invite: {
    example: 'inviter anna@partner.com til portal i 90 dager',
    does: 'ber om tilgang',
    also: { asks: { example: 'inviter', does: 'åpner skjemaet' } },
  },
  status: { example: 'status anna@partner.com', does: 'hvordan det går med en partner' },
  list: {
    example: 'liste ventende',
    does: 'partnerne dine som er på vei; også **liste aktive**, **liste utløpende**, **liste fjernede**, eller bare **liste**',
    also: {
      administers: { example: 'liste alle', does: 'alles partnere' },
      owns: { example: 'liste alle', does: 'alle partnere i ressursene du eier' },
    },
  },
  remove: {
    example: 'fjern anna@partner.com',
    does: 'avslutter tilgang, når du har bekreftet; også **fjern alle hos partner.com fra portal**',
    also: {
      administers: {
        example: 'fjern alt for anna@partner.com nå',
        does: 'i et nødstilfelle: alt på én gang, når du har bekreftet; også et helt domene',
      },
    },
  },
  resend: { example: 'send anna@partner.com på nytt', does: 'sender en ny invitasjon' },
  cancel: { example: 'trekk anna@partner.com tilbake', does: 'trekker tilbake en forespørsel' },
  extend: { example: 'forleng anna@partner.com med 90 dager', does: 'forlenger tilgang' },
  change: {
    example: 'endre anna@old.com til anna@new.com',
    does: 'ber om samme tilgang med en annen adresse',
  },
  transfer: {
    example: 'overlat anna@partner.com til @Bea',
    does: 'ber en kollega ta over en partner fra deg',
  },
  reviews: {
    example: 'gjennomganger',
    does: 'tilganger du må ta stilling til',
    also: { administers: { example: 'gjennomganger', does: 'og hvordan alles gjennomganger ligger an' } },
  },
  history: { example: 'historikk anna@partner.com', does: 'hvem som gjorde hva, og når' },
  'may I invite': {
    example: 'kan jeg invitere anna@partner.com til portal?',
    does: 'hva som ville skje om du ba om det',
  },
  resources: { example: 'ressurser', does: 'hva partnere kan inviteres til' },
  approvals: { example: 'godkjenninger', does: 'det som venter på at du avgjør det' },
  revoke: {
    example: 'tilbakekall anna@partner.com fordi prosjektet er ferdig',
    does: 'trekker tilbake en godkjenning du har gitt',
  },
  delegate: {
    example: 'deleger til bea@example.com til og med 31. mars 2027',
    does: 'lar en kollega avgjøre mens du er borte; **stedfortreder stopp** avslutter det',
  },
  drift: {
    example: 'avvik',
    does: 'sammenligner medlemskapene i Entra med det som er registrert (administratorer, eiere)',
  },
  'approvals quiet': {
    example: 'godkjenninger stille',
    does: 'du kan avgjøre, men får ingen godkjenningskort; **godkjenninger på** gir dem tilbake',
  },
  'audit here': {
    example: 'logg her',
    does: 'i en kanal: alle avgjørelser, og all tilgang som gis eller fjernes, meldes der (administratorer)',
  },
  'approvals here': {
    example: 'godkjenninger her',
    does: 'i en kanal: godkjenningskort kommer dit (administratorer)',
  },
  pace: {
    example: 'tempo',
    does: 'hvor fort invitasjoner går ut, og hvor mange som venter; **tempo fortsett fordi GRUNN** lar dem gå ut igjen etter en stans (administratorer)',
  },
  delegations: { example: 'stedfortredere', does: 'hvem som avgjør for hvem' },
  doctor: { example: 'diagnose', does: 'hva som mangler i oppsettet (administratorer)' },
  catalogue: {
    example: 'katalog',
    does: 'om katalogfilen er endret, og hvordan, og tar den i bruk (administratorer)',
  },
  whoami: { example: 'hvem er jeg', does: 'hvem du er for meg' },
  language: {
    example: 'språk norsk',
    does: 'hvilket språk jeg skriver til deg på; **språk** alene sier hvilke som finnes',
  },
  help: { example: 'hjelp', does: 'hva du kan skrive' },
  bulk: { example: 'inviter flere', does: 'inviterer alle i en fil' },
  'who had access to': {
    example: 'hvem hadde tilgang til portal den 3. november 2026',
    does: 'hvem, fra når, til når, og hvordan det ble godkjent, som kort og som fil',
  },
  forget: {
    example: 'glem anna@partner.com',
    does: 'fjerner personopplysninger om en partner fra det som er avsluttet (administratorer)',
  },
  export: {
    example: 'eksporter portal siden 1. januar 2026',
    does: 'det som er registrert, som fil, også for en adresse eller et domene; **eksporter portal som json** for JSON Lines (administratorer, revisorer, eiere)',
  },
};
