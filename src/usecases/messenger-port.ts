import type { AdminAct } from '../access/admin-act.ts';
import type { AskedSince } from '../access/asked-since.ts';
import type { BatchConsultation, ConfirmedBatch, WaitingRow } from '../access/batch/batch.ts';
import type { ObjectId } from '../access/catalog.ts';
import type { Deletion } from '../access/deletion.ts';
import type { DriftReport } from '../access/drift.ts';
import type { Ending } from '../access/ending.ts';
import type { Inquiry, InquiryWord, ShownRow } from '../access/inquiry.ts';
import type { Notice } from '../access/owed.ts';
import type { AccessEvent, AccessRecord, Person, Requested } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import type { CatalogueLook } from './catalogue-port.ts';
import type { UnknownAnswer } from './directory-error.ts';
import type { Posting } from './posting.ts';
import type { Delegation } from './store-port.ts';
import type { NotTaken } from './webhook/port.ts';

/** What is to be said; the messenger finds the words, in the reader's language. */
export type Message =
  | { readonly kind: 'journey'; readonly record: AccessRecord; readonly since?: AskedSince }
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
      /** Who can mend it, and has been told. */
      readonly told?: readonly Person[];
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
  /** To administrators: the channel chosen for approvals, or for auditors, is no longer ours to write to. */
  | { readonly kind: 'channel-gone'; readonly purpose: 'approvals' | 'audit' }
  /** To the audit channel: what happened, in its order. */
  | {
      readonly kind: 'audit';
      readonly lines: readonly { readonly record: AccessRecord; readonly event: AccessEvent }[];
    }
  /** To administrators: whoever receives events has not taken one since then. */
  | {
      readonly kind: 'webhook-down';
      readonly host: string;
      readonly why: NotTaken;
      readonly since: Instant;
    }
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

/** Where a message was put. Without `activity` it was taken, and cannot be changed in place. */
interface Posted extends Pick<Posting, 'conversation' | 'serviceUrl' | 'shown'> {
  readonly activity?: string;
}

/** What was put somewhere to be changed there later. Throws DeliveryError where it cannot be. */
export function postingOf({ activity, ...posted }: Posted): Posted & Pick<Posting, 'activity'> {
  if (activity === undefined) throw new DeliveryError('the channel gave the message no id');
  return { ...posted, activity };
}

export interface Messenger {
  /** Throws DeliveryError. */
  post(to: Destination, message: Message): Promise<Posted>;
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
  /** Tells a partner that their access came to its end then; as `send`. */
  tellEnded(record: AccessRecord, endedAt: Instant): Promise<void>;
}

/** Thrown when a message cannot be delivered. `retryAfterMs` absent: never (blocked, not installed). */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly retryAfterMs: number | undefined;
  /** Set where the conversation is closed to us or gone: what the channel calls it, such as `ConversationNotFound`. */
  readonly closed: string | undefined;
  /** Of a call that was not waited for any longer: settles once nothing of it can arrive any more. Never rejects. */
  readonly late: Promise<void> | undefined;
  constructor(
    message: string,
    retryAfterMs?: number,
    options?: { cause?: unknown; closed?: string; late?: Promise<void> },
  ) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
    this.closed = options?.closed;
    this.late = options?.late;
  }
}
