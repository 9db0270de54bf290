import { audit as english } from '../en/audit.ts';
import type { Words } from '../words.ts';

/** What is said of who had access, and of files about it. */
export const audit: Words['audit'] = {
  title: (resource) => `Wer Zugang zu ${resource} hatte`,
  titleNow: (resource) => `Wer Zugang zu ${resource} hat`,
  window: (from, to) => `Irgendwann zwischen ${from} und ${to}`,
  now: (at) => `Jetzt, ${at}`,
  nobody: 'Niemand, soweit Sie es wissen dürfen.',
  shown: (shown, all) => `Hier stehen ${shown} von ${all}; alle stehen in der Datei.`,
  lasting: (from) => `seit ${from}`,
  over: (from, to) => `${from} – ${to}`,
  unsure: 'begonnen und vom Verzeichnis nie bestätigt',
  before: 'war vorher schon Mitglied und blieb es',
  approvedBy: (names) => `genehmigt von ${names}`,
  for: (name, whom) => `${name} für ${whom}`,
  notNeeded: {
    employee: 'keine Genehmigung nötig: interne Person',
    'no-approvers': 'keine Genehmigung nötig: kein Genehmiger vorgesehen',
    adopted: 'keine Genehmigung: war schon da, und ein Administrator hat es übernommen',
  },
  channel: 'Im Protokoll (Zeiten in UTC)',
  asked: (name) => `beantragt von ${name}`,
  file: 'Als Datei',
  proof: 'Mit Nachweis',
  files: {
    export: 'Die gewünschten Einträge mit ihrem Verlauf',
    access: 'Wer Zugang hatte, und wer das jeweils genehmigt hat',
    evidence:
      'Wer Zugang hatte, mit jeder Entscheidung und ihrem Nachweis: eine Seite, die kein Netz braucht und sich im Browser selbst prüft',
  },
  forgot: (address, stripped) =>
    stripped === 0
      ? `Von ${address} ist nichts abgeschlossen, oder es ist schon bereinigt. Es wurde nichts geändert.`
      : `${stripped === 1 ? 'Ein Eintrag' : `${stripped} Einträge`} zu ${address} ${stripped === 1 ? 'ist' : 'sind'} gleich ohne personenbezogene Daten. Was wann geschah und wer von uns dafür einsteht, bleibt festgehalten, und die Kette lässt sich weiter prüfen.`,
  keeps: (left) =>
    `${left === 1 ? 'Ein Eintrag ist' : `${left} Einträge sind`} noch nicht abgeschlossen, oder das Konto wird erst noch gesperrt oder gelöscht; davon wurde nichts bereinigt, auch keine Liste und kein Bericht mit diesem Namen. Entfernen Sie, was noch läuft, oder ziehen Sie es zurück, und schreiben Sie danach noch einmal **vergiss**.`,
  // Programs read these files: their headings are the same in every language.
  columns: english.columns,
  evidence: {
    title: (resource) => `Wer Zugang zu ${resource} hatte`,
    window: (from, to, made) =>
      `Irgendwann zwischen ${from} und ${to}. Erstellt ${made}. Diese Seite braucht kein Netz: Ihr Browser rechnet jeden Hash darin nach.`,
    checking: 'Nicht geprüft: Diese Seite prüft sich mit einem Skript, und das ist nicht gelaufen.',
    answer: 'Wer Zugang hatte, und durch wessen Genehmigung',
    events: 'Was festgehalten ist',
    columns: 'Partner,Nachweis,Objekt-ID,UPN,Von,Bis,Genehmigt von,Sponsor'.split(','),
  },
};
