import type { Foreign } from '../../../lists/index.ts';
import { type FileFaultWords, listFaults } from '../../list-faults.ts';
import type { Words } from '../../words.ts';
import { listed, number } from '../counting.ts';
import { outcomes } from './outcomes.ts';
import { rowFaults } from './row-faults.ts';

const EXAMPLE = 'email,name,resource,duration,message,justification';
const AS_CSV =
  'I Excel velger du «Fil», «Lagre som» og «CSV UTF-8 (semikolondelt)», og sender meg den filen. Ingenting ble sendt.';

const FOREIGN: Readonly<Record<Foreign, string>> = {
  pdf: 'en PDF',
  picture: 'et bilde',
  archive: 'et pakket arkiv',
  program: 'et program',
  'web-page': 'en nettside, slik noen systemer eksporterer den under Excels navn',
  json: 'JSON',
  document: 'et tekstdokument',
  binary: 'ikke tekst',
};

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)}\u00a0MB`;

const fileFaults: FileFaultWords = {
  empty: () =>
    'Det er ingen i denne listen. Skriv hver partner på en egen rad under overskriftene; **inviter flere** gir deg en mal.',
  'file-too-large': ({ limit }) =>
    `Denne filen er større enn ${mebibytes(limit)}. Send den i deler; ingenting ble sendt.`,
  'too-many-rows': ({ limit }) =>
    `Denne listen har mer enn ${number(limit)} rader. Send den i deler; ingenting ble sendt.`,
  'too-many-columns': ({ limit }) =>
    `Denne listen har mer enn ${number(limit)} kolonner. Behold bare dem du trenger, som ${EXAMPLE}; ingenting ble sendt.`,
  'row-too-long': ({ row, limit }) =>
    `Rad ${row} er lengre enn ${number(limit)}\u00a0tegn. Sannsynligvis avsluttes et anførselstegn (") i den aldri: Avslutt det, eller skriv det to ganger (""). Ingenting ble sendt.`,
  'quote-open': ({ row }) =>
    `Et anførselstegn (") fra rad ${row} avsluttes aldri. Avslutt det, eller skriv det to ganger (""). Ingenting ble sendt.`,
  'no-heading': ({ found, nearest }, plain) => {
    const there =
      found.length === 0 ? '' : ` Den begynner med ${listed(found.map((one) => `«${plain(one, 60)}»`))}.`;
    const meant = nearest === undefined ? '' : ` Mente du «${nearest}»?`;
    return `Jeg ser ikke hva kolonnene i denne listen er.${there}${meant} Skriv overskriftene i rad 1, for eksempel: ${EXAMPLE}. En liste med bare adresser trenger ingen. Ingenting ble sendt.`;
  },
  'email-missing': ({ heading }) =>
    `Ingen kolonne sier hvilke adresser som skal inviteres. Gi en av dem overskriften «${heading}» i rad 1. Ingenting ble sendt.`,
  'heading-twice': ({ heading }, plain) =>
    `To kolonner i rad 1 betyr det samme som «${plain(heading, 60)}». Gi en av dem et nytt navn, eller ta den bort. Ingenting ble sendt.`,
  'formats-mixed': ({ headings }, plain) =>
    `Rad 1 blander våre overskrifter med dem fra den gamle portalen: ${listed(headings.map((one) => `«${plain(one, 60)}»`))}. Bruk det ene eller det andre; **inviter flere** gir deg malen vår. Ingenting ble sendt.`,
  'no-list': ({ is }) =>
    `Dette er ${FOREIGN[is]}, og ingen liste. Send en CSV-fil eller en Excel-arbeidsbok (.xlsx).`,
  'name-lies': ({ name, is }, plain) =>
    is === 'workbook'
      ? `«${plain(name, 100)}» er egentlig en Excel-arbeidsbok. Gi den et navn som slutter på .xlsx, og send den igjen; ingenting ble sendt.`
      : `«${plain(name, 100)}» er kalt en arbeidsbok, men inneholder tekst. Gi den et navn som slutter på .csv, og send den igjen; ingenting ble sendt.`,
  'type-unknown': ({ name }, plain) =>
    `Filer som «${plain(name, 100)}» kjenner jeg ikke. Send en CSV-fil (.csv, .txt, .tsv) eller en Excel-arbeidsbok (.xlsx).`,
  'old-excel': () => `Denne arbeidsboken har et passord, eller er i Excel-formatet fra før 2007. ${AS_CSV}`,
  'encoding-unclear': () =>
    `Noen bokstaver i denne filen kan ikke leses, fordi den er satt sammen av filer med ulik koding. ${AS_CSV}`,
  'workbook-broken': () =>
    `Denne arbeidsboken kan ikke leses. Åpne den i Excel, og lagre den på nytt. ${AS_CSV}`,
  'workbook-too-large': ({ limit }) =>
    `Utpakket er denne arbeidsboken større enn ${mebibytes(limit)}. Kopier bare listen over i en ny. ${AS_CSV}`,
};

export const lists: Words['lists'] = {
  ...listFaults(fileFaults, rowFaults, (row, column) => `Rad ${row}, kolonne ${column}`),
  exampleRow: {
    name: 'Eksempel: denne raden teller ikke',
    message: 'Hei Anna, her er tilgangen vi snakket om.',
    justification: 'Kvartalsrevisjon',
  },
  results: {
    row: 'Rad',
    address: 'Adresse',
    outcome: 'Resultat',
    objectId: 'Objekt-ID',
    upn: 'Brukerhovednavn',
    link: 'Lenke å gi videre',
    reason: 'Begrunnelse',
  },
  outcomes,
  problems: { row: 'Rad', column: 'Kolonne', given: 'Det som står der', problem: 'Det som skal stå der' },
};
