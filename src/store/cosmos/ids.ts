import { createHash } from 'node:crypto';
import type { AccessRecord, RecordId, TokenHash } from '../../access/record.ts';
import { accountOf, isLive, linkHashes, liveKey } from '../../access/record-queries.ts';
import type { Hash } from '../../audit/canonical.ts';
import type { Posting, Version } from '../../usecases/ports.ts';

/** Cosmos DB forbids / \ ? # in ids, and ids stand in the address of every request: so they name nobody either. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The partition of a record and of all that belongs to it. */
export const partnerOf = (record: RecordId): string => record.split('.', 1)[0] ?? record;

export const eventId = (record: RecordId, seq: number): string =>
  `event:${record}:${String(seq).padStart(9, '0')}`;
/** The partition of the record of administration, where errands about it look for it; `head` says which act is the newest. */
export const ACTS = 'administration';
export const actId = (seq: number): string => `act:${String(seq).padStart(9, '0')}`;
export const actKeyId = (id: string): string => `acted:${digest(id)}`;
export const ACTS_HEAD = 'acts';
/** The partition of the store-wide sequence; `end` says which entry is the newest. */
export const LEDGER = 'ledger';
export const entryId = (n: number): string => `entry:${String(n).padStart(9, '0')}`;
export const LEDGER_END = 'ledger-end';
export const errandId = (id: string): string => `errand:${digest(id)}`;
export const postingId = ({
  record,
  conversation,
  activity,
}: Pick<Posting, 'record' | 'conversation' | 'activity'>): string =>
  `posting:${digest(JSON.stringify([record, conversation, activity]))}`;
export const liveId = (live: string): string => `live:${live}`;
export const personId = (kind: 'conversation' | 'note' | 'turn', key: string): string =>
  `${kind}:${digest(key)}`;

/** A key's partition, and the document in it that points to the record. */
export interface Key {
  readonly key: string;
  readonly id: string;
}

/** One document in its partition, so that the hash of a link costs a point read. */
export const tokenKey = (hash: TokenHash): Key => ({ key: `token:${hash}`, id: 'record' });
export const addressKey = (address: string): string => `address:${digest(address)}`;
export const accountKey = (account: string): string => `account:${digest(account)}`;

export function keysOf(record: AccessRecord): readonly Key[] {
  const account = accountOf(record);
  return [
    { key: addressKey(record.request.address), id: record.id },
    ...(account === undefined ? [] : [{ key: accountKey(account), id: record.id }]),
    ...linkHashes(record).map(tokenKey),
  ];
}

/** What a record leaves outside its own document. */
export interface Traces {
  /** Of its live marker; empty when it is not live. */
  readonly live: string;
  /** A digest of the keys that lead to it. */
  readonly keys: string;
}

export const tracesOf = (record: AccessRecord): Traces => ({
  live: isLive(record) ? digest(liveKey(record)) : '',
  keys: digest(JSON.stringify(keysOf(record))).slice(0, 16),
});

/**
 * Carries the traces and the hash of the last event beside the ETag, so that a change knows without another read which
 * of them it has to move, and what its events follow. Without a hash, an older version wrote it last.
 */
export const versionOf = (record: AccessRecord, etag: string, head: Hash | undefined): Version => {
  const { live, keys } = tracesOf(record);
  return `${live} ${keys} ${head ?? ''} ${etag}`;
};

/** Undefined for what was no version of this store. */
export function partsOf(
  version: Version,
): (Traces & { readonly head?: Hash; readonly etag: string }) | undefined {
  const [live, keys, head, ...rest] = version.split(' ');
  if (live === undefined || keys === undefined || rest.length === 0) return undefined;
  return { live, keys, ...(head && { head }), etag: rest.join(' ') };
}
