import type { Members, ObjectId, Resource } from '../access/catalog.ts';
import type { ErrandKind, NewErrand, Notice } from '../access/owed.ts';
import type { AccessEvent, AccessRecord, Person, RecordId, Status, TokenHash } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import type { Directory } from './directory-port.ts';

/** What a use case reads from the world besides what it was given. */
export interface Clock {
  now(): Instant;
}
export interface Random {
  /** `bytes` bytes from a CSPRNG, base64url. */
  token(bytes: number): string;
}

export * from './directory-port.ts';

// --- Store -----------------------------------------------------------------------------------------

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
  /** When it was first owed. */
  readonly owedAt: Instant;
}

/** One change of one record, all or nothing. */
export interface Change {
  readonly record: AccessRecord;
  /** The version that was read; undefined for a new record. */
  readonly expected?: Version;
  readonly events: readonly AccessEvent[];
  readonly errands: readonly NewErrand[];
  /** The errand that this change pays; it goes in the same transaction, and a stale fence is a conflict. */
  readonly settles?: Claim;
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

/** A message of ours that shows a record, kept so that it can be changed in place. */
export interface Posting {
  readonly record: RecordId;
  readonly conversation: string;
  readonly activity: string;
  readonly serviceUrl: string;
  readonly card: 'journey' | 'approval';
  /** Whom it was written for; a channel's card is for all. */
  readonly reader?: ObjectId;
  /** For an approval card: the stage, and whether it was put there again as a reminder. */
  readonly round?: string;
}

/** Where a person, or a channel, can be reached, as last heard. */
export interface Conversation {
  /** `person:<object id>` for a personal chat, `approvals` for the channel chosen for approvals. */
  readonly key: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly tenant: string;
  /** The channel account id (`29:…`), when the person has spoken. */
  readonly account?: string;
  readonly name?: string;
  readonly locale?: string;
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
  commit(change: Change): Promise<CommitOutcome>;

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
  postpone(claim: Claim, dueAt: Instant): Promise<boolean>;
  /** When the next errand, of any kind or of these, is due; undefined when nothing is owed. */
  nextDue(kinds?: readonly ErrandKind[]): Promise<Instant | undefined>;

  postings(record: RecordId): Promise<readonly Posting[]>;
  savePosting(posting: Posting): Promise<void>;
  conversation(key: string): Promise<Conversation | undefined>;
  saveConversation(conversation: Conversation): Promise<void>;
  /** Small durable notes, such as how far the directory's changes were read. */
  note(key: string): Promise<string | undefined>;
  saveNote(key: string, value: string): Promise<void>;
  /** Everybody's, also those that are over, in no order; one each. They are few, and seldom asked for. */
  delegations(): Promise<readonly Delegation[]>;
  /** Replaces what this person had set before. */
  saveDelegation(delegation: Delegation): Promise<void>;
  /** Whose turn a timed job is: true for one caller among all processes, then for nobody until `ms` are over. */
  acquireLease(name: string, now: Instant, ms: number): Promise<boolean>;
  /** Gives a turn that was to last `until` back before its time; nothing where somebody else has taken it since. */
  releaseLease(name: string, until: Instant): Promise<void>;

  /** Rejects when the store cannot be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

// --- Messenger -------------------------------------------------------------------------------------

/** What is to be said; the messenger finds the words, in the reader's language. */
export type Message =
  | { readonly kind: 'journey'; readonly record: AccessRecord }
  | {
      readonly kind: 'approval';
      readonly record: AccessRecord;
      readonly earlier: readonly AccessRecord[];
      /** Put there once more, because nobody has decided. */
      readonly reminder?: true;
    }
  | {
      readonly kind: 'notice';
      readonly notice: Notice;
      readonly record: AccessRecord;
      readonly people?: readonly Person[];
      /** For administrators; else it speaks to the sponsor. */
      readonly alert?: true;
      /** For administrators, because the sponsor cannot be reached. */
      readonly unreached?: true;
    }

  /** To who passes it on, in their own chat alone; `url` opens the invitation and is kept nowhere. */
  | { readonly kind: 'link'; readonly record: AccessRecord; readonly url: string; readonly until: Instant }
  /** To who stands in: somebody is away. */
  | { readonly kind: 'delegated'; readonly delegation: Delegation };

/** A person's own chat with the bot, opened where there is none; or a conversation that is known. */
export type Destination =
  | { readonly kind: 'person'; readonly person: ObjectId }
  | {
      readonly kind: 'conversation';
      readonly conversation: string;
      readonly serviceUrl: string;
      readonly reader?: ObjectId;
    };

export interface Messenger {
  /** Throws DeliveryError. */
  post(to: Destination, message: Message): Promise<Pick<Posting, 'conversation' | 'activity' | 'serviceUrl'>>;
  /** Whom a channel's account in a conversation is; undefined for none of the directory. Throws DeliveryError. */
  personBehind(
    account: string,
    at: { readonly conversation: string; readonly serviceUrl: string },
  ): Promise<ObjectId | undefined>;
  /** Replaces what was posted; throws DeliveryError. */
  update(posting: Posting, message: Message): Promise<void>;
}

/** Our own invitation mail. */
export interface Letter {
  readonly record: AccessRecord;
  /** Opens the invitation; kept nowhere. */
  readonly url: string;
  readonly until: Instant;
}

export interface LetterWriter {
  /** Sends one mail. Throws DirectoryError; one that is thrown after the mail left has `acted`. */
  send(letter: Letter): Promise<void>;
}

/** Thrown when a message cannot be delivered. `retryAfterMs` absent: never (blocked, not installed). */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly retryAfterMs: number | undefined;
  constructor(message: string, retryAfterMs?: number, options?: { cause?: unknown }) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

// --- All of it -------------------------------------------------------------------------------------

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the administrators decided, read once at start. */
export interface Policy {
  readonly resources: readonly Resource[];
  readonly admins?: Members;
  /** Read everything, and do nothing. */
  readonly auditors?: Members;
  /** How long a grant link lives. */
  readonly invitationTtlMs: number;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** Everything a use case may reach; handed in once, by app.ts. */
export interface World {
  readonly store: Store;
  readonly directory: Directory;
  readonly messenger: Messenger;
  /** Absent: invitations go by Microsoft's mail or as a link. */
  readonly letters?: LetterWriter;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly policy: Policy;
  /** Something, or something of these kinds, is owed now: the worker need not wait for its next look. */
  nudge(kinds?: readonly ErrandKind[]): void;
}
