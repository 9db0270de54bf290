import type { AccessRecord } from '../access/record.ts';
import type { From } from './actions.ts';
import { type ColumnSet, execute, text } from './card.ts';
import { about, statusWords, toneOf, type View } from './view.ts';

/** One record in a list, with its own way in. `since` is said beside its status, `small` below. */
export function recordRow(
  record: AccessRecord,
  said: { readonly title: string; readonly since: string; readonly small?: string },
  from: From,
  view: View,
): ColumnSet {
  const tone = toneOf(record);
  const lines = [
    text(said.title, { weight: 'Bolder' }),
    text(`${statusWords(record, view)}, ${said.since}`, {
      size: 'Small',
      spacing: 'None',
      ...(tone && { color: tone }),
    }),
    ...(said.small === undefined
      ? []
      : [text(said.small, { size: 'Small', spacing: 'None', isSubtle: true } as const)]),
  ];
  const details = execute(
    view.words.cards.list.details,
    'details',
    { ...about(record), from },
    {
      associatedInputs: 'none',
    },
  );
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'stretch', items: lines },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [details] }] },
    ],
  };
}
