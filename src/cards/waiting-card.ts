import type { AccessRecord, Requested } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { inputName } from './actions.ts';
import { type Card, card, type Element, execute, heading, notice, plain, quiet, text } from './card.ts';
import { date } from './dates.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { about, address, partnerName, refusalWords, resourceName, termWords, type View } from './view.ts';

/** One request that was decided on from the list; `refusal` where somebody or something was faster. */
export interface Decided {
  readonly record: AccessRecord;
  readonly decision: 'approve' | 'reject';
  readonly refusal?: Refusal;
}

/** Rows that one card shows: what can be read before deciding on them together. */
const MAX_ROWS = 10;

/** Undecided requests, oldest first, each with a box to tick; decided on together. */
export function waitingCard(records: readonly Requested[], decided: readonly Decided[], view: View): Card {
  const say = view.words.cards.waiting;
  const rows = fitting(
    records.slice(0, MAX_ROWS).map((record) => row(record, view)),
    MAX_LIST_LENGTH,
  );
  const more = records.length - rows.length;
  const head = [heading(say.title(records.length)), ...results(decided, view)];
  if (rows.length === 0) return card([...head, decided.length > 0 ? undefined : text(say.none)]);
  return card(
    [
      ...head,
      quiet(say.how),
      ...rows,
      more > 0 ? quiet(say.more(more)) : undefined,
      {
        type: 'Input.Text',
        id: 'comment',
        label: view.words.cards.approval.comment,
        placeholder: view.words.cards.approval.commentHint,
        maxLength: 500,
      },
    ],
    [
      execute(say.approve, 'decide-many', { decision: 'approve' }, { style: 'positive' }),
      execute(say.reject, 'decide-many', { decision: 'reject' }, { style: 'destructive' }),
    ],
  );
}

/** What was done, in one box, and each that was not, with why. */
function results(decided: readonly Decided[], view: View): readonly Element[] {
  const say = view.words.cards.waiting;
  const who = ({ record }: Decided): string =>
    `${address(record)}, ${resourceName(view, record.request.resource)}`;
  const done = decided.filter(({ refusal }) => refusal === undefined);
  return [
    ...(done.length === 0
      ? []
      : [
          {
            type: 'Container' as const,
            style: 'good' as const,
            spacing: 'Medium' as const,
            items: done.map((one) => text(say.decided[one.decision](who(one)), { spacing: 'Small' })),
          },
        ]),
    ...decided.flatMap((one) =>
      one.refusal === undefined ? [] : [notice(`${who(one)}: ${refusalWords(one.refusal, view)}`, 'warning')],
    ),
  ];
}

function row(record: Requested, view: View): Element {
  const say = view.words.cards.waiting;
  const { request } = record;
  const details = execute(say.open, 'open-approval', about(record), { associatedInputs: 'none' });
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          {
            type: 'Input.Toggle',
            id: inputName('pick', `${record.seq}:${record.id}`),
            title: say.row(partnerName(record), resourceName(view, request.resource)),
            value: 'false',
            wrap: true,
          },
          quiet(
            say.asked(
              plain(request.sponsor.name, 100),
              date(request.at, view),
              termWords(request.term, view),
            ),
          ),
          ...(request.reason === undefined ? [] : [quiet(plain(request.reason, 200))]),
        ],
      },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [details] }] },
    ],
  };
}
