import type { Foreign } from '../../../lists/index.ts';
import { afterColon } from '../../joints.ts';
import { type FileFaultWords, listFaults } from '../../list-faults.ts';
import type { Words } from '../../words.ts';
import { listed, number } from '../counting.ts';
import { outcomes } from './outcomes.ts';
import { rowFaults } from './row-faults.ts';

const EXAMPLE = 'email,name,resource,duration,message,justification';
const AS_CSV =
  'Kies in Excel ‘Bestand’, ‘Opslaan als’ en ‘CSV UTF-8 (door komma’s gescheiden)’, en stuur me dat bestand. Er is niets verzonden.';

const FOREIGN: Readonly<Record<Foreign, string>> = {
  pdf: 'een pdf',
  picture: 'een afbeelding',
  archive: 'een ingepakt archief',
  program: 'een programma',
  'web-page': 'een webpagina, zoals sommige systemen die onder de naam van Excel exporteren',
  json: 'JSON',
  document: 'een tekstdocument',
  binary: 'geen tekst',
};

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)}\u00a0MB`;

const fileFaults: FileFaultWords = {
  empty: () =>
    'In deze lijst staat niemand. Zet elke partner in een eigen rij onder de koppen; **meerdere uitnodigen** geeft je een sjabloon.',
  'file-too-large': ({ limit }) =>
    `Dit bestand is groter dan ${mebibytes(limit)}. Stuur het in delen; er is niets verzonden.`,
  'too-many-rows': ({ limit }) =>
    `Deze lijst heeft meer dan ${number(limit)} rijen. Stuur hem in delen; er is niets verzonden.`,
  'too-many-columns': ({ limit }) =>
    `Deze lijst heeft meer dan ${number(limit)} kolommen. Houd alleen wat nodig is, zoals ${EXAMPLE}; er is niets verzonden.`,
  'row-too-long': ({ row, limit }) =>
    `Rij ${row} is langer dan ${number(limit)}\u00a0tekens. Waarschijnlijk wordt een aanhalingsteken (") erin nooit gesloten: sluit het, of typ het twee keer (""). Er is niets verzonden.`,
  'quote-open': ({ row }) =>
    `Een aanhalingsteken (") uit rij ${row} wordt nooit gesloten. Sluit het, of typ het twee keer (""). Er is niets verzonden.`,
  'no-heading': ({ found, nearest }, plain) => {
    const there =
      found.length === 0 ? '' : ` Hij begint met ${listed(found.map((one) => `‘${plain(one, 60)}’`))}.`;
    const meant = nearest === undefined ? '' : ` Bedoelde je ‘${nearest}’?`;
    return `Ik zie niet wat de kolommen van deze lijst zijn.${there}${meant} Zet de koppen in rij 1, bijvoorbeeld: ${EXAMPLE}. Een lijst met alleen adressen heeft er geen nodig. Er is niets verzonden.`;
  },
  'email-missing': ({ heading }) =>
    `Geen kolom zegt welke adressen je wilt uitnodigen. Geef er een de kop ‘${heading}’ in rij 1. Er is niets verzonden.`,
  'heading-twice': ({ heading }, plain) =>
    `Twee kolommen in rij 1 betekenen hetzelfde als ‘${plain(heading, 60)}’. Geef een ervan een andere naam, of haal die weg. Er is niets verzonden.`,
  'formats-mixed': ({ headings }, plain) =>
    `Rij 1 gebruikt onze koppen en die van het oude portaal door elkaar: ${listed(headings.map((one) => `‘${plain(one, 60)}’`))}. Kies het een of het ander; **meerdere uitnodigen** geeft je ons sjabloon. Er is niets verzonden.`,
  'no-list': ({ is }) =>
    `Dit is ${FOREIGN[is]}, en geen lijst. Stuur een CSV-bestand of een Excel-werkmap (.xlsx).`,
  'name-lies': ({ name, is }, plain) =>
    is === 'workbook'
      ? `‘${plain(name, 100)}’ is eigenlijk een Excel-werkmap. Geef het een naam die eindigt op .xlsx en stuur het opnieuw; er is niets verzonden.`
      : `‘${plain(name, 100)}’ heet een werkmap en bevat tekst. Geef het een naam die eindigt op .csv en stuur het opnieuw; er is niets verzonden.`,
  'type-unknown': ({ name }, plain) =>
    `Bestanden zoals ‘${plain(name, 100)}’ ken ik niet. Stuur een CSV-bestand (.csv, .txt, .tsv) of een Excel-werkmap (.xlsx).`,
  'old-excel': () => `Deze werkmap heeft een wachtwoord, of de Excel-indeling van vóór 2007. ${AS_CSV}`,
  'encoding-unclear': () =>
    `Sommige letters in dit bestand zijn niet te lezen, omdat het is samengesteld uit bestanden met verschillende codering. ${AS_CSV}`,
  'workbook-broken': () =>
    `Deze werkmap is niet te lezen. Open hem in Excel en sla hem opnieuw op. ${AS_CSV}`,
  'workbook-too-large': ({ limit }) =>
    `Uitgepakt is deze werkmap groter dan ${mebibytes(limit)}. Kopieer alleen de lijst naar een nieuwe. ${AS_CSV}`,
};

export const lists: Words['lists'] = {
  ...listFaults(fileFaults, rowFaults, (row, column) => `Rij ${row}, kolom ${column}`, afterColon),
  exampleRow: {
    name: 'Voorbeeld: deze rij telt niet mee',
    message: 'Hallo Anna, hier is de toegang die we bespraken.',
    justification: 'Kwartaalcontrole',
  },
  results: {
    row: 'Rij',
    address: 'Adres',
    outcome: 'Resultaat',
    objectId: 'Object-id',
    upn: 'User principal name',
    link: 'Link om door te geven',
    reason: 'Reden',
  },
  outcomes,
  problems: { row: 'Rij', column: 'Kolom', given: 'Wat er staat', problem: 'Wat er moet staan' },
};
