import type { AccessEvent, AccessRecord } from '../access/record.ts';
import { type Card, card, type Element, heading, plain, quiet, text } from './card.ts';
import { dateTime } from './reader.ts';
import { resourceName, type View } from './view.ts';

/** Events that are shown, the newest of all records; what is older stays on record. */
const SHOWN = 40;

export interface HistoryView {
  readonly address: string;
  readonly records: readonly { readonly record: AccessRecord; readonly events: readonly AccessEvent[] }[];
}

/** Who did what and when, newest last. */
export function historyCard({ address, records }: HistoryView, view: View): Card {
  const say = view.words.cards.history;
  const all = records
    .flatMap(({ record, events }) => events.map((event) => ({ record, event })))
    .sort((a, b) => a.event.at - b.event.at);
  return card([
    heading(say.title(plain(address, 200))),
    ...all.slice(-SHOWN).flatMap(({ record, event }) => line(record, event, view)),
  ]);
}

function line(record: AccessRecord, event: AccessEvent, view: View): readonly Element[] {
  const who =
    'by' in event && event.by !== undefined ? plain(event.by.name, 80) : view.words.cards.history.usher;
  // One entry an event type, each for its own event.
  const sentence = view.words.events[event.type] as (event: AccessEvent) => string;
  return [
    text(`**${who}** ${plain(sentence(event), 400)}`, { spacing: 'Medium' }),
    quiet(`${dateTime(event.at, view.reader)}, ${resourceName(view, record.request.resource)}`),
  ];
}
