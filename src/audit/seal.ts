import { randomFillSync } from 'node:crypto';
import { FORGOTTEN } from '../access/forgotten.ts';
import { canonical, digestOf, type Hash, parted, quoted, sha256 } from './canonical.ts';
import { type Path, replaced } from './personal.ts';

/** SHA-256 over the canonical text; another way of sealing gets another name, and both are verified. */
export const ALGORITHM = 'sha256-jcs-1';

/** What the first event of a record follows. */
export const NOTHING: Hash = '';

/** A document as it stands in a store: a body in the version of its shape. */
export interface Document {
  readonly v: number;
  readonly body: unknown;
}

/** An entry of the ledger, by its number and its hash. */
export interface Named {
  readonly n: number;
  readonly hash: Hash;
}

/**
 * Personal data of a sealed document: where it stands, and by what salt its digest was made; once it is stripped, the
 * salt is gone, and the digest itself stands here. A digest without its salt says nothing, and cannot be guessed at.
 */
export type Personal = { readonly paths: readonly Path[] } & (
  | { readonly salt: string }
  | { readonly digest: Hash }
);

/**
 * What proves that an event is as it was written, and stands where it stood. `previous` is the hash of the event before;
 * `ledger` the newest entry of the store-wide sequence that was known. `base`: the events right before, which an older
 * version wrote without a seal; they are taken as they were found.
 */
export interface Seal {
  readonly alg: typeof ALGORITHM;
  readonly previous: Hash;
  readonly ledger: Named;
  readonly personal?: Personal;
  readonly base?: readonly Base[];
  readonly hash: Hash;
}
/** How an event without a seal was found; empty where it holds nothing personal. */
export type Base = Personal | Record<never, never>;

/** An event or an act in its place: `seq` counts a record's from 1. */
export interface Placed {
  readonly record: string;
  readonly seq: number;
  readonly document: Document;
}

/** Where the next event of a record goes. */
export interface Place {
  readonly previous: Hash;
  readonly ledger: Named;
  readonly base?: readonly Base[];
}

const SALT_BYTES = 16;
/** Asked for in advance, since each call of the generator costs more than what it gives. */
const pool = Buffer.alloc(SALT_BYTES * 256);
let used = pool.length;

function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += SALT_BYTES;
  return pool.toString('base64url', used - SALT_BYTES, used);
}

/** Where personal data stands, salted; undefined where there is none. */
export const salted = (paths: readonly Path[]): Personal | undefined =>
  paths.length === 0 ? undefined : { paths, salt: newSalt() };

export const isPersonal = (base: Base | undefined): base is Personal => base !== undefined && 'paths' in base;

/** The digest of what stands there; undefined where personal data stands there though it is said to be stripped. */
function personalDigest(personal: Personal, values: readonly unknown[]): Hash | undefined {
  if ('digest' in personal) return values.every((value) => value === FORGOTTEN) ? personal.digest : undefined;
  return digestOf([personal.salt, ...values]);
}

/** The hash of an event in its place; undefined where its personal data is neither there nor stripped. */
export function hashOf(
  { record, seq, document: { v, body } }: Placed,
  {
    previous,
    ledger,
    base,
  }: { readonly previous: Hash; readonly ledger?: Named; readonly base?: readonly Base[] },
  personal: Base | undefined,
): Hash | undefined {
  const paths = isPersonal(personal) ? personal.paths : [];
  const { open, values } = parted(body, paths);
  const digest = isPersonal(personal) ? personalDigest(personal, values) : null;
  if (digest === undefined) return undefined;
  // The canonical text of one object, put together in its order: every change waits for it.
  const bases = base && `,"base":${canonical(base.map((one) => (isPersonal(one) ? one.paths : [])))}`;
  const told = digest === null ? 'null' : quoted(digest);
  const entry = ledger && `,"ledger":{"hash":${quoted(ledger.hash)},"n":${ledger.n}}`;
  return sha256(
    `{"alg":"${ALGORITHM}"${bases ?? ''},"digest":${told}${entry ?? ''},"open":${open},` +
      `"paths":${canonical(paths)},"previous":${quoted(previous)},"record":${quoted(record)},"seq":${seq},"v":${v}}`,
  );
}

/** Seals an event. Its document is JSON as it will be read back. */
export function seal(placed: Placed, place: Place, paths: readonly Path[]): Seal {
  const personal = salted(paths);
  const hash = hashOf(placed, place, personal);
  if (hash === undefined) throw new Error('a new event was stripped');
  return { alg: ALGORITHM, ...place, ...(personal && { personal }), hash };
}

/** The hash of the last of events that have no seal, when they are found so; each follows the one before. */
export const hashOfBase = (
  previous: Hash,
  unsealed: readonly Placed[],
  base: readonly Base[],
): Hash | undefined =>
  unsealed.reduce<Hash | undefined>(
    (before, placed, i) => (before === undefined ? undefined : hashOf(placed, { previous: before }, base[i])),
    previous,
  );

/** Without personal data, and still proven. */
export function stripped(
  body: unknown,
  personal: Personal,
): { readonly body: unknown; readonly personal: Personal } {
  const digest = personalDigest(personal, parted(body, personal.paths).values);
  if (digest === undefined) throw new Error('it was stripped by somebody else');
  return { body: replaced(body, personal.paths, FORGOTTEN), personal: { paths: personal.paths, digest } };
}
