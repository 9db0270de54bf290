/** Why a whole list is not read; nothing of it is sent. `row` counts as a spreadsheet shows it, the heading in 1. */
export type FileFault =
  | { readonly code: 'empty' }
  /** `limit` in bytes. */
  | { readonly code: 'file-too-large'; readonly limit: number }
  | { readonly code: 'too-many-rows'; readonly limit: number }
  | { readonly code: 'too-many-columns'; readonly limit: number }
  /** Of one row, in characters; a quotation mark that is never closed makes one, too. */
  | { readonly code: 'row-too-long'; readonly row: number; readonly limit: number }
  | { readonly code: 'quote-open'; readonly row: number }
  /** `nearest` is the known heading that one of those found is like. */
  | { readonly code: 'no-heading'; readonly found: readonly string[]; readonly nearest?: string }
  | { readonly code: 'email-missing'; readonly heading: string }
  | { readonly code: 'heading-twice'; readonly heading: string }
  | { readonly code: 'formats-mixed'; readonly headings: readonly string[] }
  | { readonly code: 'no-list'; readonly is: Foreign }
  | { readonly code: 'name-lies'; readonly name: string; readonly is: 'workbook' | 'text' }
  | { readonly code: 'type-unknown'; readonly name: string }
  /** Excel before 2007, or a workbook with a password: both are the same kind of container. */
  | { readonly code: 'old-excel' }
  | { readonly code: 'encoding-unclear' }
  | { readonly code: 'workbook-broken' }
  /** `limit` in bytes, unpacked. */
  | { readonly code: 'workbook-too-large'; readonly limit: number };

/** What a file is that is no list. */
export type Foreign = 'pdf' | 'picture' | 'archive' | 'program' | 'web-page' | 'json' | 'document' | 'binary';

export type FileFaultCode = FileFault['code'];

export type RowFaultCode =
  | 'address-missing'
  | 'address-malformed'
  | 'address-character'
  | 'address-mixed'
  | 'address-turned'
  | 'addresses-several'
  | 'text-beside-address'
  | 'name-too-long'
  | 'resource-unknown'
  | 'resource-needed'
  | 'resource-ambiguous'
  | 'group-unknown'
  | 'app-unknown'
  | 'app-id-unknown'
  | 'reply-url-not-allowed'
  | 'contact-url-malformed'
  | 'duration-malformed'
  | 'duration-past'
  | 'duration-too-long'
  | 'duration-needed'
  | 'reason-needed'
  | 'reason-too-long'
  | 'message-too-long'
  | 'answer-needed'
  | 'answer-malformed'
  | 'answer-too-long'
  | 'answer-not-asked'
  | 'send-malformed'
  | 'action-unknown'
  | 'sponsor-needed'
  | 'sponsor-malformed'
  | 'cell-beyond-heading'
  | 'duplicate';

/** One thing that is wrong in one row; a row may have several. */
export interface RowFault {
  /** As a spreadsheet counts rows, the heading in 1; a line of pasted text. */
  readonly row: number;
  /** The heading as it stands in the file; without headings, `email`. */
  readonly column: string;
  readonly code: RowFaultCode;
  /** What stands there, cut to 200 characters. */
  readonly given: string;
  /** What could stand there instead: ids, a URL, a day (YYYY-MM-DD), choices; for `duplicate`, the row that counts. */
  readonly instead: readonly string[];
}

const GIVEN = 200;

export const rowFault = (
  row: number,
  column: string,
  code: RowFaultCode,
  given: string,
  instead: readonly string[] = [],
): RowFault => ({ row, column, code, given: given.slice(0, GIVEN), instead });

/** Ends the reading from any depth; what is handed out is the fault as a value. */
export class Unreadable extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}
