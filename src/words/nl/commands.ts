import type { Words } from '../words.ts';

/** What Dutch says of each command; the example is what is typed. */
export const commands: Words['commands'] = {
  invite: {
    example: 'geef anna@partner.com toegang tot portal voor 90 dagen',
    does: 'vraagt toegang aan',
    also: { asks: { example: 'uitnodigen', does: 'opent het formulier' } },
  },
  status: { example: 'status anna@partner.com', does: 'hoe het ervoor staat met een partner' },
  list: {
    example: 'lijst open',
    does: 'je partners die nog onderweg zijn; ook **lijst actief**, **lijst aflopend**, **lijst verwijderd**, of alleen **lijst**',
    also: {
      administers: { example: 'lijst alle', does: 'de partners van iedereen' },
      owns: { example: 'lijst alle', does: 'alle partners van je resources' },
    },
  },
  remove: {
    example: 'verwijder anna@partner.com',
    does: 'beëindigt toegang, nadat je hebt bevestigd; ook **verwijder iedereen van partner.com uit portal**',
    also: {
      administers: {
        example: 'verwijder alles van anna@partner.com nu',
        does: 'in een noodgeval: alles in één keer, nadat je hebt bevestigd; ook van een heel domein',
      },
    },
  },
  resend: { example: 'stuur anna@partner.com opnieuw', does: 'stuurt een nieuwe uitnodiging' },
  cancel: { example: 'trek anna@partner.com in', does: 'trekt een aanvraag in' },
  extend: { example: 'verleng anna@partner.com met 90 dagen', does: 'verlengt toegang' },
  change: {
    example: 'wijzig anna@old.com naar anna@new.com',
    does: 'vraagt dezelfde toegang aan met een ander adres',
  },
  transfer: {
    example: 'draag anna@partner.com over aan @Bea',
    does: 'vraagt een collega een partner van je over te nemen',
  },
  reviews: {
    example: 'beoordelingen',
    does: 'waarvan jij moet zeggen of het nog nodig is',
    also: {
      administers: { example: 'beoordelingen', does: 'en hoe het ervoor staat met ieders beoordelingen' },
    },
  },
  history: { example: 'geschiedenis anna@partner.com', does: 'wie wat deed, en wanneer' },
  'may I invite': {
    example: 'mag ik anna@partner.com uitnodigen voor portal?',
    does: 'wat er van een aanvraag zou komen',
  },
  resources: { example: 'resources', does: 'waarvoor je partners kunt uitnodigen' },
  approvals: { example: 'goedkeuringen', does: 'wat op je beslissing wacht' },
  revoke: {
    example: 'herroep anna@partner.com omdat het project klaar is',
    does: 'trekt je goedkeuring in',
  },
  delegate: {
    example: 'vervanging door bea@example.com tot en met 31 maart 2027',
    does: 'laat een collega beslissen terwijl je weg bent; **vervanging stoppen** beëindigt het',
  },
  drift: {
    example: 'afwijkingen',
    does: 'vergelijkt de lidmaatschappen in Entra met wat is geregistreerd (beheerders, eigenaren)',
  },
  'approvals quiet': {
    example: 'goedkeuringen stil',
    does: 'je mag beslissen, maar krijgt geen goedkeuringskaarten; met **goedkeuringen aan** komen ze terug',
  },
  'audit here': {
    example: 'logboek hier',
    does: 'in een kanaal: elke beslissing en alle verleende of beëindigde toegang wordt daar gemeld (beheerders)',
  },
  'approvals here': {
    example: 'goedkeuringen hier',
    does: 'in een kanaal: goedkeuringskaarten komen daar (beheerders)',
  },
  pace: {
    example: 'tempo',
    does: 'hoe snel uitnodigingen worden verstuurd en hoeveel er wachten; met **tempo doorgaan omdat REDEN** worden ze na een stop weer verstuurd (beheerders)',
  },
  delegations: { example: 'vervangingen', does: 'wie voor wie beslist' },
  doctor: { example: 'diagnose', does: 'wat er aan de installatie ontbreekt (beheerders)' },
  catalogue: {
    example: 'catalogus',
    does: 'of het catalogusbestand is gewijzigd, en hoe, en neemt het in gebruik (beheerders)',
  },
  whoami: { example: 'wie ben ik', does: 'wie je voor mij bent' },
  language: {
    example: 'taal nl',
    does: 'in welke taal ik je schrijf; **taal** alleen zegt welke er zijn',
  },
  help: { example: 'hulp', does: 'wat je kunt typen' },
  bulk: { example: 'meerdere uitnodigen', does: 'nodigt iedereen in een bestand uit' },
  'who had access to': {
    example: 'wie had toegang tot portal op 3 november 2026',
    does: 'wie, sinds wanneer, tot wanneer en hoe goedgekeurd, als kaart en als bestand',
  },
  forget: {
    example: 'vergeet anna@partner.com',
    does: 'haalt persoonsgegevens van een partner uit wat is afgerond (beheerders)',
  },
  export: {
    example: 'exporteer portal sinds 1 januari 2026',
    does: 'wat is vastgelegd, als bestand, ook van een adres of domein; **exporteer portal als json** voor JSON Lines (beheerders, auditors, eigenaren)',
  },
};
