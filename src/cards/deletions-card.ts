import type { Deletion } from '../access/deletion.ts';
import { type Card, card, execute, heading, quiet, text } from './card.ts';
import { date } from './dates.ts';
import { about, partnerName, resourceName, type View } from './view.ts';

/** How many accounts one card can hold. */
const MAX_ROWS = 15;

/** Whose accounts are to be deleted, for administrators, who can keep each. */
export function deletionsCard(deletions: readonly Deletion[], view: View): Card {
  const say = view.words.cards.leftover;
  const [first] = deletions;
  const more = deletions.length - MAX_ROWS;
  return card([
    heading(say.title(deletions.length, first === undefined ? '' : date(first.at, view))),
    text(say.why(deletions.length)),
    ...deletions.slice(0, MAX_ROWS).flatMap(({ record, at }) => [
      text(say.row(partnerName(record), resourceName(view, record.request.resource)), { spacing: 'Medium' }),
      quiet(say.when(date(record.changedAt, view), date(at, view))),
      {
        type: 'ActionSet' as const,
        actions: [execute(say.keep, 'restore-account', about(record))],
        spacing: 'Small' as const,
      },
    ]),
    more > 0 ? quiet(say.more(more)) : undefined,
  ]);
}
