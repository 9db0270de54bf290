import type { AccessRecord } from '../access/record.ts';
import { askedNow } from '../access/record-queries.ts';
import { approvalCard } from './approval-card.ts';
import { type Card, card, heading, plain, quiet, refreshingForAll } from './card.ts';
import { journeyCard } from './journey-card.ts';
import { standing } from './partner-card.ts';
import { about, address, partnerName, type View } from './view.ts';

/** Records that one reader is shown at once. */
const MAX_RECORDS = 5;

/**
 * A partner's card that stands in somebody's message, before everybody there: who it is and whom to ask, nothing that
 * not everybody may know, and nothing that changes, since a message that is not ours is never brought up to date.
 */
export const sharedCard = (record: AccessRecord, view: View): Card =>
  live(
    card([
      heading(partnerName(record)),
      quiet(view.words.compose.shared.sponsor(plain(record.request.sponsor.name, 100))),
    ]),
    record,
    view,
  );

export interface SharedView {
  readonly record: AccessRecord;
  /** The partner's records that are the reader's to know, newest first. */
  readonly seen: readonly {
    readonly record: AccessRecord;
    /** Theirs to change, as its sponsor or an administrator; else they decide or decided on it. */
    readonly own: boolean;
  }[];
}

/** The same card, as its reader may see it. */
export function sharedView({ record, seen }: SharedView, view: View): Card {
  const [only, ...more] = seen;
  if (only === undefined) return sharedCard(record, view);
  if (more.length > 0)
    return live(
      several(
        seen.map((one) => one.record),
        view,
      ),
      record,
      view,
    );
  const decides = !only.own || askedNow(only.record).some(({ id }) => id === view.reader.id);
  const shown = decides ? approvalCard({ record: only.record }, view) : journeyCard(only.record, view);
  return live(shown, record, view);
}

const several = (records: readonly AccessRecord[], view: View): Card =>
  card([
    heading(records[0] === undefined ? '' : address(records[0])),
    ...records.slice(0, MAX_RECORDS).map((record) => standing(record, view)),
  ]);

const live = (shown: Card, record: AccessRecord, view: View): Card =>
  refreshingForAll(shown, 'refresh-partner', about(record), view.words.compose.shared.refresh);
