import type { AccessEvent, AccessRecord, GrantLink, Person, Request } from '../../access/record.ts';
import { type CorrelationId, correlationOf } from '../correlation.ts';

/** A newer one takes the place of `v1` when a field goes or means something else; fields may come at any time. */
const VERSION = 'v1';

/** An event as it is posted. Source of the envelope: CloudEvents 1.0, JSON format, and its distributed tracing extension. */
export interface PostedEvent {
  readonly specversion: '1.0';
  /** The same however often it is posted. */
  readonly id: string;
  /** Who posts it: the address that invitees come back to. */
  readonly source: string;
  readonly type: `usher.${string}.${typeof VERSION}`;
  /** The record's id; absent where it is about none. */
  readonly subject?: string;
  /** RFC 3339. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly traceparent?: string;
  readonly data: PostedRecordEvent | { readonly test: true };
}

export interface PostedRecordEvent {
  readonly correlationId: CorrelationId;
  /** Which event of its record, from 1: what came later has a larger one. */
  readonly seq: number;
  readonly address: string;
  readonly resource: string;
  readonly sponsor: Person;
  readonly event: PublicEvent;
}

/** What tells how a link or a chat is found stays here. */
type PublicEvent = DistributedOmit<AccessEvent, 'hash' | 'link' | 'request'> & {
  readonly link?: Omit<GrantLink, 'hash'>;
  readonly request?: Omit<Request, 'origin'>;
};
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export function publicEvent(event: AccessEvent): PublicEvent {
  switch (event.type) {
    case 'requested': {
      const { origin: _origin, ...request } = event.request;
      return { ...event, request };
    }
    case 'link-issued': {
      const { hash: _hash, ...link } = event.link;
      return { ...event, link };
    }
    case 'link-unused': {
      const { hash: _hash, ...rest } = event;
      return rest;
    }
    default:
      return event;
  }
}

/** One event of a record, to be posted from `source`. */
export function postedEvent(
  record: AccessRecord,
  { seq, event }: { readonly seq: number; readonly event: AccessEvent },
  { source, trace }: { readonly source: string; readonly trace: string | undefined },
): PostedEvent {
  const { address, resource, sponsor } = record.request;
  return {
    specversion: '1.0',
    id: `${record.id}/${seq}`,
    source,
    type: `usher.access.${event.type}.${VERSION}`,
    subject: record.id,
    time: new Date(event.at).toISOString(),
    datacontenttype: 'application/json',
    ...(trace && { traceparent: trace }),
    data: {
      correlationId: correlationOf(record.id),
      seq,
      address,
      resource,
      sponsor,
      event: publicEvent(event),
    },
  };
}

/** What the doctor posts, to see that it is taken; nothing happened. */
export const doctorEvent = (source: string, at: number): PostedEvent => ({
  specversion: '1.0',
  id: `test/${at}`,
  source,
  type: `usher.test.${VERSION}`,
  time: new Date(at).toISOString(),
  datacontenttype: 'application/json',
  data: { test: true },
});
