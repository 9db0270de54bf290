import type { Foreign } from '../../../lists/index.ts';
import { type FileFaultWords, listFaults } from '../../list-faults.ts';
import type { Words } from '../../words.ts';
import { listed, number } from '../counting.ts';
import { outcomes } from './outcomes.ts';
import { rowFaults } from './row-faults.ts';

const EXAMPLE = 'email,name,resource,duration,message,justification';
const AS_CSV =
  'Wählen Sie in Excel „Datei“, „Speichern unter“ und „CSV UTF-8 (durch Trennzeichen getrennt)“, und schicken Sie mir diese Datei. Es wurde nichts gesendet.';

const FOREIGN: Readonly<Record<Foreign, string>> = {
  pdf: 'ein PDF',
  picture: 'ein Bild',
  archive: 'ein gepacktes Archiv',
  program: 'ein Programm',
  'web-page': 'eine Webseite, wie manche Systeme sie unter dem Namen von Excel exportieren',
  json: 'JSON',
  document: 'ein Textdokument',
  binary: 'kein Text',
};

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)}\u00a0MB`;

const fileFaults: FileFaultWords = {
  empty: () =>
    'In dieser Liste steht niemand. Schreiben Sie jeden Partner in eine eigene Zeile unter die Überschriften; **mehrere einladen** gibt Ihnen eine Vorlage.',
  'file-too-large': ({ limit }) =>
    `Diese Datei ist größer als ${mebibytes(limit)}. Schicken Sie sie in Teilen; es wurde nichts gesendet.`,
  'too-many-rows': ({ limit }) =>
    `Diese Liste hat mehr als ${number(limit)} Zeilen. Schicken Sie sie in Teilen; es wurde nichts gesendet.`,
  'too-many-columns': ({ limit }) =>
    `Diese Liste hat mehr als ${number(limit)} Spalten. Behalten Sie nur die nötigen, wie ${EXAMPLE}; es wurde nichts gesendet.`,
  'row-too-long': ({ row, limit }) =>
    `Zeile ${row} ist länger als ${number(limit)}\u00a0Zeichen. Wahrscheinlich wird ein Anführungszeichen (") darin nie geschlossen: Schließen Sie es, oder schreiben Sie es doppelt (""). Es wurde nichts gesendet.`,
  'quote-open': ({ row }) =>
    `Ein Anführungszeichen (") aus Zeile ${row} wird nie geschlossen. Schließen Sie es, oder schreiben Sie es doppelt (""). Es wurde nichts gesendet.`,
  'no-heading': ({ found, nearest }, plain) => {
    const there =
      found.length === 0 ? '' : ` Sie beginnt mit ${listed(found.map((one) => `„${plain(one, 60)}“`))}.`;
    const meant = nearest === undefined ? '' : ` Meinten Sie „${nearest}“?`;
    return `Ich erkenne nicht, was die Spalten dieser Liste sind.${there}${meant} Schreiben Sie die Überschriften in Zeile 1, zum Beispiel: ${EXAMPLE}. Eine Liste nur aus Adressen braucht keine. Es wurde nichts gesendet.`;
  },
  'email-missing': ({ heading }) =>
    `Keine Spalte sagt, welche Adressen einzuladen sind. Geben Sie einer in Zeile 1 die Überschrift „${heading}“. Es wurde nichts gesendet.`,
  'heading-twice': ({ heading }, plain) =>
    `Zwei Spalten in Zeile 1 bedeuten dasselbe wie „${plain(heading, 60)}“. Benennen Sie eine um, oder nehmen Sie sie heraus. Es wurde nichts gesendet.`,
  'formats-mixed': ({ headings }, plain) =>
    `Zeile 1 mischt unsere Überschriften mit denen des alten Portals: ${listed(headings.map((one) => `„${plain(one, 60)}“`))}. Nehmen Sie die einen oder die anderen; **mehrere einladen** gibt Ihnen unsere Vorlage. Es wurde nichts gesendet.`,
  'no-list': ({ is }) =>
    `Das ist ${FOREIGN[is]}, und keine Liste. Schicken Sie eine CSV-Datei oder eine Excel-Arbeitsmappe (.xlsx).`,
  'name-lies': ({ name, is }, plain) =>
    is === 'workbook'
      ? `„${plain(name, 100)}“ ist in Wirklichkeit eine Excel-Arbeitsmappe. Geben Sie ihr einen Namen, der auf .xlsx endet, und schicken Sie sie noch einmal; es wurde nichts gesendet.`
      : `„${plain(name, 100)}“ heißt wie eine Arbeitsmappe und enthält Text. Geben Sie der Datei einen Namen, der auf .csv endet, und schicken Sie sie noch einmal; es wurde nichts gesendet.`,
  'type-unknown': ({ name }, plain) =>
    `Dateien wie „${plain(name, 100)}“ kenne ich nicht. Schicken Sie eine CSV-Datei (.csv, .txt, .tsv) oder eine Excel-Arbeitsmappe (.xlsx).`,
  'old-excel': () =>
    `Diese Arbeitsmappe hat ein Kennwort oder ist im Format von Excel aus der Zeit vor 2007. ${AS_CSV}`,
  'encoding-unclear': () =>
    `Manche Buchstaben dieser Datei sind nicht lesbar, weil sie aus Dateien verschiedener Kodierung zusammengesetzt ist. ${AS_CSV}`,
  'workbook-broken': () =>
    `Diese Arbeitsmappe ist nicht lesbar. Öffnen Sie sie in Excel, und speichern Sie sie neu. ${AS_CSV}`,
  'workbook-too-large': ({ limit }) =>
    `Entpackt ist diese Arbeitsmappe größer als ${mebibytes(limit)}. Kopieren Sie nur die Liste in eine neue. ${AS_CSV}`,
};

export const lists: Words['lists'] = {
  ...listFaults(fileFaults, rowFaults, (row, column) => `Zeile ${row}, Spalte ${column}`),
  exampleRow: {
    name: 'Beispiel: diese Zeile zählt nicht',
    message: 'Hallo Anna, hier ist der besprochene Zugang.',
    justification: 'Quartalsprüfung',
  },
  results: {
    row: 'Zeile',
    address: 'Adresse',
    outcome: 'Ergebnis',
    objectId: 'Objekt-ID',
    upn: 'Benutzerprinzipalname',
    link: 'Link zum Weitergeben',
    reason: 'Grund',
  },
  outcomes,
  problems: {
    row: 'Zeile',
    column: 'Spalte',
    given: 'Was dort steht',
    problem: 'Was stattdessen hingehört',
  },
};
