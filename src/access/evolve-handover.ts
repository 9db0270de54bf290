import { optional } from './evolve-parts.ts';
import type { HandoverEvent } from './handover-event.ts';
import type { AccessRecord, Granted } from './record.ts';
import { askedBy } from './record-queries.ts';
import { isTransferable } from './transfer.ts';

/**
 * The record with what was asked about who looks after it, or whether it is needed, and with the answers; undefined for
 * what cannot have been. Access itself is as it was: `changedAt` says when that came about, unless its sponsor changes.
 */
export function withHandover(record: AccessRecord, event: HandoverEvent): AccessRecord | undefined {
  const seq = record.seq + 1;
  const { at } = event;
  switch (event.type) {
    case 'review-asked': {
      if (record.status !== 'granted') return undefined;
      const { type: _type, ...review } = event;
      return { ...record, seq, review };
    }
    case 'reviewed':
    case 'review-silent': {
      if (record.status !== 'granted' || record.review === undefined) return undefined;
      const { review, ...rest } = record;
      // Until the owners are asked it stands: what a crash cuts short is done once more.
      if (event.type === 'review-silent' && event.outcome === 'owners') return { ...record, seq };
      if (event.type === 'review-silent' && event.outcome === 'put-off') return { ...rest, seq };
      const by = event.type === 'reviewed' ? event.by : undefined;
      return { ...rest, seq, reviewed: { at, inquiry: review.inquiry, ...optional('by', by) } };
    }
    case 'transfer-asked': {
      if (!isTransferable(record)) return undefined;
      const { type: _type, reason: _reason, ...transfer } = event;
      return { ...record, seq, transfer };
    }
    case 'transfer-accepted': {
      if (record.transfer === undefined) return undefined;
      const { transfer: _transfer, ...rest } = unasked(record);
      const request = { ...record.request, sponsor: event.by, askedBy: askedBy(record.request) };
      return { ...rest, seq, changedAt: at, request };
    }
    case 'transfer-declined':
    case 'transfer-over': {
      if (record.transfer === undefined) return undefined;
      const { transfer: _transfer, ...rest } = record;
      return { ...rest, seq };
    }
    case 'sponsors-noted': {
      if (record.status === 'ended') return undefined;
      const { placed: _placed, ...rest } = record;
      return { ...rest, seq, ...optional('placed', event.placed) };
    }
  }
}

/** Who is asked whether it is needed, and about its end, is its sponsor: another one is asked anew. */
function unasked(record: AccessRecord): AccessRecord {
  if (record.status !== 'granted') return record;
  const { review: _review, remindedAt: _reminded, answered: _answered, ...rest }: Granted = record;
  return rest;
}
