import type { BatchPosting } from './batch/batch.ts';
import type { InquiryId, Recommendation, TransferCause } from './handover.ts';
import type { AccessRecord, Person, RecordId } from './record.ts';
import { DAY_MS, type Instant } from './term.ts';

/**
 * What became of a row. `silent-…`: nobody answered, and so it was kept or removed. `over`: its record changed in another
 * way, so there is nothing to answer any more.
 */
export const INQUIRY_ANSWERS = [
  ...(['kept', 'removed', 'accepted', 'declined'] as const),
  ...(['silent-kept', 'silent-removed', 'over'] as const),
] as const;
export type InquiryAnswer = (typeof INQUIRY_ANSWERS)[number];

/** One record that an inquiry asks about. What was answered is on the record; here it is counted. */
export interface InquiryRow {
  readonly record: RecordId;
  readonly resource: string;
  readonly recommendation?: Recommendation;
  readonly answer?: InquiryAnswer;
}

interface InquiryBase {
  readonly id: InquiryId;
  readonly seq: number;
  readonly at: Instant;
  /** Who is asked; the first who answers decides. */
  readonly people: readonly Person[];
  readonly rows: readonly InquiryRow[];
  readonly remindAt: Instant;
  readonly dueAt: Instant;
  /** Where its cards stand. */
  readonly cards: readonly BatchPosting[];
  /** When it was put before those who are asked; absent: not yet. */
  readonly shownAt?: Instant;
  /** Nobody could be reached. */
  readonly unreached?: true;
  readonly remindedAt?: Instant;
  readonly closedAt?: Instant;
}

/** One card that asks people about many records. */
export type Inquiry =
  | (InquiryBase & {
      /** Is the access still needed? */
      readonly kind: 'review';
      /** Owners or administrators are asked in a sponsor's place, who was silent or cannot answer. */
      readonly round: 'sponsor' | 'owners';
      /** When silence was announced. */
      readonly lastWordAt?: Instant;
    })
  | (InquiryBase & {
      /** Will somebody look after these partners? */
      readonly kind: 'transfer';
      readonly cause: TransferCause;
      /** Who looks after them until then. */
      readonly from: Person;
      readonly by?: Person;
      readonly reason?: string;
      /** Where the sponsor left: who is asked. */
      readonly level?: TransferLevel;
    });

/** Whose turn it is to look after the partners of somebody who left, one after the other. */
export const TRANSFER_LEVELS = ['manager', 'owners', 'administrators'] as const;
export type TransferLevel = (typeof TRANSFER_LEVELS)[number];

/** Inquiries that are not over, and when each is to be looked at next. */
export interface OpenInquiries {
  readonly open: readonly { readonly id: InquiryId; readonly wakesAt: Instant }[];
}

/** What time or a change asks to be done about an inquiry. */
export type InquiryStep = 'show' | 'refresh' | 'remind' | 'last-word' | 'close';

/** Silence is announced so long before it counts, at most; in milliseconds. */
const LAST_WORD_MS = DAY_MS;

export const openRows = ({ rows }: Pick<Inquiry, 'rows'>): readonly InquiryRow[] =>
  rows.filter(({ answer }) => answer === undefined);

export const isOpen = (inquiry: Inquiry): boolean => inquiry.closedAt === undefined;

/** How long before the end the last word comes. */
const leadOf = ({ at, dueAt }: Inquiry): number => Math.min(LAST_WORD_MS, Math.floor((dueAt - at) / 4));

/** When silence counts: never before its announcement could be read. */
export function silenceCountsAt(inquiry: Inquiry): Instant {
  if (inquiry.kind === 'transfer' || inquiry.unreached) return inquiry.dueAt;
  const { lastWordAt } = inquiry;
  return lastWordAt === undefined
    ? Number.POSITIVE_INFINITY
    : Math.max(inquiry.dueAt, lastWordAt + leadOf(inquiry));
}

/** What comes next by time alone, and when. After a long silence of ours only what presses most is said. */
export function nextStep(
  inquiry: Inquiry,
  now: Instant,
): { readonly step: InquiryStep; readonly at: Instant } | undefined {
  if (!isOpen(inquiry)) return undefined;
  const { at, dueAt, remindAt, remindedAt, shownAt, unreached } = inquiry;
  if (openRows(inquiry).length === 0) return { step: 'close', at: now };
  if (shownAt === undefined) return { step: 'show', at };
  const silent = silenceCountsAt(inquiry);
  if (now >= silent) return { step: 'close', at: silent };
  if (inquiry.kind === 'review' && inquiry.lastWordAt === undefined && !unreached) {
    const lastWord = dueAt - leadOf(inquiry);
    if (now >= lastWord || remindedAt !== undefined) return { step: 'last-word', at: lastWord };
  }
  if (remindedAt === undefined && !unreached) return { step: 'remind', at: remindAt };
  return { step: 'close', at: silent };
}

/** The rows that are asked about on one page of the card, and where the next one begins. */
export const ROWS_A_PAGE = 8;

/** Whether a record still waits for this inquiry's answer. */
export const isAsked = (
  record: AccessRecord | undefined,
  { id, kind }: Pick<Inquiry, 'id' | 'kind'>,
): boolean =>
  kind === 'review'
    ? record?.status === 'granted' && record.review?.inquiry === id
    : record?.transfer?.inquiry === id;

/** With these rows answered so. */
export function answered<I extends Inquiry>(inquiry: I, answers: ReadonlyMap<RecordId, InquiryAnswer>): I {
  const rows = inquiry.rows.map((row) => {
    const answer = row.answer ?? answers.get(row.record);
    return answer === undefined ? row : { ...row, answer };
  });
  return { ...inquiry, seq: inquiry.seq + 1, rows };
}

/** A row with its record as it is now, and its place among all. */
export interface ShownRow {
  readonly index: number;
  readonly row: InquiryRow;
  readonly record: AccessRecord;
}

/** Why it is put before somebody again: nobody has answered, silence is about to count, or it did. */
export type InquiryWord = 'remind' | 'last-word' | 'over';
