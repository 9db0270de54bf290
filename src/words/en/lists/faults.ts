import type { RowProblem } from '../../../access/batch/batch.ts';
import type { LookCode } from '../../../access/batch/row-problem.ts';
import type { FileFault, FileFaultCode, Foreign, RowFaultCode } from '../../../lists/index.ts';
import { listed } from '../listed.ts';
import { number } from './counted.ts';
import { lookProblems } from './looks.ts';
import { or } from './or.ts';
import { outcomes } from './outcomes.ts';

type Of<C extends FileFaultCode> = Extract<FileFault, { code: C }>;
/** For a card a text is escaped and cut; for a file it goes as it is. */
type Plain = (text: string, longest?: number) => string;

const EXAMPLE = 'email,name,resource,duration,message,justification';
const AS_CSV =
  'In Excel, choose File, Save As, and “CSV UTF-8 (Comma delimited)”, and send me that file. Nothing was sent.';

const FOREIGN: Readonly<Record<Foreign, string>> = {
  pdf: 'a PDF',
  picture: 'a picture',
  archive: 'a packed archive',
  program: 'a program',
  'web-page': 'a web page, as some systems export it under Excel’s name',
  json: 'JSON',
  document: 'a text document',
  binary: 'not text',
};

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} MB`;

const fileFaults: { readonly [C in FileFaultCode]: (fault: Of<C>, plain: Plain) => string } = {
  empty: () =>
    'There’s nobody in this list. Write each partner in a row of their own under the heading; **bulk** gives you a template.',
  'file-too-large': ({ limit }) =>
    `This file is larger than ${mebibytes(limit)}. Send it in parts; nothing was sent.`,
  'too-many-rows': ({ limit }) =>
    `This list has more than ${number(limit)} rows. Send it in parts; nothing was sent.`,
  'too-many-columns': ({ limit }) =>
    `This list has more than ${number(limit)} columns. Keep only those you need, such as ${EXAMPLE}; nothing was sent.`,
  'row-too-long': ({ row, limit }) =>
    `Row ${row} is longer than ${number(limit)} characters. Most likely a quotation mark (") in it is never closed: close it, or write it twice (""). Nothing was sent.`,
  'quote-open': ({ row }) =>
    `A quotation mark (") opened in row ${row} is never closed. Close it, or write it twice (""). Nothing was sent.`,
  'no-heading': ({ found, nearest }, plain) => {
    const there =
      found.length === 0 ? '' : ` It begins with ${listed(found.map((one) => `“${plain(one, 60)}”`))}.`;
    const meant = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
    return `I can’t tell what the columns of this list are.${there}${meant} Write the headings into row 1, for example: ${EXAMPLE}. A list of nothing but addresses needs none. Nothing was sent.`;
  },
  'email-missing': ({ heading }) =>
    `No column says which addresses to invite. Give one the heading “${heading}” in row 1. Nothing was sent.`,
  'heading-twice': ({ heading }, plain) =>
    `Two columns of row 1 mean the same as “${plain(heading, 60)}”. Rename one of them, or take it out. Nothing was sent.`,
  'formats-mixed': ({ headings }, plain) =>
    `Row 1 mixes our headings with those of the old portal: ${listed(headings.map((one) => `“${plain(one, 60)}”`))}. Use one or the other; **bulk** gives you our template. Nothing was sent.`,
  'no-list': ({ is }) => `This is ${FOREIGN[is]}, and no list. Send a CSV file or an Excel workbook (.xlsx).`,
  'name-lies': ({ name, is }, plain) =>
    is === 'workbook'
      ? `“${plain(name, 100)}” is an Excel workbook in truth. Give it a name that ends in .xlsx and send it again; nothing was sent.`
      : `“${plain(name, 100)}” is called a workbook, and holds text. Give it a name that ends in .csv and send it again; nothing was sent.`,
  'type-unknown': ({ name }, plain) =>
    `I don’t know files like “${plain(name, 100)}”. Send a CSV file (.csv, .txt, .tsv) or an Excel workbook (.xlsx).`,
  'old-excel': () => `This workbook has a password, or is in Excel’s format from before 2007. ${AS_CSV}`,
  'encoding-unclear': () =>
    `Some letters in this file can’t be read, as it was put together from files of different encodings. ${AS_CSV}`,
  'workbook-broken': () => `This workbook can’t be read. Open it in Excel, and save it anew. ${AS_CSV}`,
  'workbook-too-large': ({ limit }) =>
    `Unpacked, this workbook is larger than ${mebibytes(limit)}. Copy the list alone into a new one. ${AS_CSV}`,
};

/** What to write instead, or why not; the place stands before it. */
const rowFaults: {
  readonly [C in RowFaultCode | LookCode]: (given: string, instead: readonly string[]) => string;
} = {
  ...lookProblems,
  'address-missing': () => 'There’s no address. Write one, such as anna@partner.com.',
  'address-malformed': (given) => `“${given}” isn’t an e-mail address. Write it like anna@partner.com.`,
  'address-character': (given, [character = '']) =>
    `“${given}” holds ${character.trim() === '' ? 'a blank' : `“${character}”`}, which Microsoft doesn’t accept in invitations. Write another address of this person.`,
  'address-mixed': (given) =>
    `The domain of “${given}” mixes letters of several alphabets, as addresses do that pose as others. Type it by hand.`,
  'address-turned': (given) => `“${given}” hides marks that turn the direction of writing. Type it by hand.`,
  'addresses-several': () => 'There’s more than one address. Give each a row of its own.',
  'text-beside-address': (given) =>
    `“${given}” holds more than an address. Write the address alone, or like Anna Berg <anna@partner.com>.`,
  'name-too-long': (_given, [limit = '']) => `Keep the name under ${number(limit)} characters.`,
  'resource-unknown': (given, instead) => `There’s no “${given}” here. Write ${or(instead)}.`,
  'resource-needed': (_given, instead) =>
    `Say what access is for.${instead.length === 0 ? '' : ` Write ${or(instead)}.`}`,
  'resource-ambiguous': (given, instead) =>
    `“${given}” belongs to more than one: ${listed(instead)}. Say which in InviteAppID, or use our template.`,
  'group-unknown': (given) =>
    `The group “${given}” is none that I manage. Take it out, or ask an administrator to add it to the catalogue.`,
  'app-unknown': (given) =>
    `The application “${given}” is none that I manage. Take it out, or ask an administrator to add it to the catalogue.`,
  'app-id-unknown': (given) =>
    `No application that I manage has the AppID “${given}”. Leave it empty, or ask an administrator to add it to the catalogue.`,
  'reply-url-not-allowed': (given, instead) =>
    instead.length === 0
      ? `“${given}” isn’t allowed here. Leave it empty.`
      : `“${given}” isn’t allowed here. Write ${or(instead)}.`,
  'contact-url-malformed': (given) =>
    `“${given}” is no link that a partner could open. Write one that begins with https://, or leave it empty.`,
  'duration-malformed': (given) =>
    `“${given}” isn’t a length of time. Write 30d, 2w, 6m, 1y, or a date such as 31 March 2027.`,
  'duration-past': (given) => `“${given}” is over. Write a date to come, such as 31 March 2027.`,
  'duration-too-long': (given, [day = '']) =>
    `${given === '' ? 'That' : `“${given}”`} is longer than this may last. The longest you can ask for is until ${day}; write that, or less.`,
  'duration-needed': () => 'Say how much longer. Write 30d, 2w, 6m, 1y, or a date such as 31 March 2027.',
  'reason-needed': () => 'This needs a reason. Say why, such as: quarterly audit.',
  'reason-too-long': (_given, [limit = '']) => `Keep the reason under ${number(limit)} characters.`,
  'message-too-long': (_given, [limit = '']) => `Keep the message under ${number(limit)} characters.`,
  'answer-needed': (_given, [ask = '']) => `This needs an answer: ${ask}`,
  'answer-malformed': (given, instead) => `“${given}” doesn’t answer it. Write ${or(instead)}.`,
  'answer-too-long': (_given, [limit = '']) => `Keep the answer under ${number(limit)} characters.`,
  'answer-not-asked': () => 'Nobody asks this for what the row is for. Leave it empty.',
  'send-malformed': (given) => `“${given}” is neither. Write true to send mail, false for a link to pass on.`,
  'action-unknown': (given, instead) => `“${given}” is nothing that a list can do. Write ${or(instead)}.`,
  'sponsor-needed': () => 'Say who takes over. Write a colleague’s address.',
  'sponsor-malformed': (given) =>
    `“${given}” isn’t an e-mail address. Write a colleague’s, such as bea@example.com.`,
  'cell-beyond-heading': (given) =>
    `“${given}” stands under no heading. Most likely a text with a comma isn’t in quotation marks ("…"): add them, or clear the cell.`,
  duplicate: (given, [row = '']) => `${given} is in row ${row} already. Take one of them out.`,
};

/** What to write instead, or why not. What nobody has words for any more is said as it is called. */
const problem = ({ code, given, instead }: RowProblem, plain: Plain): string =>
  isKnown(code)
    ? rowFaults[code](
        plain(given, 100),
        instead.map((one) => plain(one, 100)),
      )
    : plain(code, 60);

/** The same with its place before it. */
const rowProblem = (row: number, wrong: RowProblem, plain: Plain): string =>
  `Row ${row}, column ${plain(wrong.column, 60)}: ${problem(wrong, plain)}`;

const isKnown = (code: string): code is RowFaultCode => Object.hasOwn(rowFaults, code);

function whole<C extends FileFaultCode>(fault: Of<C>, plain: Plain): string {
  const say: (fault: Of<C>, plain: Plain) => string = fileFaults[fault.code];
  return say(fault, plain);
}

export const lists = {
  fileFault: whole,
  problem,
  rowProblem,
  exampleRow: {
    name: 'Example: this row is left out',
    message: 'Hello Anna, here is the access that we spoke of.',
    justification: 'Quarterly audit',
  },
  results: {
    row: 'Row',
    address: 'Address',
    outcome: 'Outcome',
    objectId: 'Object id',
    upn: 'User principal name',
    link: 'Link to pass on',
    reason: 'Reason',
  },
  outcomes,
  problems: { row: 'Row', column: 'Column', given: 'What stands there', problem: 'What to write instead' },
};
