import { type AdminAct, refOf } from './admin-act.ts';
import type { NewErrand } from './owed.ts';
import type { AccessEvent, AccessRecord } from './record.ts';
import { seqFrom } from './record-queries.ts';

/** Each of `events`, which led to `record`, is owed to whoever receives events: one errand each, by its number. */
export const owedToReceiver = (record: AccessRecord, events: readonly AccessEvent[]): readonly NewErrand[] =>
  events.map((_event, i) => {
    const event = seqFrom(record, events) + i;
    return { id: `${record.id}/${event}/post-event`, record: record.id, kind: 'post-event', event };
  });

/** So is an act of an administrator. */
export function actOwedToReceiver({ seq }: AdminAct): NewErrand {
  const ref = refOf(seq);
  return { id: `${ref}/post-act`, record: ref, kind: 'post-act' };
}
