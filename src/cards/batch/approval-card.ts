import type { Batch, BatchConsultation, BatchVerdict, WaitingRow } from '../../access/batch/batch.ts';
import { isConfirmed } from '../../access/batch/batch.ts';
import { consultationKey } from '../../access/batch/consultations.ts';
import { takenUpAt } from '../../access/record-queries.ts';
import type { Refusal } from '../../access/refusal.ts';
import { inputName } from '../actions.ts';
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  notice,
  plain,
  quiet,
  text,
} from '../card.ts';
import { dateTime } from '../dates.ts';
import { facts } from '../facts.ts';
import { fitting, MAX_LIST_LENGTH } from '../user-text.ts';
import {
  endWords,
  isSeenByOthers,
  partnerName,
  refusalWords,
  resourceName,
  termWords,
  type View,
} from '../view.ts';
import { aboutBatch, batchName } from './common.ts';

export interface BatchApprovalView {
  readonly batch: Batch;
  readonly consultation: BatchConsultation;
  /** A page of what waits. */
  readonly rows: readonly WaitingRow[];
  /** The row after which the next page begins; absent on the last. */
  readonly after?: number;
  /** How many wait; absent where nobody counted. */
  readonly waiting?: number;
  /** Why the reader's click changed nothing. */
  readonly refusal?: Refusal;
  /** The reader approved none of all that wait. */
  readonly nothingTicked?: true;
}

/** What one decision on many rows needs: who asks for whom, row by row; once decided, who decided. */
export function batchApprovalCard(about: BatchApprovalView, view: View): Card {
  const say = view.words.batches.approval;
  const title = about.batch.actions === undefined ? say.title : say.longer;
  const { batch, consultation, rows, after, refusal, nothingTicked } = about;
  const { verdict, struck } = consultation;
  const waiting = about.waiting ?? consultation.rows;
  const open = verdict === undefined || (verdict.done === true && rows.length > 0);
  const ask = isConfirmed(batch)
    ? (batch.consultations ?? []).findIndex((one) => consultationKey(one) === consultationKey(consultation))
    : -1;
  return card(
    [
      heading(title(plain(batch.by.name, 100), resourceName(view, consultation.resource))),
      quiet(batchName(batch, view.words)),
      ...(verdict === undefined ? [] : decided(verdict, struck.length, view)),
      open ? takenUp(consultation, view) : undefined,
      refusal === undefined ? undefined : notice(refusalWords(refusal, view), 'warning'),
      nothingTicked && notice(view.words.cards.nothingTicked, 'warning'),
      rows.length === 0 && verdict === undefined ? text(say.noneLeft) : undefined,
      verdict?.done && rows.length > 0 ? notice(say.left(waiting), 'warning') : undefined,
      ...(open && rows.length > 0 ? body(about, waiting, view) : []),
    ],
    open && rows.length > 0 && ask >= 0 ? buttons(batch, ask, after, view) : [],
  );
}

function takenUp(consultation: BatchConsultation, view: View): Element | undefined {
  const taken = takenUpAt(consultation, view.now);
  return (
    taken && text(view.words.cards.approval.takenUp(plain(taken.by.name, 100), dateTime(taken.at, view)))
  );
}

function decided(
  { decision, by, at, comment, done }: BatchVerdict,
  struck: number,
  view: View,
): readonly Element[] {
  const say = view.words.batches.approval;
  return [
    text(say.verdict[decision](plain(by.name, 100), dateTime(at, view)), {
      weight: 'Bolder',
      color: decision === 'approve' ? 'Good' : 'Attention',
    }),
    ...(comment === undefined ? [] : [text(view.words.cards.approval.said(plain(comment, 500)))]),
    ...(struck > 0 && decision === 'approve' ? [quiet(say.except(struck))] : []),
    ...(done ? [] : [quiet(say.underWay)]),
  ];
}

function body(
  { rows, consultation: { struck } }: BatchApprovalView,
  waiting: number,
  view: View,
): readonly Element[] {
  const say = view.words.batches.approval;
  const one = rows[0]?.record.request.reason;
  const reason = rows.every(({ record }) => record.request.reason === one) ? one : undefined;
  const items = rows.map((row) => rowOf(row, struck.includes(row.row), reason !== undefined, view));
  return [
    text(say.waiting(waiting)),
    facts([[say.reasons, reason && plain(reason, 500)]]),
    ...(struck.length === 0 ? [] : [text(say.struck(struck.length), { color: 'Warning' })]),
    quiet(say.rows),
    ...fitting(items, MAX_LIST_LENGTH - 4_000),
    {
      type: 'Input.Text',
      id: 'comment',
      label: view.words.cards.approval.comment,
      placeholder: view.words.cards.approval.commentHint,
      maxLength: 500,
    },
  ];
}

function rowOf({ row, record }: WaitingRow, struck: boolean, sameReason: boolean, view: View): Element {
  const { request } = record;
  const say = view.words.batches.approval;
  const known = view.words.cards.approval.found[request.found.kind];
  const isNew = request.domain === 'new' ? `, ${view.words.batches.preview.newDomain}` : '';
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      {
        type: 'Input.Toggle',
        id: inputName('row', String(row)),
        title: `${partnerName(record)}, ${termWords(request.term, view)}`,
        value: struck ? 'false' : 'true',
        wrap: true,
      },
      request.extension === undefined
        ? quiet(`${known}${isNew}`)
        : quiet(say.endsNow(endWords(request.extension.from, view))),
      ...(sameReason || request.reason === undefined ? [] : [quiet(plain(request.reason, 200))]),
      ...(request.answers ?? []).map(({ ask, answer }) => quiet(`${plain(ask, 100)} ${plain(answer, 200)}`)),
      ...(request.contactUrl === undefined
        ? []
        : [quiet(view.words.batches.approval.contact(plain(request.contactUrl, 200)))]),
      ...(request.personalMessage === undefined ? [] : [quiet(plain(request.personalMessage, 300))]),
    ],
  };
}

function buttons(batch: Batch, ask: number, after: number | undefined, view: View): readonly Action[] {
  const say = view.words.batches.approval;
  const about = { ...aboutBatch(batch), ask };
  return [
    execute(say.approve, 'batch-approve', about, { style: 'positive' }),
    execute(say.reject, 'batch-reject', about, { style: 'destructive' }),
    ...(isSeenByOthers(view)
      ? [execute(view.words.cards.approval.takeUp, 'batch-take-up', about, { associatedInputs: 'none' })]
      : []),
    ...(after === undefined ? [] : [execute(say.more, 'batch-approval-rows', { ...about, after })]),
  ];
}
