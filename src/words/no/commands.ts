import type { Words } from '../words.ts';

/** What Norwegian says of each command; the example is what is typed. */
export const commands: Words['commands'] = {
  invite: {
    example: 'invite anna@partner.com to portal for 90 days',
    does: 'ber om tilgang',
    also: { asks: { example: 'invite', does: 'åpner skjemaet' } },
  },
  status: { example: 'status anna@partner.com', does: 'hvordan det står til med en partner' },
  list: {
    example: 'list pending',
    does: 'partnerne dine som er på vei; også list active, list expiring, list removed, eller bare list',
    also: {
      administers: { example: 'list all', does: 'alles partnere' },
      owns: { example: 'list all', does: 'hver partner i det du eier' },
    },
  },
  remove: {
    example: 'remove anna@partner.com',
    does: 'avslutter tilgang, når du har bekreftet; også remove all of partner.com from portal',
    also: {
      administers: {
        example: 'remove everything of anna@partner.com now',
        does: 'i et nødstilfelle: alt på én gang, når du har bekreftet; også et helt domene',
      },
    },
  },
  resend: { example: 'resend anna@partner.com', does: 'sender en ny invitasjon' },
  cancel: { example: 'cancel anna@partner.com', does: 'trekker tilbake en forespørsel' },
  extend: { example: 'extend anna@partner.com by 90d', does: 'lar tilgang vare lenger' },
  change: {
    example: 'change anna@old.com to anna@new.com',
    does: 'ber om samme tilgang med en annen adresse',
  },
  transfer: {
    example: 'transfer anna@partner.com to @Bea',
    does: 'ber en kollega ta over en partner fra deg',
  },
  reviews: {
    example: 'reviews',
    does: 'det du må si om fortsatt trengs',
    also: { administers: { example: 'reviews', does: 'hvordan det står til med alles gjennomganger' } },
  },
  history: { example: 'history anna@partner.com', does: 'hvem som gjorde hva, og når' },
  'may I invite': {
    example: 'may I invite anna@partner.com to portal?',
    does: 'hva som ville skje om du ba om det',
  },
  resources: { example: 'resources', does: 'hva partnere kan inviteres til' },
  approvals: { example: 'approvals', does: 'det som venter på at du avgjør det' },
  revoke: {
    example: 'revoke anna@partner.com because the project ended',
    does: 'trekker tilbake en godkjenning du har gitt',
  },
  delegate: {
    example: 'delegate to bea@example.com until 2027-03-31',
    does: 'lar en kollega avgjøre mens du er borte; delegate stop avslutter det',
  },
  drift: {
    example: 'drift',
    does: 'sammenligner medlemskapene i Entra med det som er registrert (administratorer, eiere)',
  },
  'approvals here': {
    example: 'approvals here',
    does: 'i en kanal: godkjenningskort kommer dit (administratorer)',
  },
  pace: {
    example: 'pace',
    does: 'hvor fort invitasjoner går ut, og hvor mange som venter; pace go on because GRUNN lar dem gå igjen etter en stans (administratorer)',
  },
  delegations: { example: 'delegations', does: 'hvem som avgjør for hvem' },
  doctor: { example: 'doctor', does: 'hva som mangler i oppsettet (administratorer)' },
  catalogue: {
    example: 'catalogue',
    does: 'om katalogfilen er endret, og hvordan, og tar den i bruk (administratorer)',
  },
  whoami: { example: 'whoami', does: 'hvem du er for meg' },
  language: {
    example: 'language no',
    does: 'hvilket språk jeg skriver til deg på; language alene sier hvilke som finnes',
  },
  help: { example: 'help', does: 'hva du kan skrive' },
  bulk: { example: 'bulk', does: 'inviterer alle i en fil' },
  'who had access to': {
    example: 'who had access to portal on 2026-11-03',
    does: 'hvem, fra når, til når, og hvordan det ble godkjent, som kort og som fil',
  },
  forget: {
    example: 'forget anna@partner.com',
    does: 'fjerner personopplysninger om en partner fra det som er avsluttet (administratorer)',
  },
  export: {
    example: 'export portal since 2026-01-01',
    does: 'det som er registrert, som fil, også for en adresse eller et domene; legg til as json for JSON Lines (administratorer, revisorer, eiere)',
  },
};
