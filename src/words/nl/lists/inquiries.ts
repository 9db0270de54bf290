import type { ReviewCause } from '../../../access/handover.ts';
import type { Words } from '../../words.ts';
import { number, partners } from '../counting.ts';

/** What people are asked about many partners at once: whether access is needed, and who looks after them. */
export const inquiries: Words['inquiries'] = {
  review: {
    title: (count) => `Is deze toegang nog nodig? ${partners(count)}`,
    ask: (day) => `Antwoord uiterlijk op ${day}.`,
    silence: {
      remove: 'Voor wie je dan niet hebt geantwoord, eindigt de toegang.',
      keep: 'Voor wie je dan niet hebt geantwoord, blijft de toegang.',
      owners: 'Voor wie je dan niet hebt geantwoord, vraag ik het daarna aan wie de resource beheert.',
    },
    nothingEnds: 'De sponsor is weg, dus zonder antwoord eindigt er niets.',
    inPlace: 'Jij bent gevraagd omdat de sponsor niet antwoordde, of niet gevraagd kon worden.',
    row: (who, resource) => `${who}: ${resource}`,
    since: (day, sponsor) =>
      `Toegang sinds ${day}${sponsor === undefined ? '' : `, aangevraagd door ${sponsor}`}.`,
    until: (end) => `Die geldt tot ${end}.`,
    reason: (reason) => `Reden: ${reason}`,
    signedIn: (day) => `Laatste aanmelding op ${day}.`,
    recommendation: {
      active: 'Mijn advies: behouden. De toegang wordt gebruikt.',
      inactive: 'Mijn advies: verwijderen. Er is al lang geen aanmelding.',
      blocked: 'Mijn advies: verwijderen. De aanmelding is geblokkeerd.',
      gone: 'Mijn advies: verwijderen. Het account is weg.',
      unknown: 'Ik zie niet wanneer de laatste aanmelding was; ga af op wat je zelf weet.',
    },
    why: {
      due: undefined,
      inactive: 'Ik vraag dit omdat de toegang niet lijkt te worden gebruikt.',
      'no-sign-in': 'Ik vraag dit omdat aanmelden niet meer kan. Werkt deze persoon nog bij de partner?',
      'mail-bounced':
        'Ik vraag dit omdat een mail aan deze persoon onbestelbaar terugkwam. Werkt deze persoon nog bij de partner?',
    },
    keep: 'Behouden',
    remove: 'Verwijderen',
    keepActive: (count) => `Actieve behouden (${number(count)})`,
    over: 'Deze beoordeling is afgerond',
  },
  transfer: {
    title: (count, from) => `Neem je ${partners(count)} van ${from} over?`,
    asked: (by, reason) => `${by} vraagt je dit${reason === undefined ? '.' : `: ${reason}`}`,
    left: (from) =>
      `${from} is weg. Iemand moet sponsor van deze partners worden; intussen eindigt er niets.`,
    meaning: 'Een sponsor wordt gevraagd of de toegang nog nodig is, en kan die verlengen of verwijderen.',
    until: (day, from) => `Antwoord uiterlijk op ${day}; tot die tijd blijft ${from} sponsor.`,
    before: (day) => `Antwoord uiterlijk op ${day}; daarna vraag ik iemand anders.`,
    again: (day) => `Antwoord uiterlijk op ${day}; daarna vraag ik het opnieuw.`,
    row: (who, resource, since) => `${who}: ${resource}${since === undefined ? '' : `, sinds ${since}`}`,
    accept: 'Overnemen',
    acceptAll: (count) => `Alle ${number(count)} overnemen`,
    decline: 'Weigeren',
    onPagesBefore: (ticked, not) =>
      `Op de vorige pagina’s: ${number(ticked)} aangevinkt, ${number(not)} niet. Een klik telt ook voor deze.`,
    over: 'Beantwoord: wie deze partners overneemt',
  },
  undo: 'Ongedaan maken',
  comment: 'Opmerking (optioneel)',
  commentHint: 'Wordt met je klik vastgelegd',
  more: 'Meer',
  words: {
    remind: 'Herinnering: er is nog niet geantwoord.',
    'last-word': 'Laatste herinnering: de tijd om te antwoorden is bijna om.',
    over: 'De tijd om te antwoorden is om.',
  },
  taken: 'Niemand antwoordde, dus deze toegang is verwijderd. Tien minuten lang kun je dat ongedaan maken.',
  counts: {
    kept: (count) => `${number(count)} behouden`,
    removed: (count) => `${number(count)} verwijderd`,
    accepted: (count) => `${number(count)} overgenomen`,
    declined: (count) => `${number(count)} geweigerd`,
    'silent-kept': (count) => `${number(count)} behouden zonder antwoord`,
    'silent-removed': (count) => `${number(count)} verwijderd zonder antwoord`,
    over: (count) => `${number(count)} anders afgehandeld`,
  },
  open: (count) => `nog ${number(count)} open`,
  done: {
    kept: (who, resource) => `${who} houdt de toegang tot ${resource}.`,
    removed: (who, resource) =>
      `${who} verliest de toegang tot ${resource}. Tien minuten lang kun je dat ongedaan maken.`,
    accepted: (who, resource) => `Je bent nu sponsor van ${who} (${resource}).`,
    declined: (who, resource) =>
      `Je neemt ${who} (${resource}) niet over. Wie het vroeg, krijgt het te horen.`,
    over: (who, resource) => `${who} (${resource}) was al afgehandeld.`,
  },
  doneMany: (counts) => `Klaar: ${counts}.`,
  offered: (to, who) =>
    `Ik heb ${to} gevraagd ${who} over te nemen. Tot dat is toegezegd, blijft alles zoals het is; je hoort wat ervan komt.`,
  list: {
    title: 'Beoordelingen',
    none: 'Er wacht geen beoordeling op je.',
    own: (count) => (count === 1 ? 'Eén kaart wacht op je.' : `${number(count)} kaarten wachten op je.`),
    others: 'Hoe het er bij anderen voor staat',
    open: 'Openen',
    review: (people) => `Nog nodig? ${people}`,
    transfer: (people, from) => `Partners van ${from}: ${people}`,
    line: (done, all, day) => `${number(done)} van ${number(all)} beantwoord, uiterlijk ${day}`,
    more: (count) => `En nog ${number(count)}.`,
  },
};

/** In the history: why somebody was asked. */
export const WHY_ASKED: Readonly<Record<ReviewCause, string>> = {
  due: '',
  inactive: ', omdat die niet wordt gebruikt',
  'no-sign-in': ', omdat de partner zich niet meer kan aanmelden',
  'mail-bounced': ', omdat een mail aan de partner onbestelbaar terugkwam',
};
