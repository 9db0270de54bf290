import type { ReviewCause } from '../../../access/handover.ts';
import type { Words } from '../../words.ts';
import { number, partners } from '../counting.ts';

/** What people are asked about many partners at once: whether access is needed, and who looks after them. */
export const inquiries: Words['inquiries'] = {
  review: {
    title: (count) => `Wird dieser Zugang noch gebraucht? ${partners(count)}`,
    ask: (day) => `Bitte antworten Sie bis ${day}.`,
    silence: {
      remove: 'Wer bis dahin ohne Antwort bleibt, verliert den Zugang.',
      keep: 'Wer bis dahin ohne Antwort bleibt, behält den Zugang.',
      owners:
        'Wo bis dahin keine Antwort kommt, frage ich als Nächstes die Person, die die Ressource betreut.',
    },
    nothingEnds: 'Der Sponsor ist nicht mehr da, deshalb endet ohne Antwort nichts.',
    inPlace: 'Sie sind gefragt, weil der Sponsor nicht geantwortet hat oder nicht zu fragen war.',
    row: (who, resource) => `${who}: ${resource}`,
    since: (day, sponsor) =>
      `Zugang seit ${day}${sponsor === undefined ? '' : `, beantragt von ${sponsor}`}.`,
    until: (end) => `Er gilt bis ${end}.`,
    reason: (reason) => `Grund: ${reason}`,
    signedIn: (day) => `Letzte Anmeldung am ${day}.`,
    recommendation: {
      active: 'Ich empfehle, ihn zu behalten: Er wird genutzt.',
      inactive: 'Ich empfehle, ihn zu entfernen: Seit Langem keine Anmeldung.',
      blocked: 'Ich empfehle, ihn zu entfernen: Die Anmeldung ist gesperrt.',
      gone: 'Ich empfehle, ihn zu entfernen: Das Konto ist weg.',
      unknown: 'Wann die letzte Anmeldung war, sehe ich nicht; bitte urteilen Sie nach dem, was Sie wissen.',
    },
    why: {
      due: undefined,
      inactive: 'Ich frage, weil der Zugang anscheinend nicht genutzt wird.',
      'no-sign-in': 'Ich frage, weil keine Anmeldung mehr möglich ist. Ist die Person noch beim Partner?',
      'mail-bounced':
        'Ich frage, weil eine Mail an die Person unzustellbar zurückkam. Ist sie noch beim Partner?',
    },
    keep: 'Behalten',
    remove: 'Entfernen',
    keepActive: (count) => `Aktive behalten (${number(count)})`,
    over: 'Diese Überprüfung ist abgeschlossen',
  },
  transfer: {
    title: (count, from) =>
      `Übernehmen Sie die Betreuung von ${number(count)}\u00a0${count === 1 ? 'Partner' : 'Partnern'} von ${from}?`,
    asked: (by, reason) => `${by} bittet Sie darum${reason === undefined ? '.' : `: ${reason}`}`,
    left: (from) => `${from} ist nicht mehr da. Jemand muss diese Partner betreuen; so lange endet nichts.`,
    meaning:
      'Wer einen Partner betreut, wird gefragt, ob der Zugang noch nötig ist, und kann ihn verlängern oder entfernen.',
    until: (day, from) => `Bitte antworten Sie bis ${day}; bis dahin bleibt ${from} zuständig.`,
    before: (day) => `Bitte antworten Sie bis ${day}; danach frage ich jemand anderen.`,
    again: (day) => `Bitte antworten Sie bis ${day}; danach frage ich noch einmal.`,
    row: (who, resource, since) => `${who}: ${resource}${since === undefined ? '' : `, seit ${since}`}`,
    accept: 'Annehmen',
    acceptAll: (count) => `Alle ${number(count)} annehmen`,
    decline: 'Ablehnen',
    onPagesBefore: (ticked, not) =>
      `Auf den Seiten davor: ${number(ticked)} angehakt, ${number(not)} nicht. Ein Klick gilt auch für diese.`,
    over: 'Beantwortet: wer diese Partner betreut',
  },
  undo: 'Rückgängig machen',
  comment: 'Kommentar (optional)',
  commentHint: 'Wird mit dem Klick notiert',
  more: 'Mehr',
  words: {
    remind: 'Zur Erinnerung: Es hat noch niemand geantwortet.',
    'last-word': 'Letzte Erinnerung: Die Zeit für eine Antwort ist fast vorbei.',
    over: 'Die Zeit für eine Antwort ist vorbei.',
  },
  taken:
    'Wo keine Antwort kam, wurde der Zugang entfernt. In den zehn Minuten danach lässt sich das rückgängig machen.',
  counts: {
    kept: (count) => `${number(count)} behalten`,
    removed: (count) => `${number(count)} entfernt`,
    accepted: (count) => `${number(count)} angenommen`,
    declined: (count) => `${number(count)} abgelehnt`,
    'silent-kept': (count) => `${number(count)} ohne Antwort behalten`,
    'silent-removed': (count) => `${number(count)} ohne Antwort entfernt`,
    over: (count) => `${number(count)} anders erledigt`,
  },
  open: (count) => `${number(count)} noch offen`,
  done: {
    kept: (who, resource) => `${who} behält den Zugang zu ${resource}.`,
    removed: (who, resource) =>
      `${who} verliert den Zugang zu ${resource}. Zehn Minuten lang lässt sich das rückgängig machen.`,
    accepted: (who, resource) => `Sie betreuen jetzt ${who} (${resource}).`,
    declined: (who, resource) => `Sie betreuen ${who} (${resource}) nicht. Wer gefragt hat, erfährt es.`,
    over: (who, resource) => `${who} (${resource}) war schon erledigt.`,
  },
  doneMany: (counts) => `Fertig: ${counts}.`,
  offered: (to, who) =>
    `Ich habe ${to} gebeten, ${who} zu betreuen. Bis zur Zusage bleibt alles, wie es ist; ich sage Ihnen, was daraus wird.`,
  list: {
    title: 'Überprüfungen',
    none: 'Auf Sie wartet keine Überprüfung.',
    own: (count) => (count === 1 ? 'Eine Karte wartet auf Sie.' : `${number(count)} Karten warten auf Sie.`),
    others: 'Wie es bei anderen steht',
    open: 'Öffnen',
    review: (people) => `Noch gebraucht? ${people}`,
    transfer: (people, from) => `Partner von ${from}: ${people}`,
    line: (done, all, day) => `${number(done)} von ${number(all)} beantwortet, bis ${day}`,
    more: (count) => `Und ${number(count)} weitere.`,
  },
};

/** In the history: why somebody was asked. */
export const WHY_ASKED: Readonly<Record<ReviewCause, string>> = {
  due: '',
  inactive: ', weil er nicht genutzt wird',
  'no-sign-in': ', weil sich der Partner nicht mehr anmelden kann',
  'mail-bounced': ', weil eine Mail an den Partner unzustellbar zurückkam',
};
