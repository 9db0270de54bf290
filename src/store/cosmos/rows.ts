import type { JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import type { AdminAct } from '../../access/admin-act.ts';
import type { NewErrand } from '../../access/owed.ts';
import type { AccessEvent, AccessRecord } from '../../access/record.ts';
import { endsAt, wakesAt } from '../../access/record-queries.ts';
import type { Claim, Posting, Stored } from '../../usecases/ports.ts';
import { unwrap, wrap } from '../documents.ts';
import {
  ACTS,
  ACTS_HEAD,
  actId,
  actKeyId,
  errandId,
  eventId,
  partnerOf,
  postingId,
  versionOf,
} from './ids.ts';

/**
 * What stands in the container `records`. Each kind has property names of its own for what it is searched by, so
 * that a query for one kind walks that kind's entries only, and `v` and `body` as every document of a store has.
 */
export type Row = JSONObject & { readonly id: string; readonly partner: string };

/** What is made here is JSON by construction; its types have readonly arrays and optional fields, which the SDK's has not. */
const row = (fields: object): Row => fields as unknown as Row;
const given = (name: string, value: number | undefined) => (value === undefined ? {} : { [name]: value });

export const recordRow = (record: AccessRecord): Row =>
  row({
    id: record.id,
    partner: partnerOf(record.id),
    kind: 'record',
    ...wrap('record', record),
    recordId: record.id,
    status: record.status,
    sponsor: record.request.sponsor.id,
    address: record.request.address,
    changedAt: record.changedAt,
    ...given('wakesAt', wakesAt(record)),
    ...given('endsAt', endsAt(record)),
  });

export const eventRow = (record: string, seq: number, event: AccessEvent): Row =>
  row({
    id: eventId(record, seq),
    partner: partnerOf(record),
    kind: 'event',
    ...wrap('event', event),
    eventOf: record,
    seq,
  });

export const postingRow = (posting: Posting): Row =>
  row({
    id: postingId(posting),
    partner: partnerOf(posting.record),
    kind: 'posting',
    ...wrap('posting', posting),
    postingOf: posting.record,
  });

/** When and by whom an errand may be taken. An errand that is leased is ready again when the lease runs out. */
export interface ErrandState {
  readonly owedAt: number;
  readonly attempts: number;
  readonly readyAt: number;
  /** 0 when nobody has it. */
  readonly leaseUntil: number;
  /** Beside the errand, not in it: a version that knows nothing of it reads the errand all the same. */
  readonly trace?: string | undefined;
}

export const errandRow = (errand: NewErrand, { trace, ...state }: ErrandState): Row =>
  row({
    id: errandId(errand.id),
    partner: partnerOf(errand.record),
    kind: 'errand',
    ...wrap('errand', errand),
    errandOf: errand.record,
    errandKind: errand.kind,
    ...(trace && { trace }),
    ...state,
  });

/** An act; that there is one with its id; and that it is the newest. */
export const actRows = (act: AdminAct): readonly [act: Row, key: Row, head: Row] => [
  row({ id: actId(act.seq), partner: ACTS, kind: 'act', ...wrap('act', act) }),
  row({ id: actKeyId(act.id), partner: ACTS, kind: 'act-key', seq: act.seq }),
  row({ id: ACTS_HEAD, partner: ACTS, kind: 'act-head', seq: act.seq }),
];

/** At most one record may be live for an address and a resource: this document is who. */
export const liveRow = (id: string, record: AccessRecord): Row =>
  row({ id, partner: partnerOf(record.id), kind: 'live', liveFor: record.id });

const Etag = z.object({ _etag: z.string() });

export function storedOf(found: unknown): Stored {
  const record = unwrap('record', found);
  return { record, version: versionOf(record, Etag.parse(found)._etag) };
}

const EventRow = z.object({ eventOf: z.string(), seq: z.number() });
export const eventOf = (found: unknown) => ({ ...EventRow.parse(found), event: unwrap('event', found) });

const ErrandRow = z.object({
  _etag: z.string(),
  owedAt: z.number(),
  attempts: z.number(),
  readyAt: z.number(),
  leaseUntil: z.number(),
  trace: z.string().optional(),
});
export const errandOf = (found: unknown) => {
  const { _etag: etag, ...state } = ErrandRow.parse(found);
  return { errand: unwrap('errand', found), state, etag };
};

export const claimOf = (errand: NewErrand, state: ErrandState, etag: string): Claim => ({
  errand,
  fence: etag,
  leaseUntil: state.leaseUntil,
  attempts: state.attempts,
  owedAt: state.owedAt,
  ...(state.trace && { trace: state.trace }),
});
