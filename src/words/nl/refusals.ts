import type { Ended } from '../../access/record.ts';
import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { limits } from './limits.ts';
import { LIVE } from './live.ts';
import { optionRefusals } from './options.ts';
import { peopleRefusals } from './people.ts';

const ENDED: Record<Ended['outcome'], string> = {
  removed: 'verwijderd',
  expired: 'geëindigd zoals gepland',
  rejected: 'afgewezen',
  cancelled: 'ingetrokken',
  lapsed: 'vervallen, omdat niemand op tijd besliste',
  refused: 'geweigerd door Microsoft',
  gone: 'geëindigd, omdat iemand het account verwijderde',
  approved: 'goedgekeurd',
};

export const refusals: Words['refusals'] = {
  'not-requester': () => 'Hiervoor kun je geen toegang aanvragen. Een beheerder kan je dat recht geven.',
  'no-role': () =>
    'Je hebt hier geen rol, dus ik kan je geen partners laten zien. Een beheerder kan je het recht geven om toegang aan te vragen.',
  'not-approver': () =>
    'Je bent hiervoor geen goedkeurder, dus er is niets gewijzigd. Een beheerder kan je goedkeurder maken.',
  'not-admin': () => 'Dit kunnen alleen beheerders. Typ **lijst** om te zien wat je zelf hebt aangevraagd.',
  'not-ended': ({ sponsor }, { plain }) =>
    `Dit is nog niet afgerond, en wat nog loopt, heeft zijn gegevens nodig. ${plain(sponsor.name, 100)} is de sponsor en kan het verwijderen of intrekken.`,
  'not-yours': ({ sponsor }, { plain }) =>
    `Alleen ${plain(sponsor.name, 100)}, de sponsor van deze partner, of een beheerder kan dit wijzigen. Er is niets gewijzigd. Vraag het aan ${plain(sponsor.name, 100)}.`,
  'known-to-others': ({ sponsors }, { plain }) =>
    `Deze partner is hier bekend. Meer weten? Vraag het aan ${listed(sponsors.map(({ name }) => plain(name, 100)))}.`,
  'extension-needs-approval': () => 'Voor langere toegang is hier goedkeuring nodig.',
  'extension-pending': () =>
    'Langere toegang is al aangevraagd, en een goedkeurder moet nog beslissen. Er is niets dubbel aangevraagd.',
  'self-approval': () =>
    'Je hebt dit zelf aangevraagd of bent de sponsor, of het is voor je eigen account. Daarom moet iemand anders beslissen. Er is niets gewijzigd.',
  'not-your-approval': () =>
    'Alleen wie dit goedkeurde, kan de goedkeuring intrekken. De sponsor of een beheerder kan de toegang beëindigen met **verwijder** en het adres.',
  'not-approved-yet': () =>
    'Dit heeft nog niemand goedgekeurd, dus er is niets in te trekken. Ben jij gevraagd, dan staat het onder **goedkeuringen**.',
  'review-over': ({ by, at }, { plain, date }) =>
    by === undefined
      ? 'Hier valt niets meer te beantwoorden. Er is niets gewijzigd.'
      : `${plain(by.name, 100)} heeft dit al beantwoord, op ${date(at)}. Er is niets gewijzigd.`,
  'not-your-review': () =>
    'Dit is aan iemand anders gevraagd: de sponsor van de partner en wie de resource beheert. Er is niets gewijzigd.',
  'already-sponsor': ({ sponsor }, { plain }) =>
    `${plain(sponsor.name, 100)} is al sponsor van deze partner.`,
  'own-sponsor': () => 'Niemand is sponsor van de eigen toegang. Noem een andere collega.',
  'sponsor-unknown': ({ input }, { plain }) =>
    `Ik vind geen collega ‘${plain(input, 100)}’. Vermeld je collega met @, of typ het adres.`,
  'sponsor-needed': () => 'Zeg erbij wie de partner overneemt: **draag anna@partner.com over aan @Bea**.',
  'transfer-over': () => 'Dit is al beantwoord, of ingetrokken. Er is niets gewijzigd.',
  'not-asked-to-sponsor': () =>
    'Iemand anders is gevraagd deze partner over te nemen. Er is niets gewijzigd.',
  'not-your-removal': ({ by }, { plain }) =>
    `${by === undefined ? 'Iemand anders' : plain(by.name, 100)} heeft deze toegang verwijderd. Ongedaan maken kan alleen dezelfde persoon of een beheerder. Er is niets gewijzigd.`,
  'undo-over': () =>
    'Ongedaan maken kan tien minuten lang, en die zijn voorbij. Om weer toegang te geven, typ je **uitnodigen** en het adres.',
  'already-undone': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} heeft dit al ongedaan gemaakt, ${dateTime(at)}. Je klik heeft niets gewijzigd.`,
  'taken-up': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} kijkt er sinds ${dateTime(at)} naar. Je kunt nog steeds beslissen.`,
  'already-decided': ({ by, at, decision }, { plain, dateTime }) => {
    const what = {
      approved: 'Al goedgekeurd',
      rejected: 'Al afgewezen',
      cancelled: 'Al ingetrokken',
      lapsed: 'Vervallen',
      'not-needed': 'Er was geen goedkeuring nodig',
    }[decision];
    return `${what}${by === undefined ? '' : ` door ${plain(by.name, 100)}`}, ${dateTime(at)}. Je klik heeft niets gewijzigd.`;
  },
  'privileged-group': ({ people }, { plain }) => {
    const whom =
      people.length === 0 ? 'een beheerder' : listed(people.slice(0, 3).map(({ name }) => plain(name, 100)));
    return `Hiermee komt iemand in een groep die directoryrollen kan hebben, en aanvragen is daarvoor niet ingesteld. Er is niets verzonden. Vraag het aan ${whom}.`;
  },
  'not-understood': ({ input }, { plain }) =>
    `Ik heb niet alles begrepen, dus er is niets verzonden: ‘${plain(input, 100)}’. Controleer wat hier staat en verstuur het dan.`,
  'name-for-several': () =>
    'Eén naam past niet bij meerdere mensen. Laat dit leeg, en typ elke naam bij het adres: Anna Berg <anna@partner.com>',
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Vul minstens één mailadres in, zoals anna@partner.com.';
    if (mixed)
      return `Het domein van ‘${plain(input, 200)}’ gebruikt letters van verschillende alfabetten door elkaar, zoals nepadressen doen. Typ het met de hand; er is niets verzonden.`;
    const why =
      character === undefined
        ? 'is geen mailadres'
        : `bevat ${character === ' ' ? 'een spatie' : `‘${plain(character)}’`}, en dat accepteert Microsoft niet in uitnodigingen`;
    return `‘${plain(input, 200)}’ ${why}. Typ het zoals anna@partner.com.`;
  },
  'foreign-account-name': ({ domain, address }, { plain }) =>
    `Dit is de accountnaam van een gast bij ${plain(domain, 100)}, en dat is niet je eigen bedrijf. Typ het adres zelf; misschien is het ${plain(address, 200)}.`,
  'too-many': ({ limit }) =>
    `Dit zijn er te veel voor een formulier. Vul hier hooguit ${limit} adressen in, of stuur me ze allemaal als lijst in onze chat.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `Partners van ${say.plain(domain, 100)} kun je hiervoor niet uitnodigen. Gebruik een adres van ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `Van ${plain(domain, 100)} kun je hiervoor niemand uitnodigen. Vraag een beheerder waarom.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `‘${say.plain(input, 100)}’ bestaat hier niet. Wel: ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Waartoe is toegang nodig? Je kunt kiezen: ${listed(known.map((one) => say.plain(one, 100)))}. Bijvoorbeeld: **nodig anna@partner.com uit voor ${say.plain(known[0] ?? 'portal', 100)}**`,
  'second-administrator-needed': () =>
    'Je hebt dit zelf voorgesteld, dus een andere beheerder moet akkoord gaan, met **catalogus**.',
  'reason-needed': () => 'Geef een reden, bijvoorbeeld: **vanwege de kwartaalcontrole**.',
  'reason-too-long': ({ limit }) => `Gebruik hooguit ${limit}\u00a0tekens voor de reden.`,
  'answer-needed': ({ ask }, { plain }) => `Beantwoord dit: ${plain(ask, 200)}`,
  'answer-malformed': ({ ask, kind }, { plain }) =>
    `Bij ‘${plain(ask, 200)}’ hoort ${
      {
        text: 'een tekst van hooguit 500\u00a0tekens',
        choice: 'een van de keuzes',
        date: 'een datum zoals 2027-03-31',
        number: 'een getal zoals 12',
        'yes-no': 'ja of nee',
      }[kind]
    }.`,
  'not-yours-to-delegate': () =>
    'Een vervanger kun je alleen voor jezelf aanwijzen; voor anderen kan een beheerder dat. Er is niets gewijzigd.',
  'nothing-to-delegate': ({ of }, { plain }) =>
    `${plain(of.name, 100)} hoeft niets goed te keuren, dus er is niets over te dragen. Er is niets gewijzigd.`,
  'stand-in-unknown': ({ input }, { plain }) =>
    `Ik vind geen collega ‘${plain(input, 200)}’ die kan beslissen. Vermeld je collega met @, of typ het mailadres. Er is niets gewijzigd.`,
  'stand-in-needed': () =>
    'Zeg erbij wie voor je beslist, en tot wanneer: **vervanging door bea@example.com tot en met 31 maart 2027**. Om het te beëindigen: **vervanging stoppen**',
  'begins-at-once': ({ input }, { plain }) =>
    `Toegang begint zodra de uitnodiging is geaccepteerd; ik kan die niet op ‘${plain(input, 100)}’ laten beginnen. Verstuur dit nu, of op die dag.`,
  'term-malformed': ({ input }, { plain }) =>
    `‘${plain(input, 60)}’ is geen duur. Typ 30d, 2w, 6m, 1y of een datum zoals 31 maart 2027.`,
  'term-past': () => 'Die dag is voorbij. Kies een latere, zoals 31 maart 2027.',
  'term-too-long': ({ latest }, { date }) =>
    `Je kunt het hooguit tot en met ${date(latest)} aanvragen. Kies die dag of een eerdere.`,
  'already-live': ({ address, status, sponsor }, { plain }) =>
    `${plain(address, 200)} ${LIVE[status]}; de sponsor is ${plain(sponsor.name, 100)}. Ik heb niets nieuws aangevraagd. Typ **status ${plain(address, 200)}** om meer te zien.`,
  'asked-since': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} heeft dit al opnieuw aangevraagd, ${dateTime(at)}. Je klik heeft niets gewijzigd. Met **status** en het adres zie je hoe het ervoor staat.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    if (outcome === 'removing')
      return 'Deze toegang wordt op dit moment verwijderd, dus er is niets gewijzigd. Typ **status** en het adres om te zien hoe ver het is.';
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'afgerond';
    return `Dit is al voorbij: ${how}, ${dateTime(at)}. Er is niets gewijzigd. Om opnieuw te beginnen, typ je **uitnodigen** en het adres.`;
  },
  'not-invited-yet': ({ isApproved }) =>
    isApproved
      ? 'De eerste uitnodiging is nog niet verstuurd, dus er is niets opnieuw te sturen. Typ **status** en het adres om te zien waar die op wacht.'
      : 'Er is nog geen uitnodiging om opnieuw te sturen. Die wordt verstuurd zodra de aanvraag is goedgekeurd.',
  'already-granted': ({ isIn }) =>
    isIn
      ? 'Deze partner heeft al toegang. Om die te beëindigen, typ je **verwijder** en het adres.'
      : 'Hier staat geen uitnodiging meer open, en er is nog geen toegang gegeven. Om dat te stoppen, typ je **verwijder** en het adres.',
  'not-granted': () =>
    'Er is nu geen toegang om te verlengen. Typ **status** en het adres om te zien hoe het ervoor staat.',
  'no-end': () => 'Deze toegang heeft geen einddatum, dus er is niets te verlengen.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `Hiervan is er meer dan één: voor ${listed(resources.map((one) => say.plain(one, 100)))}. Er is niets gewijzigd. Typ **status** en het adres, en open met ‘Details’ degene die je bedoelt.`,
  'limit-reached': ({ limited, until }, { dateTime }) => limits[limited](dateTime(until)),
  'nothing-to-restore': () =>
    'Er is niets te herstellen: het account is niet door mij geblokkeerd of verwijderd, of de 30\u00a0dagen zijn voorbij.',
  'nothing-found': () =>
    'Ik ken niemand met dit adres. Controleer de spelling, of typ **uitnodigen** en het adres.',
};
