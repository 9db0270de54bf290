import type { Words } from '../../words.ts';
import { are, number, partners, rows } from '../counting.ts';
import { actions } from './actions.ts';

const name = (count: number): string => (count === 1 ? 'nennt' : 'nennen');

/** Lists of partners: before they are sent, under way, and done. */
export const batches: Words['batches'] = {
  pasted: 'Ihre Liste',
  refresh: 'Aktualisieren',
  preview: {
    title: (file) => `${file}: bitte prüfen`,
    counts: (good, wrong) =>
      wrong === 0
        ? `**${rows(good)} ${are(good)} richtig, keine ist fehlerhaft.** Vor Ihrer Bestätigung wird nichts gesendet.`
        : good === 0
          ? `**Keine Zeile ist richtig, ${rows(wrong)} ${are(wrong)} fehlerhaft.** So lässt sich nichts senden. Korrigieren Sie die Liste, und schicken Sie sie noch einmal.`
          : `**${rows(good)} ${are(good)} richtig, ${number(wrong)} ${are(wrong)} fehlerhaft.** Fehlerhafte Zeilen werden nie gesendet; vor Ihrer Bestätigung wird nichts gesendet.`,
    struck: (count) =>
      `${rows(count)} ${are(count)} herausgenommen und ${count === 1 ? 'wird' : 'werden'} nicht gesendet.`,
    tooMany: (limit, when) =>
      `Eine Person darf ${number(limit)} Zeilen am Tag senden, mit diesen wären es mehr. Nehmen Sie einige heraus, oder bestätigen Sie ab dem ${when}.`,
    found: {
      nobody: 'Neu hier',
      'accepted-guest': 'Schon Gäste',
      'pending-guest': 'Eingeladen, noch nicht angenommen',
      employee: 'Intern',
    },
    notes: {
      newDomains: (count) =>
        `${rows(count)} ${count === 1 ? 'ist die erste' : 'sind die ersten'} aus ihrer Domäne: Sehen Sie nach, ob diese richtig geschrieben ist.`,
      externalMembers: (count) =>
        count === 1
          ? '1 Zeile nennt jemanden von außen, den unser Verzeichnis als Mitglied führt.'
          : `${rows(count)} nennen Leute von außen, die unser Verzeichnis als Mitglieder führt.`,
      messages: (count) =>
        `${rows(count)} ${count === 1 ? 'hat' : 'haben'} eine Nachricht. Einladungen gehen hier mit der Mail von Microsoft, die sie weglässt.`,
      contactUrls: (count) =>
        `${rows(count)} ${name(count)} einen Kontaktlink. Einladungen gehen hier mit der Mail von Microsoft, die ihn weglässt.`,
      contacts: (count, links) => `${rows(count)} ${name(count)} einen Kontaktlink für unsere Mail: ${links}`,
      links: (count) =>
        `${rows(count)} ${count === 1 ? 'wünscht' : 'wünschen'} keine Mail: Den Link zum Weitergeben bekommen Sie in der Ergebnisdatei.`,
    },
    column: (column) => `„${column}“`,
    ignored: (columns, several) =>
      several
        ? `Diese Spalten kenne ich nicht und lasse sie weg: ${columns}.`
        : `Diese Spalte kenne ich nicht und lasse sie weg: ${columns}.`,
    wrong: 'Fehlerhafte Zeilen',
    moreWrong: (count) => `Und noch ${rows(count)}.`,
    rows: 'Richtige Zeilen. Nehmen Sie das Häkchen weg, wo nichts geschehen soll.',
    row: (who, where, term) => `${who}: ${where}, ${term}`,
    newDomain: 'neu aus dieser Domäne',
    confirm: 'Bestätigen',
    sendGood: 'Richtige senden',
    problems: 'Fehler als Datei',
    more: 'Weitere Zeilen',
    drop: 'Verwerfen',
  },
  actions,
  dropped: (file) => `${file} ist verworfen. Es wurde nichts gesendet.`,
  confirmed: (count) => `Bestätigt: ${partners(count)}. Eine Karte in diesem Chat zeigt, wie weit es ist.`,
  progress: {
    title: (file, past, all) => `${file}: ${number(past)} von ${number(all)} erledigt`,
    finished: (file) => `${file}: fertig`,
    paused: 'Angehalten. Es wird nichts gesendet, bis es weitergeht.',
    stopped: 'Gestoppt. Wer bis dahin nicht eingeladen war, wird es nicht mehr.',
    putting: (there, all) =>
      `${number(there)} von ${number(all)} sind eingetragen; nach der letzten geht die erste Mail hinaus.`,
    states: { ...actions.states, 'under-way': 'Einladung läuft' },
    until: (when) => `Die letzte Einladung geht voraussichtlich am ${when} hinaus.`,
    lost: (row, who, by) =>
      by === undefined
        ? `Zeile ${row}, ${who}: ohne Ergebnis.`
        : `Zeile ${row}, ${who}: abgelehnt von ${by}.`,
    moreLost: (count) => `Und noch ${rows(count)}; den Grund zeigt **status** mit der Adresse.`,
    asked: (people) => `Um eine Entscheidung gebeten: ${people}.`,
    pause: 'Anhalten',
    goOn: 'Fortsetzen',
    stop: 'Stoppen',
    results: 'Ergebnis als Datei',
  },
  approval: {
    title: (sponsor, resource) => `${sponsor} bittet um Zugang zu ${resource}`,
    longer: (sponsor, resource) => `${sponsor} bittet um längeren Zugang zu ${resource}`,
    endsNow: (end) => `Bisher gilt er bis ${end}.`,
    waiting: (count) =>
      count === 1
        ? `**${partners(count)}.**`
        : `**${partners(count)} zusammen.** Eine Entscheidung gilt für alle.`,
    noneLeft: 'Von ihnen wartet niemand mehr auf eine Entscheidung.',
    rows: 'Nehmen Sie das Häkchen weg, wo Sie nicht genehmigen: Diese werden abgelehnt.',
    struck: (count) =>
      `${rows(count)} ${are(count)} herausgenommen und ${count === 1 ? 'wird' : 'werden'} abgelehnt.`,
    reasons: 'Grund',
    contact: (link) => `Kontaktlink in unserer Mail: ${link}`,
    approve: 'Genehmigen',
    reject: 'Ablehnen',
    more: 'Weitere Zeilen',
    verdict: {
      approve: (by, when) => `Genehmigt von ${by}, ${when}`,
      reject: (by, when) => `Abgelehnt von ${by}, ${when}`,
    },
    except: (count) => `${rows(count)} herausgenommen und abgelehnt.`,
    underWay: 'Es wird Zeile für Zeile ausgeführt; das dauert einen Moment.',
    left: (count) =>
      `${partners(count)} ${count === 1 ? 'wartet' : 'warten'} auf jemand anderen: Niemand entscheidet über das eigene Konto.`,
  },
  represented: {
    approve: (by, sponsor, resource) =>
      `${by} hat in Ihrer Vertretung eine Liste von ${sponsor} genehmigt: Partner zu ${resource}. **vertretung beenden** beendet die Vertretung.`,
    reject: (by, sponsor, resource) =>
      `${by} hat in Ihrer Vertretung eine Liste von ${sponsor} abgelehnt: Partner zu ${resource}. **vertretung beenden** beendet die Vertretung.`,
  },
  told: {
    done: (file, invited, inNow, lost, links) =>
      [
        `${file} ist fertig: ${number(invited + inNow)} eingeladen oder drin`,
        lost === 0 ? '.' : `, ${number(lost)} abgelehnt oder ohne Ergebnis.`,
        links === 0
          ? ''
          : ` **Ergebnis als Datei** auf der Karte enthält ${links === 1 ? 'den Link' : 'die Links'} zum Weitergeben.`,
        invited === 0 ? '' : ' Ich melde mich, wenn alle drin sind.',
      ].join(''),
    'all-in': (file, inNow) => `Alle Eingeladenen aus ${file} sind drin: ${partners(inNow)}.`,
    'a-day-later': (file, invited, inNow) =>
      `Einen Tag nach ${file}: ${partners(inNow)} ${are(inNow)} drin, ${number(invited)} ${invited === 1 ? 'hat' : 'haben'} noch nicht angenommen. **liste offene** zeigt, wer; **erneut senden** sendet jemandem davon eine neue Einladung.`,
  },
  notYours: (sponsor) => `Das kann nur ${sponsor}: Diese Liste kam von dort. Es wurde nichts geändert.`,
  tooManyRows: (limit, when) =>
    `Eine Person darf ${number(limit)} Zeilen am Tag senden, mit diesen wären es mehr. Es wurde nichts gesendet. Bestätigen können Sie ab dem ${when}.`,
  unknown: 'Diese Liste kenne ich nicht mehr. Es wurde nichts geändert. Schicken Sie sie noch einmal.',
  files: {
    drift: 'Was Entra sagt und kein Eintrag, oder umgekehrt',
    template: 'Eine Vorlage für eine Liste von Partnern, mit einer Beispielzeile, die nicht zählt',
    problems: 'Alles, was in Ihrer Liste fehlerhaft ist, Zeile für Zeile, und was stattdessen hingehört',
    results: 'Was bisher aus jeder Zeile Ihrer Liste wurde',
  },
  below: 'Die Datei biete ich Ihnen unten an.',
  declined: (text) =>
    text === undefined
      ? 'Gut, keine Datei. Die Schaltfläche bietet sie wieder an.'
      : `Gut, keine Datei. Kopieren Sie dies in eine, deren Name auf .csv endet, und schicken Sie sie mir:\n\n\`\`\`\n${text.replace('\ufeff', '').trim()}\n\`\`\``,
  noFile: {
    host: 'Ich hole Dateien nur dort, wo Teams sie aufbewahrt. Schicken Sie sie mir in unserem eigenen Chat mit der Büroklammer.',
    gone: 'Die Adresse dieser Datei gilt nicht mehr. Schicken Sie sie mir noch einmal.',
    private:
      'Diese Datei liegt, wo ich sie nicht holen darf. Schicken Sie sie mir in unserem eigenen Chat mit der Büroklammer.',
    slow: 'Diese Datei hat zu lange gebraucht. Es wurde nichts gesendet. Schicken Sie sie mir noch einmal.',
    broken: 'Diese Datei kam nicht ganz an. Es wurde nichts gesendet. Schicken Sie sie mir noch einmal.',
  },
};
