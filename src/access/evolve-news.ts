import { wishOf } from './decide-partner.ts';
import type { AccessEvent, AccessRecord } from './record.ts';
import { remindsInviteeAt } from './record-queries.ts';
import { strip } from './strip.ts';
import { isPossible } from './stuck.ts';

type News = Extract<
  AccessEvent,
  {
    type:
      | 'forgotten'
      | 'invitee-reminded'
      | 'acceptance-awaited'
      | 'mail-bounced'
      | 'partner-wished'
      | 'partner-complained';
  }
>;

/**
 * The record with what was said to its partner, or by them; undefined for what cannot have been. It changes nothing yet:
 * `changedAt` goes on saying when this state came about.
 */
export function withNews(record: AccessRecord, event: News): AccessRecord | undefined {
  const { at } = event;
  const seq = record.seq + 1;
  switch (event.type) {
    case 'forgotten':
      return record.status === 'ended' ? strip({ ...record, seq }) : undefined;
    case 'invitee-reminded':
      return record.status === 'invited' && remindsInviteeAt(record) !== undefined
        ? { ...record, seq, remindedAt: at }
        : undefined;
    case 'acceptance-awaited':
      return record.status === 'invited' ? { ...record, seq, awaitedAt: at } : undefined;
    case 'mail-bounced':
      return record.status === 'invited' ? { ...record, seq, bouncedAt: at } : undefined;
    case 'partner-wished':
      return wishOf(record) === event.wish ? { ...record, seq, wished: { at, wish: event.wish } } : undefined;
    case 'partner-complained': {
      if (!isPossible(event.complaint, record)) return undefined;
      return { ...record, seq, complained: { at, of: [...(record.complained?.of ?? []), event.complaint] } };
    }
  }
}
