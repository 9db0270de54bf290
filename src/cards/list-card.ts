import type { AccessRecord } from '../access/record.ts';
import { type Card, card, type Element, execute, heading, plain, quiet, text } from './card.ts';
import { date, lastDay } from './reader.ts';
import { about, address, resourceName, statusWords, toneOf, type View } from './view.ts';

export interface ListView {
  readonly filter: 'pending' | 'active' | 'expiring' | 'removed' | undefined;
  readonly whose: 'mine' | 'all';
  readonly records: readonly AccessRecord[];
  readonly next: string | undefined;
}

/** A page of partners, each row with its own way in. */
export function listCard({ filter, whose, records, next }: ListView, view: View): Card {
  const say = view.words.cards.list;
  const data = { whose, ...(filter && { filter }), after: next };
  return card(
    [
      heading(say.title[filter ?? 'live']),
      quiet(whose === 'mine' ? say.mine : say.all),
      ...(records.length === 0 ? [text(say.empty)] : records.map((record) => row(record, view))),
    ],
    next === undefined ? [] : [execute(say.more, 'list-page', data)],
  );
}

function row(record: AccessRecord, view: View): Element {
  const say = view.words.cards.list;
  const tone = toneOf(record);
  const until =
    record.status === 'granted' && record.until !== undefined
      ? say.until(lastDay(record.until, view.reader))
      : date(record.changedAt, view.reader);
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          text(`**${address(record)}**`),
          text(`${statusWords(record, view)}, ${until}`, {
            size: 'Small',
            spacing: 'None',
            ...(tone && { color: tone }),
          }),
          text(`${resourceName(view, record.request.resource)}, ${plain(record.request.sponsor.name, 60)}`, {
            size: 'Small',
            spacing: 'None',
            isSubtle: true,
          }),
        ],
      },
      {
        type: 'Column',
        width: 'auto',
        items: [{ type: 'ActionSet', actions: [execute(say.details, 'details', about(record))] }],
      },
    ],
  };
}
