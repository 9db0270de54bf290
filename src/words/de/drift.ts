import type { Words } from '../words.ts';
import { number } from './counting.ts';

const memberships = (count: number): string =>
  count === 1 ? '1 Mitgliedschaft' : `${number(count)} Mitgliedschaften`;

/** What the directory says, and no record does, or the other way round. */
export const drift: Words['drift'] = {
  title: (count) =>
    count === 0 ? 'Alles passt: Jede Mitgliedschaft hat ihren Eintrag' : `${memberships(count)} zu prüfen`,
  asOf: (when) => `Stand: ${when}. Es wurde nichts geändert.`,
  kinds: {
    unexplained: 'Ohne Eintrag',
    missing: 'Eingetragen, aber weg',
    blocked: 'Eingetragen, aber für die Anmeldung gesperrt',
    deleted: 'Eingetragen, aber Konto gelöscht',
  },
  rows: {
    unexplained: (where, employee) =>
      `In ${where}${employee ? ', interne Person' : ''}. Dazu gibt es keinen Eintrag.`,
    missing: (where) => `Eingetragen für ${where}. Jemand hat die Mitgliedschaft entfernt.`,
    blocked: (where) =>
      `Eingetragen für ${where}. Das Konto ist in Entra gesperrt, von Hand oder durch eine Richtlinie; daran ändere ich nichts.`,
    deleted: (where) =>
      `Eingetragen für ${where}. Das Konto wurde in Entra gelöscht, von Hand oder durch eine Richtlinie.`,
  },
  unseen: (where) => `Ich konnte nicht alle Mitglieder von ${where} lesen, es können also noch mehr sein.`,
  how: 'Haken Sie an, wer gemeint ist, oder alle, und wählen Sie, was geschehen soll.',
  all: (count) => `Alle ${number(count)}, nicht nur diese Seite`,
  reason: 'Grund',
  reasonHint: 'Rest aus dem alten Portal',
  acts: {
    adopt: 'Übernehmen',
    'put-back': 'Wieder eintragen',
    remove: 'Entfernen',
    leave: 'So lassen',
  },
  next: 'Weiter',
  file: 'Alle als Datei',
  look: 'Noch einmal ansehen',
  explain: {
    adopt:
      '**Übernehmen** behält den Zugang und gibt ihm einen Eintrag: mit Sponsor, und mit Ende, wo die Ressource eines hat.',
    'put-back': '**Wieder eintragen** stellt die Mitgliedschaft wieder her.',
    remove: '**Entfernen** nimmt den Zugang weg und braucht einen Grund.',
    leave: '**So lassen** ändert nichts, und ich zeige es erst wieder, wenn sich etwas ändert.',
  },
  nothingTicked: 'Angehakt ist niemand, bei dem das möglich wäre. Haken Sie an, wer gemeint ist, oder alle.',
  outdated: 'Ich habe inzwischen neu nachgesehen. So ist es jetzt.',
  decided: {
    adopt: (count) => `${memberships(count)} übernommen.`,
    'put-back': (count) => `${memberships(count)} wieder eingetragen.`,
    remove: (count) => `${memberships(count)} entfernt.`,
    leave: (count) => `${memberships(count)} so gelassen.`,
  },
  underWay: (count) =>
    `${memberships(count)} in Arbeit. Schreiben Sie nachher **abweichungen**, um zu sehen, was übrig ist.`,
  outcomes: {
    adopted: 'übernommen',
    removed: 'entfernt',
    'put-back': 'wieder eingetragen',
    left: 'so gelassen',
    explained: 'hat inzwischen einen Eintrag',
    'nothing-left': 'war schon vorbei',
    own: 'ist Ihr eigener Zugang; ein anderer Administrator muss ihn übernehmen',
    'no-address': 'das Konto hat keine Mailadresse',
    failed: 'Entra hat es abgelehnt; warum, steht im Protokoll',
  },
  told: (count, where) =>
    `Ich habe${where === undefined ? '' : ` für ${where}`} verglichen, was Entra sagt und was eingetragen ist: ${memberships(count)} zu prüfen. Es wurde nichts geändert. **abweichungen** zeigt sie.`,
  settled: {
    adopt: (by, count) =>
      `${by} hat ${memberships(count)} ohne Eintrag übernommen. **liste alle** zeigt sie.`,
    'put-back': (by, count) =>
      `${by} hat ${memberships(count)}, die verschwunden ${count === 1 ? 'war' : 'waren'}, wieder eintragen lassen.`,
    remove: (by, count) =>
      `${by} hat ${memberships(count)}, die nicht zu den Einträgen ${count === 1 ? 'passte' : 'passten'}, entfernen lassen.`,
  },
  columns: ['Name', 'Adresse', 'Ressource', 'Was', 'Objekt-ID', 'Ergebnis'],
  fileName: 'drift.csv',
};
