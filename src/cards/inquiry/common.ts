import type { InquiryAnswer } from '../../access/inquiry.ts';
import { INQUIRY_ANSWERS, type Inquiry, isOpen, openRows } from '../../access/inquiry.ts';
import type { AccessRecord, RecordId } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { AboutInquiry } from '../actions.ts';
import { type Element, execute, notice, quiet, text } from '../card.ts';
import { fitting } from '../user-text.ts';
import { about, partnerName, refusalWords, resourceName, type View } from '../view.ts';

/** A row that is shown, with its record as it is now, and its place among all. */
export interface InquiryRowView {
  readonly index: number;
  readonly record: AccessRecord;
}

export type Ticks = Readonly<Record<string, 'true' | 'false'>>;

export interface InquiryView {
  readonly inquiry: Inquiry;
  readonly rows: readonly InquiryRowView[];
  /** Where the next page begins; absent on the last. */
  readonly after?: number;
  readonly word?: 'remind' | 'last-word' | 'over';
  /** What the reader has just answered. */
  readonly done?: ReadonlyMap<RecordId, InquiryAnswer>;
  /** Of one that was answered: what was asked about. */
  readonly answered?: AccessRecord;
  readonly refusal?: Refusal;
  /** What the reader ticked on the pages before, by its place among all, and what they did not. */
  readonly before?: Ticks;
  /** The reader's click chose none. */
  readonly nothingTicked?: true;
}

/** What the rows of one card may come to, in characters of JSON. */
const MAX_ROWS_LENGTH = 16_000;

/** As many rows as fit. */
export const rowsThatFit = (rows: readonly Element[]): readonly Element[] => fitting(rows, MAX_ROWS_LENGTH);

export const aboutInquiry = ({ id, seq }: Inquiry): AboutInquiry => ({ id, v: seq });

/** How it stands, in one line. */
export function standing(inquiry: Inquiry, view: View): string {
  const { counts, open } = view.words.inquiries;
  const left = openRows(inquiry).length;
  const said = INQUIRY_ANSWERS.flatMap((answer) => {
    const count = inquiry.rows.filter((row) => row.answer === answer).length;
    return count === 0 ? [] : [counts[answer](count)];
  });
  return [...said, ...(left > 0 && isOpen(inquiry) ? [open(left)] : [])].join(', ');
}

export const whose = (record: AccessRecord, view: View): readonly [who: string, resource: string] => [
  partnerName(record),
  resourceName(view, record.request.resource),
];

/** What the reader's click came to; a removal can be undone right there. */
export function results(
  { done, answered, refusal, nothingTicked }: InquiryView,
  view: View,
): readonly Element[] {
  const say = view.words.inquiries;
  if (nothingTicked) return [notice(view.words.cards.nothingTicked, 'warning')];
  const failed = refusal === undefined ? [] : [notice(refusalWords(refusal, view), 'warning')];
  // What somebody else settled is said by the refusal.
  const isLate = refusal !== undefined && [...(done?.values() ?? [])].every((answer) => answer === 'over');
  if (done === undefined || done.size === 0 || isLate) return failed;
  const [only, ...more] = [...done.values()];
  if (answered === undefined || more.length > 0 || only === undefined || !(only in say.done)) {
    const counts = Map.groupBy(done.values(), (answer) => answer);
    const said = [...counts].map(([answer, all]) => say.counts[answer](all.length));
    return [notice(say.doneMany(view.words.listed(said)), 'good'), ...failed];
  }
  const sentence = say.done[only as keyof typeof say.done](...whose(answered, view));
  const undo = only === 'removed' ? [undoButton(answered, view)] : [];
  return [notice(sentence, 'good'), ...undo, ...failed];
}

export const undoButton = (record: AccessRecord, view: View): Element => ({
  type: 'ActionSet',
  actions: [execute(view.words.inquiries.undo, 'undo', about(record), { associatedInputs: 'none' })],
});

/** What silence took away, each with its undoing. */
export function taken({ inquiry, rows }: InquiryView, view: View): readonly Element[] {
  if (isOpen(inquiry) || rows.length === 0) return [];
  return [
    text(view.words.inquiries.taken, { spacing: 'Medium' }),
    ...rows.map(
      ({ record }): Element => ({
        type: 'ColumnSet',
        separator: true,
        columns: [
          {
            type: 'Column',
            width: 'stretch',
            items: [quiet(view.words.joined.labelled(...whose(record, view)))],
          },
          { type: 'Column', width: 'auto', items: [undoButton(record, view)] },
        ],
      }),
    ),
  ];
}

export const commentField = (view: View): Element => ({
  type: 'Input.Text',
  id: 'comment',
  label: view.words.inquiries.comment,
  placeholder: view.words.inquiries.commentHint,
  maxLength: 500,
  spacing: 'Medium',
});
