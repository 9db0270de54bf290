import type { JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import type { NewErrand } from '../../access/owed.ts';
import type { AccessRecord } from '../../access/record.ts';
import { endsAt, wakesAt } from '../../access/record-queries.ts';
import type { Hash } from '../../audit/canonical.ts';
import type { Proven } from '../../audit/chain.ts';
import type { Entry } from '../../audit/ledger.ts';
import type { Named } from '../../audit/seal.ts';
import { ADMINISTRATION } from '../../audit/verify.ts';
import type { Claim, Posting, Stored } from '../../usecases/ports.ts';
import { unwrap, wrap } from '../documents.ts';
import { isInDoubt, leftAs } from '../left-errands.ts';
import { testified } from '../testified.ts';
import {
  ACTS,
  ACTS_HEAD,
  actId,
  actKeyId,
  entryId,
  errandId,
  eventId,
  LEDGER,
  LEDGER_END,
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

/** `head`: of its last event. */
export const recordRow = (record: AccessRecord, head: Hash | undefined): Row =>
  row({
    id: record.id,
    partner: partnerOf(record.id),
    kind: 'record',
    ...wrap('record', record),
    recordId: record.id,
    ...(head !== undefined && { head: { seq: record.seq, hash: head } }),
    status: record.status,
    sponsor: record.request.sponsor.id,
    address: record.request.address,
    changedAt: record.changedAt,
    ...given('wakesAt', wakesAt(record)),
    ...given('endsAt', endsAt(record)),
  });

export const eventRow = ({ record, seq, document, seal }: Proven): Row =>
  row({
    id: eventId(record, seq),
    partner: partnerOf(record),
    kind: 'event',
    ...document,
    ...(seal && { seal }),
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
  /** Where nobody has it: `leftAs`. */
  readonly leaseUntil: number;
  /** Beside the errand, not in it: a version that knows nothing of it reads the errand all the same. */
  readonly trace?: string | undefined;
}

/** Of an errand that nobody has tried. */
export const untried = ({ notBefore }: NewErrand, now: number): ErrandState => ({
  owedAt: now,
  attempts: 0,
  readyAt: notBefore ?? now,
  leaseUntil: leftAs(false),
});

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
export function actRows({
  document,
  seal,
}: Pick<Proven, 'document' | 'seal'>): readonly [act: Row, key: Row, head: Row] {
  const { seq, id } = unwrap('act', document);
  return [
    row({ id: actId(seq), partner: ACTS, kind: 'act', ...document, ...(seal && { seal }) }),
    row({ id: actKeyId(id), partner: ACTS, kind: 'act-key', seq }),
    row({ id: ACTS_HEAD, partner: ACTS, kind: 'act-head', seq }),
  ];
}

export const entryRow = (entry: Entry): Row =>
  row({ id: entryId(entry.n), partner: LEDGER, kind: 'entry', ...wrap('entry', entry) });

/** The newest entry; up to when, in seconds of the service's clock, and to which act, what was committed is named. */
export const ledgerEndRow = (end: Named & { readonly since: number; readonly act: number }): Row =>
  row({ id: LEDGER_END, partner: LEDGER, kind: 'ledger-end', ...end });

/** At most one record may be live for an address and a resource: this document is who. */
export const liveRow = (id: string, record: AccessRecord): Row =>
  row({ id, partner: partnerOf(record.id), kind: 'live', liveFor: record.id });

const Head = z.object({ seq: z.number(), hash: z.string() });
const RecordRow = z.object({ _etag: z.string(), head: Head.optional() });

export function storedOf(found: unknown): Stored {
  const record = unwrap('record', found);
  const { _etag: etag, head } = RecordRow.parse(found);
  return { record, version: versionOf(record, etag, head?.hash) };
}
export const headOf = (found: unknown): Hash | undefined => RecordRow.parse(found).head?.hash;

const Placed = z.looseObject({ id: z.string() });
export const idOf = (found: unknown): string => Placed.parse(found).id;
/** `event:RECORD:SEQ` or `act:SEQ`: the id says where it stands, whatever else does. */
function placeIn(id: string): readonly [record: string, seq: number] {
  const parts = id.split(':').slice(1);
  return [parts.slice(0, -1).join(':') || ADMINISTRATION, Number(parts.at(-1))];
}
/** An event or an act, as it stands there, with what proves it. */
export function provenOf(found: unknown): Proven {
  const row = Placed.parse(found);
  const [record, seq] = placeIn(row.id);
  return testified({ record, seq, document: row, seal: row.seal });
}

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

const LeftRow = z.looseObject({ id: z.string(), partner: z.string(), _etag: z.string(), owedAt: z.number() });
/** Of an errand that only a newer version reads: the same, but for when it is ready. */
export function leftRow(found: unknown, until: (owedAt: number) => number) {
  const { _etag: etag, ...fields } = LeftRow.parse(found);
  return { document: row({ ...fields, readyAt: until(fields.owedAt) }), etag };
}

/** `before`: as it stood there until it was leased. */
export const claimOf = (
  errand: NewErrand,
  state: ErrandState,
  etag: string,
  before: Pick<ErrandState, 'leaseUntil'>,
): Claim => ({
  errand,
  fence: etag,
  leaseUntil: state.leaseUntil,
  attempts: state.attempts,
  inDoubt: isInDoubt(before.leaseUntil),
  owedAt: state.owedAt,
  ...(state.trace && { trace: state.trace }),
});
