import type { AdminAct } from '../../access/admin-act.ts';
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
  /** The record's id, or `administration`; absent where it is about neither. */
  readonly subject?: string;
  /** RFC 3339. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly traceparent?: string;
  readonly data: PostedRecordEvent | PostedAct | { readonly test: true };
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

export interface PostedAct {
  /** Which act, from 1: all of them are one sequence without a gap. */
  readonly seq: number;
  readonly act: PublicAct;
}

/** Who is forgotten is told by the ids of their records alone, and where a chat is stays here. */
type PublicAct = DistributedOmit<
  AdminAct,
  'id' | 'seq' | 'conversation' | 'serviceUrl' | 'addresses' | 'accounts'
>;

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

/** Who posts it, and in which trace. */
export interface PostedBy {
  readonly source: string;
  readonly trace: string | undefined;
}

/** One event of a record, to be posted from `source`. */
export function postedEvent(
  record: AccessRecord,
  { seq, event }: { readonly seq: number; readonly event: AccessEvent },
  { source, trace }: PostedBy,
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

export function publicAct({ id: _id, seq: _seq, ...act }: AdminAct): PublicAct {
  switch (act.kind) {
    case 'approvals-placed':
    case 'audit-placed': {
      const { conversation: _conversation, serviceUrl: _serviceUrl, ...rest } = act;
      return rest;
    }
    case 'partner-forgotten': {
      const { addresses: _addresses, accounts: _accounts, ...rest } = act;
      return rest;
    }
    default:
      return act;
  }
}

/** One act of an administrator, to be posted from `source`. */
export const postedAct = (act: AdminAct, { source, trace }: PostedBy): PostedEvent => ({
  specversion: '1.0',
  id: `administration/${act.seq}`,
  source,
  type: `usher.administration.${act.kind}.${VERSION}`,
  subject: 'administration',
  time: new Date(act.at).toISOString(),
  datacontenttype: 'application/json',
  ...(trace && { traceparent: trace }),
  data: { seq: act.seq, act: publicAct(act) },
});

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
