import type { AdminAct } from '../access/admin-act.ts';
import type { Batch, BatchesLately, BatchId, BatchRow } from '../access/batch/batch.ts';
import type { ObjectId } from '../access/catalog.ts';
import type { InquiryId } from '../access/handover.ts';
import type { Inquiry, OpenInquiries } from '../access/inquiry.ts';
import type { ErrandKind, NewErrand } from '../access/owed.ts';
import type { Pace } from '../access/pace.ts';
import type { Pile } from '../access/pile.ts';
import type { AccessEvent, AccessRecord, Person, RecordId, Status, TokenHash } from '../access/record.ts';
import type { Limit } from '../access/spending.ts';
import type { Instant } from '../access/term.ts';
import type { Proven } from '../audit/chain.ts';
import type { Entry } from '../audit/ledger.ts';
import type { Posting } from './posting.ts';
import type { Outstanding } from './witness-port.ts';

/** Opaque: an ETag or a row's version. */
export type Version = string;

export interface Stored {
  readonly record: AccessRecord;
  readonly version: Version;
}

/** An errand that this process may pay until `leaseUntil`; `fence` goes stale when somebody else takes over. */
export interface Claim {
  readonly errand: NewErrand;
  readonly fence: string;
  readonly leaseUntil: Instant;
  /** How often it was tried before. */
  readonly attempts: number;
  /** What a try before came to is not known: whoever made it was killed, or hangs, or failed in the midst of it. */
  readonly inDoubt: boolean;
  /** When it was first owed. */
  readonly owedAt: Instant;
  /** What brought it about, as `Trace.carried` said it; of an old one nobody knows. */
  readonly trace?: string;
}

/** One change of one record, all or nothing. */
export interface CommitRequest {
  readonly record: AccessRecord;
  /** The version that was read; undefined for a new record. */
  readonly expected?: Version;
  readonly events: readonly AccessEvent[];
  readonly errands: readonly NewErrand[];
  /** The errand that this change pays; it goes in the same transaction, and a stale fence is a conflict. */
  readonly settles?: Claim;
  /** What brings it about, as `Trace.carried` says it: kept with each errand. */
  readonly trace?: string;
}

/**
 * - `committed`: written, durable.
 * - `conflict`: the record changed (or exists already, or the claim went stale); read again and decide again.
 * - `duplicate`: another live record holds the same partner address and resource.
 */
export type CommitOutcome =
  | { readonly kind: 'committed'; readonly version: Version }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'duplicate' };

/** Where a person, or a channel, can be reached, as last heard. */
export interface Conversation {
  /** `person:<object id>` for a personal chat, `approvals` for the channel chosen for approvals, `audit` for auditors. */
  readonly key: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly tenant: string;
  /** The channel account id (`29:…`), when they have spoken. */
  readonly account?: string;
  readonly name?: string;
  /** Of their Teams, and the language that they chose instead; both as BCP 47. */
  readonly locale?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly at: Instant;
}

/** Somebody decides for somebody who is away, until a day that ends it by itself. */
export interface Delegation {
  readonly from: Person;
  readonly to: Person;
  readonly until: Instant;
  /** Who said so: they themselves, or an administrator. */
  readonly by: Person;
  readonly at: Instant;
}

export interface ListFilter {
  readonly statuses: readonly Status[];
  readonly sponsor?: ObjectId;
  /** Only records for one of these resources; not together with a sponsor. */
  readonly resources?: readonly string[];
  /** Only records whose access ends before this, soonest first; else newest change first. */
  readonly endsBefore?: Instant;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; absent on the last page. */
  readonly next?: string;
}

/** One contract, two adapters. Every promise that resolves is durable. */
export interface Store {
  load(id: RecordId): Promise<Stored | undefined>;
  /** In the order in which they happened. */
  history(id: RecordId): Promise<readonly AccessEvent[]>;
  /** The record that a grant link's hash belongs to; one point read for the hash. */
  byToken(hash: TokenHash): Promise<Stored | undefined>;
  /** All records asked for under this normalised address, newest first. */
  byAddress(address: string): Promise<readonly Stored[]>;
  /** All records of this account, newest first. */
  byAccount(account: ObjectId): Promise<readonly Stored[]>;
  list(filter: ListFilter, limit: number, after?: string): Promise<Page<Stored>>;
  /** Up to `limit` records whose normalised address begins with this, in the order of addresses. Walks an index. */
  startingWith(prefix: string, limit: number, sponsor?: ObjectId): Promise<readonly Stored[]>;
  /** Records whose `wakesAt` has come, earliest first. */
  due(now: Instant, limit: number): Promise<readonly Stored[]>;
  commit(change: CommitRequest): Promise<CommitOutcome>;

  /** Owes an errand where nothing of its record changes. One of this id that is owed already stays as it is. */
  owe(errand: NewErrand, now: Instant): Promise<void>;
  /** Takes up to `limit` errands that are due and not leased, of any kind or of these, the longest due first. */
  claim(
    now: Instant,
    leaseMs: number,
    limit: number,
    kinds?: readonly ErrandKind[],
  ): Promise<readonly Claim[]>;
  /** Takes one record's errands of one kind at once, when they are due or not; none when somebody else has them. */
  claimFor(record: RecordId, kind: ErrandKind, now: Instant, leaseMs: number): Promise<readonly Claim[]>;
  /** False when the fence was stale and nothing changed. */
  settle(claim: Claim): Promise<boolean>;
  postpone(claim: Claim, dueAt: Instant, inDoubt?: boolean): Promise<boolean>;
  /** The first `limit` of what could be paid by now. */
  outstanding(now: Instant, limit: number): Promise<readonly Outstanding[]>;
  /** When the next errand, of any kind or of these, is due; undefined when nothing is owed. */
  nextDue(kinds?: readonly ErrandKind[]): Promise<Instant | undefined>;

  /**
   * Puts the next act of an administrator on record for ever, with what it owes. `conflict`: another has its number;
   * `duplicate`: the same, by its id, is there already.
   */
  commitAct(act: AdminAct, errands: readonly NewErrand[]): Promise<'committed' | 'conflict' | 'duplicate'>;
  act(seq: number): Promise<AdminAct | undefined>;
  /** Newest first. Reads no more than the page. */
  acts(limit: number, after?: string): Promise<Page<AdminAct>>;

  /** A record's events, or the acts of `administration`, in their order, with what proves them. */
  proven(record: RecordId): Promise<readonly Proven[]>;
  /** Of the store-wide sequence, from behind entry `after` on. */
  entries(after: number, limit: number): Promise<readonly Entry[]>;
  /** Has the store-wide sequence name all that was committed so far; each change does so itself where that costs nothing. */
  putInLedger(): Promise<void>;

  /**
   * Takes personal data out of a record's events and of what leads to it, where it is on record that this is to be. The
   * seals stay, and still prove what is left. Done again, it changes nothing.
   */
  strip(record: RecordId): Promise<void>;
  /** The same of these acts of administrators; each needs a later act which says that partners were forgotten, or is one. */
  stripActs(seqs: readonly number[]): Promise<void>;
  /** Of every list of partners, or of everything that people were asked; a scan, for what is done seldom. */
  idsOf(kind: 'batch' | 'inquiry', limit: number, after?: string): Promise<Page<string>>;

  postings(record: RecordId): Promise<readonly Posting[]>;
  savePosting(posting: Posting): Promise<void>;
  /** Its message shows something else by now. */
  dropPosting(posting: Pick<Posting, 'record' | 'conversation' | 'activity'>): Promise<void>;
  conversation(key: string): Promise<Conversation | undefined>;
  saveConversation(conversation: Conversation): Promise<void>;
  /** Small durable notes, such as how far the directory's changes were read. */
  note(key: string): Promise<string | undefined>;
  /** With `until`, it is no more from then on, and cleared away some time after. */
  saveNote(key: string, value: string, until?: Instant): Promise<void>;
  /**
   * Counts `what` under `key`, once however often it is said, whichever process says it; or, when one of the limits is
   * reached, counts nothing and says when it goes on.
   */
  spend(key: string, limits: readonly Limit[], now: Instant, what: string): Promise<Instant | undefined>;
  /** Clears away what is over, a bounded number at a time; whether something is over is never left to this. */
  clear(now: Instant): Promise<void>;
  /** How fast invitations have gone, as no replica has written it since. */
  pace(): Promise<{ readonly pace: Pace; readonly version: Version } | undefined>;
  /** False when somebody else wrote it since it was read; undefined: when there was none. */
  savePace(pace: Pace, expected: Version | undefined): Promise<boolean>;
  /** Where one person's requests wait, as no replica has written it since; undefined: never at any place. */
  piles(
    sponsor: ObjectId,
  ): Promise<{ readonly piles: readonly Pile[]; readonly version: Version } | undefined>;
  /** As `savePace`. */
  savePiles(sponsor: ObjectId, piles: readonly Pile[], expected: Version | undefined): Promise<boolean>;
  /** A list of partners that was sent; undefined: none under this id. */
  batch(id: BatchId): Promise<{ readonly batch: Batch; readonly version: Version } | undefined>;
  /** As `savePace`. */
  saveBatch(batch: Batch, expected: Version | undefined): Promise<boolean>;
  /** A part of a batch's rows, from 0. */
  batchRows(
    id: BatchId,
    part: number,
  ): Promise<{ readonly rows: readonly BatchRow[]; readonly version: Version } | undefined>;
  /** As `savePace`. */
  saveBatchRows(
    id: BatchId,
    part: number,
    rows: readonly BatchRow[],
    expected: Version | undefined,
  ): Promise<boolean>;
  /** Which batches are under way, and how many rows were sent lately. */
  batchesLately(): Promise<{ readonly lately: BatchesLately; readonly version: Version } | undefined>;
  /** As `savePace`. */
  saveBatchesLately(lately: BatchesLately, expected: Version | undefined): Promise<boolean>;
  /** What people are asked about many records; undefined: none under this id. */
  inquiry(id: InquiryId): Promise<{ readonly inquiry: Inquiry; readonly version: Version } | undefined>;
  /** As `savePace`. */
  saveInquiry(inquiry: Inquiry, expected: Version | undefined): Promise<boolean>;
  /** Which inquiries wait for something. */
  openInquiries(): Promise<{ readonly inquiries: OpenInquiries; readonly version: Version } | undefined>;
  /** As `savePace`. */
  saveOpenInquiries(inquiries: OpenInquiries, expected: Version | undefined): Promise<boolean>;
  /** Everybody's, in no order; one each. One read; what was over when another was saved may be missing. */
  delegations(): Promise<readonly Delegation[]>;
  /** Replaces what this person had set before. */
  saveDelegation(delegation: Delegation): Promise<void>;
  /** Whose turn a timed job is: true for one caller among all processes, then for nobody until `ms` are over. */
  acquireLease(name: string, now: Instant, ms: number): Promise<boolean>;
  /** Gives a turn that was to last `until` back before its time; nothing where somebody else has taken it since. */
  releaseLease(name: string, until: Instant): Promise<void>;
  /** Rejects when the store cannot be read and written. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
