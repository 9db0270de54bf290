import type { AccessEvent, AccessRecord } from './record.ts';
import { takesLink } from './record-queries.ts';

type OfLink = Extract<AccessEvent, { type: 'link-issued' | 'link-unused' }>;

/** The record with one link more, or less; undefined where none may be made. */
export function withLink(record: AccessRecord, event: OfLink): AccessRecord | undefined {
  if (!takesLink(record)) return undefined;
  const seq = record.seq + 1;
  const issued = event.type === 'link-issued' ? event.link : undefined;
  const links =
    event.type === 'link-issued'
      ? [...record.links, event.link]
      : record.links.filter(({ hash }) => hash !== event.hash);
  // A reminder, or terms to read, are no change of where the invitation stands.
  if (record.status !== 'inviting') return { ...record, seq, links };
  const { attempt: _attempt, ...rest } = record;
  return { ...rest, seq, changedAt: event.at, links, ...(issued && { attempt: issued }) };
}
