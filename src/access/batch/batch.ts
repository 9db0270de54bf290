import type { ObjectId } from '../catalog.ts';
import type { Asked, TakenUp, Turn } from '../consultation.ts';
import type { Verdict } from '../event.ts';
import type { Delivery } from '../invitation-options.ts';
import type { RecordId, Requested } from '../record.ts';
import type { Answer, Found, Person } from '../request.ts';
import type { Instant, Term } from '../term.ts';
import type { ActionNotes, ActionRow } from './action-row.ts';

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
  /** Where the partner finds answers; an https address. */
  readonly contactUrl?: string;
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

/** Of a list that invites. */
export type InvitationRow = GoodRow | WrongRow;

export type BatchRow = InvitationRow | ActionRow;

/** A row that waits for a decision, with its request. */
export interface WaitingRow {
  readonly row: number;
  readonly record: Requested;
}

/** Good rows by whom the directory knew under the address. */
export type Counts = Readonly<Record<Found['kind'], number>>;

/** What its sender is told of good rows before they are sent. */
export interface PreviewNotes {
  readonly newDomains: number;
  readonly externalMembers: number;
  /** With a message, or a link for questions, that Microsoft's own mail leaves out. */
  readonly messages: number;
  readonly contactUrls: number;
  /** The first of those links, each once; absent where there is none. */
  readonly contacts?: readonly string[];
  /** Links that are handed over to be passed on. */
  readonly links: number;
}

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
  readonly notes?: PreviewNotes;
  /** Of a list about access that there is; it invites nobody. */
  readonly actions?: ActionNotes;
}

/** A message about it, kept so that it can be changed in place. */
export interface BatchPosting {
  readonly conversation: string;
  readonly activity: string;
  readonly serviceUrl: string;
  /** Whom it was written for; a channel's card is for all. */
  readonly reader?: ObjectId;
  /** A digest of what stands there; absent where that is not known. */
  readonly shown?: string;
}

/**
 * Where a row that was sent stands: not on record yet; waiting for a decision; about to be invited or let in; held up
 * by what somebody has to mend; invited; in; done, where it was about access that there is; turned down by a person;
 * or it came to nothing.
 */
export const ROW_STATES = [
  'to-come',
  'asked',
  'under-way',
  'held-up',
  'invited',
  'in',
  'done',
  'declined',
  'failed',
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** How many rows stand where. */
export type Progress = Readonly<Record<Exclude<RowState, 'done'>, number>> & { readonly done?: number };

/** A row that came to nothing, and who turned it down, where somebody did. */
export interface LostRow {
  readonly row: number;
  readonly address: string;
  readonly by?: Person;
}

/** One decision on all rows of a resource that wait in a stage; `done` once each row has it. */
export interface BatchVerdict extends Verdict {
  readonly decision: 'approve' | 'reject';
  readonly done?: true;
}

/** Who was asked to decide on the rows of one resource together, and with which cards. */
export interface BatchConsultation extends Turn {
  readonly resource: string;
  readonly at: Instant;
  /** How many rows it was about when it was asked. */
  readonly rows: number;
  readonly people: readonly Asked[];
  readonly unreachable: readonly ObjectId[];
  readonly cards: readonly BatchPosting[];
  /** Rows that whoever decides has struck out; they are turned down, whatever becomes of the rest. */
  readonly struck: readonly number[];
  readonly takenUp?: TakenUp;
  /** Absent while nobody has decided. */
  readonly verdict?: BatchVerdict;
  /** Put there once more, because nobody had decided. */
  readonly reminded?: true;
}

interface Confirmed extends BatchBase {
  readonly confirmedAt: Instant;
  /** Rows before this, counted from 0, are on record. */
  readonly next: number;
  /** The card that shows how far it is. */
  readonly posting?: BatchPosting;
  readonly progress?: Progress;
  /** When the last row is expected to be past its invitation. */
  readonly until?: Instant;
  /** The first rows that came to nothing. */
  readonly lost?: readonly LostRow[];
  readonly consultations?: readonly BatchConsultation[];
  /** Rows that waited while it was paused are still to be taken up again, from this one on, counted from 0. */
  readonly resumeAt?: number;
  /** When nothing of it was left to do but for partners to accept. */
  readonly endedAt?: Instant;
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

/** How many rows are sent of it. */
export const sentRows = ({ good, struck }: Pick<Batch, 'good' | 'struck'>): number => good - struck;

/** A right row that nobody struck out, and that nothing has come of yet. */
export const isOpen = (row: BatchRow): row is GoodRow | ActionRow =>
  row.kind !== 'wrong' &&
  row.struckBy === undefined &&
  row.refused === undefined &&
  (row.kind === 'action' ? row.done : row.record) === undefined;

/** What is still to be sent of it. */
export const isToSend = (row: BatchRow): row is GoodRow => row.kind === 'good' && isOpen(row);

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
