import type { AccessRecord } from '../access/record.ts';
import type { From, ListPlace } from './actions.ts';
import { type Action, type Card, card, type Element, execute, heading, plain, quiet, text } from './card.ts';
import { date } from './dates.ts';
import { recordRow } from './record-row.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { address, endWords, resourceName, type View } from './view.ts';

export interface ListView {
  readonly place: ListPlace & { readonly page: number };
  /** Of this page. */
  readonly records: readonly AccessRecord[];
  readonly total: number;
  readonly pages: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

const FILTERS = ['live', 'pending', 'active', 'expiring', 'removed'] as const;

/** A page of partners, each row with its own way in. */
export function listCard({ place, records, total, pages, more }: ListView, view: View): Card {
  const say = view.words.cards.list;
  const rows = records.map((record) => row(record, place, view));
  const { page } = place;
  const turn = (title: string, to: number): Action =>
    execute(title, 'list-page', { ...place, page: to }, { associatedInputs: 'none' });
  return card(
    [
      heading(say.title[place.filter ?? 'live']),
      quiet([...scope(place, view), say.total(total, more)].join(', ')),
      ...(rows.length === 0 ? [text(say.empty)] : fitting(rows, MAX_LIST_LENGTH)),
      pages > 1 ? quiet(say.page(page, pages)) : undefined,
      more && page === pages ? quiet(say.narrow) : undefined,
    ],
    [
      ...(page > 1 ? [turn(say.previous, page - 1)] : []),
      ...(page < pages ? [turn(say.more, page + 1)] : []),
      narrowed(place, view),
    ],
  );
}

/** Whose they are, and of what. */
function scope({ whose, resource, domain }: ListPlace, view: View): readonly string[] {
  const say = view.words.cards.list;
  return [
    whose === 'mine' ? say.mine : say.all,
    ...(resource === undefined ? [] : [resourceName(view, resource)]),
    ...(domain === undefined ? [] : [plain(domain, 253)]),
  ];
}

/** Another list, from its first page. */
function narrowed({ filter, page: _page, ...place }: ListPlace, view: View): Action {
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
      [execute(say.go, 'list-page', place)],
    ),
  };
}

function row(record: AccessRecord, place: ListPlace, view: View): Element {
  const say = view.words.cards.list;
  const resource = resourceName(view, record.request.resource);
  const from: From = { kind: 'list', ...place };
  const held = record.status === 'granted' ? record : undefined;
  return recordRow(
    record,
    {
      title: address(record),
      since:
        held === undefined
          ? date(record.changedAt, view)
          : held.until === undefined
            ? say.since(date(held.grantedAt, view))
            : say.until(endWords(held.until, view)),
      small: place.whose === 'mine' ? resource : `${resource}, ${plain(record.request.sponsor.name, 60)}`,
    },
    from,
    view,
  );
}
