import type { Words } from '../../words.ts';
import { are, number, rows } from '../counting.ts';

/** Lists about access that there is. */
export const actions: Words['batches']['actions'] = {
  everybodyOf: (domain) => `Alle von ${domain}`,
  nobodyOf: (domain, where) =>
    `Von ${domain} hat niemand Zugang zu ${where} oder ist dorthin unterwegs. Es gibt nichts zu entfernen.`,
  onlyOthers: (domain, where, left) =>
    left === 1
      ? `1 Partner von ${domain} hat Zugang zu ${where}, wird aber von jemand anderem betreut. Es wurde nichts geändert; ein Besitzer von ${where} oder ein Administrator kann alle entfernen.`
      : `${number(left)} Partner von ${domain} haben Zugang zu ${where}, werden aber von anderen betreut. Es wurde nichts geändert; ein Besitzer von ${where} oder ein Administrator kann alle entfernen.`,
  counts: (good, wrong) =>
    wrong === 0
      ? `**${rows(good)} ${are(good)} richtig, keine ist fehlerhaft.** Vor Ihrer Bestätigung wird nichts geändert.`
      : good === 0
        ? `**Keine Zeile ist richtig, ${rows(wrong)} ${are(wrong)} fehlerhaft.** So lässt sich nichts ausführen. Korrigieren Sie die Liste, und schicken Sie sie noch einmal.`
        : `**${rows(good)} ${are(good)} richtig, ${number(wrong)} ${are(wrong)} fehlerhaft.** Fehlerhafte Zeilen werden nie ausgeführt; vor Ihrer Bestätigung wird nichts geändert.`,
  struck: (count) =>
    `${rows(count)} ${are(count)} herausgenommen und ${count === 1 ? 'wird' : 'werden'} nicht ausgeführt.`,
  effects: {
    'ends-access': 'Zugang endet',
    withdraws: 'Antrag oder Einladung zurückgezogen',
    'sends-anew': 'Neue Einladung',
    lengthens: 'Längerer Zugang',
    'asks-to-lengthen': 'Längerer Zugang, nach Genehmigung',
    'asks-to-take-over': 'Jemand anders wird um die Betreuung gebeten',
  },
  others: (count) =>
    count === 1
      ? '1 davon betreut jemand anders; diese Person erfährt es.'
      : `${number(count)} davon betreuen andere; sie erfahren es.`,
  left: (count) =>
    count === 1
      ? '1 weiterer Partner dieser Domäne wird von jemand anderem betreut und bleibt.'
      : `${number(count)} weitere Partner dieser Domäne werden von anderen betreut und bleiben.`,
  row: {
    'ends-access': (who, where) => `${who}: Zugang zu ${where} endet`,
    withdraws: (who, where) => `${who}: Antrag oder Einladung zu ${where} wird zurückgezogen`,
    'sends-anew': (who, where) => `${who}: neue Einladung zu ${where}`,
    lengthens: (who, where, until) =>
      until === undefined
        ? `${who}: unbefristeter Zugang zu ${where}`
        : `${who}: Zugang zu ${where} bis ${until}`,
    'asks-to-lengthen': (who, where, until) =>
      until === undefined
        ? `${who}: unbefristeter Zugang zu ${where}, nach Genehmigung`
        : `${who}: Zugang zu ${where} bis ${until}, nach Genehmigung`,
    'asks-to-take-over': (who, where, to) => `${who}: ${to} wird gebeten, den Zugang zu ${where} zu betreuen`,
  },
  doGood: 'Richtige ausführen',
  last: {
    'ends-access': (when) => `Die letzte Entfernung erfolgt voraussichtlich am ${when}.`,
    withdraws: (when) => `Der letzte Antrag wird voraussichtlich am ${when} zurückgezogen.`,
    'sends-anew': (when) => `Die letzte neue Einladung geht voraussichtlich am ${when} hinaus.`,
    lengthens: (when) => `Die letzte Verlängerung erfolgt voraussichtlich am ${when}.`,
    'asks-to-lengthen': (when) =>
      `Der letzte Antrag auf längeren Zugang geht voraussichtlich am ${when} hinaus.`,
    'asks-to-take-over': (when) => `Die letzte Anfrage zur Betreuung geht voraussichtlich am ${when} hinaus.`,
    several: (when) => `Die letzte Zeile ist voraussichtlich am ${when} erledigt.`,
  },
  dropped: (name) => `${name} ist verworfen. Es wurde nichts geändert.`,
  paused: 'Angehalten. Es wird nichts weiter geändert, bis es weitergeht.',
  stopped: 'Gestoppt. Was bis dahin nicht begonnen war, bleibt, wie es ist.',
  stopping: 'Noch nicht erledigt',
  states: {
    'to-come': 'Noch ausstehend',
    asked: 'Noch nicht genehmigt',
    'under-way': 'In Arbeit',
    'held-up': 'Verzögert',
    invited: 'Eingeladen, noch nicht angenommen',
    in: 'Mit Zugang',
    done: 'Erledigt',
    declined: 'Abgelehnt',
    failed: 'Ohne Ergebnis',
  },
  told: (name, done, lost) =>
    `${name}: ${number(done)} erledigt${lost === 0 ? '' : `, ${number(lost)} abgelehnt oder ohne Ergebnis`}. **Ergebnis als Datei** auf der Karte zeigt, was aus jeder Zeile wurde.`,
};
