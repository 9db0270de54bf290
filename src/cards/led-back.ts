import type { AccessRecord } from '../access/record.ts';
import type { From } from './actions.ts';
import { type Action, type Card, execute, text } from './card.ts';
import { about, address, type View } from './view.ts';

interface Opened {
  readonly record: AccessRecord;
  readonly from?: From;
  /** What came of the question that it stands in the place of. */
  readonly lead?: 'kept';
}

/** A card that was opened from another, with the way back. */
export function ledBack(shown: Card, { record, from, lead }: Opened, view: View): Card {
  const back = from === undefined ? [] : [wayBack(from, record, view)];
  const said = lead === undefined ? [] : [text(view.words.cards.removal[lead](address(record)))];
  return {
    ...shown,
    body: [...said, ...shown.body],
    ...(shown.refresh && from && { refresh: refreshingTo(shown.refresh, from) }),
    ...((shown.actions ?? back).length > 0 && { actions: [...(shown.actions ?? []), ...back] }),
  };
}

/** It still leads back once it has refreshed itself. */
const refreshingTo = (refresh: NonNullable<Card['refresh']>, from: From): NonNullable<Card['refresh']> => ({
  ...refresh,
  action: { ...refresh.action, data: { ...refresh.action.data, from } },
});

function wayBack(from: From, record: AccessRecord, view: View): Action {
  const title = view.words.cards.list.back;
  const look = { associatedInputs: 'none' } as const;
  const opened = { opened: record.id };
  switch (from.kind) {
    case 'list': {
      const { kind: _kind, ...place } = from;
      return execute(title, 'list-page', { ...place, ...opened }, look);
    }
    case 'waiting': {
      const { kind: _kind, ...place } = from;
      return execute(title, 'approvals-page', { ...place, ...opened }, look);
    }
    case 'batch':
      return execute(title, 'batch-card', { id: from.id, v: from.v }, look);
    case 'partner':
      return execute(title, 'show-partner', about(record), look);
  }
}
