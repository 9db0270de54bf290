import type { AccessRecord, Person, Requested } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { type From, inputName } from './actions.ts';
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
} from './card.ts';
import { date } from './dates.ts';
import { withButton } from './record-row.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { about, address, partnerName, refusalWords, resourceName, termWords, type View } from './view.ts';

/** One request that was decided on from the list; `refusal` where somebody or something was faster. */
export interface Decided {
  readonly record: AccessRecord;
  readonly decision: 'approve' | 'reject';
  readonly refusal?: Refusal;
}

export interface WaitingView {
  /** Oldest first. */
  readonly records: readonly Requested[];
  /** How many wait, where not all of them are given. */
  readonly total?: number;
  /** What was decided just now, by the reader. */
  readonly decided: readonly Decided[];
  /** What waited there before, and is over. */
  readonly over?: readonly AccessRecord[];
  /** Whose they are, in the list of what else of one person's waits. */
  readonly sponsor?: Person;
  /** From 1; absent: the first. */
  readonly page?: number;
  /** Somebody decided without saying on what. */
  readonly nothingTicked?: true;
  /** The directory stopped answering before all that was ticked was decided. */
  readonly silent?: true;
}

/** Rows that one card shows: what can be read before deciding on them together. */
const MAX_ROWS = 10;

/** Undecided requests, oldest first, each with a box to tick; decided on together. */
export function waitingCard(waiting: WaitingView, view: View): Card {
  const say = view.words.cards.waiting;
  const { records, decided, over = [], sponsor, total = records.length } = waiting;
  const [first] = records;
  const pages = Math.max(1, Math.ceil(records.length / MAX_ROWS));
  const page = Math.min(waiting.page ?? 1, pages);
  const from = { ...(page > 1 && { page }), ...(sponsor && first && { of: first.id }) };
  const rows = fitting(
    records.slice((page - 1) * MAX_ROWS, page * MAX_ROWS).map((record) => row(record, from, view)),
    MAX_LIST_LENGTH,
  );
  const more = total - (page - 1) * MAX_ROWS - rows.length;
  const turn = (title: string, to: number): Action =>
    execute(title, 'approvals-page', { ...from, page: to }, { associatedInputs: 'none' });
  const name = sponsor && plain(sponsor.name, 100);
  const head = [
    heading(name === undefined ? say.title(total) : say.list.title(name, total)),
    waiting.nothingTicked ? notice(view.words.cards.nothingTicked, 'warning') : undefined,
    ...results(decided, view),
    waiting.silent ? notice(say.silent, 'warning') : undefined,
    ...over.map((record) => quiet(view.words.joined.labelled(which(record, view), verdict(record, view)))),
  ];
  if (first === undefined || rows.length === 0)
    return card([...head, decided.length > 0 || name !== undefined ? undefined : text(say.none)]);
  return card(
    [
      ...head,
      quiet(name === undefined ? say.how : say.list.how),
      ...rows,
      pages > 1 ? quiet(view.words.cards.list.page(page, pages)) : undefined,
      more > 0 && records.length < total ? quiet(say.list.more(more)) : undefined,
      {
        type: 'Input.Text',
        id: 'comment',
        label: view.words.cards.approval.comment,
        placeholder: view.words.cards.approval.commentHint,
        maxLength: 500,
      },
    ],
    [
      execute(say.approve, 'decide-many', { decision: 'approve', ...from }, { style: 'positive' }),
      execute(say.reject, 'decide-many', { decision: 'reject', ...from }, { style: 'destructive' }),
      ...(page > 1 ? [turn(view.words.cards.list.previous, page - 1)] : []),
      ...(page < pages ? [turn(view.words.cards.list.more, page + 1)] : []),
    ],
  );
}

/** Where such a list stood before. */
export const movedCard = (sponsor: Person, view: View): Card =>
  card([text(view.words.cards.waiting.list.moved(plain(sponsor.name, 100)))]);

const which = (record: AccessRecord, view: View): string =>
  `${address(record)}, ${resourceName(view, record.request.resource)}`;

/** What was decided, and by whom. */
function verdict(record: AccessRecord, view: View): string {
  const { decided } = view.words.cards.approval;
  const { byWhom } = view.words.cards.waiting.list;
  const { goesOn } = view.words.joined;
  if (record.status === 'ended' && record.outcome in decided && record.approval === undefined) {
    const how = decided[record.outcome as keyof typeof decided];
    return record.by === undefined ? goesOn(how) : byWhom(how, plain(record.by.name, 100));
  }
  const by =
    record.status === 'requested'
      ? record.passed?.at(-1)?.by
      : record.approval?.kind === 'approved'
        ? record.approval.by
        : undefined;
  return by === undefined ? goesOn(decided.approved) : byWhom(decided.approved, plain(by.name, 100));
}

/** What was done, in one box, and each that was not, with why. */
function results(decided: readonly Decided[], view: View): readonly Element[] {
  const say = view.words.cards.waiting;
  const done = decided.filter(({ refusal }) => refusal === undefined);
  return [
    ...(done.length === 0
      ? []
      : [
          {
            type: 'Container' as const,
            style: 'good' as const,
            spacing: 'Medium' as const,
            items: done.map(({ decision, record }) =>
              text(say.decided[decision](which(record, view)), { spacing: 'Small' }),
            ),
          },
        ]),
    ...decided.flatMap(({ record, refusal }) =>
      refusal === undefined
        ? []
        : [notice(view.words.joined.headed(which(record, view), refusalWords(refusal, view)), 'warning')],
    ),
  ];
}

function row(record: Requested, from: Omit<Extract<From, { kind: 'waiting' }>, 'kind'>, view: View): Element {
  const say = view.words.cards.waiting;
  const { request } = record;
  const details = execute(
    say.open,
    'open-approval',
    { ...about(record), from: { kind: 'waiting', ...from } },
    { associatedInputs: 'none' },
  );
  return withButton(
    [
      {
        type: 'Input.Toggle',
        id: inputName('pick', `${record.seq}:${record.id}`),
        title: say.row(partnerName(record), resourceName(view, request.resource)),
        value: 'false',
        wrap: true,
      },
      quiet(
        say.asked(plain(request.sponsor.name, 100), date(request.at, view), termWords(request.term, view)),
      ),
      ...(request.reason === undefined ? [] : [quiet(plain(request.reason, 200))]),
    ],
    details,
  );
}
