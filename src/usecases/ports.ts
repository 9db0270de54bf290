import type { AdminAct } from '../access/admin-act.ts';
import type { BatchConsultation, ConfirmedBatch, WaitingRow } from '../access/batch/batch.ts';
import type { Members, ObjectId, Resource } from '../access/catalog.ts';
import type { Deletion } from '../access/deletion.ts';
import type { DriftReport } from '../access/drift.ts';
import type { Ending } from '../access/ending.ts';
import type { Inquiry, InquiryWord, ShownRow } from '../access/inquiry.ts';
import type { ErrandKind, Notice } from '../access/owed.ts';
import type { AccessRecord, Person, Requested } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import type { CatalogueFile, CatalogueLook } from './catalogue-port.ts';
import type { UnknownAnswer } from './directory-error.ts';
import type { Directory } from './directory-port.ts';
import type { InTurn } from './in-turn.ts';
import type { InvitationPace } from './pace-port.ts';
import type { Examine } from './set-up-port.ts';
import type { Delegation, Posting, Store } from './store-port.ts';

/** What a use case reads from the world besides what it was given. */
export interface Clock {
  now(): Instant;
}
export interface Random {
  /** `bytes` bytes from a CSPRNG, base64url. */
  token(bytes: number): string;
}

export * from './catalogue-port.ts';
export * from './directory-port.ts';
export * from './set-up-port.ts';
export * from './store-port.ts';

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
      /** It asked for a decision of a stage that is decided: others decide now. */
      readonly earlierStage?: true;
    }
  | {
      readonly kind: 'notice';
      readonly notice: Notice;
      readonly record: AccessRecord;
      readonly people?: readonly Person[];
      readonly reason?: string;
      /** For administrators; else it speaks to the sponsor. */
      readonly alert?: true;
      /** For administrators, because the sponsor cannot be reached. */
      readonly unreached?: true;
    }

  /** To administrators: whose accounts are to be deleted, and when; soonest first. */
  | { readonly kind: 'deletions'; readonly deletions: readonly Deletion[] }
  /** To a sponsor: whose access ends on one day. `unreached`: to administrators, in that sponsor's place. */
  | { readonly kind: 'ending'; readonly ending: Ending; readonly unreached?: Person }
  /** To who passes it on, in their own chat alone; `url` opens the invitation and is kept nowhere. */
  | { readonly kind: 'link'; readonly record: AccessRecord; readonly url: string; readonly until: Instant }
  /** Likewise, for a partner who has accepted and has no link of ours: `url` leads them to the terms. */
  | { readonly kind: 'terms-link'; readonly record: AccessRecord; readonly url: string }
  /** To who decides: what else of one person's requests waits there, beside those that have a card each. */
  | {
      readonly kind: 'list';
      readonly sponsor: Person;
      /** The oldest of them. */
      readonly records: readonly Requested[];
      /** What was named there before, and waits there no more. */
      readonly decided: readonly AccessRecord[];
      readonly total: number;
      /** `over`: nothing waits any more; `moved`: the list stands further down. */
      readonly state: 'open' | 'over' | 'moved';
    }
  /** To who sent a list: how far it is. */
  | {
      readonly kind: 'batch';
      readonly batch: ConfirmedBatch;
      /** Of a short one: each row that is on record. */
      readonly records?: readonly AccessRecord[];
    }
  /** To who decides on the rows of a list together: the first of those that wait, and how many do. */
  | {
      readonly kind: 'batch-approval';
      readonly batch: ConfirmedBatch;
      readonly consultation: BatchConsultation;
      readonly rows: readonly WaitingRow[];
      readonly after?: number;
      readonly waiting: number;
    }
  /** To who sent a list: nothing is left to do; the last partner is in; or some are still missing a day later. */
  | {
      readonly kind: 'batch-told';
      readonly batch: ConfirmedBatch;
      readonly what: 'done' | 'all-in' | 'a-day-later';
    }
  /** To somebody who is away: rows of a list were decided on in their name. */
  | {
      readonly kind: 'batch-represented';
      readonly batch: ConfirmedBatch;
      readonly by: Person;
      readonly resource: string;
      readonly decision: 'approve' | 'reject';
    }
  /** To administrators: it gives membership in a group that can hold directory roles, and nobody gets it. */
  | { readonly kind: 'privileged-group'; readonly resource: string }
  /** To administrators: what Microsoft said that nobody knows the meaning of, and of which record. */
  | { readonly kind: 'unknown-answer'; readonly answer: UnknownAnswer; readonly record?: AccessRecord }
  /** To administrators: the channel chosen for approvals is no longer ours to write to. */
  | { readonly kind: 'channel-gone' }
  /** To administrators: the catalogue's file is no longer what we go by. */
  | { readonly kind: 'catalogue-file'; readonly look: Exclude<CatalogueLook, { readonly kind: 'same' }> }
  /** To whom an act of an administrator concerns, and to the other administrators. */
  | { readonly kind: 'administered'; readonly act: AdminAct }
  /** To administrators, or to the owners of one resource: what differs between the directory and what is on record. */
  | { readonly kind: 'drift'; readonly report: DriftReport; readonly resource?: string }
  /** To who is asked about many records: the next of them, or what came of all. */
  | {
      readonly kind: 'inquiry';
      readonly inquiry: Inquiry;
      readonly rows: readonly ShownRow[];
      /** Where the next page begins. */
      readonly after?: number;
      /** Put there once more, because nobody has answered. */
      readonly word?: InquiryWord;
    }
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
  post(to: Destination, message: Message): Promise<Omit<Posting, 'record' | 'card'>>;
  /** Whom a channel's account in a conversation is; undefined for none of the directory. Throws DeliveryError. */
  personBehind(
    account: string,
    at: { readonly conversation: string; readonly serviceUrl: string },
  ): Promise<ObjectId | undefined>;
  /** How many in a conversation are no employees, as its roster has them. Throws DeliveryError. */
  guestsIn(at: {
    readonly conversation: string;
    readonly serviceUrl: string;
    readonly tenant: string;
  }): Promise<number>;
  /** Replaces what was posted, unless it stands there already; the digest of what does then. Throws DeliveryError. */
  update(
    posting: Pick<Posting, 'conversation' | 'activity' | 'serviceUrl' | 'reader' | 'shown'>,
    message: Message,
  ): Promise<Posting['shown']>;
}

/** Our own mail with an invitation. */
export interface Letter {
  readonly record: AccessRecord;
  /** Opens the invitation; kept nowhere. */
  readonly url: string;
  readonly until: Instant;
  /** They were written to before. */
  readonly reminder?: true;
}

export interface LetterWriter {
  /** Sends one mail. Throws DirectoryError; one that is thrown after the mail left has `acted`. */
  send(letter: Letter): Promise<void>;
}

/** Thrown when a message cannot be delivered. `retryAfterMs` absent: never (blocked, not installed). */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly retryAfterMs: number | undefined;
  /** Set where the conversation is closed to us or gone: what the channel calls it, such as `ConversationNotFound`. */
  readonly closed: string | undefined;
  constructor(message: string, retryAfterMs?: number, options?: { cause?: unknown; closed?: string }) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
    this.closed = options?.closed;
  }
}

// --- Activity feed ---------------------------------------------------------------------------------

/** What somebody is notified of beside a message: the message says it whole. */
export type Notification =
  | { readonly kind: 'approval'; readonly record: Requested }
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry }
  | { readonly kind: 'granted'; readonly record: AccessRecord };

/** Where a muted chat does not silence us. */
export interface ActivityFeed {
  /** Whether the tenant lets us. Throws DirectoryError. */
  mayNotify(): Promise<boolean>;
  /** Throws DirectoryError, also where it is somebody who has not installed us. */
  notify(person: ObjectId, notification: Notification): Promise<void>;
}

// --- All of it -------------------------------------------------------------------------------------

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the administrators decided, read at start; the catalogue also while we run. */
export interface Policy {
  readonly resources: readonly Resource[];
  /** Whether another catalogue takes two administrators. */
  readonly catalogueApproval?: 'required';
  readonly admins?: Members;
  /** Read everything, and do nothing. */
  readonly auditors?: Members;
  /** Rows that a list may have, and that one person may send in a day. */
  readonly bulk: { readonly rows: number; readonly rowsADay: number };
  /** Whether directory roles, and groups that can hold them, may be given at all. */
  readonly directoryRoles?: boolean;
  /** How long a grant link lives. */
  readonly invitationTtlMs: number;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** The directory that partners are guests in; absent where it is not known. */
  readonly tenant?: string;
  /** Where guests find what they may open there, with the tenant in the link; absent in other clouds. */
  readonly myAppsUrl?: string;
  /** The address that our own mail comes from; absent where it is not known. */
  readonly mailSender?: string;
}

/** Everything a use case may reach; handed in once, by app.ts. */
export interface World {
  readonly store: Store;
  readonly directory: Directory;
  readonly messenger: Messenger;
  /** Absent: invitations go by Microsoft's mail or as a link. */
  readonly letters?: LetterWriter;
  /** Absent: people have no feed of ours. */
  readonly feed?: ActivityFeed;
  /** Absent: the resources come from settings alone. */
  readonly catalogue?: CatalogueFile;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly policy: Policy;
  /** What shows one record is changed by one at a time in this process. */
  readonly inTurn: InTurn;
  /** How fast invitations may go, on all replicas together. */
  readonly pace: InvitationPace;
  readonly examine: Examine;
  /** Something, or something of these kinds, is owed now: the worker need not wait for its next look. */
  nudge(kinds?: readonly ErrandKind[]): void;
  /** Something was done to a list: the job that brings lists on need not wait for its next turn. */
  nudgeLists(): void;
}
