import type { Words } from '../words.ts';

/** What Dutch says of each command; the example is what is typed. */
export const commands: Words['commands'] = {
  invite: {
    example: 'invite anna@partner.com to portal for 90 days',
    does: 'vraagt toegang aan',
    also: { asks: { example: 'invite', does: 'opent het formulier' } },
  },
  status: { example: 'status anna@partner.com', does: 'hoe het met een partner staat' },
  list: {
    example: 'list pending',
    does: 'je partners die nog onderweg zijn; ook list active, list expiring, list removed, of alleen list',
    also: {
      administers: { example: 'list all', does: 'de partners van iedereen' },
      owns: { example: 'list all', does: 'elke partner in waar jij eigenaar van bent' },
    },
  },
  remove: {
    example: 'remove anna@partner.com',
    does: 'beëindigt toegang, nadat je bevestigt; ook remove all of partner.com from portal',
    also: {
      administers: {
        example: 'remove everything of anna@partner.com now',
        does: 'in een noodgeval: alles in één keer, nadat je bevestigt; ook van een heel domein',
      },
    },
  },
  resend: { example: 'resend anna@partner.com', does: 'stuurt een nieuwe uitnodiging' },
  cancel: { example: 'cancel anna@partner.com', does: 'trekt een aanvraag in' },
  extend: { example: 'extend anna@partner.com by 90d', does: 'verlengt toegang' },
  change: {
    example: 'change anna@old.com to anna@new.com',
    does: 'vraagt dezelfde toegang aan met een ander adres',
  },
  transfer: {
    example: 'transfer anna@partner.com to @Bea',
    does: 'vraagt een collega een partner van je over te nemen',
  },
  reviews: {
    example: 'reviews',
    does: 'waarvan jij moet zeggen of het nog nodig is',
    also: { administers: { example: 'reviews', does: 'hoe het met ieders beoordelingen staat' } },
  },
  history: { example: 'history anna@partner.com', does: 'wie wat deed, en wanneer' },
  'may I invite': {
    example: 'may I invite anna@partner.com to portal?',
    does: 'wat er van een aanvraag zou komen',
  },
  resources: { example: 'resources', does: 'waarvoor je partners kunt uitnodigen' },
  approvals: { example: 'approvals', does: 'wat op je beslissing wacht' },
  revoke: {
    example: 'revoke anna@partner.com because the project ended',
    does: 'trekt je goedkeuring in',
  },
  delegate: {
    example: 'delegate to bea@example.com until 2027-03-31',
    does: 'laat een collega beslissen terwijl je weg bent; delegate stop beëindigt het',
  },
  drift: {
    example: 'drift',
    does: 'vergelijkt de lidmaatschappen in Entra met wat is geregistreerd (beheerders, eigenaren)',
  },
  'approvals here': {
    example: 'approvals here',
    does: 'in een kanaal: goedkeuringskaarten komen daar (beheerders)',
  },
  pace: {
    example: 'pace',
    does: 'hoe snel uitnodigingen gaan en hoeveel er wachten; pace go on because REDEN laat ze na een stop weer gaan (beheerders)',
  },
  delegations: { example: 'delegations', does: 'wie voor wie beslist' },
  doctor: { example: 'doctor', does: 'wat er aan de installatie ontbreekt (beheerders)' },
  catalogue: {
    example: 'catalogue',
    does: 'of het bestand van de catalogus is gewijzigd, en hoe, en laat het gelden (beheerders)',
  },
  whoami: { example: 'whoami', does: 'wie je voor mij bent' },
  language: {
    example: 'language nl',
    does: 'in welke taal ik je schrijf; language alleen zegt welke er zijn',
  },
  help: { example: 'help', does: 'wat je kunt typen' },
  bulk: { example: 'bulk', does: 'nodigt iedereen in een bestand uit' },
  'who had access to': {
    example: 'who had access to portal on 2026-11-03',
    does: 'wie, sinds wanneer, tot wanneer en hoe goedgekeurd, als kaart en als bestand',
  },
  forget: {
    example: 'forget anna@partner.com',
    does: 'haalt persoonsgegevens van een partner uit wat is afgerond (beheerders)',
  },
  export: {
    example: 'export portal since 2026-01-01',
    does: 'wat is vastgelegd als bestand, ook van een adres of domein; met as json als JSON Lines (beheerders, auditors, eigenaren)',
  },
};
