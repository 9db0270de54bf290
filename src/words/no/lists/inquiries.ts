import type { ReviewCause } from '../../../access/handover.ts';
import type { Words } from '../../words.ts';
import { number, partners } from '../counting.ts';

/** What people are asked about many partners at once: whether access is needed, and who looks after them. */
export const inquiries: Words['inquiries'] = {
  review: {
    title: (count) => `Trengs denne tilgangen fortsatt? ${partners(count)}`,
    ask: (day) => `Svar innen ${day}.`,
    silence: {
      remove: 'De du ikke svarer for, mister tilgangen da.',
      keep: 'De du ikke svarer for, beholder tilgangen.',
      owners: 'For dem du ikke svarer for, spør jeg den som har ansvar for ressursen.',
    },
    nothingEnds: 'Sponsoren har sluttet, så ingenting avsluttes uten svar.',
    inPlace: 'Du er spurt fordi sponsoren ikke svarte, eller ikke kunne spørres.',
    row: (who, resource) => `${who}: ${resource}`,
    since: (day, sponsor) =>
      `Har hatt tilgang siden ${day}${sponsor === undefined ? '' : `, bedt om av ${sponsor}`}.`,
    until: (end) => `Den varer til ${end}.`,
    reason: (reason) => `Begrunnelse: ${reason}`,
    signedIn: (day) => `Sist pålogget ${day}.`,
    recommendation: {
      active: 'Jeg foreslår å beholde den: Den brukes.',
      inactive: 'Jeg foreslår å fjerne den: Ingen pålogging på lenge.',
      blocked: 'Jeg foreslår å fjerne den: Påloggingen er blokkert.',
      gone: 'Jeg foreslår å fjerne den: Kontoen er borte.',
      unknown: 'Jeg ser ikke når siste pålogging var, så gå ut fra det du vet.',
    },
    why: {
      due: undefined,
      inactive: 'Jeg spør fordi det ikke ser ut til at tilgangen brukes.',
      'no-sign-in': 'Jeg spør fordi pålogging ikke lenger er mulig. Er vedkommende fortsatt hos partneren?',
      'mail-bounced':
        'Jeg spør fordi en e‑post til vedkommende kom tilbake uten å bli levert. Er vedkommende fortsatt hos partneren?',
    },
    keep: 'Behold',
    remove: 'Fjern',
    keepActive: (count) => `Behold aktive (${number(count)})`,
    over: 'Denne gjennomgangen er ferdig',
  },
  transfer: {
    title: (count, from) => `Tar du over ${partners(count)} fra ${from}?`,
    asked: (by, reason) => `${by} ber deg om det${reason === undefined ? '.' : `: ${reason}`}`,
    left: (from) =>
      `${from} har sluttet. Noen må være sponsor for disse partnerne; ingenting avsluttes så lenge.`,
    meaning: 'En sponsor blir spurt om tilgangen fortsatt trengs, og kan forlenge eller fjerne den.',
    until: (day, from) => `Svar innen ${day}; til da er ${from} fortsatt sponsor.`,
    before: (day) => `Svar innen ${day}; ellers spør jeg noen andre.`,
    again: (day) => `Svar innen ${day}; ellers spør jeg igjen.`,
    row: (who, resource, since) => `${who}: ${resource}${since === undefined ? '' : `, siden ${since}`}`,
    accept: 'Ta over',
    acceptAll: (count) => `Ta over alle ${number(count)}`,
    decline: 'Nei takk',
    onPagesBefore: (ticked, not) =>
      `På sidene før: ${number(ticked)} krysset av, ${number(not)} ikke. Et klikk gjelder også for disse.`,
    over: 'Besvart: hvem som tar over disse partnerne',
  },
  undo: 'Angre',
  comment: 'Kommentar (valgfritt)',
  commentHint: 'Registreres med klikket ditt',
  more: 'Mer',
  words: {
    remind: 'En påminnelse: Ingen har svart ennå.',
    'last-word': 'En siste påminnelse: Svarfristen er snart ute.',
    over: 'Svarfristen er ute.',
  },
  taken: 'Ingen svarte, så denne tilgangen ble fjernet. Det kan angres i ti minutter etterpå.',
  counts: {
    kept: (count) => `${number(count)} beholdt`,
    removed: (count) => `${number(count)} fjernet`,
    accepted: (count) => `${number(count)} tatt over`,
    declined: (count) => `${number(count)} sagt nei til`,
    'silent-kept': (count) => `${number(count)} beholdt uten svar`,
    'silent-removed': (count) => `${number(count)} fjernet uten svar`,
    over: (count) => `${number(count)} avgjort på annen måte`,
  },
  open: (count) => `${number(count)} igjen`,
  done: {
    kept: (who, resource) => `${who} beholder tilgangen til ${resource}.`,
    removed: (who, resource) => `${who} mister tilgangen til ${resource}. Det kan angres i ti minutter.`,
    accepted: (who, resource) => `Du er nå sponsor for ${who} (${resource}).`,
    declined: (who, resource) => `Du tar ikke over ${who} (${resource}). Den som spurte, får vite det.`,
    over: (who, resource) => `${who} (${resource}) var allerede avgjort.`,
  },
  doneMany: (counts) => `Ferdig: ${counts}.`,
  offered: (to, who) =>
    `Jeg har bedt ${to} ta over ${who}. Til ${to} sier ja, er alt som før; du får høre hva som blir av det.`,
  list: {
    title: 'Gjennomganger',
    none: 'Ingen gjennomgang venter på deg.',
    own: (count) => (count === 1 ? 'Ett kort venter på deg.' : `${number(count)} kort venter på deg.`),
    others: 'Slik ligger det an hos andre',
    open: 'Åpne',
    review: (people) => `Trengs fortsatt? ${people}`,
    transfer: (people, from) => `Partnere fra ${from}: ${people}`,
    line: (done, all, day) => `${number(done)} av ${number(all)} besvart, innen ${day}`,
    more: (count) => `Og ${number(count)} til.`,
  },
};

/** In the history: why somebody was asked. */
export const WHY_ASKED: Readonly<Record<ReviewCause, string>> = {
  due: '',
  inactive: ', fordi den ikke brukes',
  'no-sign-in': ', fordi partneren ikke lenger kan logge på',
  'mail-bounced': ', fordi en e‑post til partneren kom tilbake uten å bli levert',
};
