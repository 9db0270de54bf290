import type { AccessRecord } from '../access/record.ts';
import type { From } from './actions.ts';
import { type Action, type ColumnSet, type Element, execute, text } from './card.ts';
import { about, statusWords, toneOf, type View } from './view.ts';

/** Something in a list, with its button beside it. */
export const withButton = (items: readonly Element[], button: Action): ColumnSet => ({
  type: 'ColumnSet',
  separator: true,
  spacing: 'Medium',
  columns: [
    { type: 'Column', width: 'stretch', items },
    { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [button] }] },
  ],
});

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
  return withButton(lines, details);
}
