import type { ObjectId } from '../catalog.ts';
import type { Delivery } from '../invitation-options.ts';
import type { RecordId } from '../record.ts';
import type { Answer, Found, Person } from '../request.ts';
import type { Instant, Term } from '../term.ts';

/** Opaque, and the same for the same message that brought the list. */
export type BatchId = string;

/** How many rows are kept, and go on record, together. */
export const ROWS_A_PART = 100;

/** What is wrong with a row: where, what stands there, and what could stand there instead. */
export interface RowProblem {
  /** The heading as it stands in the file. */
  readonly column: string;
  /** Which words say it. */
  readonly code: string;
  readonly given: string;
  readonly instead: readonly string[];
}

interface AnyRow {
  /** As a spreadsheet counts, the heading in 1; a line of pasted text. */
  readonly row: number;
  readonly address: string;
}

/** Right, and sent unless somebody struck it out. */
export interface GoodRow extends AnyRow {
  readonly kind: 'good';
  readonly resource: string;
  readonly found: Found;
  readonly domain: 'known' | 'new';
  /** At home elsewhere, though the directory counts them as a member. */
  readonly externalMember?: true;
  readonly name?: string;
  readonly term: Term;
  readonly reason?: string;
  readonly answers?: readonly Answer[];
  readonly message?: string;
  readonly delivery?: Extract<Delivery, 'link'>;
  /** Who took it out before it was sent. */
  readonly struckBy?: Person;
  /** On record under this. */
  readonly record?: RecordId;
  /** Why it did not come on record after all. */
  readonly refused?: string;
}

export interface WrongRow extends AnyRow {
  readonly kind: 'wrong';
  readonly problems: readonly RowProblem[];
}

export type BatchRow = GoodRow | WrongRow;

/** Good rows by whom the directory knew under the address. */
export type Counts = Readonly<Record<Found['kind'], number>>;

export interface BatchBase {
  readonly id: BatchId;
  /** How often it changed; a card carries it as its version. */
  readonly seq: number;
  readonly by: Person;
  readonly at: Instant;
  /** The name of the file; absent where addresses were pasted. */
  readonly file?: string;
  /** Headings that mean nothing, left out once that is confirmed. */
  readonly ignored: readonly string[];
  readonly origin: { readonly conversation: string; readonly serviceUrl: string };
  /** All rows, right and wrong, in parts of ROWS_A_PART. */
  readonly rows: number;
  readonly good: number;
  readonly struck: number;
  readonly found: Counts;
}

/** Its message that shows how far it is, kept so that it can be changed in place. */
export interface BatchPosting {
  readonly conversation: string;
  readonly activity: string;
  readonly serviceUrl: string;
}

interface Confirmed extends BatchBase {
  readonly confirmedAt: Instant;
  /** Rows before this, counted from 0, are on record. */
  readonly next: number;
  readonly posting?: BatchPosting;
}

export type Batch =
  | (BatchBase & { readonly status: 'previewed' })
  | (BatchBase & { readonly status: 'dropped'; readonly droppedAt: Instant })
  | { [S in 'running' | 'paused' | 'stopped' | 'done']: Confirmed & { readonly status: S } }[
      | 'running'
      | 'paused'
      | 'stopped'
      | 'done'];

export type ConfirmedBatch = Extract<Batch, { readonly next: number }>;

export const isConfirmed = (batch: Batch): batch is ConfirmedBatch => 'next' in batch;

export const partsOf = ({ rows }: Pick<Batch, 'rows'>): number => Math.ceil(rows / ROWS_A_PART);

/** What is still to be sent of it: a good row that nobody struck out, and that is not on record. */
export const isToSend = (row: BatchRow): row is GoodRow =>
  row.kind === 'good' && row.struckBy === undefined && row.record === undefined && row.refused === undefined;

/** Of all batches that were confirmed lately: which are under way, and how many rows whose they were. */
export interface BatchesLately {
  readonly batches: readonly {
    readonly id: BatchId;
    readonly by: ObjectId;
    readonly at: Instant;
    readonly rows: number;
    readonly underWay: boolean;
  }[];
}
