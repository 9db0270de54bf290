import type { AccessRecord } from '../access/record.ts';
import { type Action, type Card, card, type Element, execute, heading, plain, quiet, text } from './card.ts';
import { date } from './dates.ts';
import { recordRow } from './record-row.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { address, endWords, resourceName, type View } from './view.ts';

export interface ListView {
  readonly filter: 'pending' | 'active' | 'expiring' | 'removed' | undefined;
  readonly whose: 'mine' | 'all';
  readonly records: readonly AccessRecord[];
  readonly next: string | undefined;
}

const FILTERS = ['live', 'pending', 'active', 'expiring', 'removed'] as const;

/** A page of partners, each row with its own way in. */
export function listCard({ filter, whose, records, next }: ListView, view: View): Card {
  const say = view.words.cards.list;
  const rows = records.map((record) => row(record, whose, view));
  return card(
    [
      heading(say.title[filter ?? 'live']),
      quiet(whose === 'mine' ? say.mine : say.all),
      ...(rows.length === 0 ? [text(say.empty)] : fitting(rows, MAX_LIST_LENGTH)),
    ],
    [
      ...(next === undefined
        ? []
        : [
            execute(
              say.more,
              'list-page',
              { whose, ...(filter && { filter }), after: next },
              { associatedInputs: 'none' },
            ),
          ]),
      narrowed(filter, whose, view),
    ],
  );
}

/** Another list, from its first page. */
function narrowed(filter: ListView['filter'], whose: ListView['whose'], view: View): Action {
  const say = view.words.cards.list;
  return {
    type: 'Action.ShowCard',
    title: say.filter,
    card: card(
      [
        {
          type: 'Input.ChoiceSet',
          id: 'filter',
          label: say.show,
          style: 'compact',
          value: filter ?? 'live',
          choices: FILTERS.map((value) => ({ title: say.title[value], value })),
        },
      ],
      [execute(say.go, 'list-page', { whose })],
    ),
  };
}

function row(record: AccessRecord, whose: ListView['whose'], view: View): Element {
  const say = view.words.cards.list;
  const resource = resourceName(view, record.request.resource);
  return recordRow(
    record,
    {
      title: address(record),
      since:
        record.status === 'granted' && record.until !== undefined
          ? say.until(endWords(record.until, view))
          : date(record.changedAt, view),
      small: whose === 'mine' ? resource : `${resource}, ${plain(record.request.sponsor.name, 60)}`,
    },
    view,
  );
}
