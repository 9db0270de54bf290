import type { Words } from '../../words.ts';

/** What the sponsor reads of a partner's way in and out. */
export const journey: Words['cards']['journey'] = {
  title: (address, resource) => `${address} → ${resource}`,
  extension: (address, resource) => `Langere toegang: ${address} → ${resource}`,
  steps: {
    requested: 'Aangevraagd',
    stage: (n) => `Fase ${n}`,
    asked: 'Gevraagd',
    approved: 'Goedgekeurd',
    sent: 'Uitgenodigd',
    open: 'Al uitgenodigd',
    handed: 'Link gegeven',
    before: 'Eerder',
    accepted: 'Geaccepteerd',
    granted: 'Toegang gegeven',
    terms: 'Akkoord gegaan',
  },
  ended: {
    removed: 'Verwijderd',
    expired: 'Beëindigd',
    rejected: 'Afgewezen',
    cancelled: 'Ingetrokken',
    lapsed: 'Vervallen',
    refused: 'Geweigerd',
    gone: 'Account verwijderd',
    approved: 'Goedgekeurd',
  },
  cure: {
    removed: undefined,
    expired: 'Vraag het opnieuw aan als de toegang nog nodig is.',
    rejected: 'Er is niets verzonden. Overleg met de goedkeurder voordat je het opnieuw aanvraagt.',
    cancelled: undefined,
    lapsed: 'Vraag het opnieuw aan, of overleg met een goedkeurder.',
    refused: 'Controleer de spelling van het adres en vraag het opnieuw aan.',
    gone: 'Iemand heeft het account uit de directory verwijderd voordat er toegang was. Vraag het opnieuw aan, of laat een beheerder het account eerst herstellen.',
    approved: undefined,
  },
  askedAgain: (by, when) =>
    `${by} heeft het opnieuw aangevraagd, ${when}. Op een nieuwere kaart zie je hoe het verdergaat.`,
  term: 'Duur',
  endsNow: 'Geldt nu tot',
  extensionNext: 'Nu beslist een goedkeurder. Tot die tijd geldt de oude einddatum.',
  changes: {
    label: 'Sindsdien gewijzigd',
    to: (day) => (day === undefined ? 'geen einddatum meer' : `tot ${day}`),
    by: (what, who, when, approver) =>
      `${what}, door ${who} op ${when}${approver === undefined ? '' : `, goedgekeurd door ${approver}`}`,
  },
  notNeeded: {
    employee: 'Niet nodig: een medewerker',
    'no-approvers': 'Niet nodig: er zijn geen goedkeurders',
    adopted: 'Niet via mij aangevraagd: was er al',
  },
  by: (name) => `door ${name}`,
  until: (day) => `tot ${day}`,
  next: {
    nobody:
      'Er is niemand die hierover kan beslissen. Overleg met een beheerder; de aanvraag blijft zolang open.',
    requested: 'Nu beslist een goedkeurder. Jij hoeft niets te doen.',
    inviting: 'De uitnodiging gaat zo de deur uit.',
    invited: (day) =>
      `Nu moet de partner de uitnodiging in de mail van Microsoft accepteren, uiterlijk op ${day}.`,
    invitedOwn: (day) => `Nu moet de partner de uitnodiging in onze mail accepteren, uiterlijk op ${day}.`,
    invitedLink: (day) =>
      `Nu moet de link worden doorgegeven, en moet de partner accepteren, uiterlijk op ${day}.`,
    invitedOpen: (day) =>
      `Nu moet de partner de uitnodiging accepteren die er al is, uiterlijk op ${day}. ‘Opnieuw sturen’ stuurt een nieuwe mail.`,
    bounced:
      'De mailserver nam onze mail niet aan. Wijzig het adres als het niet klopt; klopt het wel, kopieer dan de link en geef die zelf door.',
    'invitation-expired':
      'De partner heeft niet op tijd geaccepteerd. ‘Opnieuw sturen’ stuurt een nieuwe mail, zonder nieuwe goedkeuring.',
    granting: 'De partner komt zo in de groep.',
    termsAwaited:
      'Nu moet de partner de link nog eens openen en akkoord gaan met de voorwaarden. De toegang volgt vanzelf. ‘Opnieuw sturen’ geeft je een link om door te geven.',
    termsDeclined:
      'De partner ging niet akkoord met de voorwaarden en heeft dus geen toegang. Wie zich bedenkt, kan de link nog gebruiken.',
    granted: 'Klaar.',
    removing: 'De partner wordt uit de groep gehaald.',
  },
  problem: (why) => `${why} Ik blijf het proberen.`,
  undone: 'Ongedaan gemaakt',
  comment: 'Opmerking',
  resend: 'Opnieuw sturen',
  copyLink: 'Link kopiëren',
  change: 'Adres wijzigen',
  withdraw: 'Intrekken',
  remove: 'Toegang verwijderen',
  extend: 'Verlengen',
  again: 'Opnieuw aanvragen',
};
